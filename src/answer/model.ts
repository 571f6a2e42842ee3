/** The learned ranking: boosted trees over the features, as `training/ranking/train.ts` writes them. */
import { readFileSync } from 'node:fs';

/** Children from 0 up are nodes; below 0, ~child is a leaf. A row goes left where its feature is at most the threshold. */
export interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly value: readonly number[];
}

export interface Model {
  /** The features in the order in which the trees number them. */
  readonly features: readonly string[];
  readonly trees: readonly Tree[];
}

/** Trees laid end to end in typed arrays. */
export interface Forest {
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly threshold: Float32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly value: Float32Array;
}

export function plant(trees: readonly Tree[]): Forest {
  const roots: number[] = [];
  const feature: number[] = [];
  const threshold: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const value: number[] = [];
  for (const tree of trees) {
    const nodes = feature.length;
    const leaves = value.length;
    const child = (c: number): number => (c >= 0 ? c + nodes : ~(~c + leaves));
    roots.push(tree.feature.length > 0 ? nodes : ~leaves);
    feature.push(...tree.feature);
    threshold.push(...tree.threshold);
    left.push(...tree.left.map(child));
    right.push(...tree.right.map(child));
    value.push(...tree.value);
  }
  return {
    roots: Int32Array.from(roots),
    feature: Int16Array.from(feature),
    threshold: Float32Array.from(threshold),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    value: Float32Array.from(value),
  };
}

/** The sum of the trees' values for the row at `offset` of `rows`. */
export function sumOfTrees(forest: Forest, rows: Float32Array, offset = 0): number {
  const { roots, feature, threshold, left, right, value } = forest;
  let sum = 0;
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t]!;
    while (node >= 0) node = rows[offset + feature[node]!]! <= threshold[node]! ? left[node]! : right[node]!;
    sum += value[~node]!;
  }
  return sum;
}

let loaded: Forest | undefined;

/** The score of a candidate: higher is better, comparable within one question. */
export function scoreOf(features: Float32Array): number {
  loaded ??= plant(
    (JSON.parse(readFileSync(new URL('./ranking-weights.json', import.meta.url), 'utf8')) as Model).trees,
  );
  return sumOfTrees(loaded, features);
}
