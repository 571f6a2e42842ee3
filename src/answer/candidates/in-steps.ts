/** Thousands of numbers from 0 to 1 in order: sorted, and searched, by the step of 1/512 that each falls in. */

export interface InSteps {
  /** How many of the numbers are less than `value`. */
  firstFrom(value: number): number;
}

const STEPS = 512;
/** As few numbers as this are sorted by putting each in its place. */
const FEW = 24;

/** Working memory, kept from one sorting to the next: where the next value of each step goes, and what is being sorted. */
const next = new Int32Array(STEPS + 2);
let part = new Float32Array(1 << 10);

/** @param values 0 to 1, of single precision */
export function sortInSteps(values: ArrayLike<number>): InSteps {
  next.fill(0);
  for (let i = 0; i < values.length; i++) next[stepOf(values[i]!) + 1]! += 1;
  for (let step = 1; step < next.length; step++) next[step]! += next[step - 1]!;
  /** For each step the number of values in the steps before it; the last is that of all values. */
  const starts = Array.from(next);
  const sorted = new Array<number>(values.length).fill(0);
  for (let i = 0; i < values.length; i++) sorted[next[stepOf(values[i]!)]!++] = values[i]!;
  for (let step = 0; step <= STEPS; step++) sortPart(sorted, starts[step]!, starts[step + 1]!);
  return {
    firstFrom(value) {
      const step = stepOf(value);
      let low = starts[step]!;
      let high = starts[step + 1]!;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sorted[middle]! < value) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

function stepOf(value: number): number {
  return value >= 1 ? STEPS : (value * STEPS) | 0;
}

function sortPart(values: number[], from: number, to: number): void {
  const size = to - from;
  if (size > FEW) {
    if (part.length < size) part = new Float32Array(2 * size);
    for (let i = 0; i < size; i++) part[i] = values[from + i]!;
    part.subarray(0, size).sort();
    for (let i = 0; i < size; i++) values[from + i] = part[i]!;
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
