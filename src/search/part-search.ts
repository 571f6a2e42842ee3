/** Searches the parts of an index as one. */
import { BestScores } from './best-scores.ts';
import { inverseDocumentFrequency } from './bm25.ts';
import { HalfWeights } from './half-weights.ts';
import type { SoughtTerm } from './query-lists.ts';
import { searchSegment } from './search-segment.ts';
import { holding, type Part, sentencesIn } from './segment-part.ts';
import { type Candidate, checkQuery, type IndexQuery } from './sentence-index.ts';
import { findTerm } from './term-dictionary.ts';

/** Where an article stands. */
export interface Place {
  readonly part: Part;
  readonly article: number;
}

export class PartSearch {
  readonly #placeOf: (articleId: string) => Place | undefined;
  /** Of the totals at the last search. */
  #halves = new HalfWeights({ sentences: 0, length: 0 });

  constructor(placeOf: (articleId: string) => Place | undefined) {
    this.#placeOf = placeOf;
  }

  /** @see SentenceIndex.search */
  search(parts: readonly Part[], query: IndexQuery): readonly Candidate[] {
    checkQuery(query);
    const halves = this.#halvesFor(parts);
    const numbers = parts.map(({ segment }) =>
      query.terms.map(({ term }) => findTerm(segment.dictionary, term)),
    );
    const sentences = sentencesIn(parts);
    const importances = query.terms.map(({ weight }, t) => {
      const held = holding(
        parts,
        numbers.map((of) => of[t]!),
      );
      return weight * inverseDocumentFrequency(sentences, held);
    });
    const best = new BestScores(query.limit);
    let base = 0;
    parts.forEach((part, p) => {
      const sought = importances.flatMap((importance, t): SoughtTerm[] =>
        numbers[p]![t]! < 0 ? [] : [{ number: numbers[p]![t]!, importance }],
      );
      searchSegment(part.segment, this.#skipped(part, query.articles), sought, halves, base, best);
      base += part.segment.slotArticle.length;
    });
    return best.sorted().map(({ document, score }) => ({ ...locate(parts, document), score }));
  }

  #halvesFor(parts: readonly Part[]): HalfWeights {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    const totals = { sentences: sentencesIn(parts), length };
    if (!this.#halves.isOf(totals)) this.#halves = new HalfWeights(totals);
    return this.#halves;
  }

  /** The articles of a part that may not be found: 1 for each. */
  #skipped(part: Part, articles: ReadonlySet<string> | undefined): Uint8Array {
    if (articles === undefined) return part.removed;
    const skipped = new Uint8Array(part.removed.length).fill(1);
    for (const id of articles) {
      const place = this.#placeOf(id);
      if (place?.part === part) skipped[place.article] = 0;
    }
    return skipped;
  }
}

/** @see SentenceIndex.inverseDocumentFrequency */
export function inverseDocumentFrequencyIn(parts: readonly Part[], term: string): number {
  const numbers = parts.map(({ segment }) => findTerm(segment.dictionary, term));
  return inverseDocumentFrequency(sentencesIn(parts), holding(parts, numbers));
}

function locate(
  parts: readonly Part[],
  document: number,
): { readonly article: string; readonly sentence: number } {
  let slot = document;
  for (const { segment } of parts) {
    if (slot < segment.slotArticle.length)
      return {
        article: segment.articleIds[segment.slotArticle[slot]!]!,
        sentence: segment.slotSentence[slot]!,
      };
    slot -= segment.slotArticle.length;
  }
  throw new RangeError(`no document ${document} in the index`);
}
