/** The greatest `limit` of the numbers offered, for the least of them: a binary heap with that on top. */
export class Greatest {
  readonly #heap: Float64Array;
  #size = 0;
  /** What a number must exceed to change anything: the least of the greatest; what it began with, while that is more. */
  threshold: number;

  constructor(limit: number, threshold: number) {
    this.#heap = new Float64Array(limit);
    this.threshold = threshold;
  }

  offer(number: number): void {
    if (number <= this.threshold) return;
    const heap = this.#heap;
    if (this.#size < heap.length) {
      this.#rise(number);
      if (this.#size < heap.length) return;
    } else {
      this.#sink(number);
    }
    if (heap[0]! > this.threshold) this.threshold = heap[0]!;
  }

  #rise(number: number): void {
    const heap = this.#heap;
    let at = this.#size;
    this.#size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent]! <= number) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = number;
  }

  #sink(number: number): void {
    const heap = this.#heap;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child += 1;
      if (heap[child]! >= number) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = number;
  }
}
