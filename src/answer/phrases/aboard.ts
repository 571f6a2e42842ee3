/** How many are in a ship, train or plane: news tells it with few words, and seldom with those of the question. */
import type { Span } from '../../article/article.ts';
import type { Token } from '../../sentence/annotated.ts';
import { tokensAt } from './anchors.ts';

const ASKED = /\b(?:(?:were|was|are|is) (?:on|in|inside)|aboard|on board|carry|carried|carrying)\b/i;
/** The words of such a question that say so. */
export const ABOARD = /^(?:aboard|board|carry|carried|carrying)$/;
const CARRYING = /^(?:carry|carries|carried|carrying)$/;
/** Between "carrying" and the number: "at least". */
const BEFORE = 3;
/** Between the number and "aboard": "passengers and crew". */
const AFTER = 4;

export function asksWhoIsAboard(question: string): boolean {
  return ASKED.test(question);
}

/** Is a number told to be aboard: "carrying 40 people", "with 40 passengers on board"? */
export function isAboard(tokens: readonly Token[], span: Span): boolean {
  const run = tokensAt(tokens, span);
  if (run === null) return false;
  const before = tokens.slice(Math.max(0, run[0] - BEFORE), run[0]);
  const after = tokens.slice(run[1] + 1, run[1] + 2 + AFTER).map(({ norm }) => norm);
  if (before.some(({ norm }) => CARRYING.test(norm))) return true;
  const on = after.findIndex((norm, i) => norm === 'aboard' || (norm === 'on' && after[i + 1] === 'board'));
  // "Nine people, and 40 aboard": of the second.
  return on >= 0 && !after.slice(0, on).some((norm) => /^(?:,|and|but|\d.*)$/.test(norm));
}
