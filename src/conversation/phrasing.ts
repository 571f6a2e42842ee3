/** How an understood question, and the one that it follows, are told to a person. */

import type { RecalledTurn } from './recall.ts';
import { inWords } from './recast.ts';

/** What stands for the doer that a question asked for. */
export const doerOf = (turns: readonly RecalledTurn[]): 'someone' | 'something' =>
  /^(?:what|which)\b/i.test(
    turns.findLast(({ understood }) => /^(?:who|what|which)\b/i.test(understood))?.understood ?? '',
  )
    ? 'something'
    : 'someone';

/** The last turn that names something: "to whom" and "since when" are about what the one before them was. */
export const withMatter = (subject: readonly RecalledTurn[], last: RecalledTurn) =>
  subject.findLast(({ questionTerms }) => questionTerms.length > 0) ?? last;

/** What a follow-up is shown to follow. */
export const after = (last: RecalledTurn, subject: readonly RecalledTurn[]) =>
  `, after ${quoted(phrased(withMatter(subject, last), subject))}`;

/** A turn's question as a person reads it; of a short follow-up ("what about Rita?") the words that were typed say more. */
export function phrased(
  { role, understood, asked, questionTerms, startsSubject }: RecalledTurn,
  subject: readonly RecalledTurn[],
) {
  const told = inWords(understood, doerOf(subject));
  const short = role === 'question' && told === understood && !startsSubject && questionTerms.length === 1;
  return short ? asked.replace(/[\s?!.…]+$/, '') : told;
}
export const quoted = (text: string) => `“${text}”`;
