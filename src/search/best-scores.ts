/** Keeps the best `limit` of the documents offered: a binary heap with the worst of them on top. */
export class BestScores {
  readonly limit: number;
  readonly #documents: number[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  /** What a document must reach to be taken in: the worst score kept, or -Infinity while there is room. */
  get threshold(): number {
    return this.#documents.length < this.limit ? Number.NEGATIVE_INFINITY : this.#scores[0]!;
  }

  /** Takes a document in where it is among the best so far; of equal scores the lower number is the better. */
  offer(document: number, score: number): void {
    const documents = this.#documents;
    const scores = this.#scores;
    if (documents.length < this.limit) {
      documents.push(document);
      scores.push(score);
      this.#rise(documents.length - 1);
    } else if (isBetter(document, score, documents[0]!, scores[0]!)) {
      documents[0] = document;
      scores[0] = score;
      this.#sink(0);
    }
  }

  /** Best first. */
  sorted(): readonly { readonly document: number; readonly score: number }[] {
    return this.#documents
      .map((document, i) => ({ document, score: this.#scores[i]! }))
      .sort((a, b) => b.score - a.score || a.document - b.document);
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(from: number): void {
    const size = this.#documents.length;
    for (let at = from; ; ) {
      const left = 2 * at + 1;
      if (left >= size) return;
      const worse = left + 1 < size && this.#isWorse(left + 1, left) ? left + 1 : left;
      if (!this.#isWorse(worse, at)) return;
      this.#swap(worse, at);
      at = worse;
    }
  }

  #isWorse(a: number, b: number): boolean {
    return isBetter(this.#documents[b]!, this.#scores[b]!, this.#documents[a]!, this.#scores[a]!);
  }

  #swap(a: number, b: number): void {
    const document = this.#documents[a]!;
    const score = this.#scores[a]!;
    this.#documents[a] = this.#documents[b]!;
    this.#scores[a] = this.#scores[b]!;
    this.#documents[b] = document;
    this.#scores[b] = score;
  }
}

function isBetter(document: number, score: number, thanDocument: number, thanScore: number): boolean {
  return score > thanScore || (score === thanScore && document < thanDocument);
}
