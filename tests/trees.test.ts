import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOfTrees } from '../src/trees.ts';
import { boost, type Row } from '../training/attribution/boost.ts';

describe('a sum of trees', () => {
  const trees = {
    base: -1,
    trees: [
      { values: [0, 1], bounds: [0.5, 2], leaves: [1, 2, 4, 8] },
      { values: [], bounds: [], leaves: [0.25] },
    ],
  };

  it.each([
    [[0, 0], 0.25],
    [[1, 0], 1.25],
    [[0, 3], 3.25],
    [[1, 3], 7.25],
    [[0.5, 2], 0.25],
  ])('of %j takes from each tree the leaf of its questions', (row, sum) => {
    expect(sumOfTrees(trees, row)).toBe(sum);
  });
});

describe('boosted trees', () => {
  const rowsOf = (points: readonly (readonly [number, number])[], right: (x: number, y: number) => boolean) =>
    points.map(([x, y]): Row => ({ values: Float64Array.of(x, y), right: right(x, y) }));
  const grid = Array.from({ length: 900 }, (_, i) => [i % 30, Math.floor(i / 30)] as const);

  it('learn what no single value tells', () => {
    const rows = rowsOf(grid, (x, y) => x < 15 !== y < 15);
    const trees = boost(rows, 1);
    for (const { values, right } of rows) expect(sumOfTrees(trees, values) > 0).toBe(right);
  });

  it('are the same for the same rows and seed', () => {
    const rows = rowsOf(grid, (x, y) => x + y > 30);
    expect(boost(rows, 7)).toEqual(boost(rows, 7));
  });

  it('never answer with anything but a number', () => {
    const trees = boost(
      rowsOf(grid, (x) => x > 3),
      2,
    );
    fc.assert(
      fc.property(fc.tuple(fc.float({ noNaN: true }), fc.float({ noNaN: true })), (row) => {
        expect(Number.isFinite(sumOfTrees(trees, row))).toBe(true);
      }),
    );
  });
});
