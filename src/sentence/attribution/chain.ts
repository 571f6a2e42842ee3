/**
 * Linear-chain conditional random fields over hashed features (Lafferty, McCallum & Pereira, ICML 2001;
 * Weinberger et al., ICML 2009 for the hashing).
 *
 * A token's features are 32-bit hashes; the top {@link ChainModel.bits} bits name a row of weights, one for each
 * label. Transitions have weights of their own for each class of token (see the labellers).
 */
import { MOST_FEATURES, type RowSums } from './row-sums.ts';
import { workingMemory } from './working-memory.ts';

export { MOST_FEATURES } from './row-sums.ts';

export interface ChainModel {
  readonly labels: number;
  readonly bits: number;
  /** Row after row: `weights[(hash >>> (32 - bits)) * labels + label]`. */
  readonly weights: Float32Array | Uint8Array;
  /** The weight that each byte stands for, where `weights` are bytes. */
  readonly levels: Float64Array | null;
  /** A quicker way to sum the weights up, over the same bytes. */
  readonly rows?: RowSums | null;
  readonly classes: number;
  /** `transitions[(klass * labels + from) * labels + to]`, for going to a token of that class. */
  readonly transitions: Float32Array;
}

/** Writes the feature hashes of token `i` to `out` and returns how many there are. */
export type Features = (i: number, out: Int32Array) => number;

const buffer = new Int32Array(MOST_FEATURES);

const emitted = workingMemory(Float32Array);

/** The sums of the weights of each token's features: `n` rows of `labels` scores, until those of other tokens are asked for. */
export function emissions(model: ChainModel, n: number, features: Features): Float32Array {
  const { labels, rows } = model;
  const scores = emitted(n * labels);
  for (let i = 0, at = 0; i < n; i++, at += labels) {
    if (rows) {
      rows.add(features(i, rows.hashes));
      for (let y = 0; y < labels; y++) scores[at + y] = rows.sums[y]!;
    } else {
      scores.fill(0, at, at + labels);
      addRows(model, features(i, buffer), scores, at);
    }
  }
  return scores;
}

function addRows(
  { labels, bits, weights, levels }: ChainModel,
  count: number,
  scores: Float32Array,
  at: number,
) {
  for (let f = 0; f < count; f++) {
    const row = (buffer[f]! >>> (32 - bits)) * labels;
    for (let y = 0; y < labels; y++) {
      const weight = weights[row + y]!;
      scores[at + y]! += levels ? levels[weight]! : weight;
    }
  }
}

const potentials = workingMemory(Float32Array);
const betas = workingMemory(Float32Array);
const nextBetas = workingMemory(Float32Array);

/** The marginal probability of each label at each token (forward and backward sums, scaled at each step). */
export function marginals(
  model: ChainModel,
  scores: Float32Array,
  classes: Uint8Array,
  n: number,
): Float32Array {
  const { labels: L, transitions } = model;
  const alpha = new Float32Array(n * L);
  const potential = potentials(n * L);
  for (let i = 0; i < n; i++) {
    let most = -Infinity;
    for (let y = 0; y < L; y++) most = Math.max(most, scores[i * L + y]!);
    for (let y = 0; y < L; y++) potential[i * L + y] = Math.exp(scores[i * L + y]! - most);
  }
  const factor = exponentials(transitions);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let y = 0; y < L; y++) {
      let value = 1;
      if (i > 0) {
        const base = classes[i]! * L * L;
        value = 0;
        for (let x = 0; x < L; x++) value += alpha[(i - 1) * L + x]! * factor[base + x * L + y]!;
      }
      value *= potential[i * L + y]!;
      alpha[i * L + y] = value;
      sum += value;
    }
    for (let y = 0; y < L; y++) alpha[i * L + y]! /= sum;
  }
  let beta = betas(L).fill(1, 0, L);
  let next = nextBetas(L);
  for (let i = n - 1; i >= 0; i--) {
    let sum = 0;
    for (let y = 0; y < L; y++) sum += alpha[i * L + y]! * beta[y]!;
    for (let y = 0; y < L; y++) alpha[i * L + y] = (alpha[i * L + y]! * beta[y]!) / sum;
    if (i === 0) break;
    const base = classes[i]! * L * L;
    let total = 0;
    for (let x = 0; x < L; x++) {
      let value = 0;
      for (let y = 0; y < L; y++) value += factor[base + x * L + y]! * potential[i * L + y]! * beta[y]!;
      next[x] = value;
      total += value;
    }
    for (let x = 0; x < L; x++) next[x]! /= total;
    [beta, next] = [next, beta];
  }
  return alpha;
}

const kept = new WeakMap<Float32Array, Float32Array>();

/** The factors of transition weights, worked out once for each table. */
function exponentials(transitions: Float32Array): Float32Array {
  let factors = kept.get(transitions);
  if (!factors) {
    factors = transitions.map((weight) => Math.exp(weight));
    kept.set(transitions, factors);
  }
  return factors;
}

/** Mixes a template's number and a value to a 32-bit hash whose top bits are well spread. */
export function mix(template: number, value: number): number {
  let h = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  return Math.imul(h, 0xc2b2ae35);
}

/** As {@link mix}, of two values. */
export function mix2(template: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35);
  h ^= h >>> 13;
  return Math.imul(h, 0x9e3779b1);
}
