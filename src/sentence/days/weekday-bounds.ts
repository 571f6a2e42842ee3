/** Until a weekday, by it, before it: how what lasts or is done up to then is told tells of the day. */
import type { Token } from '../annotated.ts';
import { type Direction, LED_UP, type Told, WAS } from './weekday-telling.ts';

/** Something lasts or is done until the day, or before it: how that is told tells of the day. */
type Bound = 'by' | 'until' | 'before' | 'towards';
const BOUNDS: readonly (readonly [Bound, RegExp])[] = [
  ['by', /^by$/],
  ['until', /^(?:through|until|till|'til)$/],
  ['before', /^before$/],
];
/** Between such a word and the day. */
const BETWEEN = /^(?:the|end|of|at|least|late|early|noon|midnight|about|around|on)$/;
const BEFORE_PAIR = /^(?:ahead of|prior to)$/;
/** With the word after them: "heading into Monday". What led up to a day is told of when it has come. */
const TOWARDS =
  /^(?:(?:heading|headed|going|coming|came) into|(?:heading|headed) to|up to|(?:run-?up|lead-?up) to)$/;
/** What is done now so that something is or is not until a day to come: "cancelled through Sunday". */
const ARRANGES =
  /^(?:cancel|canceled|cancelled|postpone|suspend|clos|shut|extend|delay|halt|ban|book|schedul|reserv|order|warn|forecast|expect|remain|stay|continu|keep|kept|leav|stop|evacuat|allow|giv|gave|ground|block|bar|grant|push|put|mov|adjourn|remand|jail|detain)/;

export function withBound(bound: Bound, words: readonly Token[], told: Told | null): Direction {
  const isPast = told?.tense === 'past';
  switch (bound) {
    case 'by':
      return isPast && !told.toBeDone ? 'back' : 'ahead';
    case 'until': {
      const arranged = words.findLastIndex(({ norm, pos }) => pos !== 'NOUN' && ARRANGES.test(norm));
      if (arranged < 0) return isPast ? 'back' : 'ahead';
      return words.slice(Math.max(0, arranged - 2), arranged).some(({ norm }) => WAS.test(norm))
        ? 'unclear'
        : 'ahead';
    }
    case 'before':
      return told === null || (isPast && !told.perfect) ? 'unclear' : 'ahead';
    case 'towards':
      return isPast ? 'back' : 'ahead';
  }
}

export function boundIn(words: readonly Token[]): { readonly is: Bound; readonly at: number } | null {
  const last = words.findLastIndex(({ norm }) => !BETWEEN.test(norm));
  for (const [is, pattern] of BOUNDS) if (pattern.test(words[last]?.norm ?? '')) return { is, at: last };
  for (let at = words.length - 1; at >= 0; at--) {
    const pair = `${words[at]!.norm} ${words[at + 1]?.norm ?? ''}`;
    if (BEFORE_PAIR.test(pair)) return { is: 'before', at };
    if (TOWARDS.test(pair)) return LED_UP.test(words[at - 1]?.norm ?? '') ? null : { is: 'towards', at };
    // "Ahead of the vote in the town on Monday": a verb between would have the day for itself.
    if (/^(?:VERB|AUX)$/.test(words[at]!.pos)) return null;
  }
  return null;
}
