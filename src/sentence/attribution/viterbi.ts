/** The most probable labels of a chain (Viterbi, IEEE Transactions on Information Theory 1967). */
import type { ChainModel } from './chain.ts';
import { workingMemory } from './working-memory.ts';

/** The best scores of what ends with each label at each token, and the label before it there. */
interface Ways {
  readonly best: Float32Array;
  readonly beside: Uint8Array;
}

/** The most probable labels of `n` tokens. `classes` is the class of each token. */
export function decode(model: ChainModel, scores: Float32Array, classes: Uint8Array, n: number): Uint8Array {
  const path = new Uint8Array(n);
  if (n === 0) return path;
  const { labels: L } = model;
  const before = waysBefore(model, scores, classes, n);
  const last = (n - 1) * L;
  let label = 0;
  for (let y = 1; y < L; y++) if (before.best[last + y]! > before.best[last + label]!) label = y;
  path[n - 1] = label;
  follow(path, before, n - 1, L);
  return path;
}

/** The most probable labels of those that have `label` at one token or more. */
export function decodeWith(
  model: ChainModel,
  scores: Float32Array,
  classes: Uint8Array,
  n: number,
  label: number,
): Uint8Array {
  const path = new Uint8Array(n);
  if (n === 0) return path;
  const { labels: L } = model;
  const before = waysBefore(model, scores, classes, n);
  const after = waysAfter(model, scores, classes, n);
  const whole = (i: number) => before.best[i * L + label]! + after.best[i * L + label]!;
  let at = 0;
  for (let i = 1; i < n; i++) if (whole(i) > whole(at)) at = i;
  path[at] = label;
  follow(path, before, at, L);
  for (let i = at; i < n - 1; i++) path[i + 1] = after.beside[i * L + path[i]!]!;
  return path;
}

/** Fills the path from `at`, where it has its label, back to its start. */
function follow(path: Uint8Array, { beside }: Ways, at: number, labels: number): void {
  for (let i = at; i > 0; i--) path[i - 1] = beside[i * labels + path[i]!]!;
}

const bestBefore = workingMemory(Float32Array);
const labelsBefore = workingMemory(Uint8Array);

/** Until it is called again. */
function waysBefore(
  { labels: L, transitions }: ChainModel,
  scores: Float32Array,
  classes: Uint8Array,
  n: number,
): Ways {
  const best = bestBefore(n * L);
  const beside = labelsBefore(n * L);
  for (let y = 0; y < L; y++) best[y] = scores[y]!;
  for (let i = 1; i < n; i++) {
    const base = classes[i]! * L * L;
    const row = (i - 1) * L;
    for (let y = 0; y < L; y++) {
      let most = -Infinity;
      let from = 0;
      for (let x = 0; x < L; x++) {
        const score = best[row + x]! + transitions[base + x * L + y]!;
        if (score > most) {
          most = score;
          from = x;
        }
      }
      best[row + L + y] = most + scores[row + L + y]!;
      beside[row + L + y] = from;
    }
  }
  return { best, beside };
}

const bestAfter = workingMemory(Float32Array);
const labelsAfter = workingMemory(Uint8Array);

/** As {@link waysBefore}, of what comes after each token; its own score is left out. */
function waysAfter(
  { labels: L, transitions }: ChainModel,
  scores: Float32Array,
  classes: Uint8Array,
  n: number,
): Ways {
  const best = bestAfter(n * L).fill(0, (n - 1) * L, n * L);
  const beside = labelsAfter(n * L);
  for (let i = n - 2; i >= 0; i--) {
    const base = classes[i + 1]! * L * L;
    const next = (i + 1) * L;
    for (let x = 0; x < L; x++) {
      let most = -Infinity;
      let to = 0;
      for (let y = 0; y < L; y++) {
        const score = best[next + y]! + scores[next + y]! + transitions[base + x * L + y]!;
        if (score > most) {
          most = score;
          to = y;
        }
      }
      best[i * L + x] = most;
      beside[i * L + x] = to;
    }
  }
  return { best, beside };
}
