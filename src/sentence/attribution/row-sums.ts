/**
 * Sums of rows of weights: most of an annotation's time went there. The plain loop takes twice as long, as it compares
 * every place with the length of its array.
 */
import { functionsOf, memoryOf } from '../words/web-assembly.ts';

/** `row-sums.wat`, assembled. */
const MODULE =
  'AGFzbQEAAAABBgFgAn9/AAIRAQVtb2RlbAZtZW1vcnkCAAEDAwIAAAcQAgRmaXZlAAAFdGhyZWUAAQq3AgKwAQIDfwN7IABBAnQhAwJAIABFDQADQCACKA' +
  'KAECABdkEFbCEEIAUgBC0AgSBBA3QgBC0AgCBBA3T9XQMA/VcDAAH98AEhBSAGIAQtAIMgQQN0IAQtAIIgQQN0/V0DAP1XAwAB/fABIQYgByAELQCEIEED' +
  'dP1dAwD98AEhByACQQRqIQIgAiADSQ0ACwtBACAF/V79WwOAFQBBACAG/V79WwOIFQBBACAH/SEAtjgCkBULggECA38CeyAAQQJ0IQMCQCAARQ0AA0AgAi' +
  'gCgBAgAXZBA2whBCAFIAQtAIEgQQN0IAQtAIAgQQN0/V0DAP1XAwAB/fABIQUgBiAELQCCIEEDdP1dAwD98AEhBiACQQRqIQIgAiADSQ0ACwtBACAF/V79' +
  'WwOAFQBBACAG/SEAtjgCiBUL';

/** Where things lie in the memory, in bytes; the levels are at its beginning. */
const HASHES = 2_048;
const SUMS = 2_688;
const ROWS = 4_096;
/** What is read beyond a row's own bytes. */
const BEYOND = 8;

/** The most features a token may have. */
export const MOST_FEATURES = (SUMS - HASHES) / Int32Array.BYTES_PER_ELEMENT;

/** Rows are summed up for so many labels, each by a loop of its own. */
const LOOPS = { 3: 'three', 5: 'five' } as const;

export interface RowSums {
  /** The rows, one after the other. */
  readonly weights: Uint8Array;
  /** Where the hashes of a token's features are written. */
  readonly hashes: Int32Array;
  /** What {@link add} has summed up, for each label. */
  readonly sums: Float32Array;
  /** Sums up the rows of the first `count` hashes: in 64 bits, one after the other, then rounded to 32. */
  add(count: number): void;
}

/**
 * Null where there is no loop for so many labels.
 * @param weights a row of `labels` bytes for each value of the top `bits` bits of a hash; copied. @param levels what each byte stands for
 */
export function rowSums(
  weights: Uint8Array,
  levels: Float64Array,
  labels: number,
  bits: number,
): RowSums | null {
  const loop = LOOPS[labels as keyof typeof LOOPS];
  if (loop === undefined) return null;
  const memory = memoryOf(ROWS + weights.length + BEYOND);
  new Float64Array(memory.buffer).set(levels);
  const rows = new Uint8Array(memory.buffer, ROWS, weights.length);
  rows.set(weights);
  const sumUp = functionsOf(MODULE, { model: { memory } })[loop] as (count: number, shift: number) => void;
  return {
    weights: rows,
    hashes: new Int32Array(memory.buffer, HASHES, MOST_FEATURES),
    sums: new Float32Array(memory.buffer, SUMS, labels),
    add: (count) => sumUp(count, 32 - bits),
  };
}
