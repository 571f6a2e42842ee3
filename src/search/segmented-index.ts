/**
 * The sentence index in immutable segments: what was added last in a small fresh one, older articles in larger and larger
 * ones, removals marked and carried out when segments are merged (the log-structured merge of O'Neil et al., 1996, as
 * text indexes have it).
 */
import { BestScores } from './best-scores.ts';
import { inverseDocumentFrequency } from './bm25.ts';
import { buildSegment } from './build-segment.ts';
import { mergeSegments } from './merge-segments.ts';
import { type SoughtTerm, searchSegment } from './search-segment.ts';
import { type Segment, visitTerms } from './segment.ts';
import {
  type Candidate,
  checkQuery,
  type IndexedArticle,
  type IndexQuery,
  type SentenceIndex,
} from './sentence-index.ts';
import { findTerm } from './term-dictionary.ts';

/** So many articles wait in memory, and are made a segment anew when one is added, before that segment is closed. */
const FRESH_ARTICLES = 64;

/** A segment is merged with those after it once they hold together at least this share of its sentences. */
const MERGE_SHARE = 0.5;

/** A segment with its removals. */
interface Part {
  readonly segment: Segment;
  /** 1 for each removed article. */
  readonly removed: Uint8Array;
  /** Sentences of articles not removed. */
  live: number;
  /** Weighted length of those sentences. */
  length: number;
  /** For terms of removed articles, how many of their sentences held them. */
  readonly gone: Map<number, number>;
}

/** @param freshArticles how many articles a segment is closed with; few make many segments, and many merges */
export function createSegmentedIndex(freshArticles = FRESH_ARTICLES): SentenceIndex {
  return new SegmentedIndex(freshArticles);
}

class SegmentedIndex implements SentenceIndex {
  readonly #freshArticles: number;
  /** In order of addition; their articles that are not removed have distinct ids. */
  #parts: Part[] = [];
  /** Articles of no segment yet, in order of addition. */
  readonly #waiting = new Map<string, IndexedArticle>();
  /** The waiting articles as a segment; undefined when they have changed since. */
  #fresh: Part | undefined;
  /** Where each article that is in a segment stands. */
  readonly #places = new Map<string, { readonly part: Part; readonly article: number }>();

  constructor(freshArticles: number) {
    this.#freshArticles = freshArticles;
  }

  get articleCount(): number {
    return this.#places.size + this.#waiting.size;
  }

  get sentenceCount(): number {
    return this.#all().reduce((sum, { live }) => sum + live, 0);
  }

  add(article: IndexedArticle): void {
    this.remove(article.id);
    this.#waiting.set(article.id, article);
    this.#fresh = undefined;
    if (this.#waiting.size >= this.#freshArticles) this.#close();
  }

  remove(articleId: string): boolean {
    if (this.#waiting.delete(articleId)) {
      this.#fresh = undefined;
      return true;
    }
    const place = this.#places.get(articleId);
    if (place === undefined) return false;
    this.#places.delete(articleId);
    removeFrom(place.part, place.article);
    return true;
  }

  search(query: IndexQuery): readonly Candidate[] {
    checkQuery(query);
    const parts = this.#all();
    const totals = {
      sentences: parts.reduce((sum, { live }) => sum + live, 0),
      length: parts.reduce((sum, { length }) => sum + length, 0),
    };
    const numbers = parts.map(({ segment }) =>
      query.terms.map(({ term }) => findTerm(segment.dictionary, term)),
    );
    const importances = query.terms.map(
      ({ weight }, t) =>
        weight *
        inverseDocumentFrequency(
          totals.sentences,
          holding(
            parts,
            numbers.map((of) => of[t]!),
          ),
        ),
    );
    const best = new BestScores(query.limit);
    let base = 0;
    parts.forEach((part, p) => {
      const sought = importances.flatMap((importance, t): SoughtTerm[] =>
        numbers[p]![t]! < 0 ? [] : [{ number: numbers[p]![t]!, importance }],
      );
      searchSegment(part.segment, skipped(part, query.articles), sought, totals, base, best);
      base += part.segment.slotArticle.length;
    });
    return best.sorted().map(({ document, score }) => ({ ...locate(parts, document), score }));
  }

  inverseDocumentFrequency(term: string): number {
    const parts = this.#all();
    const numbers = parts.map(({ segment }) => findTerm(segment.dictionary, term));
    return inverseDocumentFrequency(this.sentenceCount, holding(parts, numbers));
  }

  #all(): readonly Part[] {
    if (this.#waiting.size === 0) return this.#parts;
    this.#fresh ??= partOf(buildSegment([...this.#waiting.values()]));
    return [...this.#parts, this.#fresh];
  }

  /** Makes the waiting articles a segment for good, and merges segments that have grown too alike in size. */
  #close(): void {
    const closed = [...this.#parts, partOf(buildSegment([...this.#waiting.values()]))];
    this.#waiting.clear();
    this.#fresh = undefined;
    let from = closed.length - 1;
    let merged = closed[from]!.live;
    while (from > 0 && merged >= MERGE_SHARE * sizeOf(closed[from - 1]!)) {
      from -= 1;
      merged += closed[from]!.live;
    }
    const last = closed.slice(from);
    const part =
      last.length === 1
        ? last[0]!
        : partOf(
            mergeSegments(
              last.map(({ segment }) => segment),
              last.map(({ removed }) => removed),
            ),
          );
    this.#parts = [...closed.slice(0, from), part];
    part.segment.articleIds.forEach((id, article) => {
      if (part.removed[article] === 0) this.#places.set(id, { part, article });
    });
  }
}

function partOf(segment: Segment): Part {
  let length = 0;
  for (const each of segment.slotLength) length += each;
  return {
    segment,
    removed: new Uint8Array(segment.articleIds.length),
    live: segment.articleSize.reduce((sum, size) => sum + size, 0),
    length,
    gone: new Map(),
  };
}

/** Sentences of a segment, removed ones and all. */
function sizeOf({ segment }: Part): number {
  return segment.articleSize.reduce((sum, size) => sum + size, 0);
}

function removeFrom(part: Part, article: number): void {
  const { segment, removed, gone } = part;
  removed[article] = 1;
  const first = segment.articleFirst[article]!;
  const size = segment.articleSize[article]!;
  part.live -= size;
  for (let slot = first; slot < first + size; slot += 1) part.length -= segment.slotLength[slot]!;
  visitTerms(segment, article, (term, sentences) => {
    gone.set(term, (gone.get(term) ?? 0) + sentences);
  });
}

/** How many sentences hold a term, given its number in each part, or -1. */
function holding(parts: readonly Part[], numbers: readonly number[]): number {
  return parts.reduce((sum, { segment, gone }, p) => {
    const number = numbers[p]!;
    return number < 0 ? sum : sum + segment.holding[number]! - (gone.get(number) ?? 0);
  }, 0);
}

function skipped({ segment, removed }: Part, articles: ReadonlySet<string> | undefined): Uint8Array {
  if (articles === undefined) return removed;
  return removed.map((gone, article) => (articles.has(segment.articleIds[article]!) ? gone : 1));
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
