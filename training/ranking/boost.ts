/** Groups to trees. */
import type { Tree } from '../../src/answer/model.ts';
import { plant, sumOfTrees } from '../../src/answer/model.ts';
import { type Group, WIDTH } from './extract.ts';
import { lambdas } from './lambda.ts';
import { bin, growTree } from './trees.ts';

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly learningRate: number;
  readonly leastHessian: number;
  readonly ridge: number;
  /** Share of the features that each tree may use. */
  readonly featureShare: number;
  /** Features that no tree may use: for the ablation. */
  readonly without?: ReadonlySet<number> | undefined;
}

export const OPTIONS: BoostOptions = {
  trees: 250,
  leaves: 12,
  learningRate: 0.08,
  leastHessian: 2,
  ridge: 5,
  featureShare: 0.5,
};

export function boost(
  groups: readonly Group[],
  weightOf: (group: Group) => number,
  options: BoostOptions,
): readonly Tree[] {
  const weights = groups.map(weightOf);
  const rows = groups.reduce((sum, { labels }) => sum + labels.length, 0);
  const values = new Float32Array(rows * WIDTH);
  let offset = 0;
  for (const group of groups) {
    values.set(group.rows, offset);
    offset += group.rows.length;
  }
  const data = bin(values, WIDTH);
  const scores = new Float64Array(rows);
  const trees: Tree[] = [];
  const random = generator(7);
  const usable = Array.from({ length: WIDTH }, (_, f) => f).filter((f) => !options.without?.has(f));
  for (let t = 0; t < options.trees; t++) {
    const features = usable.filter(() => random() < options.featureShare);
    const { gradients, hessians } = lambdas(groups, weights, scores);
    const tree = growTree(data, gradients, hessians, {
      ...options,
      features: features.length > 0 ? features : usable,
    });
    trees.push(tree);
    const forest = plant([tree]);
    for (let r = 0; r < rows; r++) scores[r]! += sumOfTrees(forest, values, r * WIDTH);
  }
  return trees;
}

/** Numbers from 0 to 1, the same each time (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
