/** The greatest `limit` of the numbers offered, for the least of them: a binary heap with that on top. */
export class Greatest {
  readonly #limit: number;
  readonly #heap: number[] = [];
  /** What a number must exceed to change anything: the least of the greatest; what it began with, while that is more. */
  threshold: number;

  constructor(limit: number, threshold: number) {
    this.#limit = limit;
    this.threshold = threshold;
  }

  offer(number: number): void {
    if (number <= this.threshold) return;
    const heap = this.#heap;
    if (heap.length < this.#limit) {
      this.#rise(number);
      if (heap.length < this.#limit) return;
    } else {
      this.#sink(number);
    }
    if (heap[0]! > this.threshold) this.threshold = heap[0]!;
  }

  #rise(number: number): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(number);
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
