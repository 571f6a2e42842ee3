/**
 * Small networks that judge together: each a hidden layer, and a straight way past it, so that what a plain weighted sum says
 * is there too. What tells that a question has an answer tells it together (the deed met *and* the name beside it *and* a number
 * there), which a sum of signs cannot say. Several with other beginnings agree on what is in the data, and differ in chance.
 */

export interface Net {
  /** By hidden unit the weight of each sign, after it was brought to scale. */
  readonly hidden: readonly (readonly number[])[];
  readonly bias: readonly number[];
  /** What each hidden unit adds to the log-odds. */
  readonly out: readonly number[];
  /** What each sign adds to them past the hidden units. */
  readonly straight: readonly number[];
  readonly constant: number;
}

export interface Nets {
  /** By sign, what is taken away from it and what it is then divided by. */
  readonly scale: Readonly<Record<string, readonly [mean: number, spread: number]>>;
  readonly nets: readonly Net[];
}

/** Further from the mean a sign says no more: what was never seen in training should not decide alone. */
export const FARTHEST = 4;

/** A sign as the networks take it. */
export function scaled(sign: number, [mean, spread]: readonly [mean: number, spread: number]): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, (sign - mean) / spread));
}

/** The mean of their log-odds. */
export function judge({ scale, nets }: Nets, signs: ArrayLike<number>): number {
  const input = Float64Array.from(Object.values(scale), (unit, i) => scaled(signs[i]!, unit));
  return nets.reduce((sum, net) => sum + oddsBy(net, input), 0) / nets.length;
}

function oddsBy({ hidden, bias, out, straight, constant }: Net, input: Float64Array): number {
  const units = hidden.map((weights, h) => out[h]! * Math.tanh(bias[h]! + dot(weights, input)));
  return units.reduce((sum, unit) => sum + unit, constant + dot(straight, input));
}

function dot(weights: readonly number[], input: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < input.length; i++) sum += weights[i]! * input[i]!;
  return sum;
}
