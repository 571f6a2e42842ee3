/** Of two numbers, may the lesser count some of those that the greater counts? "12 people were hurt", "three sailors badly". */

import { extrasOf } from '../otherwise/extras.ts';
import type { Fact } from '../otherwise/facts.ts';
import { toldBy } from '../otherwise/told.ts';
import { isPeopleOfAKind } from '../words/units.ts';

/** Then both may be so, and neither contradicts the other. */
export function countsPart(a: Fact, b: Fact): boolean {
  if (a.tells.is !== 'number' || b.tells.is !== 'number' || a.tells.value === b.tells.value) return false;
  const [part, whole] = a.tells.value < b.tells.value ? [a, b] : [b, a];
  return isOfAKind(part, whole) || isInAManner(part, whole);
}

/** Where those of a kind are more than this share of the people, the two may well be one count told otherwise: nine guests, eleven people. */
const LARGEST_PART = 1 / 2;

/** "Three sailors" are some of the "12 people". */
function isOfAKind({ tells: part }: Fact, { tells: whole }: Fact): boolean {
  if (part.is !== 'number' || whole.is !== 'number' || part.value > LARGEST_PART * whole.value) return false;
  return isPeopleOfAKind(part.unit) && !isPeopleOfAKind(whole.unit);
}

/** "Badly hurt" are some of the "hurt". */
function isInAManner(part: Fact, whole: Fact): boolean {
  const [some, all] = [part, whole].map(({ evidence: { view } }) => toldBy(view.view.annotated, view.index));
  const { evidence } = part;
  return part.deeds.some((q) => {
    const word = evidence.view.tokens[evidence.position(q)];
    const deed = some!.tokens.findIndex(({ start }) => start === word?.start);
    return deed >= 0 && extrasOf(all!, some!, deed, 'measure').some(({ is }) => is === 'manner');
  });
}
