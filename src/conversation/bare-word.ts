/** "When?", "where was that?", "with what?", "why not?": the question before, with another question word. */
import { kindOf } from '../question/kind.ts';
import { isUnplanned } from './happenings.ts';
import { replaceIt } from './it.ts';
import { asksWhoOneIs } from './likeliest.ts';
import type { Message } from './message.ts';
import { doerOf, isPhrase, phrased, quoted, withMatter } from './phrasing.ts';
import type { RecalledTurn } from './recall.ts';
import { askedAnew, inWords, saidOn } from './recast.ts';
import { replacePronouns } from './referents.ts';
import { followUp } from './take-over.ts';
import type { Said, UnderstoodQuestion } from './understanding.ts';

const QUESTION_WORD =
  '(?:who|whom|whose|since when|what (?:time|day|date|year|month)|what|which|when|where|why not|why|how (?:many|much|long|often|soon)|how come|how|(?:about|against|at|by|for|from|in|of|on|to|with) (?:how much|whom?|what|which))(?: exactly)?';
/** "when was that", "how many were there", "when did he say that": nothing in it but asks. */
const ALONE = new RegExp(
  `^(${QUESTION_WORD})(?: (?:is|was|were|are|did|does|has|had)|'s)?` +
    '(?: (?:that|this|it|there|then|so|those|these)|(?: (?:he|she|they) (?:say|said)(?: (?:that|this|so|it))?))?' +
    '(?: (?:happen|happened|be|been|done|take place|there|then))?(?: (?:exactly|though|anyway|again))?$',
);
/** "How long is it": of a thing, not of what happened. */
const MEASURES = /^how (?:much|long) (?:is|was|are|were) it$/;

/** "Why were they?", "when did he?", "why her?": what they were or did is left out. */
const PREDICATE_LEFT_OUT =
  /^(why|when|how come)(?: exactly)? (?:(?:is|was|were|are|did|does|do|has|had|have)(?:n't)? (?:he|she|they)|him|her|them)$/;

/** "When is it", "where is it": of a thing that was spoken of, where there is one; what was asked about has been. */
const IS_IT = /^(?:when|where)(?: exactly)? (?:is|will) it(?: be)?(?: exactly)?$/;

/** The question word of a message that has little else: "when?", "why there?", "how many were there?"; null of others. */
export function questionWordAlone(message: Message, turns: readonly RecalledTurn[]): string | null {
  const { plain } = message;
  if (IS_IT.test(plain) && replaceIt(message, turns).some(({ name }) => !isUnplanned(name))) return null;
  const word = (ALONE.exec(plain) ?? PREDICATE_LEFT_OUT.exec(plain))?.[1];
  // "What is it" and "who did that" ask for something else again.
  return word === undefined ||
    MEASURES.test(plain) ||
    /^(?:what|who|whom|which)(?:'s| (?!time|day|date|year|month|exactly))/.test(plain)
    ? null
    : word;
}

export function bareKind(
  word: string,
  message: Message,
  said: Said,
  subject: readonly RecalledTurn[],
  last: RecalledTurn,
): UnderstoodQuestion {
  const before = eventAsked(subject, last);
  const named = replacePronouns(message, subject)[0]?.name ?? null;
  const answer = before.kind === 'who' ? (before.answered[0]?.name ?? named) : null;
  // "Where did they meet?" "Why there?": why in the place that this turned out to be.
  const there = before.kind === 'where' && message.tokens.some(({ norm }) => norm === 'there');
  const place = there ? before.answered.find(({ type }) => type === 'place')?.name : undefined;
  // "What did Roe say about the fire?" "Why not?": not why Roe has not said so.
  const on = /^why not/.test(word) ? saidOn(before.understood) : null;
  const text =
    on === null
      ? `${askedAnew(word, before.understood, answer)}${place === undefined ? '' : ` in ${place}`}`
      : `${word}: ${on}`;
  const shown =
    isPhrase(before) || on !== null
      ? `${word}, after ${quoted(phrased(before, subject))}`
      : inWords(text, doerOf(subject));
  const kind = kindOf(said.kind, word.replace(/^\w+ (?=how much|who|what|which)/, ''));
  const reasons = [`It asks ${quoted(word)} of the question before.`];
  return followUp({ ...said, kind, text }, subject, last, shown, reasons, true);
}

/** The last question that asked of something that happened: "when was that" is not about "who is she". */
function eventAsked(subject: readonly RecalledTurn[], last: RecalledTurn): RecalledTurn {
  const events = subject.filter(({ understood }) => !asksWhoOneIs(understood));
  const event = events.at(-1);
  return event === undefined ? withMatter(subject, last) : withMatter(events, event);
}
