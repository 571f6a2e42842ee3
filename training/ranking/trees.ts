/**
 * Gradient-boosted regression trees over binned features (histograms, leaf by leaf, as in LightGBM: Ke et al., NeurIPS
 * 2017), in plain typed arrays.
 */
import type { Tree } from '../../src/answer/model.ts';

export interface Binned {
  readonly rows: number;
  readonly width: number;
  /** Feature by feature: the bin of each row. */
  readonly bins: readonly Uint8Array[];
  /** Of each feature, the upper edge of each bin but the last: a row is in bin b where value <= edges[b]. */
  readonly edges: readonly Float32Array[];
}

export interface GrowOptions {
  readonly leaves: number;
  readonly learningRate: number;
  /** A leaf needs this much of second derivatives. */
  readonly leastHessian: number;
  /** Pulls leaf values to zero. */
  readonly ridge: number;
  /** Which features this tree may split on. */
  readonly features: readonly number[];
}

const MOST_BINS = 64;

/** Bins of about equally many rows; few distinct values keep a bin each. */
export function bin(values: Float32Array, width: number): Binned {
  const rows = values.length / width;
  const bins: Uint8Array[] = [];
  const edges: Float32Array[] = [];
  for (let f = 0; f < width; f++) {
    const column = Float32Array.from({ length: rows }, (_, r) => values[r * width + f]!);
    const edge = edgesOf(column);
    edges.push(edge);
    bins.push(Uint8Array.from(column, (value) => binOf(edge, value)));
  }
  return { rows, width, bins, edges };
}

function edgesOf(column: Float32Array): Float32Array {
  const sorted = column.toSorted();
  const edges = new Set<number>();
  for (let b = 1; b < MOST_BINS; b++) {
    const value = sorted[Math.floor((b * sorted.length) / MOST_BINS)]!;
    if (value < sorted.at(-1)!) edges.add(Math.fround(Number(value.toPrecision(5))));
  }
  // Rare values (a match in one of a thousand rows) need an edge of their own.
  for (const value of [sorted[0]!, sorted[Math.floor(sorted.length * 0.995)]!]) {
    if (value < sorted.at(-1)!) edges.add(Math.fround(Number(value.toPrecision(5))));
  }
  return Float32Array.from([...edges].sort((a, b) => a - b));
}

function binOf(edges: Float32Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Leaf {
  readonly rows: Int32Array;
  readonly gradient: number;
  readonly hessian: number;
  /** Feature × bin × (gradient, hessian). */
  readonly histogram: Float64Array;
  /** Where it hangs: the node and side whose child it is; -1 for the root. */
  readonly parent: number;
  readonly left: boolean;
  split?: { gain: number; feature: number; bin: number } | undefined;
}

/** One tree that lowers the loss with these derivatives. Children ≥ 0 are nodes, below: leaf ~child. */
export function growTree(
  data: Binned,
  gradients: Float64Array,
  hessians: Float64Array,
  options: GrowOptions,
): Tree {
  const all = Int32Array.from({ length: data.rows }, (_, r) => r);
  const open: Leaf[] = [makeLeaf(data, all, gradients, hessians, options, -1, true)];
  const tree = {
    feature: [] as number[],
    threshold: [] as number[],
    left: [] as number[],
    right: [] as number[],
    value: [] as number[],
  };
  while (open.length < options.leaves) {
    const at = open.reduce(
      (best, leaf, i) => ((leaf.split?.gain ?? 0) > (open[best]!.split?.gain ?? 0) ? i : best),
      0,
    );
    const leaf = open[at]!;
    if (!leaf.split) break;
    const { feature, bin: edge } = leaf.split;
    const node = tree.feature.length;
    tree.feature.push(feature);
    tree.threshold.push(data.edges[feature]![edge]!);
    tree.left.push(0);
    tree.right.push(0);
    hang(tree, leaf, node);
    const column = data.bins[feature]!;
    const left = leaf.rows.filter((r) => column[r]! <= edge);
    const right = leaf.rows.filter((r) => column[r]! > edge);
    const smallIsLeft = left.length <= right.length;
    const small = makeLeaf(data, smallIsLeft ? left : right, gradients, hessians, options, node, smallIsLeft);
    const large = subtract(leaf, small, smallIsLeft ? right : left, data, options, node, !smallIsLeft);
    open.splice(at, 1, small, large);
  }
  for (const leaf of open) {
    const value = (-leaf.gradient / (leaf.hessian + options.ridge)) * options.learningRate;
    tree.value.push(Number(value.toPrecision(4)));
    hang(tree, leaf, ~(tree.value.length - 1));
  }
  return tree;
}

function hang(tree: { left: number[]; right: number[] }, { parent, left }: Leaf, child: number): void {
  if (parent >= 0) (left ? tree.left : tree.right)[parent] = child;
}

function makeLeaf(
  data: Binned,
  rows: Int32Array,
  gradients: Float64Array,
  hessians: Float64Array,
  options: GrowOptions,
  parent: number,
  left: boolean,
): Leaf {
  let gradient = 0;
  let hessian = 0;
  for (const r of rows) {
    gradient += gradients[r]!;
    hessian += hessians[r]!;
  }
  const histogram = new Float64Array(data.width * (MOST_BINS + 2) * 2);
  for (const f of options.features) {
    const column = data.bins[f]!;
    const base = f * (MOST_BINS + 2) * 2;
    for (let i = 0; i < rows.length; i++) {
      const r = rows[i]!;
      const cell = base + column[r]! * 2;
      histogram[cell]! += gradients[r]!;
      histogram[cell + 1]! += hessians[r]!;
    }
  }
  const leaf: Leaf = { rows, gradient, hessian, histogram, parent, left };
  leaf.split = bestSplit(leaf, data, options);
  return leaf;
}

/** The other half's histogram is what is left of the whole's. */
function subtract(
  whole: Leaf,
  part: Leaf,
  rows: Int32Array,
  data: Binned,
  options: GrowOptions,
  parent: number,
  left: boolean,
): Leaf {
  const histogram = whole.histogram;
  for (let i = 0; i < histogram.length; i++) histogram[i]! -= part.histogram[i]!;
  const gradient = whole.gradient - part.gradient;
  const hessian = whole.hessian - part.hessian;
  const leaf: Leaf = { rows, gradient, hessian, histogram, parent, left };
  leaf.split = bestSplit(leaf, data, options);
  return leaf;
}

function bestSplit(leaf: Leaf, data: Binned, { features, leastHessian, ridge }: GrowOptions): Leaf['split'] {
  const { gradient, hessian, histogram } = leaf;
  const whole = gradient ** 2 / (hessian + ridge);
  let best: Leaf['split'];
  for (const feature of features) {
    const base = feature * (MOST_BINS + 2) * 2;
    let g = 0;
    let h = 0;
    for (let edge = 0; edge < data.edges[feature]!.length; edge++) {
      g += histogram[base + edge * 2]!;
      h += histogram[base + edge * 2 + 1]!;
      if (h < leastHessian) continue;
      if (hessian - h < leastHessian) break;
      const gain = g ** 2 / (h + ridge) + (gradient - g) ** 2 / (hessian - h + ridge) - whole;
      if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, bin: edge };
    }
  }
  return best;
}
