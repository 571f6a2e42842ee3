/** What the likeliest sentences make of a claim: which bear it out, and which have it otherwise. */
import { parseQuestion } from '../../question/parse.ts';
import type { AnnotatedArticle } from '../../sentence/annotated.ts';
import type { Steps } from '../../steps.ts';
import type { Library } from '../library/library.ts';
import { quoteSentence } from '../quotation/quote.ts';
import type { Quotation } from '../quoted.ts';
import type { Ranked } from '../ranking/rank.ts';
import type { Differs } from '../verification.ts';
import { claimTold, LONGEST_TOLD } from './claimed.ts';

/** So many of the likeliest sentences are read for whether they bear the claim out, or have it otherwise. */
const MOST_WEIGHED = 24;
const MOST_SHOWN = 3;

/** A sentence, by its place in its article. */
export interface Place {
  readonly annotated: AnnotatedArticle;
  readonly index: number;
}

/** Each the likeliest first, at most three. */
export interface Testimony {
  /** They say the same. */
  readonly same: readonly Quotation[];
  /** They have it otherwise, the words that differ as emphasis. */
  readonly contrary: readonly Contradiction[];
}

export interface Contradiction {
  readonly quotation: Quotation;
  readonly differs: Differs;
}

/** The sentences that share the most with a claim, as the index has them: some milliseconds cheaper than to rank them. None for a long one. */
export function* sentencesNear(
  library: Library,
  text: string,
  within: ReadonlySet<string> | undefined,
): Steps<readonly Place[]> {
  const { terms } = parseQuestion('what', text);
  if (text.length > LONGEST_TOLD || terms.length === 0) return [];
  const hits = library.index.search({ terms, limit: MOST_WEIGHED, articles: within });
  const articles = yield* library.shelf.getAll([...new Set(hits.map(({ article }) => article))]);
  return hits.flatMap(({ article, sentence }) => {
    const annotated = articles.get(article);
    return annotated === undefined ? [] : [{ annotated, index: sentence }];
  });
}

/** The likeliest of those that were ranked. */
export function likeliest(ranked: readonly Ranked[]): readonly Place[] {
  return ranked.slice(0, MOST_WEIGHED).map(({ evidence: { view } }) => ({
    annotated: view.view.annotated,
    index: view.index,
  }));
}

/** @param areFew there are so few articles that what a claim is of need hardly be told */
export function* testimonyOn(text: string, places: readonly Place[], areFew: boolean): Steps<Testimony> {
  const claim = claimTold(text);
  const same: Quotation[] = [];
  const contrary: Contradiction[] = [];
  for (const { annotated, index } of places) {
    yield;
    const verdict = claim.verdictOf(annotated, index, { areFew });
    if (verdict?.is === 'same') same.push(quoteSentence(annotated, index));
    if (verdict?.is === 'contrary')
      contrary.push({
        quotation: quoteSentence(annotated, index, [verdict.corpus]),
        differs: claim.differs(annotated, verdict),
      });
  }
  return { same: same.slice(0, MOST_SHOWN), contrary: contrary.slice(0, MOST_SHOWN) };
}
