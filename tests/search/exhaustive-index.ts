/** A second engine to compare with: scores every sentence of every article for every query, from the articles alone. */
import {
  halfWeight,
  inverseDocumentFrequency,
  NEIGHBOUR_WEIGHTS,
  OWN_WEIGHT,
  TITLE_WEIGHT,
  termScore,
} from '../../src/search/bm25.ts';
import type {
  Candidate,
  IndexedArticle,
  IndexQuery,
  SentenceIndex,
} from '../../src/search/sentence-index.ts';
import { checkQuery } from '../../src/search/sentence-index.ts';

interface Field {
  readonly terms: readonly string[];
  readonly weight: number;
}

interface Row {
  readonly article: string;
  readonly sentence: number;
  readonly fields: readonly Field[];
}

export function createExhaustiveIndex(): SentenceIndex {
  const articles = new Map<string, IndexedArticle>();

  const rows = (): readonly Row[] =>
    [...articles.values()].flatMap((article) => {
      const findable = [...article.sentences.entries()].filter(([, { news }]) => news);
      return findable.map(([sentence, { terms }], at) => {
        const fields: Field[] = [
          { terms, weight: OWN_WEIGHT },
          { terms: article.titleTerms, weight: TITLE_WEIGHT },
        ];
        findable.forEach(([, neighbour], other) => {
          const weight = NEIGHBOUR_WEIGHTS[Math.abs(other - at) - 1];
          if (weight !== undefined) fields.push({ terms: neighbour.terms, weight });
        });
        return { article: article.id, sentence, fields };
      });
    });

  const lengthOf = (row: Row) =>
    row.fields.reduce((sum, { terms, weight }) => sum + terms.length * weight, 0);
  const weightIn = (row: Row, term: string) =>
    row.fields.reduce(
      (sum, { terms, weight }) => sum + weight * terms.filter((other) => other === term).length,
      0,
    );
  const idf = (all: readonly Row[], term: string) =>
    inverseDocumentFrequency(all.length, all.filter(({ fields }) => fields[0]!.terms.includes(term)).length);

  return {
    get articleCount() {
      return articles.size;
    },
    get sentenceCount() {
      return rows().length;
    },
    add(article) {
      articles.delete(article.id);
      articles.set(article.id, article);
    },
    remove: (articleId) => articles.delete(articleId),
    inverseDocumentFrequency: (term) => idf(rows(), term),
    search(query: IndexQuery): readonly Candidate[] {
      checkQuery(query);
      const all = rows();
      const totalLength = all.reduce((sum, row) => sum + lengthOf(row), 0);
      return all
        .filter(({ article }) => query.articles?.has(article) ?? true)
        .filter((row) => query.terms.some(({ term }) => weightIn(row, term) > 0))
        .map((row) => {
          const half = halfWeight(lengthOf(row), totalLength, all.length);
          const score = query.terms.reduce(
            (sum, { term, weight }) => sum + termScore(weight * idf(all, term), weightIn(row, term), half),
            0,
          );
          return { article: row.article, sentence: row.sentence, score };
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, query.limit);
    },
  };
}
