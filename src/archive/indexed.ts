/** What the index is given of an article. */
import { NEWS_ROLES } from '../article/article.ts';
import type { IndexedArticle } from '../search/sentence-index.ts';
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import { termsOf } from '../sentence/terms.ts';

/** @param revision by which an index that lasts knows this version of the article */
export function indexedArticle({ article, sentences }: AnnotatedArticle, revision: number): IndexedArticle {
  return {
    id: article.id,
    revision,
    titleTerms: article.title.made ? [] : contentTerms(termsOf(article.title.text)),
    sentences: sentences.map(({ tokens, role }) => ({
      terms: contentTerms(tokens),
      news: NEWS_ROLES.has(role),
    })),
  };
}

function contentTerms(words: readonly { readonly term: string; readonly stop: boolean }[]): string[] {
  return words.filter(({ term, stop }) => term !== '' && !stop).map(({ term }) => term);
}
