/** What the corpus lacks, in a few words: "the corpus names Yehia Rasool, but not where he was born". */
import { tokensOf } from '../question/parse.ts';
import type { QuestionKind } from '../question/question.ts';
import type { Asked } from './asked.ts';
import { speaker } from './features/speech.ts';
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

/**
 * One plain sentence.
 * @param ranked the best sentences, which do not answer; best first
 * @param wanted what no sentence says
 */
export function missingFrom(
  asked: Asked,
  ranked: readonly Pick<Ranked, 'evidence'>[],
  wanted = UNKNOWN[asked.question.kind],
): string {
  const { names, text } = asked.question;
  const [nearest] = ranked;
  if (!nearest) return 'No article in the corpus has any of these words.';
  const met = (q: number): boolean => nearest.evidence.match.anywhere[q]! >= MET;
  const unmet = runsOf(
    text,
    asked.words.flatMap(({ norm }, q) => (met(q) ? [] : [norm])),
  );
  const known = names.find((name) =>
    asked.words.some(({ norm, inName }, q) => inName && met(q) && includes(name, norm)),
  );
  const unknown = names.find((name) => asked.words.some(({ norm }, q) => !met(q) && includes(name, norm)));
  if (unknown) return `The corpus does not name ${unknown} in this connection.`;
  const unsaid = missingWords(asked, ranked);
  if (unsaid) return unsaid;
  if (known && unmet.length > 0)
    return `The corpus names ${known}, but has nothing on ${unmet.join(' or ')}.`;
  if (known) return `The corpus names ${known}, but no sentence says ${wanted}.`;
  if (unmet.length > 0) return `The corpus has nothing on ${unmet.join(' or ')}.`;
  return text.length === 0 ? 'The question is empty.' : `No sentence of the corpus says ${wanted}.`;
}

/** Of someone whose words are asked for: is anything of theirs quoted near, and what is it not on? */
function missingWords(
  { question, words }: Asked,
  ranked: readonly Pick<Ranked, 'evidence'>[],
): string | undefined {
  const who = question.speaker;
  if (question.kind !== 'said' || who === null) return undefined;
  const subject = runsOf(
    question.text,
    words.flatMap(({ inSpeaker, norm }) => (inSpeaker ? [] : [norm])),
  );
  const on = subject.length === 0 ? '' : ` on ${subject.join(' or ')}`;
  return ranked.some(({ evidence }) => speaker(evidence) === 1)
    ? `The corpus quotes ${who}, but nothing${on}.`
    : `The corpus names ${who}, but quotes no words of theirs${on}.`;
}

/** Words that do not part what belongs together: "won the world cup". */
const JOINING = /^(?:the|an?|of|in|on|at|to|for|and|by|with|from)$/;

/** The words as they stand in the text, those that belong together as one: ["“won the world cup”"]. */
function runsOf(text: string, norms: readonly string[]): readonly string[] {
  const wanted = new Set(norms);
  const runs: (readonly [start: number, end: number])[] = [];
  let joins = false;
  for (const { start, end, norm } of tokensOf(text)) {
    const last = runs.at(-1);
    if (wanted.has(norm)) {
      if (last !== undefined && joins) runs[runs.length - 1] = [last[0], end];
      else runs.push([start, end]);
      joins = true;
    } else if (!JOINING.test(norm)) joins = false;
  }
  return [...new Set(runs.map(([start, end]) => `“${text.slice(start, end)}”`))];
}

function includes(name: string, norm: string): boolean {
  return name.toLowerCase().includes(norm);
}
