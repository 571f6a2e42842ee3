/**
 * Learning weights by gradient descent (Adam: Kingma & Ba, ICLR 2015), on features brought to one scale.
 *
 * Ranking: the softmax over a question's candidates should give all to those that answer (ListNet's top-one loss: Cao
 * et al., ICML 2007). Trees (LambdaMART) on top and networks with a hidden layer were tried: no better within news than weights
 * for each kind of question, and worse beyond it.
 */
import { QUESTION_KINDS, type QuestionKind } from '../../src/question/question.ts';
import type { Group } from './extract.ts';

export interface LearnOptions {
  readonly steps: number;
  readonly rate: number;
  /** Pulls the weights to where they started. */
  readonly ridge: number;
}

export const RANKING: LearnOptions = { steps: 200, rate: 0.03, ridge: 5e-2 };
export const CONFIDENCE: LearnOptions = { steps: 400, rate: 0.03, ridge: 3e-2 };

/** For each kind of question the weight of each feature. */
export type Weights = Readonly<Record<QuestionKind, Float64Array>>;

/**
 * Weights of the features as they come; `weightOf` says how much a question counts, `signs` which way a feature may tell (1 up,
 * -1 down, 0 either). A kind's weights are those of all kinds
 * together and what is its own, each pulled back: the common ones to `prior`, where learning starts, a kind's own to nothing.
 * So a kind that few questions are of has the common weights, and one of many has what suits it (Daumé, "Frustratingly easy
 * domain adaptation", ACL 2007).
 */
export function learnRanking(
  groups: readonly Group[],
  width: number,
  weightOf: (group: Group) => number,
  signs: readonly number[],
  prior: readonly number[],
  options = RANKING,
): Weights {
  const scale = scaleOf(
    groups.map(({ rows }) => rows),
    width,
  );
  const total = groups.reduce((sum, group) => sum + weightOf(group), 0);
  const home = prior.map((weight, f) => weight * scale[f]!);
  const learned = descend(
    width * (1 + QUESTION_KINDS.length),
    options,
    (current, gradient) => {
      const weights = byKind(current, scale);
      for (const group of groups) {
        const own = gradient.subarray(...placeOf(group.kind, width));
        softmaxGradient(group, width, weights[group.kind], scale, weightOf(group) / total, gradient, own);
      }
    },
    home,
    (weights) => keepSigns(weights, signs),
  );
  return byKind(learned, scale);
}

/** What must not hurt cannot be made to by chance, for no kind: 1 up, -1 down, 0 either way. */
function keepSigns(weights: Float64Array, signs: readonly number[]): void {
  const width = signs.length;
  for (let f = 0; f < width; f++) {
    if (weights[f]! * signs[f]! < 0) weights[f] = 0;
    for (let own = f + width; own < weights.length; own += width) {
      if ((weights[f]! + weights[own]!) * signs[f]! < 0) weights[own] = -weights[f]!;
    }
  }
}

/** Where a kind's own weights stand behind the common ones. */
function placeOf(kind: QuestionKind, width: number): [number, number] {
  const from = (1 + QUESTION_KINDS.indexOf(kind)) * width;
  return [from, from + width];
}

function byKind(learned: Float64Array, scale: Float64Array): Weights {
  const width = scale.length;
  const ofKind = (kind: QuestionKind): Float64Array => {
    const [from] = placeOf(kind, width);
    return scale.map((unit, f) => (learned[f]! + learned[from + f]!) / unit);
  };
  return Object.fromEntries(QUESTION_KINDS.map((kind) => [kind, ofKind(kind)])) as unknown as Weights;
}

function softmaxGradient(
  { labels, rows }: Group,
  width: number,
  weights: Float64Array,
  scale: Float64Array,
  share: number,
  common: Float64Array,
  own: Float64Array,
): void {
  const n = labels.length;
  const mass = new Float64Array(n);
  for (let i = 0; i < n; i++) mass[i] = dotAt(weights, rows, i * width);
  const most = mass.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let all = 0;
  let right = 0;
  for (let i = 0; i < n; i++) {
    mass[i] = Math.exp(mass[i]! - most);
    all += mass[i]!;
    if (labels[i] === 1) right += mass[i]!;
  }
  if (right === 0) return;
  const sum = new Float64Array(width);
  for (let i = 0; i < n; i++) {
    const error = mass[i]! / all - (labels[i] === 1 ? mass[i]! / right : 0);
    // Most candidates are far from the first: they move nothing.
    if (Math.abs(error) < NEGLIGIBLE) continue;
    for (let f = 0; f < width; f++) sum[f]! += error * rows[i * width + f]!;
  }
  for (let f = 0; f < width; f++) {
    const step = (share * sum[f]!) / scale[f]!;
    common[f]! += step;
    own[f]! += step;
  }
}

const NEGLIGIBLE = 1e-6;

/**
 * Weights of a logistic regression; the first sign is taken to be constant and is not pulled to zero. `shares`: how much each
 * row counts.
 */
export function learnLogistic(
  rows: readonly Float32Array[],
  labels: readonly number[],
  shares: readonly number[] = labels.map(() => 1),
  options = CONFIDENCE,
): Float64Array {
  const total = shares.reduce((sum, one) => sum + one, 0);
  const width = rows[0]!.length;
  const scale = scaleOf(rows, width);
  scale[0] = 1;
  const addGradient = (current: Float64Array, gradient: Float64Array): void => {
    const raw = current.map((weight, f) => weight / scale[f]!);
    rows.forEach((row, i) => {
      const error = (1 / (1 + Math.exp(-dotAt(raw, row, 0))) - labels[i]!) * (shares[i]! / total);
      for (let f = 0; f < width; f++) gradient[f]! += (error * row[f]!) / scale[f]!;
    });
    gradient[0]! -= options.ridge * current[0]!;
  };
  const weights = descend(width, options, addGradient);
  return weights.map((weight, f) => weight / scale[f]!);
}

function descend(
  width: number,
  { steps, rate, ridge }: LearnOptions,
  addGradient: (weights: Float64Array, gradient: Float64Array) => void,
  prior: readonly number[] = [],
  keep: (weights: Float64Array) => void = () => {},
): Float64Array {
  const home = Float64Array.from({ length: width }, (_, f) => prior[f] ?? 0);
  const weights = home.slice();
  const first = new Float64Array(width);
  const second = new Float64Array(width);
  for (let step = 1; step <= steps; step++) {
    const gradient = weights.map((weight, f) => ridge * (weight - home[f]!));
    addGradient(weights, gradient);
    for (let f = 0; f < width; f++) {
      first[f] = 0.9 * first[f]! + 0.1 * gradient[f]!;
      second[f] = 0.999 * second[f]! + 0.001 * gradient[f]! ** 2;
      const mean = first[f]! / (1 - 0.9 ** step);
      const spread = Math.sqrt(second[f]! / (1 - 0.999 ** step));
      weights[f]! -= (rate * mean) / (spread + 1e-8);
    }
    keep(weights);
  }
  return weights;
}

/** The standard deviation of each feature; 1 for one that never changes. */
function scaleOf(matrices: readonly Float32Array[], width: number): Float64Array {
  const sum = new Float64Array(width);
  const squares = new Float64Array(width);
  let count = 0;
  for (const rows of matrices) {
    for (let i = 0; i < rows.length; i++) {
      sum[i % width]! += rows[i]!;
      squares[i % width]! += rows[i]! ** 2;
    }
    count += rows.length / width;
  }
  return sum.map((total, f) => Math.sqrt(Math.max(0, squares[f]! / count - (total / count) ** 2)) || 1);
}

export function dotAt(weights: ArrayLike<number>, rows: Float32Array, offset: number): number {
  let sum = 0;
  for (let f = 0; f < weights.length; f++) sum += weights[f]! * rows[offset + f]!;
  return sum;
}
