/** A feature: one number about a candidate sentence, with the reason why it should tell. */
import type { Evidence } from '../evidence.ts';

export type Feature = (evidence: Evidence) => number;

/** The worth-weighted mean over the question's words, of those that `counts` (all, where left out). */
export function weighted(
  { asked }: Evidence,
  value: (q: number) => number,
  counts?: (q: number) => boolean,
): number {
  let sum = 0;
  let total = 0;
  asked.words.forEach(({ worth }, q) => {
    if (counts && !counts(q)) return;
    sum += worth * value(q);
    total += worth;
  });
  return total === 0 ? 0 : sum / total;
}
