/** The half weights of one search (`bm25.ts`): exactly by length, and by classes of lengths for bounds. */
import { halfWeight, NEIGHBOUR_WEIGHTS, OWN_WEIGHT } from './bm25.ts';
import { LAST_CLASS, PADDING_CLASS, shortestOf } from './segment.ts';

const [NEAR, FAR] = NEIGHBOUR_WEIGHTS as readonly [number, number];

/** What a score needs to know of all the index. */
export interface Totals {
  readonly sentences: number;
  readonly length: number;
}

export class HalfWeights {
  readonly #totals: Totals;
  /** For each class of lengths, the half weight of its shortest; infinite for padding, in which nothing scores. */
  readonly byClass = new Float64Array(PADDING_CLASS + 1);
  /** What one occurrence alone scores in its own sentence, of an importance of 1 and at the most, by class. */
  readonly own: Float64Array;
  /** The same in the sentences next to it, and in those two away. */
  readonly near: Float64Array;
  readonly far: Float64Array;
  /** The least share of a score by classes that the true score has, but for {@link LAST_CLASS}, which says nothing of it. */
  readonly certainty: number;

  constructor(totals: Totals) {
    this.#totals = totals;
    for (let each = 0; each < PADDING_CLASS; each += 1) this.byClass[each] = this.of(shortestOf(each));
    this.byClass[PADDING_CLASS] = Number.POSITIVE_INFINITY;
    const shares = (weight: number) => this.byClass.map((half) => weight / (weight + half));
    this.own = shares(OWN_WEIGHT);
    this.near = shares(NEAR);
    this.far = shares(FAR);
    // A class is off the most for the shortest sentences, and for the least weight.
    this.certainty = (FAR + this.byClass[0]!) / (FAR + this.byClass[1]!);
  }

  isOf({ sentences, length }: Totals): boolean {
    return sentences === this.#totals.sentences && length === this.#totals.length;
  }

  /** The weight at which a term counts half in a sentence of this weighted length. */
  of(length: number): number {
    return halfWeight(length, this.#totals.length, this.#totals.sentences);
  }

  /** What a sentence with this score by its class scores at the least. */
  least(score: number, lengthClass: number): number {
    return lengthClass === LAST_CLASS ? 0 : score * this.certainty;
  }
}
