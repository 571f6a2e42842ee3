/**
 * Trains a chain model by conditional likelihood: AdaGrad (Duchi, Hazan & Singer, JMLR 2011), one passage at a time,
 * with features dropped out at random (Srivastava et al., JMLR 2014) and the later epochs' weights averaged.
 */
import type { ChainModel } from '../../src/sentence/attribution/chain.ts';
import { Lattice } from './lattice.ts';

/** A passage to learn from: feature hashes of all its tokens end to end, where each token's begin, and its labels. */
export interface Example {
  readonly features: Int32Array;
  readonly offsets: Int32Array;
  readonly classes: Uint8Array;
  readonly labels: Uint8Array;
}

export interface Settings {
  readonly labels: number;
  readonly bits: number;
  readonly classes: number;
  readonly epochs: number;
  readonly rate: number;
  /** L2 penalty on the weights a passage touches, each time it does. */
  readonly ridge: number;
  /** Share of features left out at random at each token. */
  readonly dropout: number;
  /** A feature must occur this often for its row of weights to be learnt; all other rows stay at nought. */
  readonly least: number;
  readonly seed: number;
}

/** What AdaGrad's sums of squares start from. */
const FIRST_SQUARE = 0.01;
/** Tokens that are right by so much teach nothing worth the time. */
const LEARNT = 0.005;
/** The rate falls in a straight line to this share of itself. */
const LAST_RATE = 0.2;
/** Between the seeds of models that are averaged; those of the labellers are smaller. */
const SEED_STEP = 100;

/** A small repeatable generator (mulberry32). */
export function randomFrom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Which rows of weights belong to a feature that is frequent enough. */
function rowsOf(examples: readonly Example[], bits: number, least: number): Uint8Array {
  const counts = new Uint8Array(2 ** 26);
  const rows = new Uint8Array(2 ** bits);
  for (const { features } of examples) {
    for (const hash of features) {
      const at = hash >>> 6;
      if (counts[at]! < 255) counts[at]!++;
      if (counts[at] === least) rows[hash >>> (32 - bits)] = 1;
    }
  }
  return rows;
}

export function learn(
  examples: readonly Example[],
  settings: Settings,
  log?: (text: string) => void,
): ChainModel {
  const { labels: L, bits, classes, epochs, rate, ridge, dropout } = settings;
  const shift = 32 - bits;
  const gain = 1 / (1 - dropout);
  const rows = rowsOf(examples, bits, settings.least);
  // A row holds its weights and then their sums of squares, so that both come with one reach into memory.
  const width = 2 * L;
  const state = new Float32Array(2 ** bits * width);
  for (let at = 0; at < state.length; at += width) state.fill(FIRST_SQUARE, at + L, at + width);
  const sums = new Float32Array(2 ** bits * L);
  const transitions = new Float32Array(classes * L * L);
  const transitionSquares = new Float32Array(transitions.length).fill(FIRST_SQUARE);
  const transitionSums = new Float32Array(transitions.length);
  const random = randomFrom(settings.seed);
  const order = examples.map((_, i) => i);
  const longest = examples.reduce((most, { labels }) => Math.max(most, labels.length), 1);
  const lattice = new Lattice(longest, L);
  const gradient = new Float64Array(L);
  let kept = new Uint8Array(1 << 16);
  let averaged = 0;
  let eta = rate;

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    eta = rate * (1 - ((1 - LAST_RATE) * epoch) / epochs);
    let loss = 0;
    let tokens = 0;
    for (const o of order) {
      loss += step(examples[o]!);
      tokens += examples[o]!.labels.length;
    }
    if (epoch >= Math.floor(epochs / 2)) average();
    log?.(`epoch ${epoch + 1}: loss ${(loss / tokens).toFixed(4)} a token`);
  }
  const weights = sums.map((sum) => sum / averaged);
  return {
    labels: L,
    bits,
    weights,
    levels: null,
    classes,
    transitions: transitionSums.map((sum) => sum / averaged),
  };

  function average(): void {
    averaged++;
    for (let row = 0; row < 2 ** bits; row++) {
      for (let y = 0; y < L; y++) sums[row * L + y]! += state[row * width + y]!;
    }
    for (let i = 0; i < transitions.length; i++) transitionSums[i]! += transitions[i]!;
  }

  /** One step on one passage; returns its loss before the step. */
  function step({ features, offsets, classes: klass, labels }: Example): number {
    const n = labels.length;
    if (n === 0) return 0;
    const { scores, alpha, beta, scales } = lattice;
    if (features.length > kept.length) kept = new Uint8Array(features.length);
    for (let f = 0; f < features.length; f++) {
      kept[f] = rows[features[f]! >>> shift] === 1 && random() >= dropout ? 1 : 0;
    }
    let loss = 0;
    for (let i = 0; i < n; i++) {
      const at = i * L;
      scores.fill(0, at, at + L);
      for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
        if (kept[f] === 0) continue;
        const row = (features[f]! >>> shift) * width;
        for (let y = 0; y < L; y++) scores[at + y]! += gain * state[row + y]!;
      }
      let top = -Infinity;
      for (let y = 0; y < L; y++) top = Math.max(top, scores[at + y]!);
      loss -= scores[at + labels[i]!]! - top;
      for (let y = 0; y < L; y++) scores[at + y] = Math.exp(scores[at + y]! - top);
      if (i > 0) loss -= transitions[(klass[i]! * L + labels[i - 1]!) * L + labels[i]!]!;
    }
    const factors = transitions.map((weight) => Math.exp(weight));
    loss += lattice.sum(klass, factors, n);
    for (let i = 0; i < n; i++) {
      let most = 0;
      for (let y = 0; y < L; y++) {
        gradient[y] = alpha[i * L + y]! * beta[i * L + y]! - (labels[i] === y ? 1 : 0);
        most = Math.max(most, Math.abs(gradient[y]!));
      }
      if (most >= LEARNT) stepToken(features, offsets[i]!, offsets[i + 1]!);
      if (i === 0) continue;
      const base = klass[i]! * L * L;
      for (let x = 0; x < L; x++) {
        for (let y = 0; y < L; y++) {
          const at = base + x * L + y;
          const chance =
            (alpha[(i - 1) * L + x]! * factors[at]! * scores[i * L + y]! * beta[i * L + y]!) / scales[i]!;
          const g = chance - (labels[i - 1] === x && labels[i] === y ? 1 : 0) + ridge * transitions[at]!;
          transitionSquares[at]! += g * g;
          transitions[at]! -= (eta * g) / Math.sqrt(transitionSquares[at]!);
        }
      }
    }
    return loss;
  }

  function stepToken(features: Int32Array, from: number, to: number): void {
    for (let f = from; f < to; f++) {
      if (kept[f] === 0) continue;
      const row = (features[f]! >>> shift) * width;
      for (let y = 0; y < L; y++) {
        const g = gradient[y]! + ridge * state[row + y]!;
        const square = state[row + L + y]! + g * g;
        state[row + L + y] = square;
        state[row + y]! -= (eta * g) / Math.sqrt(square);
      }
    }
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

/**
 * The mean of several models that differ in their seed alone: what one of them took from the order of the passages or
 * from features left out by chance, the others make good (Breiman's bagging, Machine Learning 1996, over seeds).
 */
export function learnTogether(
  examples: readonly Example[],
  settings: Settings,
  models: number,
  log?: (text: string) => void,
): ChainModel {
  const learnt = Array.from({ length: models }, (_, k) =>
    learn(examples, { ...settings, seed: settings.seed + SEED_STEP * k }, log),
  );
  const mean = (tables: readonly Float32Array[]): Float32Array =>
    tables[0]!.map((_, at) => tables.reduce((sum, table) => sum + table[at]!, 0) / models);
  return {
    ...learnt[0]!,
    weights: mean(learnt.map(({ weights }) => Float32Array.from(weights))),
    transitions: mean(learnt.map(({ transitions }) => transitions)),
  };
}
