/** What the words around a weekday tell of when it is: their tense, and whether something is yet to be done then. */
import type { Token } from '../annotated.ts';
import { irregularBase } from '../words/base-forms.ts';
import type { AroundWeekday } from './no-one-day.ts';
import {
  AFTER,
  EVENT,
  HAVE,
  isSaying,
  isWord,
  OWNED,
  RIGHT_AFTER_SAYING,
  type Tense,
  tenseOf,
  WANTS,
} from './tense.ts';

export type Direction = 'ahead' | 'back' | 'unclear';

export const LED_UP = /^(?:leading|led)$/;
export const WAS = /^(?:was|were|had|been)$/;
/** What may be so is yet to be: "could sail on Friday". */
const MAY = /^(?:can|could|may|might|must|should|if|unless)$/;
const NOT = /^(?:not|n't|never|cannot|can't)$/;
const MEETING =
  /^(?:meetings?|sessions?|debates?|match(?:es)?|games?|talks|ceremony|ceremonies|funerals?|memorial|services?)$/;
/** A time with no more words before it in its clause opens it. */
export const OPENS = 2;
/** What stands further from the day than so many words may have another. */
const FAR = 8;
/** So many words after a time are looked at. */
const ONWARDS = 6;

/** What goes on after the comma with which words that open a clause end, and after a "he said" in commas. */
export function afterComma(after: readonly Token[]): readonly Token[] {
  const comma = after.findIndex(({ norm }) => norm === ',');
  const next = after.slice(comma >= 0 && comma <= ONWARDS ? comma + 1 : 0);
  const close = next.findIndex(({ norm }) => norm === ',');
  const isAside = comma >= 0 && close > 0 && close <= ASIDE && next.slice(0, close).some(isSaying);
  return isAside ? next.slice(close + 1) : next;
}
/** ", the mayor of Kalvo said,": words of it at most. */
const ASIDE = 6;

/** What the nearest word that tells says. */
export interface Told {
  readonly direction: Direction;
  /** Told of the past. */
  readonly tense: Tense | null;
  /** "Has met", and not "met". */
  readonly perfect: boolean;
  /** What is to be done stands between: "ordered that it be released". */
  readonly toBeDone: boolean;
}

export function tellingIn(words: readonly Token[], caption: boolean): Told | null {
  let toBeDone = false;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]!;
    if (isSaying(word) && !WANTS.test(word.norm) && words.length - 1 - at > RIGHT_AFTER_SAYING) continue;
    const isAfter = AFTER.test(word.norm) && words[at - 1]?.norm !== 'until';
    if (LED_UP.test(word.norm) || (isAfter && !isVerbAt(words, at + 1)))
      return { direction: 'back', tense: 'past', perfect: false, toBeDone };
    const tells = tenseOf(words, at);
    const tense = tells === 'open' && isNounLike(words, at) ? null : tells;
    if (tense === null) {
      toBeDone ||= /^(?:to|be)$/.test(word.norm) && isVerbAt(words, at + 1);
      continue;
    }
    const before = words.slice(Math.max(0, at - 3), at).map(({ norm }) => norm);
    const perfect =
      tense === 'past' && before.some((norm, i) => /^(?:has|have|'ve)$/.test(norm) && before[i - 1] !== 'to');
    return { direction: directionBy(words, at, tense, toBeDone, caption), tense, perfect, toBeDone };
  }
  return null;
}

const isVerbAt = (words: readonly Token[], at: number): boolean => words[at]?.pos === 'VERB';

/**
 * "His win", "the state's vote", "to sit down and rest": no verb that says when. Past forms aside, one says when with which what
 * stands before it agrees: "the town holds", "which begins", "voters go".
 */
function isNounLike(words: readonly Token[], at: number): boolean {
  const { norm, pos } = words[at]!;
  if (pos !== 'VERB' || /(?:ed|ing)$/.test(norm) || irregularBase(norm) !== null) return false;
  const before = words[at - 1];
  // ", which began on Monday, ends on Friday": after a comma there may be no more of its clause.
  if (before === undefined) return !/[^s]s$/.test(norm);
  if (OWNED.test(before.norm)) return true;
  if (before.norm === 'who' || HAVE.test(norm)) return false;
  if (words.slice(Math.max(0, at - NOUN_PHRASE), at).some(({ norm }) => AFTER.test(norm))) return true;
  if (/[^s]s$/.test(norm)) return !/^(?:NOUN|PROPN|PRON|ADV|DET)$/.test(before.pos);
  return /^(?:NOUN|PROPN)$/.test(before.pos)
    ? !/[^s]s$/.test(before.norm)
    : !/^(?:they|we|you|i|that|which)$/.test(before.norm);
}
/** "After the team's win": so many words before its noun a phrase may begin. */
const NOUN_PHRASE = 4;

function directionBy(
  words: readonly Token[],
  at: number,
  tense: Tense,
  toBeDone: boolean,
  caption: boolean,
): Direction {
  const { norm } = words[at]!;
  const next = words[at + 1]?.norm ?? '';
  if (tense === 'future') {
    // "Was due to": whether it was done is not told. "His plans for the day".
    if (words.slice(Math.max(0, at - 2), at).some((word) => WAS.test(word.norm))) return 'unclear';
    return /^plans?$/.test(norm) && next === 'for' ? 'unclear' : 'ahead';
  }
  if (tense === 'past') {
    if (/^(?:was|were)$/.test(norm) && next === 'to') return 'unclear';
    return toBeDone && WANTS.test(norm) ? 'unclear' : 'back';
  }
  const isFar = words.length - 1 - at > FAR;
  if (/^(?:is|are|'re)$/.test(norm) && next === 'to') return 'ahead';
  if (MAY.test(norm)) {
    if (next === 'have' || (NOT.test(next) && norm === 'could')) return 'back';
    return NOT.test(next) || isFar ? 'unclear' : 'ahead';
  }
  const isPresent = words[at]!.pos === 'VERB' && !HAVE.test(norm) && words[at - 1]?.norm !== 'who';
  if (!isPresent || isFar) return 'unclear';
  return caption ? 'back' : 'ahead';
}

/** "On Monday, he will speak"; "the hearing on Monday will be held", but "her victory on Monday will help". */
export function tellingAfter(own: readonly Token[], bound: boolean, { after }: AroundWeekday): Told | null {
  const isOwner = /^(?:'s|')$/.test(after[0]?.norm ?? '');
  const opens = bound || own[0]?.pos === 'ADP' || (own.length <= OPENS && !isOwner);
  const comma = after.findIndex(({ norm }) => norm === ',');
  const isClosed = opens && comma >= 0 && comma <= ONWARDS;
  const words = (isClosed ? afterComma(after) : after).filter(isWord);
  const told = { perfect: false, toBeDone: false };
  // "By Monday morning, the town had, if slowly, …": what was, wherever that is told.
  if (bound && opens && words.slice(0, 2 * ONWARDS).some((_, at) => tenseOf(words, at) === 'past'))
    return { ...told, tense: 'past', direction: 'back' };
  const onwards = words.slice(0, isClosed ? 2 * ONWARDS : ONWARDS);
  for (let at = 0; at < onwards.length; at++) {
    const { norm } = onwards[at]!;
    if (norm === 'that') return null;
    const tense = norm === 'until' ? null : tenseOf(onwards, at);
    if (tense === null) continue;
    // What is done now may be so after what has been.
    if (tense === 'open') {
      if (opens && bound) return { ...told, tense, direction: 'ahead' };
      // "On Friday, the council votes": now, or to come.
      const isDeed =
        isClosed && /[^s]s$/.test(norm) && onwards[at]!.pos === 'VERB' && !isNounLike(onwards, at);
      return isDeed && !onwards.slice(at + 1).some((_, i) => tenseOf(onwards, at + 1 + i) === 'past')
        ? { ...told, tense: null, direction: 'unclear' }
        : null;
    }
    if (tense === 'past') return { ...told, tense, direction: 'back' };
    if (opens) return { ...told, tense, direction: directionBy(onwards, at, tense, false, false) };
    const isEvent = [...own, ...onwards.slice(0, at)].some(
      ({ norm }) => EVENT.test(norm) || MEETING.test(norm),
    );
    const isOf = /^(?:of|from|after)$/.test(own.at(-1)?.norm ?? '');
    return { ...told, tense, direction: tense === 'future' && isEvent && !isOf ? 'ahead' : 'back' };
  }
  return null;
}
