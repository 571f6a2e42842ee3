import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, differences, findRun, wordsOf } from '../../../src/answer/claims/alignment.ts';

const sentence = fc
  .array(fc.constantFrom('ship', 'sank', 'off', 'the', 'coast', 'Monday'), { maxLength: 12 })
  .map((words) => words.join(' '));

describe('findRun', () => {
  it('finds words whatever their case, quotation marks and spacing', () => {
    const words = wordsOf('He said, “The ship  sank off the coast.”');
    expect(findRun(words, wordsOf('the SHIP sank'))).toBe(2);
    expect(findRun(words, wordsOf('the coast sank'))).toBe(-1);
  });
});

describe('differences', () => {
  it('puts the given and the corpus words side by side', () => {
    const given = 'The ship burned off the coast';
    const corpus = 'A report: the ship sank off the coast on Monday.';
    const [claim, words] = [wordsOf(given), wordsOf(corpus)];
    expect(differences({ text: given, words: claim }, { text: corpus, words }, align(claim, words))).toEqual([
      { in: 'both', text: 'the ship' },
      { in: 'given', text: 'burned' },
      { in: 'corpus', text: 'sank' },
      { in: 'both', text: 'off the coast' },
    ]);
  });

  it('loses no given word and adds none', () => {
    fc.assert(
      fc.property(sentence, sentence, (given, corpus) => {
        const [claim, words] = [wordsOf(given), wordsOf(corpus)];
        const pieces = differences(
          { text: given, words: claim },
          { text: corpus, words },
          align(claim, words),
        );
        const kept = pieces.filter((piece) => piece.in !== 'corpus').map(({ text }) => text);
        expect(kept.join(' ').toLowerCase()).toBe(given.toLowerCase());
      }),
    );
  });
});
