/** How sure an answer is as a whole, and what is said above one that is unsure: the same words wherever it is shown. */
import type { RankedQuotation } from './answer.ts';
import { nearFirst, SEEN_AT_ONCE } from './near-first.ts';

/**
 * Under this chance that one of the quotations seen at once is right, an answer is unsure. Their confidences are added up, as
 * seldom more than one of them is right for different reasons. Under it fewer than half are right: of our own questions, half of them
 * without an answer, one in four, of our own follow-ups two in five; just above it more than half of those that have an answer are.
 */
export const UNSURE = 0.25;

/** Is an answer of these quotations, best first, more likely to miss than to hit with all that a reader sees at once? */
export function isUnsure(quotations: readonly RankedQuotation[]): boolean {
  const seen = quotations.slice(0, nearFirst(quotations, SEEN_AT_ONCE));
  return seen.reduce((sum, { confidence }) => sum + confidence, 0) < UNSURE;
}

/** Stands above so many quotations of an unsure answer. */
export function unsureLine(count: number): string {
  return `Unsure: ${count === 1 ? 'the nearest sentence' : 'the nearest sentences'}, which may not answer it:`;
}

/** Stands above so many quotations where there is no answer. */
export function nearestLine(count: number): string {
  return count === 1
    ? 'The nearest sentence, which does not seem to answer it:'
    : 'The nearest sentences, which do not seem to answer it:';
}
