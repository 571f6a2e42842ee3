/** Trains a chain model: conditional likelihood, by AdaGrad (Duchi, Hazan & Singer, JMLR 2011), one passage at a time. */
import type { ChainModel } from '../../src/sentence/attribution/chain.ts';

/** A passage to learn from: feature hashes of all its tokens end to end, where each token's begin, and its labels. */
export interface Example {
  readonly features: Int32Array;
  readonly offsets: Int32Array;
  readonly classes: Uint8Array;
  readonly labels: Uint8Array;
  /** Weight of the example, 1 where not given. */
  readonly weight?: number;
}
export interface Settings {
  readonly labels: number;
  readonly bits: number;
  readonly classes: number;
  readonly epochs: number;
  readonly rate: number;
  /** What AdaGrad's sums of squares start from: the larger, the smaller the first steps. */
  readonly start: number;
  /** L2 penalty on the weights a passage touches, each time it does. */
  readonly ridge: number;
  readonly seed: number;
  /** Share of features left out at random at each token (Srivastava et al., JMLR 2014). */
  readonly dropout: number;
  /** A feature must occur this often for its row of weights to be learnt; all other rows stay at nought. */
  readonly least: number;
}

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
  const rows = rowsOf(examples, settings.bits, settings.least);
  const { labels: L, bits, classes, epochs, rate, ridge, dropout } = settings;
  const keep = new Uint8Array(1 << 16);
  const gain = 1 / (1 - dropout);
  const shift = 32 - bits;
  const size = 2 ** bits * L;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(settings.start);
  const sums = new Float32Array(size);
  const transitions = new Float32Array(classes * L * L);
  const tSquares = new Float32Array(transitions.length).fill(settings.start);
  const tSums = new Float32Array(transitions.length);
  const random = randomFrom(settings.seed);
  const order = examples.map((_, i) => i);
  let most = 1;
  for (const e of examples) most = Math.max(most, e.labels.length);
  const scores = new Float64Array(most * L);
  const alpha = new Float64Array(most * L);
  const beta = new Float64Array(most * L);
  const scales = new Float64Array(most);
  const gradient = new Float64Array(L);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let loss = 0;
    let tokens = 0;
    const eta = rate * (1 - (0.8 * epoch) / epochs);
    for (const o of order) {
      const { features, offsets, classes: klass, labels, weight = 1 } = examples[o]!;
      const n = labels.length;
      if (n === 0) continue;
      tokens += n;
      const total = offsets[n]!;
      const mask = total > keep.length ? new Uint8Array(total) : keep;
      for (let f = 0; f < total; f++)
        mask[f] = rows[features[f]! >>> shift] === 0 || random() < dropout ? 1 : 0;
      for (let i = 0; i < n; i++) {
        for (let y = 0; y < L; y++) scores[i * L + y] = 0;
        for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
          if (mask[f]) continue;
          const row = (features[f]! >>> shift) * L;
          for (let y = 0; y < L; y++) scores[i * L + y]! += gain * weights[row + y]!;
        }
        let top = -Infinity;
        for (let y = 0; y < L; y++) top = Math.max(top, scores[i * L + y]!);
        loss -= scores[i * L + labels[i]!]! - top;
        for (let y = 0; y < L; y++) scores[i * L + y] = Math.exp(scores[i * L + y]! - top);
      }
      const factor = transitions.map((t) => Math.exp(t));
      for (let i = 0; i < n; i++) {
        let sum = 0;
        const base = klass[i]! * L * L;
        for (let y = 0; y < L; y++) {
          let v = 1;
          if (i > 0) {
            v = 0;
            for (let x = 0; x < L; x++) v += alpha[(i - 1) * L + x]! * factor[base + x * L + y]!;
          }
          v *= scores[i * L + y]!;
          alpha[i * L + y] = v;
          sum += v;
        }
        scales[i] = sum;
        loss += Math.log(sum);
        for (let y = 0; y < L; y++) alpha[i * L + y]! /= sum;
        if (i > 0) loss -= transitions[base + labels[i - 1]! * L + labels[i]!]!;
      }
      for (let y = 0; y < L; y++) beta[(n - 1) * L + y] = 1;
      for (let i = n - 2; i >= 0; i--) {
        const base = klass[i + 1]! * L * L;
        for (let x = 0; x < L; x++) {
          let v = 0;
          for (let y = 0; y < L; y++)
            v += factor[base + x * L + y]! * scores[(i + 1) * L + y]! * beta[(i + 1) * L + y]!;
          beta[i * L + x] = v / scales[i + 1]!;
        }
      }
      for (let i = 0; i < n; i++) {
        for (let y = 0; y < L; y++) {
          const p = alpha[i * L + y]! * beta[i * L + y]!;
          gradient[y] = weight * (p - (labels[i] === y ? 1 : 0));
        }
        for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
          if (mask[f]) continue;
          const row = (features[f]! >>> shift) * L;
          for (let y = 0; y < L; y++) {
            const g = gradient[y]! + ridge * weights[row + y]!;
            if (Math.abs(g) < 1e-4) continue;
            squares[row + y]! += g * g;
            weights[row + y]! -= (eta * g) / Math.sqrt(squares[row + y]!);
          }
        }
        if (i > 0) {
          const base = klass[i]! * L * L;
          for (let x = 0; x < L; x++)
            for (let y = 0; y < L; y++) {
              const at = base + x * L + y;
              const p =
                (alpha[(i - 1) * L + x]! * factor[at]! * scores[i * L + y]! * beta[i * L + y]!) / scales[i]!;
              const g =
                weight * (p - (labels[i - 1] === x && labels[i] === y ? 1 : 0)) + ridge * transitions[at]!;
              tSquares[at]! += g * g;
              transitions[at]! -= (eta * g) / Math.sqrt(tSquares[at]!);
            }
        }
      }
    }
    if (epoch >= Math.floor(epochs / 2)) {
      averaged++;
      for (let i = 0; i < size; i++) sums[i]! += weights[i]!;
      for (let i = 0; i < tSums.length; i++) tSums[i]! += transitions[i]!;
    }
    log?.(`epoch ${epoch + 1}: loss ${(loss / tokens).toFixed(4)} a token`);
  }
  for (let i = 0; i < size; i++) weights[i] = sums[i]! / averaged;
  for (let i = 0; i < tSums.length; i++) transitions[i] = tSums[i]! / averaged;
  return { labels: L, bits, weights, scale: 1, classes, transitions };
}
