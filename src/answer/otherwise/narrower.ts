/**
 * Does a sentence tell of more or of less than the claim does: of a part of the time, of one place, of some of them, of another
 * one of the kind? Then both may be so: exports that increased may have decreased in the first quarter, and who did not resign
 * from the board may have resigned. Only what the sentence says beyond the claim has to be looked at: a claim that says more
 * than the sentence is not compared.
 */
import type { Span } from '../../article/article.ts';
import type { Contrary } from './contrary.ts';
import { partiesOf } from './doer.ts';
import { type Extra, extrasOf, isMet } from './extras.ts';
import { liesIn } from './lies-in.ts';
import { isRepeated } from './opposites.ts';
import { areOfOthers } from './others.ts';
import { countedAt } from './parties.ts';
import type { Told } from './told.ts';

/** @param altered the words that the claim is known to be, altered: only what stands beside them narrows a number or day */
export function isNarrower(claim: Told, told: Told, contrary: Contrary, altered?: Span): boolean {
  if (contrary.in === 'number' && isMoreAlready(claim, told, contrary)) return false;
  if (altered === undefined && areOfOthers(claim, told, contrary)) return true;
  const isMeasure = contrary.in === 'number' || contrary.in === 'day';
  // Where a deed is denied, "not badly hurt" is shown, and "badly" narrows it.
  const { start: deed, end } = told.tokens[contrary.deed.told]!;
  const [from, to] = isMeasure ? (altered ?? contrary.corpus) : [deed, end];
  const of = isMeasure ? 'measure' : contrary.in === 'opposite' ? 'opposite' : 'negation';
  return extrasOf(claim, told, contrary.deed.told, of).some((extra) => {
    const { start } = told.tokens[extra.at]!;
    const isCompared = from <= start && start < to && !extra.bound;
    return !isCompared && narrows(claim, told, contrary, extra);
  });
}

function narrows(claim: Told, told: Told, contrary: Contrary, extra: Extra): boolean {
  switch (contrary.in) {
    case 'negation':
    case 'denial':
      // What was not done there and then may have been done elsewhere; what was done there and then was done.
      return contrary.isNotSo && (extra.after || extra.is === 'manner');
    case 'opposite':
      return narrowsDeed(told, contrary, extra);
    case 'day':
      return extra.is !== 'time' && narrowsDeed(told, contrary, extra);
    case 'number':
      return narrowsNumber(claim, told, contrary, extra);
  }
}

/** Prices that fell in May may have risen; a council that rejected the plan on Monday has not approved it. */
function narrowsDeed({ tokens }: Told, { deed }: Contrary, { is }: Extra): boolean {
  if (is === 'rest') return true;
  return (is === 'time' || is === 'place') && isRepeated(tokens[deed.told]!);
}

/** "Five were seriously hurt", "two goals in the first half", "12 in Ardal": there may be more. */
function narrowsNumber(claim: Told, told: Told, { deed }: Contrary, { is, at }: Extra): boolean {
  // A vote or game has one outcome, whatever else is told of it.
  if (told.tallies.length > 0 && claim.tallies.length > 0) return !isOfOneEvent(claim, told, deed.told);
  if (is === 'manner' || is === 'rest') return true;
  if (is === 'time') return !isOfOneEvent(claim, told, deed.told);
  return is === 'place' && !isPlaceOfNoun(claim, told, at);
}

/** "Have been attacked 115 times since May": then it is not 50 times, whenever else. */
function isMoreAlready(claim: Told, told: Told, { deed, given, corpus }: Contrary): boolean {
  const valueAt = (of: Told, start: number): number =>
    of.quantities.find((one) => one.start === start)?.value ?? 0;
  const isSoFar = told.tokens
    .slice(Math.max(0, deed.told - AUXILIARIES), deed.told)
    .some(({ norm }) => /^(?:has|have)$/.test(norm));
  return isSoFar && valueAt(told, corpus[0]) > valueAt(claim, given[0]);
}

/** So many words before a verb its auxiliaries stand. */
const AUXILIARIES = 4;

/** "In the fire", "when a railing broke", "the blast killed": what is counted happened at once, and both have what it was. */
function isOfOneEvent(claim: Told, told: Told, deed: number): boolean {
  const { tokens } = told;
  const { doer } = partiesOf(told, deed);
  const isThing = (at: number): boolean =>
    tokens[at]!.pos === 'NOUN' && countedAt(told, at) === undefined && isMet(claim, told, tokens[at]!);
  // A vote is on something: what both have.
  if (told.tallies.length > 0 && claim.tallies.length > 0)
    return tokens.some(
      (token, at) =>
        at > deed &&
        /^(?:NOUN|PROPN|VERB)$/.test(token.pos) &&
        isMet(claim, told, token) &&
        !told.times.some((one) => liesIn(token, one)),
    );
  if (KILLS.test(tokens[deed]!.norm) && doer !== null && isThing(doer)) return true;
  return tokens.some(
    ({ pos, norm }, at) =>
      at > deed && (pos === 'ADP' || norm === 'when') && /^(?:in|at|when|by)$/.test(norm) && hasThing(at),
  );
  function hasThing(at: number): boolean {
    let next = at + 1;
    while (/^(?:DET|ADJ|PROPN)$/.test(tokens[next]?.pos ?? '')) next += 1;
    return tokens[next] !== undefined && isThing(next);
  }
}

/** What does it is mostly no person: a fire, a blast. */
const KILLS = /^(?:kill|injur|hurt|wound|destroy|damag)/;

/** "The fire in Kalvo": where the event is that both tell of. */
function isPlaceOfNoun(claim: Told, told: Told, at: number): boolean {
  const { tokens } = told;
  let first = at;
  while (/^(?:PROPN|DET|PUNCT)$/.test(tokens[first - 1]?.pos ?? '')) first -= 1;
  const noun = tokens[first - 2];
  if (noun?.pos !== 'NOUN' || tokens[first - 1]!.pos !== 'ADP') return false;
  return countedAt(told, first - 2) === undefined && isMet(claim, told, noun);
}
