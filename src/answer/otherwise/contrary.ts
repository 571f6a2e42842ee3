/**
 * Does a sentence tell otherwise what a claim tells? Only where all else that the claim says is there, of the same people and
 * things, told in the same manner, and one thing is not: a number, a day, a word that says the opposite, a "not". To be told of
 * a contradiction where there is none misleads more than to be told of none.
 */
import type { Span } from '../../article/article.ts';
import type { Token } from '../../sentence/annotated.ts';
import { allAreTold, contentOf, isPivot, pivotsOf } from './deeds.ts';
import { type Manner, mannerOf, notSoSpan } from './manner.ts';
import { daysOf, numbersOf } from './measures.ts';
import { isNamedNear, metBy } from './meeting.ts';
import { areOpposite, ruleEachOtherOut } from './opposites.ts';
import { type Beside, compareParties, isOfAnotherOne, isOfSomebodyElse, type Pair } from './parties.ts';
import { otherSides } from './sides.ts';
import type { Told } from './told.ts';

/** What a sentence has otherwise. `negation`: one says that it is so, the other that it is not; `denial`: in one, somebody denies it. */
export interface Contrary {
  readonly is: 'contrary';
  readonly in: 'number' | 'day' | 'opposite' | 'negation' | 'denial';
  /** Whether it is the sentence that has it as not so, or as denied. */
  readonly isNotSo: boolean;
  /** The claim's words that it has otherwise, and its own in their place, as spans of the two bodies. */
  readonly given: Span;
  readonly corpus: Span;
  /** The deed or state that is told otherwise, or whose number or day is. */
  readonly deed: Pair;
}

/** What a sentence makes of a claim, as far as it can be told; null where it cannot. */
export type Verdict = Contrary | { readonly is: 'same' } | null;

/** Who says so, and to whom, has to be known before it can be told what they mean. */
const SPEAKING_OF_ONESELF = /^(?:i|me|my|we|us|our|you|your)$/;
/** With fewer of its words in common, two sentences of any corpus are on two things. A name counts for two. */
const LEAST_SHARED = 2;
/** Numbers and days are of everything; where there are few articles, "the fire" is the one that they tell of. */
const LEAST_SHARED_OF_NUMBERS = 3;

/** What is known of the two beside what they say. */
export interface Known {
  /** The claim is these words of the sentence, altered: then there is no doubt whom and what it is of. */
  readonly altered?: Span | undefined;
  /** There are few articles. */
  readonly areFew?: boolean;
}

export function verdictOn(claim: Told, told: Told, { altered, areFew = false }: Known = {}): Verdict {
  const isAltered = altered !== undefined;
  const leastOfNumbers = areFew ? LEAST_SHARED : LEAST_SHARED_OF_NUMBERS;
  if (!isAltered && claim.tokens.some(({ norm }) => SPEAKING_OF_ONESELF.test(norm))) return null;
  const words = contentOf(claim);
  const met: Pair[] = [];
  let named = 0;
  const unmet: number[] = [];
  for (const at of words) {
    const word = claim.tokens[at]!;
    const here = metBy(told, word);
    if (here >= 0) met.push({ claim: at, told: here });
    else if (word.pos === 'PROPN' && !isInName(claim, told, at) && isNamedNear(told, word)) named += 1;
    // "The Skarn mine": the noun goes with the name.
    else if (word.pos === 'NOUN' && claim.tokens[at - 1]?.pos === 'PROPN' && isNamedNear(told, word))
      continue;
    else if (unmet.push(at) > 1) return null;
  }
  const numbers = numbersOf(claim, told, isAltered);
  const days = daysOf(claim, told);
  if (numbers === null || days === null) return null;
  const off = unmet.length + numbers.off.length + days.off.length;
  if (off > 1) return null;
  const shared =
    met.reduce((sum, { claim: at }) => sum + (claim.tokens[at]!.pos === 'PROPN' ? 2 : 1), named) +
    numbers.met +
    days.met;
  if (off === 0 || unmet.length === 1) {
    const opposed = unmet.length === 1 ? opposedBy(claim, told, unmet[0]!) : null;
    if (unmet.length === 1 && opposed === null) return null;
    return !isAltered && shared < LEAST_SHARED ? null : inManner({ claim, told, met, isAltered }, opposed);
  }
  const [other] = [...numbers.off, ...days.off];
  if (other === undefined || (!isAltered && shared < leastOfNumbers)) return null;
  const pivots = pivotsOf(claim, told, met);
  if (pivots.length === 0 || !allAreTold(claim, pivots)) return null;
  const beside: Beside = { claim, told, met, isAltered };
  if (!pivots.every((pair) => areToldAlike(beside, pair))) return null;
  const sameness = pivots.map((pair) => compareParties(beside, pair));
  if (sameness.includes('others') || !sameness.includes('same')) return null;
  const [deed] = pivots
    .filter((pair) => told.clauses[pair.told] === told.clauses[other.token])
    .sort((a, b) => Math.abs(a.told - other.token) - Math.abs(b.told - other.token));
  if (deed === undefined) return null;
  return { is: 'contrary', in: other.of, isNotSo: false, given: other.given, corpus: other.corpus, deed };
}

/** "Jon Berg" is not the Berg of the sentence, whom it or its article would call so: part of a name that the sentence has. */
function isInName({ tokens }: Told, told: Told, at: number): boolean {
  return [tokens[at - 1], tokens[at + 1]].some(
    (beside) => beside?.pos === 'PROPN' && metBy(told, beside) >= 0,
  );
}

/** All is there, one word perhaps as its opposite: told as so or not so? */
function inManner(beside: Beside, opposed: Pair | null): Verdict {
  const { claim, told, met, isAltered } = beside;
  const pivots = [...pivotsOf(claim, told, met), ...(opposed === null ? [] : [opposed])];
  if (pivots.length === 0) return null;
  const turned: {
    readonly pair: Pair;
    readonly words: Pair;
    readonly kind: Contrary['in'];
    readonly isNotSo: boolean;
  }[] = [];
  for (const pair of pivots) {
    const [a, b] = [mannerOf(claim, pair.claim), mannerOf(told, pair.told)];
    if (a.negated === b.negated && pivots.some((other) => isOfDeed(beside, other, pair))) continue;
    if (!(a.mood === b.mood || (pair === opposed && isRuledOut(beside, pair, a, b)))) return null;
    if (!(isAltered || isTold(a))) return null;
    const sides = otherSides(claim, told, pair);
    const kind = turnOf(a, b, pair === opposed || sides !== null);
    // What may be so may not be so.
    if (kind === 'negation' && a.mood === 'may') return null;
    if (kind !== null)
      turned.push({ pair, words: sides ?? pair, kind, isNotSo: kind === 'denial' ? b.denied : b.negated });
  }
  if (turned.length === 0)
    return pivots.some((pair) => isOfSomebodyElse(beside, pair) || isOfAnotherOne(beside, pair))
      ? null
      : { is: 'same' };
  if (!allAreTold(claim, pivots)) return null;
  const [only, ...others] = turned;
  if (only === undefined || (others.length > 0 && only.kind !== 'denial')) return null;
  if (pivots.some((pair) => compareParties(beside, pair) === 'others')) return null;
  if (compareParties(beside, only.pair) !== 'same') return null;
  return {
    is: 'contrary',
    in: only.kind,
    isNotSo: only.isNotSo,
    given: spanOf(claim.tokens[only.words.claim]!),
    corpus: only.isNotSo
      ? notSoSpan(told, only.words.told, only.kind)
      : spanOf(told.tokens[only.words.told]!),
    deed: only.pair,
  };
}

/** "Saw him leave", "did not threaten to close it": what is seen or threatened is in both as the seeing or threatening is. */
function isOfDeed({ claim, told }: Beside, deed: Pair, pair: Pair): boolean {
  return isWithin(claim, deed.claim, pair.claim) && isWithin(told, deed.told, pair.told);
}

function isWithin({ tokens, attributions }: Told, deed: number, at: number): boolean {
  if (tokens[at - 1]?.norm === 'to' && at - 2 === deed) return true;
  const covers = (spans: readonly Span[], { start }: Token): boolean =>
    spans.some(([from, to]) => from <= start && start < to);
  return attributions.some(
    ({ cue, content, force }) =>
      force !== 'assertion' && covers(cue, tokens[deed]!) && covers(content, tokens[at]!),
  );
}

/** "Vetoed the bill" of who "will sign the bill": it may be to come in one and done in the other. */
function isRuledOut({ claim, told }: Beside, pair: Pair, a: Manner, b: Manner): boolean {
  const isOrWillBe = [a.mood, b.mood].every((mood) => mood === '' || mood === 'future');
  return isOrWillBe && ruleEachOtherOut(claim.tokens[pair.claim]!, told.tokens[pair.told]!);
}

/** By what one says that it is so and the other that it is not; null where both say the same. */
function turnOf(a: Manner, b: Manner, isOpposite: boolean): Contrary['in'] | null {
  const turns = [isOpposite, a.negated !== b.negated, a.denied !== b.denied].filter(Boolean).length;
  if (turns % 2 === 0) return null;
  if (a.denied !== b.denied) return 'denial';
  return isOpposite ? 'opposite' : 'negation';
}

/** The word of the sentence that says the opposite of one that it has not; null where none does. */
function opposedBy(claim: Told, told: Told, at: number): Pair | null {
  const word = claim.tokens[at]!;
  if (!isPivot(claim, at)) return null;
  const opposite = told.tokens.flatMap((token, i) =>
    isPivot(told, i) && areOpposite(word, token) ? [i] : [],
  );
  return opposite.length === 1 ? { claim: at, told: opposite[0]! } : null;
}

/** Of what is asked, or held, or so under a condition, no one knows whether it is so. */
function isTold({ mood }: Manner): boolean {
  return !/^(?:if|asked|held|seems|partly|would have)$/.test(mood);
}

function areToldAlike({ claim, told, isAltered }: Beside, pair: Pair): boolean {
  const [a, b] = [mannerOf(claim, pair.claim), mannerOf(told, pair.told)];
  if (!isAltered && !isTold(a)) return false;
  return a.mood === b.mood && a.negated === b.negated && a.denied === b.denied;
}

function spanOf({ start, end }: Token): Span {
  return [start, end];
}
