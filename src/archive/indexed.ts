/** What the index is given of an article. */
import { NEWS_ROLES } from '../article/article.ts';
import type { IndexedArticle } from '../search/sentence-index.ts';
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import { termsOf } from '../sentence/terms.ts';
import { contentWordsOf, isContent } from './content-words.ts';

/** @param revision by which an index that lasts knows this version of the article */
export function indexedArticle(annotated: AnnotatedArticle, revision: number): IndexedArticle {
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
