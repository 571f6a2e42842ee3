/** Learned weights as they are written down: few digits, a line for each that has a name. */
import type { Nets } from '../../src/answer/ranking/nets.ts';

export function named(names: readonly string[], values: Float64Array): Record<string, number> {
  return Object.fromEntries(names.map((name, i) => [name, Number(values[i]!.toPrecision(4))]));
}

export function rounded({ scale, nets }: Nets): Nets {
  const short = (values: readonly number[]): number[] => values.map((value) => Number(value.toPrecision(4)));
  return {
    scale: Object.fromEntries(
      Object.entries(scale).map(([name, [mean, spread]]) => [
        name,
        [Number(mean.toPrecision(4)), Number(spread.toPrecision(4))],
      ]),
    ),
    nets: nets.map(({ hidden, bias, out, straight, constant }) => ({
      hidden: hidden.map(short),
      bias: short(bias),
      out: short(out),
      straight: short(straight),
      constant: Number(constant.toPrecision(4)),
    })),
  };
}

/** A line for each weight that has a name, and for each list of those that have none. */
export function legible(value: object): string {
  return JSON.stringify(value, null, 1).replace(/\[[^[\]{}]*\]/g, (list) => list.replace(/\s+/g, ' '));
}
