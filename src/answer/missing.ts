/** What the corpus lacks, in a few words: "the corpus names Yehia Rasool, but not where he was born". */
import type { QuestionKind } from '../question/question.ts';
import type { Asked } from './asked.ts';
import type { Ranked } from './rank.ts';

const UNKNOWN: Readonly<Record<QuestionKind, string>> = {
  who: 'who that was',
  what: 'what that was',
  when: 'when that was',
  where: 'where that was',
  why: 'why that was',
  'how-many': 'how many or how much that was',
  said: 'such words',
  ask: 'an answer to that',
};
/** A word met less well than this anywhere near is missing. */
const MET = 0.7;

/** One plain sentence. */
export function missingFrom(asked: Asked, nearest: Ranked | undefined): string {
  const { names, kind, text } = asked.question;
  if (!nearest) return 'No article in the corpus has any of these words.';
  const met = (q: number): boolean => nearest.evidence.match.anywhere[q]! >= MET;
  const unmet = asked.words.flatMap(({ norm }, q) => (met(q) ? [] : [norm]));
  const known = names.find((name) =>
    asked.words.some(({ norm, inName }, q) => inName && met(q) && includes(name, norm)),
  );
  const unknown = names.find((name) => asked.words.some(({ norm }, q) => !met(q) && includes(name, norm)));
  if (unknown) return `The corpus does not name ${unknown} in this connection.`;
  if (known && unmet.length > 0) return `The corpus names ${known}, but has nothing on “${unmet.join(' ')}”.`;
  if (known) return `The corpus names ${known}, but no sentence says ${UNKNOWN[kind]}.`;
  if (unmet.length > 0) return `The corpus has nothing on “${unmet.join(' ')}”.`;
  return text.length === 0 ? 'The question is empty.' : `No sentence of the corpus says ${UNKNOWN[kind]}.`;
}

function includes(name: string, norm: string): boolean {
  return name.toLowerCase().includes(norm);
}
