/** What a follow-up takes over from the turns of its subject: words to look for as well, and sentences to stay near. */
import type { QuestionContext, QuestionTerm, ShownBefore } from '../question/question.ts';
import type { Token } from '../sentence/annotated.ts';
import type { RecalledTurn } from './recall.ts';

/** Weight of a word of the question before, where a word of the follow-up itself has 1. */
const QUESTION_WORD = 0.25;
/** Weight of a word of the first sentence shown for it: what was just read is often what is asked about. */
const SHOWN_WORD = 0.08;
/** So much of these weights is left for each turn that lies between. */
const TURN_BEFORE = 0.6;
/** The question that opened the subject keeps at least this much of its weight: follow-ups circle around it. */
const OPENING_QUESTION = 0.7;
/** The story that opened the subject stays nearly as likely as what was shown last, which may have missed it. */
const OPENING_STORY = 0.9;
/** How likely the first, second and third sentence shown is what the follow-up is about. */
const SHOWN_RANKS: readonly number[] = [1, 0.6, 0.4];

/**
 * @param subject the turns since the subject was opened, latest last
 * @param own terms of the follow-up itself: these are not taken over
 * @param mayRepeat whether what was shown may answer the follow-up too
 */
export function inherit(
  subject: readonly RecalledTurn[],
  own: ReadonlySet<string>,
  mayRepeat: boolean,
): QuestionContext {
  return { terms: inheritedTerms(subject, own), shown: shownBefore(subject), mayRepeat };
}

/** Only the sentences, for a question that names all it is about but stays with the subject. */
export function stayNear(subject: readonly RecalledTurn[]): QuestionContext {
  return { terms: [], shown: shownBefore(subject), mayRepeat: true };
}

function inheritedTerms(subject: readonly RecalledTurn[], own: ReadonlySet<string>): readonly QuestionTerm[] {
  const terms = new Map<string, QuestionTerm>();
  const add = (tokens: readonly Token[], weight: number) => {
    for (const { term, norm } of tokens) {
      const known = terms.get(term);
      if (!own.has(term) && (known === undefined || known.weight < weight))
        terms.set(term, { term, norm, weight });
    }
  };
  subject.toReversed().forEach((turn, turnsAgo, { length }) => {
    const left = TURN_BEFORE ** turnsAgo;
    const opens = turnsAgo === length - 1;
    add(turn.questionTerms, QUESTION_WORD * (opens ? Math.max(left, OPENING_QUESTION) : left));
    add(turn.shownTerms, SHOWN_WORD * left);
  });
  return [...terms.values()];
}

function shownBefore(subject: readonly RecalledTurn[]): readonly ShownBefore[] {
  const shown = new Map<string, ShownBefore>();
  subject.toReversed().forEach((turn, turnsAgo, { length }) => {
    const left =
      turnsAgo === length - 1 ? Math.max(TURN_BEFORE ** turnsAgo, OPENING_STORY) : TURN_BEFORE ** turnsAgo;
    turn.shown.slice(0, SHOWN_RANKS.length).forEach(({ article, start, end }, rank) => {
      const weight = SHOWN_RANKS[rank]! * (turnsAgo === 0 ? 1 : left);
      const key = `${article}\n${start}`;
      if ((shown.get(key)?.weight ?? 0) < weight) shown.set(key, { article, start, end, weight });
    });
  });
  return [...shown.values()].sort((a, b) => b.weight - a.weight);
}
