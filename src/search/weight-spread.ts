/** Spreads the occurrences of one term over the sentences in which it weighs. */
import { NEIGHBOUR_WEIGHTS, OWN_WEIGHT, TITLE_WEIGHT } from './bm25.ts';
import type { Segment } from './segment.ts';

const [NEAR, FAR] = NEIGHBOUR_WEIGHTS as readonly [number, number];

/**
 * Adds to `weights` what the slots from `from` to `to` in `slots` bring with them.
 *
 * @param weights a number for each slot from `first` on
 */
export function addOccurrences(
  weights: Int32Array,
  first: number,
  slots: Int32Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i += 1) {
    const at = slots[i]! - first;
    weights[at - 2]! += FAR;
    weights[at - 1]! += NEAR;
    weights[at]! += OWN_WEIGHT;
    weights[at + 1]! += NEAR;
    weights[at + 2]! += FAR;
  }
}

/** The same for the articles from `from` to `to` in `titles`, by their headlines. */
export function addTitles(
  weights: Int32Array,
  first: number,
  titles: Int32Array,
  from: number,
  to: number,
  { articleFirst, articleSize }: Pick<Segment, 'articleFirst' | 'articleSize'>,
): void {
  for (let i = from; i < to; i += 1) {
    const start = articleFirst[titles[i]!]! - first;
    const end = start + articleSize[titles[i]!]!;
    for (let at = start; at < end; at += 1) weights[at]! += TITLE_WEIGHT;
  }
}
