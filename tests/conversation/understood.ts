/** A message after a turn about a ferry: what it is understood as, for the tests of how follow-ups are understood. */
import type { RecalledTurn } from '../../src/conversation/recall.ts';
import { understand } from '../../src/conversation/understand.ts';
import type { Understanding } from '../../src/conversation/understanding.ts';
import type { QuestionKind } from '../../src/question/question.ts';
import { person, place, recalled } from './recalled.ts';

/** A turn about a ferry: who sank it, answered with Ines Duarte. */
export const ferry = recalled('who was arrested over the ferry fire in Lisbon?', {
  kind: 'who',
  answered: [person('Ines Duarte', 'she')],
  questioned: [place('Lisbon')],
  speakers: [person('Paulo Reis', 'he')],
  named: [person('Ines Duarte', 'she'), place('Setubal'), person('Paulo Reis', 'he')],
  articleText: 'Police in Setubal have arrested Ines Duarte over the ferry fire, said Paulo Reis.',
});

export const ask = (
  text: string,
  turns: readonly RecalledTurn[] = [ferry],
  kind: QuestionKind = 'ask',
): Understanding => understand(turns, { text, kind, scope: {} });

/** Kind and text of the question that a message was understood as; fails on anything else. */
export function question(text: string, turns?: readonly RecalledTurn[], kind?: QuestionKind) {
  const understood = ask(text, turns, kind);
  if (understood.kind !== 'question') throw new Error(`${text}: ${understood.kind}`);
  return understood;
}

export const textOf = (text: string, turns?: readonly RecalledTurn[]) => question(text, turns).question.text;
/** How it is shown to be understood, without what it follows. */
export const shownAs = (text: string, turns?: readonly RecalledTurn[]) =>
  question(text, turns).understoodAs?.split(', after “')[0];
export const inherits = (text: string, turns?: readonly RecalledTurn[]) =>
  (question(text, turns).question.context?.terms.length ?? 0) > 0;
