import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteRows } from '../../../src/sentence/words/dot-product.ts';

describe('byteRows', () => {
  it('gives the scalar product of any two rows, of any length', () => {
    const rows = fc
      .tuple(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 9 }))
      .chain(([dimensions, count]) =>
        fc.tuple(
          fc.constant(dimensions),
          fc.int8Array({ minLength: dimensions * count, maxLength: dimensions * count }),
        ),
      );
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat(), ([dimensions, values], i, j) => {
        const count = values.length / dimensions;
        const [a, b] = [i % count, j % count];
        let expected = 0;
        for (let k = 0; k < dimensions; k++) {
          expected += values[a * dimensions + k]! * values[b * dimensions + k]!;
        }
        expect(byteRows(values, dimensions).dot(a, b)).toBe(expected);
      }),
    );
  });

  it('keeps the rows readable', () => {
    const { values, stride } = byteRows(Int8Array.from([1, -2, 3, 4, 5, -6]), 3);
    expect([...values.subarray(stride, stride + 3)]).toEqual([4, 5, -6]);
  });
});
