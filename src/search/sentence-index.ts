/**
 * Which sentences could answer this? The one interface that every engine of the sentence index keeps, and the
 * contract suite in `tests/search/` holds it to.
 */

/** What the index is given of a sentence. Terms come from the normaliser in `src/sentence/`, repeated as they occur. */
export interface IndexedSentence {
  readonly terms: readonly string[];
  /** May it be found? Promo, credit, bio and appeal sentences are context for nothing and found by nothing. */
  readonly news: boolean;
}

export interface IndexedArticle {
  readonly id: string;
  /**
   * Tells this version of the article from others of the same id, where an index outlives the process and has to be told
   * which version counts (see `SegmentedIndexOptions.isCurrent`). Any whole number; 0 where left out.
   */
  readonly revision?: number | undefined;
  /** Terms of the headline: context to every sentence. */
  readonly titleTerms: readonly string[];
  /** In the article's order; the neighbours of a sentence are its context. */
  readonly sentences: readonly IndexedSentence[];
}

export interface WeightedTerm {
  readonly term: string;
  /** How much the question wants it; 1 for a word of the question itself. Must be above 0. */
  readonly weight: number;
}

export interface IndexQuery {
  readonly terms: readonly WeightedTerm[];
  /** How many sentences, at most. */
  readonly limit: number;
  /** Only these articles, where given. */
  readonly articles?: ReadonlySet<string> | undefined;
}

/** A sentence that shares a term with the query, in itself or in its context. */
export interface Candidate {
  readonly article: string;
  /** Index of the sentence in its article. */
  readonly sentence: number;
  /** As `bm25.ts` gives it, terms summed in the query's order. Higher is better; comparable within one result only. */
  readonly score: number;
}

export interface SentenceIndex {
  /** Number of articles held. */
  readonly articleCount: number;
  /** Number of sentences that can be found. */
  readonly sentenceCount: number;
  /** Adds an article, in place of one of the same id; it then counts as the last one added. */
  add(article: IndexedArticle): void;
  /** Removes an article; false where there was none. */
  remove(articleId: string): boolean;
  /**
   * The exact top `limit` sentences, best first; ties in order of addition of their articles, then of the sentences.
   * A term that the query repeats counts as often.
   * @throws RangeError where `limit` is not a positive whole number, or a weight not a number above 0.
   */
  search(query: IndexQuery): readonly Candidate[];
  /** ln(1 + (N - n + 0.5) / (n + 0.5)), N sentences of which n hold the term themselves: how much a term tells. */
  inverseDocumentFrequency(term: string): number;
}

/** What every engine refuses. @throws RangeError as {@link SentenceIndex.search} says. */
export function checkQuery({ terms, limit }: IndexQuery): void {
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw new RangeError(`limit must be a whole number above 0, not ${limit}`);
  const wrong = terms.find(({ weight }) => !(weight > 0 && Number.isFinite(weight)));
  if (wrong !== undefined)
    throw new RangeError(`the weight of "${wrong.term}" must be above 0, not ${wrong.weight}`);
}
