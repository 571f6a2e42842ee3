/** Weekdays that mean no one day: "every Monday", "Good Friday", "the Sunday Times". */
import type { Token } from '../annotated.ts';

/** What stands around a weekday, and whether all of it is told of a picture. */
export interface AroundWeekday {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  readonly caption: boolean;
}

/** Days of the year that are called by a weekday: "Good Friday". */
const NAMED = /\b(?:Good|Black|Easter|Palm|Ash|Cyber|Holy|Bloody|Shrove|Maundy|Whit|Giving)\s+$/;
/** Papers and shows are called by one too: "the Sunday Times". */
const TITLE = /^\s(?:Times|Mail|Telegraph|Mirror|Express|Herald|Magazine|Night\s\p{Lu}|Morning\s\p{Lu})/u;
/** "Every Monday", "the first Monday in May", "on Monday nights". */
const AGAIN =
  /\b(?:every|each|first|second|third|fourth|any|some|alternate|most|other|one|on that|until that)\s+$/i;
const AGAIN_AFTER =
  /^\s(?:nights|mornings|afternoons|evenings|(?:in|of) (?:January|February|March|April|May|June|July|August|September|October|November|December))\b/;
const A = /^an?$/;

/** Does a weekday mean no one day? "On a Sunday" does, and "at a Sunday rally" does not. */
export function isNoDay(before: string, after: string, near: AroundWeekday): boolean {
  if (NAMED.test(before) || TITLE.test(after) || AGAIN.test(before) || AGAIN_AFTER.test(after)) return true;
  const [last, further] = [near.before.at(-1), near.before.at(-2)];
  const isOneOfThem =
    A.test(last?.norm ?? '') ||
    (last?.pos === 'ADJ' && !/^(?:little|few)$/.test(last.norm) && A.test(further?.norm ?? ''));
  return isOneOfThem && !/^(?:NOUN|PROPN)$/.test(near.after[0]?.pos ?? '');
}
