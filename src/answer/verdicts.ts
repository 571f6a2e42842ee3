/** What the likeliest sentences make of a claim: which bear it out, and which have it otherwise. */
import type { Steps } from '../steps.ts';
import type { Differs, RankedQuotation } from './answer.ts';
import { quotationOf } from './answer-question.ts';
import { claimTold } from './otherwise/claimed.ts';
import { quoteSentence } from './quote.ts';
import type { Ranked } from './rank.ts';

/** So many of the likeliest sentences are read for whether they bear the claim out, or have it otherwise. */
const MOST_WEIGHED = 24;
const MOST_SHOWN = 3;

/** Each the likeliest first, at most three. */
export interface Verdicts {
  /** They say the same. */
  readonly same: readonly RankedQuotation[];
  /** They have it otherwise, the words that differ as emphasis. */
  readonly contrary: readonly Contradiction[];
}

export interface Contradiction {
  readonly quotation: RankedQuotation;
  readonly differs: Differs;
}

/** @param areFew there are so few articles that what a claim is of need hardly be told */
export function* verdictsOf(text: string, ranked: readonly Ranked[], areFew: boolean): Steps<Verdicts> {
  const claim = claimTold(text);
  const same: RankedQuotation[] = [];
  const contrary: Contradiction[] = [];
  for (const one of ranked.slice(0, MOST_WEIGHED)) {
    yield;
    const { view, index } = one.evidence.view;
    const verdict = claim.verdictOf(view.annotated, index, { areFew });
    if (verdict === null) continue;
    const words = verdict.is === 'same' ? [] : [verdict.corpus];
    const quotation = { ...quotationOf(one, []), ...quoteSentence(view.annotated, index, words) };
    if (verdict.is === 'same') same.push(quotation);
    else contrary.push({ quotation, differs: claim.differs(view.annotated, verdict) });
  }
  return { same: same.slice(0, MOST_SHOWN), contrary: contrary.slice(0, MOST_SHOWN) };
}

/** What somebody denies, or says is not so, where others say that it is: a number or day may be of something else. */
export function disputing({ contrary }: Verdicts): readonly Contradiction[] {
  return contrary.filter(
    ({ quotation: { chain }, differs }) =>
      differs.in === 'denial' || (differs.in === 'negation' && chain.length > 0),
  );
}
