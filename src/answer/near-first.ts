/** How many of an answer's quotations a reader should see at once: those that come near the first. */
import type { RankedQuotation } from './answer.ts';

/** Quotations of an answer that a reader sees at once, at most; "more" brings as many again. */
export const SEEN_AT_ONCE = 3;

/** A quotation less than this share as sure as the surest is only shown where it has answering words. */
const NEAR = 1 / 3;

/**
 * The number of quotations, from the first on, that are worth showing together: at least one where there are any, at
 * most `most`. What comes after them is weaker, and there to be asked for.
 */
export function nearFirst(quotations: readonly RankedQuotation[], most: number): number {
  if (quotations.length === 0) return 0;
  // Not always the first: a report goes before a caption that is surer.
  const surest = Math.max(...quotations.map(({ confidence }) => confidence));
  const weaker = quotations.findIndex(
    ({ confidence, emphasis }) => confidence < NEAR * surest && emphasis.length === 0,
  );
  return Math.min(weaker < 0 ? quotations.length : Math.max(weaker, 1), most);
}
