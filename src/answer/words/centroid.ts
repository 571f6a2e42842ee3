/** What a run of words is about as a whole: the mean of their vectors, frequent words counting less. */
import { wordVectors } from '../../sentence/words/word-vectors.ts';
import type { Lexicon } from './lexicon.ts';

/** The smoothing of Arora, Liang & Ma ("A simple but tough-to-beat baseline", ICLR 2017), by ranks instead of shares. */
const FREQUENT_RANKS = 1_000;

/** Working memory, kept from one run of words to the next. */
let sum = new Float32Array(0);

/** Of length one, or all zeros where no word is known; of single precision. */
export function centroidOf(words: readonly number[], lexicon: Lexicon): readonly number[] {
  const vectors = wordVectors();
  if (sum.length === vectors.dimensions) sum.fill(0);
  else sum = new Float32Array(vectors.dimensions);
  for (const word of words) {
    const row = lexicon.row(word);
    if (row >= 0) vectors.addTo(sum, row, row / (row + FREQUENT_RANKS));
  }
  const length = Math.sqrt(sum.reduce((squares, x) => squares + x * x, 0));
  return Array.from(sum, (x) => (length === 0 ? 0 : Math.fround(x / length)));
}

/** Cosine of two centroids. */
export function closenessOf(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
