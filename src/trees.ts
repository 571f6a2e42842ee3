/**
 * Boosted trees (Friedman, Annals of Statistics 2001), each with one question a level, the same at all its nodes
 * (Kohavi & Li's oblivious trees, IJCAI 1995): which leaf a row falls in is a number of as many bits as the tree has levels.
 */

export interface Tree {
  /** For each level which of the row's values is compared, and with what: a bit is set where the value is larger. */
  readonly values: readonly number[];
  readonly bounds: readonly number[];
  /** What each leaf adds; `2 ** values.length` of them. */
  readonly leaves: readonly number[];
}

export interface Trees {
  readonly base: number;
  readonly trees: readonly Tree[];
}

/** What all trees add up to for a row of values: the logarithm of the odds. */
export function sumOfTrees({ base, trees }: Trees, row: ArrayLike<number>): number {
  let sum = base;
  for (const { values, bounds, leaves } of trees) {
    let leaf = 0;
    for (let level = 0; level < values.length; level++)
      if (row[values[level]!]! > bounds[level]!) leaf |= 1 << level;
    sum += leaves[leaf]!;
  }
  return sum;
}
