/** Thousands of numbers from 0 to 1 in order: sorted, and searched, by the step of 1/512 that each falls in. */

export interface InSteps {
  /** How many of the numbers are less than `value`. */
  firstFrom(value: number): number;
}

const STEPS = 512;
/** As few numbers as this are sorted by putting each in its place. */
const FEW = 24;

/** @param values 0 to 1; they are sorted where they stand */
export function sortInSteps(values: Float32Array): InSteps {
  /** For each step the number of values in the steps before it; the last is that of all values. */
  const starts = new Int32Array(STEPS + 2);
  for (const value of values) starts[stepOf(value) + 1]! += 1;
  for (let step = 1; step < starts.length; step++) starts[step]! += starts[step - 1]!;
  const next = starts.slice();
  for (const value of values.slice()) values[next[stepOf(value)]!++] = value;
  for (let step = 0; step <= STEPS; step++) sortPart(values, starts[step]!, starts[step + 1]!);
  return {
    firstFrom(value) {
      const step = stepOf(value);
      let low = starts[step]!;
      let high = starts[step + 1]!;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (values[middle]! < value) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

function stepOf(value: number): number {
  return value >= 1 ? STEPS : (value * STEPS) | 0;
}

function sortPart(values: Float32Array, from: number, to: number): void {
  if (to - from > FEW) {
    values.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!;
    let at = i;
    while (at > from && values[at - 1]! > value) {
      values[at] = values[at - 1]!;
      at -= 1;
    }
    values[at] = value;
  }
}
