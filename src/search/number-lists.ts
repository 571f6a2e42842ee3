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

  /** Writes numbers that never fall: the first `count` of `numbers`. */
  write(numbers: Int32Array, count = numbers.length): void {
    // At the worst, every number is a block.
    this.#reserve(3 * count);
    const words = this.#words;
    let at = this.#length;
    for (let i = 0; i < count; ) {
      const upper = Math.floor(numbers[i]! / BLOCK_NUMBERS);
      const head = at;
      at += 2;
      while (i < count && at - head - 2 < BLOCK_SIZE) {
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

/** How many different numbers there are among the first `count`, which never fall. */
export function countDistinct(numbers: Int32Array, count = numbers.length): number {
  let different = 0;
  for (let i = 0; i < count; i += 1) if (i === 0 || numbers[i] !== numbers[i - 1]) different += 1;
  return different;
}
