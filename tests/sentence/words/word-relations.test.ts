import { describe, expect, it } from 'vitest';
import { RELATIONS, wordRelations } from '../../../src/sentence/words/word-relations.ts';
import { wordVectors } from '../../../src/sentence/words/word-vectors.ts';

describe('wordRelations', () => {
  const { row } = wordVectors();
  const relation = (word: string, other: string): string | undefined =>
    RELATIONS[wordRelations().to(row(word))(row(other))];

  it('is of the words that the vectors that ship have', () => {
    expect(wordRelations().size).toBe(wordVectors().size);
  });

  it('knows the same thing in another word, and in another form', () => {
    expect(relation('hurt', 'wounded')).toBe('synonym');
    expect(relation('paid', 'pay')).toBe('synonym');
    expect(relation('resigned', 'resignation')).toBe('derived');
  });

  it('knows a kind of it from what it is a kind of', () => {
    expect(relation('weapon', 'gun')).toBe('narrow');
    expect(relation('gun', 'weapon')).toBe('wide');
  });

  it('tells the opposite from the same, near as the vectors have both', () => {
    expect(relation('bought', 'selling')).toBe('opposite');
    expect(relation('wife', 'husband')).toBe('opposite');
    expect(relation('north', 'south')).toBe('opposite');
  });

  it('knows what it takes to bring something about', () => {
    expect(relation('died', 'killed')).toBe('entailed');
  });

  it('says nothing of words that it does not know', () => {
    expect(relation('gun', 'xyzzyq')).toBe('unknown');
    expect(relation('xyzzyq', 'gun')).toBe('unknown');
    expect(relation('gun', 'marmalade')).toBe('none');
  });
});
