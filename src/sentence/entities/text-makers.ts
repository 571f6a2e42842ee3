/** Who made a text: "a report released on Monday by the ministry" speaks for the ministry. */
import type { Token } from '../annotated.ts';
import { MONTHS_AND_DAYS } from './words.ts';

/** Words between what was done to a text and by whom: "released in Geneva on Monday by". */
const MAKER_WITHIN = 8;
/** What makers do to texts; who posts or obtains another's is no maker of it. */
const MADE =
  /^(?:written|published|released|issued|conducted|commissioned|compiled|prepared|posted|signed|produced|put|sent|drafted|authored|carried|led|done|made|filed|given|delivered|drawn)$/;

/** Where the "by" stands that tells who made a text, when its making is what follows; else -1. */
export function makerAfter(tokens: readonly Token[], end: number): number {
  let at = end;
  while (tokens[at]?.norm === ',' || /^(?:that|which|was|were)$/.test(tokens[at]?.norm ?? '')) at += 1;
  if (!MADE.test(tokens[at]?.norm ?? '')) return -1;
  const found = tokens.findIndex(({ norm }, index) => index > at && norm === 'by');
  if (found < 0 || found - at > MAKER_WITHIN) return -1;
  // "published by Monday": a day makes nothing.
  return MONTHS_AND_DAYS.has(tokens[found + 1]?.norm ?? '') ? -1 : found;
}

const TIMES =
  /^(?:year|month|week|summer|autumn|fall|winter|spring|day|night|morning|afternoon|evening|\d{4})$/;

/** Who made a text, from their first token on, without when they did and what else is told of it after a comma. */
export function maker(tokens: readonly Token[], from: number): readonly Token[] {
  for (let at = from + 1; at < tokens.length; at += 1) {
    const [norm, next] = [tokens[at]!.norm, tokens[at + 1]?.norm ?? ''];
    // "by Frey, posted on Monday", "by Frey and seen by Reuters"
    const told = /^(?:,|and)$/.test(norm) && tokens[at + 1]?.pos === 'VERB';
    const when =
      (/^(?:on|in|last|this|late|early|earlier)$/.test(norm) &&
        (MONTHS_AND_DAYS.has(next) || TIMES.test(next))) ||
      /^(?:yesterday|today|earlier)$/.test(norm) ||
      MONTHS_AND_DAYS.has(norm);
    if (told || when) return tokens.slice(from, at);
  }
  return tokens.slice(from);
}
