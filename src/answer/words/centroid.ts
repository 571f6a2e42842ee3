/** What a run of words is about as a whole: the mean of their vectors, frequent words counting less. */
import { wordVectors } from '../../sentence/words/word-vectors.ts';
import type { Lexicon } from './lexicon.ts';

/** The smoothing of Arora, Liang & Ma ("A simple but tough-to-beat baseline", ICLR 2017), by ranks instead of shares. */
const FREQUENT_RANKS = 1_000;

/** Working memory, kept from one run of words to the next: what {@link working} worked out last. */
let centroid = new Float32Array(0);

/** Of length one, or all zeros where no word is known; of single precision. */
export function centroidOf(words: readonly number[], lexicon: Lexicon): readonly number[] {
  return Array.from(working(words, lexicon));
}

/** Cosine of a centroid and that of a run of words, which is not kept: a hundred runs are compared for each question. */
export function closenessTo(other: readonly number[], words: readonly number[], lexicon: Lexicon): number {
  const own = working(words, lexicon);
  let sum = 0;
  for (let i = 0; i < own.length; i++) sum += other[i]! * own[i]!;
  return sum;
}

/** @see centroidOf */
function working(words: readonly number[], lexicon: Lexicon): Float32Array {
  const vectors = wordVectors();
  if (centroid.length === vectors.dimensions) centroid.fill(0);
  else centroid = new Float32Array(vectors.dimensions);
  for (const word of words) {
    const row = lexicon.row(word);
    if (row >= 0) vectors.addTo(centroid, row, row / (row + FREQUENT_RANKS));
  }
  let squares = 0;
  for (let i = 0; i < centroid.length; i++) squares += centroid[i]! * centroid[i]!;
  if (squares === 0) return centroid;
  const length = Math.sqrt(squares);
  for (let i = 0; i < centroid.length; i++) centroid[i]! /= length;
  return centroid;
}
