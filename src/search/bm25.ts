/**
 * How a sentence is scored: BM25F (Robertson, Zaragoza & Taylor, CIKM 2004), the fields being the sentence itself,
 * its neighbours and the headline. The weights of a term in all fields are added up before they saturate, so that a
 * term of the sentence which its context repeats counts a little more, never twice.
 *
 * Weights are whole numbers, so that their sums are exact in any order and every engine gives the same score to the
 * last bit.
 */

/** Weight of one occurrence in the sentence itself; the others are to be read against it. */
export const OWN_WEIGHT = 20;

/** Weight of one occurrence in a sentence one and two places away: 0.3 and 0.15. */
export const NEIGHBOUR_WEIGHTS: readonly number[] = [6, 3];

/** Weight of one occurrence in the headline: 0.3. */
export const TITLE_WEIGHT = 6;

/** How soon further occurrences stop counting. News sentences repeat little, and what they repeat says little. */
const SATURATION = 0.5;

/** How much a long sentence is held back: 0 not at all, 1 in full. */
const LENGTH_NORMALISATION = 0.35;

/** ln(1 + (N - n + 0.5) / (n + 0.5)): how much a term tells that `holding` of `total` sentences hold. Above 0. */
export function inverseDocumentFrequency(total: number, holding: number): number {
  return Math.log(1 + (total - holding + 0.5) / (holding + 0.5));
}

/**
 * The weight at which a term counts half in a sentence of this length.
 *
 * @param length weighted number of terms of the sentence and its context
 * @param totalLength the same, summed over all `total` sentences
 */
export function halfWeight(length: number, totalLength: number, total: number): number {
  // A corpus of empty sentences has no mean length to compare with.
  const relative = totalLength === 0 ? 1 : (length * total) / totalLength;
  return OWN_WEIGHT * SATURATION * (1 - LENGTH_NORMALISATION + LENGTH_NORMALISATION * relative);
}

/** What one term adds to a sentence's score; `importance` is its weight in the query times its idf. */
export function termScore(importance: number, weight: number, half: number): number {
  return (importance * weight) / (weight + half);
}
