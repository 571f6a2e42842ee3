/** Writes the lists of a segment's postings, as `segment.ts` describes them. */
import { BLOCK_NUMBERS, BLOCK_SIZE } from './segment.ts';

export class ListWriter {
  #words: Uint16Array;
  #length = 0;

  constructor(capacity: number) {
    this.#words = new Uint16Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** Writes numbers that never fall. */
  write(numbers: Int32Array): void {
    // At the worst, every number is a block.
    this.#reserve(3 * numbers.length);
    const words = this.#words;
    let at = this.#length;
    for (let i = 0; i < numbers.length; ) {
      const upper = Math.floor(numbers[i]! / BLOCK_NUMBERS);
      const head = at;
      at += 2;
      while (i < numbers.length && at - head - 2 < BLOCK_SIZE) {
        const number = numbers[i]!;
        if (number - upper * BLOCK_NUMBERS >= BLOCK_NUMBERS) break;
        words[at] = number % BLOCK_NUMBERS;
        at += 1;
        i += 1;
      }
      words[head] = upper;
      words[head + 1] = at - head - 2;
    }
    this.#length = at;
  }

  /** What was written, and nothing else. */
  written(): Uint16Array {
    return this.#words.slice(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#words.length) return;
    const grown = new Uint16Array(Math.max(this.#length + more, 2 * this.#words.length));
    grown.set(this.#words);
    this.#words = grown;
  }
}

/** How many different numbers there are among numbers that never fall. */
export function countDistinct(numbers: Int32Array): number {
  let count = 0;
  for (let i = 0; i < numbers.length; i += 1) if (i === 0 || numbers[i] !== numbers[i - 1]) count += 1;
  return count;
}
