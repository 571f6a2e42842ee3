/** What the index is given of an article. */
import { type Article, NEWS_ROLES } from '../article/article.ts';
import type { IndexedArticle } from '../search/sentence-index.ts';
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import { termsOf } from '../sentence/terms.ts';
import { contentWordsOf, isContent } from './content-words.ts';

/** As much of an annotated article as the index is given. */
export interface Indexable extends Pick<AnnotatedArticle, 'sentences'> {
  readonly article: Pick<Article, 'id' | 'title'>;
}

/** @param revision by which an index that lasts knows this version of the article */
export function indexedArticle(annotated: Indexable, revision: number): IndexedArticle {
  const { article, sentences } = annotated;
  const { slots, starts, term } = contentWordsOf(annotated);
  return {
    id: article.id,
    revision,
    titleTerms: article.title.made
      ? []
      : termsOf(article.title.text)
          .filter(isContent)
          .map(({ term }) => term),
    sentences: sentences.map(({ role }, index) => ({
      terms: Array.from(slots.subarray(starts[index], starts[index + 1]), term),
      news: NEWS_ROLES.has(role),
    })),
  };
}
