/** What the adding index posts for an article: the terms of each findable sentence together with those of its context. */
import { NEIGHBOUR_WEIGHTS, OWN_WEIGHT, TITLE_WEIGHT } from '../../src/search/bm25.ts';
import type { IndexedArticle } from '../../src/search/sentence-index.ts';

export interface WeighedSentence {
  /** Index of the sentence in its article. */
  readonly sentence: number;
  /** Each term of the sentence or its context, with its summed weight. */
  readonly weights: ReadonlyMap<string, number>;
  /** Summed weight of all its terms. */
  readonly length: number;
  /** The distinct terms of the sentence itself: those that count for idf. */
  readonly ownTerms: ReadonlySet<string>;
}

/** The findable sentences with their context. Neighbours are counted among findable sentences alone. */
export function weighSentences(article: IndexedArticle): readonly WeighedSentence[] {
  const findable = article.sentences.flatMap(({ terms, news }, sentence) =>
    news ? [{ terms, sentence }] : [],
  );
  return findable.map(({ terms, sentence }, at) => {
    const weights = new Map<string, number>();
    let length = 0;
    const add = (more: readonly string[] | undefined, weight: number) => {
      if (more === undefined) return;
      for (const term of more) weights.set(term, (weights.get(term) ?? 0) + weight);
      length += more.length * weight;
    };
    add(terms, OWN_WEIGHT);
    NEIGHBOUR_WEIGHTS.forEach((weight, distance) => {
      add(findable[at - distance - 1]?.terms, weight);
      add(findable[at + distance + 1]?.terms, weight);
    });
    add(article.titleTerms, TITLE_WEIGHT);
    return { sentence, weights, length, ownTerms: new Set(terms) };
  });
}
