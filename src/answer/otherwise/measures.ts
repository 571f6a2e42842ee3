/** The numbers and days of a claim beside those of a sentence. */
import type { Span } from '../../article/article.ts';
import type { Quantity, TimeExpression, Token } from '../../sentence/annotated.ts';
import { sameUnit } from '../words/units.ts';
import { agree, type Counted, countedBy } from './facts.ts';
import { liesIn } from './lies-in.ts';
import { saySame } from './meeting.ts';
import { areOpposite } from './opposites.ts';
import { isSame, spanOf } from './tally.ts';
import type { Told } from './told.ts';

/** What is otherwise: the claim's and the sentence's, with a token of the latter. */
export interface Other {
  readonly of: 'number' | 'day';
  readonly given: Span;
  readonly corpus: Span;
  readonly token: number;
}

export interface Compared {
  readonly met: number;
  readonly off: readonly Other[];
}

/** Of some of them, or of others than those told of before, a number tells nothing of all. */
const OF_OTHERS_BEFORE = /\b(?:another|other|additional|extra|first|last|next|previous|remaining)\s+$/i;
const OF_OTHERS_AFTER = /^\s*(?:more|other|others|additional|further|of)\b/i;

/** Null where the claim has a number that the sentence tells nothing of. */
export function numbersOf(claim: Told, told: Told, isAltered: boolean): Compared | null {
  const tallies = talliesOf(claim, told);
  if (tallies === null) return null;
  let { met } = tallies;
  const off = [...tallies.off];
  for (const quantity of claim.quantities) {
    const own = countIn(claim, quantity);
    const counts = told.quantities
      .filter((each) => areBoundAlike(claim, quantity, told, each))
      .map((each) => ({ each, count: countIn(told, each) }));
    const alike = counts.filter(({ count }) => sameUnit(own.unit, count.unit));
    if (alike.some(({ count }) => agree(own, count))) {
      met += 1;
      continue;
    }
    const [only, ...others] = alike;
    if (only === undefined || others.length > 0 || counts.some(({ count }) => count.value === own.value))
      return null;
    // An age, a place in a list: what it counts is not told.
    if (!isAltered && (own.unit === null || countIn(told, only.each).unit === null)) return null;
    if (othersIn(told, only.each) !== othersIn(claim, quantity)) return null;
    off.push({ of: 'number', ...placesOf(told, quantity, only.each) });
  }
  return { met, off };
}

/** Votes and games: null where the claim has an outcome and the sentence none, or several. */
function talliesOf(claim: Told, told: Told): Compared | null {
  const [own, ...others] = claim.tallies;
  if (own === undefined) return { met: 0, off: [] };
  const [only, ...more] = told.tallies;
  if (only === undefined || others.length + more.length > 0) return null;
  if (isSame(own, only)) return { met: 1, off: [] };
  return { met: 0, off: [{ of: 'number', given: spanOf(own), corpus: spanOf(only), token: only.token }] };
}

function countIn({ annotated, sentence }: Told, quantity: Quantity): Counted {
  return countedBy(annotated.article.body, sentence, quantity);
}

/**
 * "Killed two people and injured seven": each number goes with a verb, the one before it or the one after it. Whether a number or
 * day of the sentence may go with the same verb as one of the claim.
 */
function areBoundAlike(claim: Told, quantity: Placed, told: Told, other: Placed): boolean {
  const verbs = verbsAround(claim, quantity);
  // After its verb a number is of what is done; before it, of who does it.
  const verb = verbs.before ?? verbs.after;
  if (verb === undefined) return true;
  const { before, after } = verbsAround(told, other);
  return [before, after].some((one) => one !== undefined && (saySame(verb, one) || areOpposite(verb, one)));
}

type Placed = Pick<Quantity, 'start' | 'end'>;

function verbsAround({ tokens }: Told, { start, end }: Placed) {
  const isVerb = ({ pos }: Token): boolean => pos === 'VERB';
  return {
    before: tokens.findLast((token) => token.end <= start && isVerb(token)),
    after: tokens.find((token) => token.start >= end && isVerb(token)),
  };
}

/** The word by which a number is of others, or of some of them: "six others", "two more". Empty where there is none. */
function othersIn({ annotated, sentence }: Told, { start, end }: Quantity): string {
  const { body } = annotated.article;
  const before = OF_OTHERS_BEFORE.exec(body.slice(sentence.start, start))?.[0] ?? '';
  const after = OF_OTHERS_AFTER.exec(body.slice(end, sentence.end))?.[0] ?? '';
  return `${before} ${after}`.trim().toLowerCase();
}

/** Null where the claim names a day that the sentence tells nothing of. */
export function daysOf(claim: Told, told: Told): Compared | null {
  let met = 0;
  const off: Other[] = [];
  for (const time of claim.times) {
    const own = dayOf(claim, time);
    const days = told.times
      .filter((each) => areBoundAlike(claim, time, told, each))
      .map((each) => ({ each, day: dayOf(told, each) }));
    if (days.some(({ day }) => day.from <= own.to && own.from <= day.to)) {
      met += 1;
      continue;
    }
    const [only, ...others] = days;
    if (only === undefined || others.length > 0 || !areOfOneKind(own, only.day)) return null;
    off.push({ of: 'day', ...placesOf(told, time, only.each) });
  }
  return { met, off };
}

interface Day {
  readonly from: string;
  readonly to: string;
  readonly written: boolean;
}

/** A day as it is known; as it is written where it cannot be told which it is. */
function dayOf({ annotated }: Told, { start, end, from, to }: TimeExpression): Day {
  const written = annotated.article.body.slice(start, end).toLowerCase();
  return from === null
    ? { from: written, to: written, written: true }
    : { from, to: to ?? from, written: false };
}

/** "Monday" and "Tuesday", two dates, two years; not a year and a day of another. */
function areOfOneKind(one: Day, other: Day): boolean {
  if (one.written || other.written) return WEEKDAY.test(one.from) && WEEKDAY.test(other.from);
  return one.from.length === other.from.length;
}

const WEEKDAY = /^(?:(?:on|last|next|this)\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

function placesOf(
  told: Told,
  { start, end }: { readonly start: number; readonly end: number },
  corpus: { readonly start: number; readonly end: number },
): Omit<Other, 'of'> {
  const token = told.tokens.findIndex((each) => liesIn(each, corpus));
  return { given: [start, end], corpus: [corpus.start, corpus.end], token };
}

/** The counted noun stands within so many letters of its number. */
const UNIT_WITHIN = 60;

/** Whether a token is the noun that a number counts. */
export function isUnitOf(body: string, { unit, end }: Quantity, token: Token): boolean {
  const near = token.start >= end && token.start - end <= UNIT_WITHIN;
  return near && unit !== null && body.slice(token.start, token.end) === unit;
}
