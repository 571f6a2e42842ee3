/** How sure an answer is, and when there is none. */

import type { Evidence } from './evidence.ts';
import { weighted } from './features/feature.ts';

/** Under this confidence the best sentence is shown as near, not as an answer. */
export const ANSWER_THRESHOLD = 0.3;

/** 0 to 1: how much of what was asked the sentence and its article meet. */
export function confidenceOf(evidence: Evidence, _score: number, _next: number | undefined): number {
  const met = weighted(evidence, (q) => Math.max(evidence.meant(q), 0.7 * evidence.match.anywhere[q]!));
  const typed =
    evidence.answering.length > 0 || evidence.asked.question.answerTypes.includes('sentence') ? 1 : 0.8;
  return Math.min(1, Math.max(0, met * typed));
}
