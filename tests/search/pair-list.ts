/** A growing list of pairs of whole numbers in one typed array: half the memory of objects, and read in order. */
export class PairList {
  #pairs = new Int32Array(4);
  #length = 0;

  /** First and second of each pair by turns; only the first {@link length} numbers count. */
  get pairs(): Int32Array {
    return this.#pairs;
  }

  /** Twice the number of pairs. */
  get length(): number {
    return this.#length;
  }

  push(first: number, second: number): void {
    if (this.#length === this.#pairs.length) {
      const grown = new Int32Array(2 * this.#length);
      grown.set(this.#pairs);
      this.#pairs = grown;
    }
    this.#pairs[this.#length] = first;
    this.#pairs[this.#length + 1] = second;
    this.#length += 2;
  }

  /** Gives each first number its new one, and drops the pairs whose new one is below 0. */
  renumber(renumbered: Int32Array): void {
    let kept = 0;
    for (let i = 0; i < this.#length; i += 2) {
      const first = renumbered[this.#pairs[i]!]!;
      if (first < 0) continue;
      this.#pairs[kept] = first;
      this.#pairs[kept + 1] = this.#pairs[i + 1]!;
      kept += 2;
    }
    this.#length = kept;
  }
}
