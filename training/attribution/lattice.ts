/** The forward and backward sums of a chain model over one passage (Rabiner, Proceedings of the IEEE 1989). */

/** Forward and backward sums of one passage. */
export class Lattice {
  readonly scores: Float64Array;
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  readonly scales: Float64Array;
  readonly #labels: number;

  constructor(longest: number, labels: number) {
    this.scores = new Float64Array(longest * labels);
    this.alpha = new Float64Array(longest * labels);
    this.beta = new Float64Array(longest * labels);
    this.scales = new Float64Array(longest);
    this.#labels = labels;
  }

  /** From `scores`, already raised to powers of e, and the transitions' factors. Returns the log of the sum. */
  sum(classes: Uint8Array, factors: Float32Array, n: number): number {
    const { scores, alpha, beta, scales } = this;
    const L = this.#labels;
    let log = 0;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      const base = classes[i]! * L * L;
      for (let y = 0; y < L; y++) {
        let value = 1;
        if (i > 0) {
          value = 0;
          for (let x = 0; x < L; x++) value += alpha[(i - 1) * L + x]! * factors[base + x * L + y]!;
        }
        value *= scores[i * L + y]!;
        alpha[i * L + y] = value;
        sum += value;
      }
      scales[i] = sum;
      log += Math.log(sum);
      for (let y = 0; y < L; y++) alpha[i * L + y]! /= sum;
    }
    for (let y = 0; y < L; y++) beta[(n - 1) * L + y] = 1;
    for (let i = n - 2; i >= 0; i--) {
      const base = classes[i + 1]! * L * L;
      for (let x = 0; x < L; x++) {
        let value = 0;
        for (let y = 0; y < L; y++) {
          value += factors[base + x * L + y]! * scores[(i + 1) * L + y]! * beta[(i + 1) * L + y]!;
        }
        beta[i * L + x] = value / scales[i + 1]!;
      }
    }
    return log;
  }
}
