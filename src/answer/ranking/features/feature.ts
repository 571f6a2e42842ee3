/** A feature: one number about a candidate sentence, with the reason why it should tell. */
import type { Evidence } from '../../candidates/evidence.ts';

export type Feature = (evidence: Evidence) => number;

/** The worth-weighted mean over the question's words, of those that `counts` (all, where left out). */
export function weighted(
  { asked: { words } }: Evidence,
  value: (q: number) => number,
  counts?: (q: number) => boolean,
): number {
  let sum = 0;
  let total = 0;
  for (let q = 0; q < words.length; q++) {
    if (counts && !counts(q)) continue;
    const { worth } = words[q]!;
    sum += worth * value(q);
    total += worth;
  }
  return total === 0 ? 0 : sum / total;
}
