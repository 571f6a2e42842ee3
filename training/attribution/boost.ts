/**
 * Trains boosted oblivious trees (`trees.ts` of the attribution) by the second-order gain of XGBoost (Chen & Guestrin,
 * KDD 2016), over values sorted into bins, with a share of rows and of values left out of each tree at random.
 */
import type { Tree, Trees } from '../../src/trees.ts';
import { randomFrom } from './learn.ts';

const TREES = 160;
const LEVELS = 4;
const RATE = 0.1;
const BINS = 48;
/** Pulls each leaf's worth to nought. */
const RIDGE = 5;
/** Share of the rows, and of the values, that a tree is made from. */
const ROWS = 0.7;
const VALUES = 0.6;
/** Digits that are kept of what a leaf adds. */
const DIGITS = 5;
/** Digits that count of a bound. */
const PRECISION = 6;

export interface Row {
  readonly values: Float64Array;
  readonly right: boolean;
}

export function boost(rows: readonly Row[], seed: number): Trees {
  const random = randomFrom(seed);
  const width = rows[0]!.values.length;
  const bounds = Array.from({ length: width }, (_, f) => boundsOf(rows.map(({ values }) => values[f]!)));
  const bins = bounds.map((of, f) => Uint8Array.from(rows, ({ values }) => binOf(of, values[f]!)));
  const share = rows.filter(({ right }) => right).length / rows.length;
  const base = Math.log(share / (1 - share));
  const sums = new Float64Array(rows.length).fill(base);
  const slopes = new Float64Array(rows.length);
  const curves = new Float64Array(rows.length);
  const trees: Tree[] = [];
  for (let t = 0; t < TREES; t++) {
    for (let i = 0; i < rows.length; i++) {
      const chance = 1 / (1 + Math.exp(-sums[i]!));
      slopes[i] = chance - (rows[i]!.right ? 1 : 0);
      curves[i] = chance * (1 - chance);
    }
    const sample = rows.flatMap((_, i) => (random() < ROWS ? [i] : []));
    const allowed = bounds.flatMap((of, f) => (of.length > 0 && random() < VALUES ? [f] : []));
    const { tree, cuts } = grow(sample, allowed);
    trees.push(tree);
    for (let i = 0; i < rows.length; i++) sums[i]! += tree.leaves[leafOf(cuts, i)]!;
  }
  return { base: rounded(base), trees };

  /** Level by level the question that gains most over all leaves so far. */
  function grow(sample: readonly number[], allowed: readonly number[]) {
    const leaf = new Uint8Array(rows.length);
    const cuts: { readonly value: number; readonly bin: number }[] = [];
    for (let level = 0; level < LEVELS; level++) {
      const cut = bestCut(sample, allowed, leaf, 1 << level);
      if (cut === null) break;
      for (const i of sample) if (bins[cut.value]![i]! > cut.bin) leaf[i]! |= 1 << level;
      cuts.push(cut);
    }
    const [slope, curve] = [new Float64Array(1 << cuts.length), new Float64Array(1 << cuts.length)];
    for (const i of sample) {
      slope[leaf[i]!]! += slopes[i]!;
      curve[leaf[i]!]! += curves[i]!;
    }
    const tree: Tree = {
      values: cuts.map(({ value }) => value),
      bounds: cuts.map(({ value, bin }) => bounds[value]![bin]!),
      leaves: Array.from(slope, (sum, at) => rounded((-RATE * sum) / (curve[at]! + RIDGE))),
    };
    return { tree, cuts };
  }

  function leafOf(cuts: readonly { readonly value: number; readonly bin: number }[], i: number): number {
    return cuts.reduce((leaf, { value, bin }, level) => leaf | (bins[value]![i]! > bin ? 1 << level : 0), 0);
  }

  function bestCut(sample: readonly number[], allowed: readonly number[], leaf: Uint8Array, leaves: number) {
    let best: { readonly value: number; readonly bin: number } | null = null;
    let most = 1e-6;
    const slope = new Float64Array(leaves * BINS);
    const curve = new Float64Array(leaves * BINS);
    for (const value of allowed) {
      slope.fill(0);
      curve.fill(0);
      const of = bins[value]!;
      for (const i of sample) {
        const at = leaf[i]! * BINS + of[i]!;
        slope[at]! += slopes[i]!;
        curve[at]! += curves[i]!;
      }
      const gains = new Float64Array(BINS);
      for (let l = 0; l < leaves; l++) addGains(slope, curve, l * BINS, gains);
      for (let bin = 0; bin < bounds[value]!.length; bin++) {
        if (gains[bin]! <= most) continue;
        most = gains[bin]!;
        best = { value, bin };
      }
    }
    return best;
  }
}

/** Adds to `gains` what a leaf gains by being cut after each bin. */
function addGains(slope: Float64Array, curve: Float64Array, at: number, gains: Float64Array): void {
  let [allSlope, allCurve] = [0, 0];
  for (let bin = 0; bin < BINS; bin++) {
    allSlope += slope[at + bin]!;
    allCurve += curve[at + bin]!;
  }
  const worth = (sum: number, weight: number) => sum ** 2 / (weight + RIDGE);
  const whole = worth(allSlope, allCurve);
  let [leftSlope, leftCurve] = [0, 0];
  for (let bin = 0; bin < BINS; bin++) {
    leftSlope += slope[at + bin]!;
    leftCurve += curve[at + bin]!;
    gains[bin]! += worth(leftSlope, leftCurve) + worth(allSlope - leftSlope, allCurve - leftCurve) - whole;
  }
}

/** The bounds between bins of about as many values each, without doubles. */
function boundsOf(values: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(values).sort();
  const found = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) {
    const value = sorted[Math.floor((bin * sorted.length) / BINS)]!;
    const next = Number(value.toPrecision(PRECISION));
    if (next < sorted.at(-1)!) found.add(next);
  }
  return [...found].sort((a, b) => a - b);
}

/** How many bounds lie below the value: what is larger than bound `b` is in a bin past `b`. */
function binOf(bounds: readonly number[], value: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > bounds[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}
