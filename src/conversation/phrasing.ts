/** How an understood question, and the one that it follows, are told to a person. */

import { tokensOf } from '../question/parse.ts';
import type { RecalledTurn } from './recall.ts';
import { inWords, matterOf } from './recast.ts';

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

/** A turn's question as a person reads it; of one that is no sentence ("what about Rita?") the words that were typed say more. */
export function phrased(turn: RecalledTurn, subject: readonly RecalledTurn[]) {
  return isPhrase(turn)
    ? turn.asked.trim().replace(/[\s?!.…]+$/, '')
    : inWords(turn.understood, doerOf(subject));
}

/** It was understood as no more than what it is about: "the damage", of "what about the damage?". */
export function isPhrase({ role, understood, startsSubject }: RecalledTurn): boolean {
  if (role !== 'question' || startsSubject) return false;
  const matter = matterOf(understood);
  // "The injured": a participle that is called by.
  if (/^(?:the|his|her|their|its) [\p{L}-]+$/iu.test(matter)) return true;
  return tokensOf(matter).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX');
}

export const quoted = (text: string) => `“${text}”`;
