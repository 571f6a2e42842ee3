import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_FEATURES, rowSums } from '../../../src/sentence/attribution/row-sums.ts';

const BITS = 6;

const tables = fc.constantFrom(3, 5).chain((labels) =>
  fc.record({
    labels: fc.constant(labels),
    weights: fc.uint8Array({ minLength: labels * 2 ** BITS, maxLength: labels * 2 ** BITS }),
    levels: fc
      .array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 256, maxLength: 256 })
      .map((values) => Float64Array.from(values)),
    hashes: fc.array(fc.integer(), { maxLength: MOST_FEATURES }),
  }),
);

describe('rowSums', () => {
  it('sums up the rows of the hashes in their order, to the last bit', () => {
    fc.assert(
      fc.property(tables, ({ labels, weights, levels, hashes }) => {
        const rows = rowSums(weights, levels, labels, BITS)!;
        rows.hashes.set(hashes);
        rows.add(hashes.length);
        const expected = Array.from({ length: labels }, (_, y) =>
          hashes.reduce((sum, hash) => sum + levels[weights[(hash >>> (32 - BITS)) * labels + y]!]!, 0),
        );
        expect(rows.sums).toEqual(Float32Array.from(expected));
      }),
    );
  });

  it('keeps the rows readable, and has none for other numbers of labels', () => {
    const weights = Uint8Array.from({ length: 3 * 2 ** BITS }, (_, i) => i);
    expect(rowSums(weights, new Float64Array(256), 3, BITS)!.weights).toEqual(weights);
    expect(rowSums(weights, new Float64Array(256), 2, BITS)).toBeNull();
  });
});
