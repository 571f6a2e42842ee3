/**
 * How alike two words are in meaning, from a compact table of word vectors (GloVe, 100 dimensions in 8 bits, made
 * by `training/word-vectors/make.ts`). Read once, on first use, in one go.
 */
import { readFileSync } from 'node:fs';
import { byteRows } from './dot-product.ts';

const FILE = new URL('./word-vectors.bin', import.meta.url);

export interface WordVectors {
  /** Number of words, most frequent first: a word's row is its rank in general English. */
  readonly size: number;
  /** The row of a word as `Token.norm` has it; -1 where the table does not know it. */
  row(norm: string): number;
  word(row: number): string;
  readonly dimensions: number;
  /** Cosine of two rows, -1 to 1. */
  cosine(a: number, b: number): number;
  /** Adds the row, times the weight, to `sum`. */
  addTo(sum: Float32Array, row: number, weight: number): void;
}

let loaded: WordVectors | undefined;

/** The table that ships with the project. */
export function wordVectors(): WordVectors {
  loaded ??= decodeWordVectors(readFileSync(FILE));
  return loaded;
}

/** Reads the layout that `make.ts` writes: counts, words by line, a scale a word, then rows of signed bytes. */
export function decodeWordVectors(bytes: Buffer): WordVectors {
  const size = bytes.readUInt32LE(0);
  const dimensions = bytes.readUInt32LE(4);
  const listSize = bytes.readUInt32LE(8);
  const words = bytes
    .toString('utf8', 12, 12 + listSize)
    .trimEnd()
    .split('\n');
  const rows = new Map(words.map((word, row) => [word, row]));
  const scalesAt = 12 + listSize;
  const scales = Float32Array.from({ length: size }, (_, i) => bytes.readFloatLE(scalesAt + i * 4));
  const { values, stride, dot } = byteRows(
    new Int8Array(bytes.buffer, bytes.byteOffset + scalesAt + size * 4, size * dimensions),
    dimensions,
  );
  return {
    size,
    dimensions,
    addTo: (sum, row, weight) => {
      const from = row * stride;
      const factor = weight * scales[row]!;
      for (let i = 0; i < dimensions; i++) sum[i]! += factor * values[from + i]!;
    },
    row: (norm) => rows.get(norm) ?? -1,
    word: (row) => words[row] ?? '',
    cosine: (a, b) => dot(a, b) * scales[a]! * scales[b]!,
  };
}
