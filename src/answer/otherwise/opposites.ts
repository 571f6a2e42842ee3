/**
 * Words of which not both hold of the same thing: "rose" and "fell", "approved" and "rejected". WordNet's antonyms will not do:
 * it has "buy" against "sell" and "husband" against "wife", which hold at once, and not "approve" against "veto".
 */
import type { Token } from '../../sentence/annotated.ts';
import { termOf } from '../../sentence/terms.ts';
import { irregularBase } from '../../sentence/words/base-forms.ts';

type Sides = readonly [one: string, other: string];

/** Base forms. What may well follow on the other ("hired" and "fired", "began" and "ended") is not among them. */
const DEEDS: readonly Sides[] = [
  ['rise increase grow climb jump surge soar', 'fall drop decline decrease shrink plunge slump tumble'],
  ['raise increase boost', 'lower cut reduce decrease slash'],
  ['expand widen', 'shrink narrow'],
  ['approve adopt pass ratify accept authorize endorse sign', 'reject veto'],
  ['support back endorse favor favour', 'oppose reject'],
  ['grant', 'deny refuse reject'],
  ['accept', 'refuse decline reject'],
  ['uphold affirm', 'overturn reverse quash overrule'],
  ['convict', 'acquit clear exonerate'],
  ['allow permit legalize', 'ban prohibit forbid bar outlaw'],
  ['open reopen', 'close shut'],
  ['double triple', 'halve'],
  ['win', 'lose'],
  ['gain', 'lose'],
  ['survive', 'die perish kill'],
  ['agree', 'disagree refuse'],
  ['succeed', 'fail'],
  ['stay remain', 'leave resign quit'],
  ['improve', 'worsen deteriorate'],
  ['strengthen', 'weaken'],
];

const STATES: readonly Sides[] = [
  ['guilty', 'innocent'],
  ['alive', 'dead'],
  ['safe', 'unsafe dangerous'],
  ['legal lawful', 'illegal unlawful'],
  ['constitutional', 'unconstitutional'],
  ['higher', 'lower'],
  ['larger bigger', 'smaller'],
  ['better', 'worse'],
  ['stronger', 'weaker'],
  ['faster', 'slower'],
  ['older', 'younger'],
  ['open', 'closed shut'],
  ['able', 'unable'],
  ['likely', 'unlikely'],
  ['possible', 'impossible'],
  ['true', 'false untrue'],
  ['full', 'empty'],
  ['aware', 'unaware'],
];

/** By a word's root: the pairs it is in, 1 above for one side, its negative for the other. */
type Places = ReadonlyMap<string, readonly number[]>;

const [deeds, states] = [placesIn(DEEDS), placesIn(STATES)];

function placesIn(pairs: readonly Sides[]): Places {
  const places = new Map<string, number[]>();
  pairs.forEach((sides, pair) => {
    sides.forEach((words, side) => {
      for (const word of words.split(' ')) {
        const root = termOf(word).term;
        places.set(root, [...(places.get(root) ?? []), side === 0 ? pair + 1 : -pair - 1]);
      }
    });
  });
  return places;
}

/** The term of a verb's base form, so that "rose" and "rises" are one; of any other word its own. */
export function rootOf({ norm, term, pos }: Token): string {
  const base = pos === 'VERB' ? irregularBase(norm) : null;
  return base === null ? term : termOf(base).term;
}

/** Whether not both can be said of the same: two verbs, or two adjectives. */
export function areOpposite(one: Token, other: Token): boolean {
  const isDeed = one.pos === 'VERB' && other.pos === 'VERB';
  const places = isDeed ? deeds : states;
  const others = places.get(isDeed ? rootOf(other) : other.term) ?? [];
  return (places.get(isDeed ? rootOf(one) : one.term) ?? []).some((place) => others.includes(-place));
}

/** Roots of deeds that are done once and for all: who is to sign a bill has not vetoed it. */
const FINAL: readonly Sides[] = [
  ['sign', 'veto'],
  ['convict', 'acquit'],
  ['uphold', 'overturn'],
];

/** Whether the one, done, leaves no room for the other to come. */
export function ruleEachOtherOut(one: Token, other: Token): boolean {
  if (one.pos !== 'VERB' || other.pos !== 'VERB') return false;
  const [a, b] = [rootOf(one), rootOf(other)];
  return FINAL.some((sides) => {
    const [first, second] = sides.map((word) => termOf(word).term);
    return (a === first && b === second) || (a === second && b === first);
  });
}

/** The pairs of deeds, counted from 1, that come again and again, now the one and now the other: prices rise and fall, teams win and lose. */
const REPEATED: ReadonlySet<number> = new Set(
  DEEDS.flatMap(([one], i) =>
    /^(?:rise|raise|expand|double|win|gain|improve|strengthen) ?/.test(one) ? [i + 1] : [],
  ),
);

/** Whether a deed may be done, and its opposite another time or elsewhere. */
export function isRepeated(word: Token): boolean {
  return (
    word.pos === 'VERB' && (deeds.get(rootOf(word)) ?? []).some((place) => REPEATED.has(Math.abs(place)))
  );
}

/** Whether there is a word of which {@link areOpposite} holds. */
export function hasOpposite(word: Token): boolean {
  return word.pos === 'VERB' ? deeds.has(rootOf(word)) : states.has(word.term);
}
