/** "When?", "where was that?", "why were they?": the question before, with another question word. */
import type { Message } from './message.ts';
import { doerOf, quoted, withMatter } from './phrasing.ts';
import type { RecalledTurn } from './recall.ts';
import { askedAnew, inWords } from './recast.ts';
import { followUp } from './take-over.ts';
import type { Said, UnderstoodQuestion } from './understanding.ts';

const QUESTION_WORD =
  '(?:who|whom|whose|since when|what (?:time|day|date|year|month)|what|which|when|where|why|how (?:many|much|long|often|soon)|how come|how)(?: exactly)?';
/** "when was that", "how many were there", "when did he say that": nothing in it but asks. */
const ALONE = new RegExp(
  `^(${QUESTION_WORD})(?: (?:is|was|were|are|did|does|has|had)|'s)?` +
    '(?: (?:that|this|it|there|then|so|those|these)|(?: (?:he|she|they) (?:say|said)(?: (?:that|this|so|it))?))?' +
    '(?: (?:happen|happened|be|been|done|take place|there|then))?(?: (?:exactly|though|anyway|again))?$',
);

/** "Why were they?", "when did he?": what they were or did is left out. */
const PREDICATE_LEFT_OUT =
  /^(why|when|how come)(?: exactly)? (?:is|was|were|are|did|does|do|has|had|have)(?:n't)? (?:he|she|they)$/;

/** The question word of a message that has little else: "when?", "why there?", "how many were there?"; null of others. */
export function questionWordAlone({ plain }: Message): string | null {
  const word = (ALONE.exec(plain) ?? PREDICATE_LEFT_OUT.exec(plain))?.[1];
  // "What is it" and "who did that" ask for something else again.
  return word === undefined ||
    /^(?:what|who|whom|which)(?:'s| (?!time|day|date|year|month|exactly))/.test(plain)
    ? null
    : word;
}

export function bareKind(
  word: string,
  { kind, tokens }: Message,
  said: Said,
  subject: readonly RecalledTurn[],
  last: RecalledTurn,
): UnderstoodQuestion {
  const answer = last.kind === 'who' ? (last.answered[0]?.name ?? null) : null;
  // "Where did they meet?" "Why there?": why in the place that this turned out to be.
  const there = last.kind === 'where' && tokens.some(({ norm }) => norm === 'there');
  const place = there ? last.answered.find(({ type }) => type === 'place')?.name : undefined;
  const text = `${askedAnew(word, withMatter(subject, last).understood, answer)}${place === undefined ? '' : ` in ${place}`}`;
  const reasons = [`It asks ${quoted(word)} of the question before.`];
  return followUp({ ...said, kind, text }, subject, last, inWords(text, doerOf(subject)), reasons, true);
}
