/** What leaves room for both a claim and the sentence that seems to have it otherwise: then nothing is contradicted. */
import type { Span } from '../../article/article.ts';
import type { Quantity, Token } from '../../sentence/annotated.ts';
import { termOf } from '../../sentence/terms.ts';
import { ANYONE, isPeople } from '../words/people-words.ts';
import type { Contrary } from './contrary.ts';
import { partiesOf } from './doer.ts';
import { isOfCharges } from './extras.ts';
import { unitOf } from './facts.ts';
import { liesIn } from './lies-in.ts';
import { isRepeated, rootOf } from './opposites.ts';
import { countedAt } from './parties.ts';
import type { Told } from './told.ts';

/** Whether both may be so, of two that differ in one thing and are not known to be one sentence, altered. */
export function mayBothHold(claim: Told, told: Told, contrary: Contrary): boolean {
  if (areTurnedAround(claim, told) || isForATimeMore(claim, told)) return true;
  switch (contrary.in) {
    case 'number':
      return (
        areOfTwoDeeds(claim, told, contrary) ||
        isOfAnotherYear(claim, told, contrary) ||
        isRounded(claim, told, contrary) ||
        isPartOfAll(claim, told, contrary)
      );
    case 'day':
      return areOfTwoDeeds(claim, told, contrary);
    case 'opposite':
      return (
        isOfAnotherYear(claim, told, contrary) ||
        isOfSome(claim, told, contrary) ||
        isInOneRespect(claim, told, contrary)
      );
    case 'negation':
      return isInOneRespect(claim, told, contrary);
    case 'denial':
      return false;
  }
}

/** "Did not close the school, but closed the mill": which of the two the claim is of cannot be told. */
export function isToldTwice({ tokens }: Told, { deed, in: what }: Contrary): boolean {
  if (what === 'number' || what === 'day') return false;
  const word = tokens[deed.told];
  if (word === undefined || !/^(?:VERB|ADJ)$/.test(word.pos)) return false;
  return tokens.filter((token) => rootOf(token) === rootOf(word)).length > 1;
}

const DIRECTION = /^(?:from|to|than)$/;
/** So many words after its preposition a name may stand: "from the city of Kalvo". */
const TO_NAME = 3;

/** "Flights from Kalvo" and "flights to Kalvo", "lower in Kalvo than here" and "higher here than in Kalvo". */
function areTurnedAround(claim: Told, told: Told): boolean {
  return claim.tokens.some((token, i) => {
    if (token.pos !== 'PROPN') return false;
    const there = told.tokens.findIndex(({ term }) => term === token.term);
    if (there < 0) return false;
    const [one, other] = [directionOf(claim, i), directionOf(told, there)];
    return one !== other && ((one !== '' && other !== '') || one === 'than' || other === 'than');
  });
}

function directionOf({ tokens }: Told, at: number): string {
  return tokens.slice(Math.max(0, at - TO_NAME), at).findLast(({ norm }) => DIRECTION.test(norm))?.norm ?? '';
}

/** "Stayed until May": what came then is not told. */
function isForATimeMore(claim: Told, told: Told): boolean {
  const isUntil = ({ norm }: Token): boolean => /^(?:until|till)$/.test(norm);
  return told.tokens.some(isUntil) && !claim.tokens.some(isUntil);
}

/** Where one of them has such a word and the other has not, they tell of two deeds. */
const OF_TWO = ['again', 'also', 'too', 'another', 'against'];
/** "By 2 percent" is not "to 2 percent", nor "since Monday" on it. */
const BOUND = /^(?:to|from|until|till|since|before|after)$/;

function areOfTwoDeeds(claim: Told, told: Told, { given, corpus }: Contrary): boolean {
  const has = ({ tokens }: Told, word: string): boolean => tokens.some(({ norm }) => norm === word);
  if (OF_TWO.some((word) => has(claim, word) !== has(told, word))) return true;
  return boundOf(claim, given) !== boundOf(told, corpus);
}

function boundOf({ tokens }: Told, [start]: Span): string {
  const norm = tokens.findLast((token) => token.end <= start)?.norm ?? '';
  return BOUND.test(norm) ? norm : '';
}

/** The sentence tells of the deed in a year before the article's, and the claim of no time. */
function isOfAnotherYear(claim: Told, { tokens, times, annotated }: Told, { deed }: Contrary): boolean {
  const { published } = annotated.article;
  const isBefore = (from: string): boolean => published === null || from.slice(0, 4) < published.slice(0, 4);
  // "Employs 640 people and made 18,000 tons last year": the year is of what was made.
  const isOfDeed = ({ start }: { readonly start: number }): boolean => {
    const verb = tokens.findLastIndex((token) => token.end <= start && token.pos === 'VERB');
    return verb <= deed.told;
  };
  return (
    claim.times.length === 0 &&
    times.some((time) => time.from?.length === 4 && isBefore(time.from) && isOfDeed(time))
  );
}

/** From here on numbers are told in whole millions. */
const MILLION = 1e6;

/** "3 percent" of 3.2, "3 million" of 3.2 million; but nobody has 6.5 for 7. */
function isRounded(claim: Told, told: Told, { given, corpus }: Contrary): boolean {
  const [own, other] = [quantityAt(claim, given), quantityAt(told, corpus)];
  if (own === undefined || other === undefined) return false;
  const step = own.value % MILLION === 0 ? MILLION : 1;
  return Number.isInteger(own.value) && Math.abs(other.value - own.value) < step / 2;
}

/** "Killed 12 people", "killed five guards": these may be among those. */
function isPartOfAll(claim: Told, told: Told, { given, corpus }: Contrary): boolean {
  const [own, other] = [quantityAt(claim, given), quantityAt(told, corpus)];
  if (own === undefined || other === undefined) return false;
  const isSome = (part: Quantity, all: Quantity): boolean => {
    const [some, whole] = [unitOf(part), unitOf(all)];
    return (
      some !== null &&
      whole !== null &&
      ANYONE.includes(whole) &&
      !ANYONE.includes(some) &&
      isPeople(some) &&
      part.value < all.value
    );
  };
  return isSome(own, other) || isSome(other, own);
}

function quantityAt({ quantities }: Told, [start, end]: Span): Quantity | undefined {
  return quantities.find((one) => one.start === start && one.end === end);
}

/** What is done on one day may be done on another too, or comes again and again as a storm does: base forms. */
const SELDOM_ONCE =
  'visit meet travel speak talk call play attack test hit strike erupt fall rain snow flood bomb shell raid clash protest march arrest hire score'.split(
    ' ',
  );
const seldomOnce: ReadonlySet<string> = new Set(SELDOM_ONCE.map((word) => termOf(word).term));

/** Whether it is another day that is told, of what may come on both: of the deed, or of the verb before the day. */
export function comesAgain({ tokens }: Told, { in: what, corpus: [start], deed }: Contrary): boolean {
  if (what !== 'day') return false;
  const before = tokens.findLast((token) => token.end <= start && token.pos === 'VERB');
  return [tokens[deed.told], before].some(
    (word) => word !== undefined && (isRepeated(word) || seldomOnce.has(rootOf(word))),
  );
}

/** "Two members opposed it": the others, of whom the claim tells, may not. */
function isOfSome(claim: Told, told: Told, { deed: { claim: one, told: other } }: Contrary): boolean {
  const { doer } = partiesOf(claim, one);
  const there = partiesOf(told, other).doer;
  if (doer === null || there === null) return false;
  return !isCounted(claim, doer) && isCounted(told, there);
}

function isCounted(of: Told, at: number): boolean {
  // A name is the unit of no number: "two Democrats".
  return countedAt(of, at) !== undefined || of.tokens[at - 1]?.pos === 'NUM';
}

/** "Not safe for children": it may be for others. */
function isInOneRespect(claim: Told, { tokens, times }: Told, { deed: { told: at } }: Contrary): boolean {
  if (tokens[at]?.pos !== 'ADJ' || tokens[at + 1]?.pos !== 'ADP') return false;
  const of = tokens
    .slice(at + 2)
    .find((token) => !token.stop && token.term !== '' && !times.some((one) => liesIn(token, one)));
  return (
    of !== undefined && !isOfCharges(tokens[at]!, of) && !claim.tokens.some(({ term }) => term === of.term)
  );
}
