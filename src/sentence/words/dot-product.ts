/**
 * Scalar products of signed bytes, 16 at a time: a question is compared with some twenty thousand words, and a plain loop
 * takes five times as long, which is most of an answer's time.
 */
import { functionsOf, memoryOf } from './web-assembly.ts';

/** `dot-product.wat`, assembled. */
const MODULE =
  'AGFzbQEAAAABCAFgA39/fwF/AhEBBXRhYmxlBm1lbW9yeQIAAQMCAQAHBwEDZG90AAAKcgFwAgF/A3sgACACaiEDA0AgAP0ABAAhBCAB/QAEACEFIAYg' +
  'BP2HASAF/YcB/boBIAT9iAEgBf2IAf26Af2uAf2uASEGIABBEGohACABQRBqIQEgACADSQ0ACyAG/RsAIAb9GwFqIAb9GwIgBv0bA2pqCw==';

/** Bytes are taken so many at a time. */
const STEP = 16;

export interface ByteRows {
  /** Row `r` is `values.subarray(r * stride, r * stride + dimensions)`; zeros follow up to the next row. */
  readonly values: Int8Array;
  readonly stride: number;
  /** The scalar product of two rows. Exact: whole numbers well under 2^31. */
  dot(a: number, b: number): number;
}

/** @param values one row of `dimensions` after the other; copied */
export function byteRows(values: Int8Array, dimensions: number): ByteRows {
  const stride = Math.ceil(dimensions / STEP) * STEP;
  const count = values.length / dimensions;
  const memory = memoryOf(count * stride);
  const rows = new Int8Array(memory.buffer);
  for (let row = 0; row < count; row++) {
    rows.set(values.subarray(row * dimensions, (row + 1) * dimensions), row * stride);
  }
  const product = functionsOf(MODULE, { table: { memory } }).dot as (
    a: number,
    b: number,
    length: number,
  ) => number;
  return { values: rows, stride, dot: (a, b) => product(a * stride, b * stride, stride) };
}
