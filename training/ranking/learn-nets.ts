/**
 * Learning the networks that judge whether a question has an answer (`src/answer/ranking/nets.ts`): Adam (Kingma & Ba, ICLR 2015) on the log
 * loss, in batches, with a rate that falls to nothing. Out of fold, on our own questions, they tell more than a logistic regression
 * does with the same signs. Between nets of other beginnings single questions move; the mean of several hardly does.
 */
import { type Net, type Nets, scaled } from '../../src/answer/ranking/nets.ts';

export interface NetOptions {
  readonly nets: number;
  readonly units: number;
  /** How often each example is looked at, and how many at once. */
  readonly rounds: number;
  readonly batch: number;
  readonly rate: number;
  /** Pull the weights of the units, and those past them, to nothing. */
  readonly ridge: number;
  readonly straightRidge: number;
  /** Share of an example's signs that are left out at random each time it is looked at (Srivastava et al., JMLR 2014). */
  readonly dropout: number;
}

export const NETS: NetOptions = {
  nets: 8,
  units: 16,
  rounds: 100,
  batch: 512,
  rate: 0.01,
  ridge: 0.005,
  straightRidge: 0.05,
  dropout: 0.2,
};
/** Where the weights begin: so far from nothing, about. */
const HIDDEN_START = 0.1;
const OUT_START = 0.3;
/** By so much of itself the rate falls. */
const LAST_PACE = 0.9;

/** @param shares how much each row counts */
export function learnNets(
  names: readonly string[],
  rows: readonly Float32Array[],
  labels: readonly number[],
  shares: readonly number[],
  options = NETS,
): Nets {
  const scale = names.map((_, f) => scaleOf(rows.map((row) => row[f]!)));
  const inputs = rows.map((row) => Float64Array.from(row, (sign, f) => scaled(sign, scale[f]!)));
  const total = shares.reduce((sum, one) => sum + one, 0);
  const weighed = shares.map((one) => (one * shares.length) / total);
  return {
    scale: Object.fromEntries(names.map((name, f) => [name, scale[f]!])),
    nets: Array.from({ length: options.nets }, (_, seed) =>
      learnNet(inputs, labels, weighed, options, 1 + seed),
    ),
  };
}

/** Mean and standard deviation; 1 for what never changes. */
function scaleOf(values: readonly number[]): readonly [number, number] {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const square = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length;
  return [mean, Math.sqrt(square) || 1];
}

/** All weights lie in one array: the units' rows, then their biases, what they add, the straight ones, the constant. */
function learnNet(
  inputs: readonly Float64Array[],
  labels: readonly number[],
  shares: readonly number[],
  { units, rounds, batch, rate, ridge, straightRidge, dropout }: NetOptions,
  seed: number,
): Net {
  const width = inputs[0]!.length;
  const [bias, out, straight, constant] = [
    units * width,
    units * width + units,
    units * width + 2 * units,
    units * width + 2 * units + width,
  ];
  const uniform = uniforms(seed);
  const normal = normals(uniform);
  const weights = Float64Array.from({ length: constant + 1 }, (_, i) =>
    i < bias ? HIDDEN_START * normal() : i >= out && i < straight ? OUT_START * normal() : 0,
  );
  const pull = weights.map((_, i) =>
    i < bias || (i >= out && i < straight) ? ridge : i >= straight && i < constant ? straightRidge : 0,
  );
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  const unit = new Float64Array(units);
  const input = new Float64Array(width);
  const order = inputs.map((_, n) => n);
  const perRound = Math.ceil(order.length / batch);
  for (let step = 1; step <= rounds * perRound; step++) {
    const place = (step - 1) % perRound;
    if (place === 0) shuffle(order, uniform);
    const some = order.slice(place * batch, (place + 1) * batch);
    const gradient = weights.map((weight, i) => pull[i]! * weight);
    for (const n of some) {
      const whole = inputs[n]!;
      for (let f = 0; f < width; f++) input[f] = uniform() < dropout ? 0 : whole[f]! / (1 - dropout);
      let odds = weights[constant]!;
      for (let f = 0; f < width; f++) odds += weights[straight + f]! * input[f]!;
      for (let u = 0; u < units; u++) {
        let sum = weights[bias + u]!;
        for (let f = 0, at = u * width; f < width; f++, at++) sum += weights[at]! * input[f]!;
        unit[u] = Math.tanh(sum);
        odds += weights[out + u]! * unit[u]!;
      }
      const error = ((1 / (1 + Math.exp(-odds)) - labels[n]!) * shares[n]!) / some.length;
      gradient[constant]! += error;
      for (let f = 0; f < width; f++) gradient[straight + f]! += error * input[f]!;
      for (let u = 0; u < units; u++) {
        gradient[out + u]! += error * unit[u]!;
        const back = error * weights[out + u]! * (1 - unit[u]! ** 2);
        gradient[bias + u]! += back;
        for (let f = 0, at = u * width; f < width; f++, at++) gradient[at]! += back * input[f]!;
      }
    }
    const pace = rate * (1 - (LAST_PACE * step) / (rounds * perRound));
    for (let i = 0; i < weights.length; i++) {
      first[i] = 0.9 * first[i]! + 0.1 * gradient[i]!;
      second[i] = 0.999 * second[i]! + 0.001 * gradient[i]! ** 2;
      const mean = first[i]! / (1 - 0.9 ** step);
      const spread = Math.sqrt(second[i]! / (1 - 0.999 ** step));
      weights[i]! -= (pace * mean) / (spread + 1e-8);
    }
  }
  const part = (from: number, to: number): number[] => [...weights.slice(from, to)];
  return {
    hidden: Array.from({ length: units }, (_, u) => part(u * width, (u + 1) * width)),
    bias: part(bias, out),
    out: part(out, straight),
    straight: part(straight, constant),
    constant: weights[constant]!,
  };
}

/** Numbers from 0 to 1, the same each time. */
function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state + 0.5) / 2147483648;
  };
}

/** Of the normal distribution (Box & Muller, 1958). */
function normals(uniform: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Fisher and Yates, in place. */
function shuffle(items: number[], uniform: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}
