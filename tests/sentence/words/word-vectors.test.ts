import { describe, expect, it } from 'vitest';
import { wordVectors } from '../../../src/sentence/words/word-vectors.ts';

describe('wordVectors', () => {
  const vectors = wordVectors();
  const alike = (a: string, b: string): number => vectors.cosine(vectors.row(a), vectors.row(b));

  it('knows words by their meaning', () => {
    expect(alike('hurt', 'hurt')).toBeCloseTo(1, 1);
    expect(alike('killed', 'wounded')).toBeGreaterThan(alike('killed', 'table'));
    expect(alike('cops', 'police')).toBeGreaterThan(alike('cops', 'weather'));
    expect(alike('monday', 'tuesday')).toBeCloseTo(alike('tuesday', 'monday'), 6);
  });

  it('orders words by how frequent they are, and gives -1 for others', () => {
    expect(vectors.row('the')).toBeLessThan(vectors.row('helicopter'));
    expect(vectors.row('xyzzyq')).toBe(-1);
    expect(vectors.word(vectors.row('bridge'))).toBe('bridge');
  });
});
