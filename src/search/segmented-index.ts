/**
 * The sentence index in immutable segments: what was added last in a small fresh one, older articles in larger and larger
 * ones, removals marked and carried out when segments are merged (the log-structured merge of O'Neil et al., 1996, as
 * text indexes have it).
 */
import { BestScores } from './best-scores.ts';
import { inverseDocumentFrequency } from './bm25.ts';
import { buildSegment } from './build-segment.ts';
import { HalfWeights } from './half-weights.ts';
import { mergeSegments } from './merge-segments.ts';
import type { SoughtTerm } from './query-lists.ts';
import { searchSegment } from './search-segment.ts';
import { isUnreadable, readSegment, writeSegment } from './segment-bytes.ts';
import { holding, type Part, partOf, removeFrom, sizeOf } from './segment-part.ts';
import { createMemoryStore, type SegmentStore } from './segment-store.ts';
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

export interface SegmentedIndexOptions {
  /** Where its segments are kept, and what it opens; in memory where left out. */
  readonly store?: SegmentStore | undefined;
  /**
   * Whether an article that the store holds still counts: whether its keeper has it, in this very revision. Asked once for
   * every article of the store when the index is opened; what does not count is removed. Where left out, all count, and of one id
   * the last that was added.
   */
  readonly isCurrent?: ((id: string, revision: number) => boolean) | undefined;
  /** How many articles a segment is closed with: few make many segments, and many merges. */
  readonly freshArticles?: number | undefined;
}

/** A stored segment that could not be opened. */
export interface RefusedSegment {
  readonly number: number;
  /** Why not, as a sentence. */
  readonly problem: string;
}

/**
 * A sentence index that outlives its process.
 *
 * What is added waits in memory until it makes a segment, and only then is kept: whoever keeps the articles themselves adds
 * again, after opening, those that the index has not ({@link has}), and nothing is lost by a crash. Removals are not kept at all;
 * they come from `isCurrent` at the next opening.
 */
export interface SegmentedIndex extends SentenceIndex {
  /** Does it hold this article? */
  has(articleId: string): boolean;
  /**
   * Segments that were damaged or of another version when it was opened. Their articles are missing, and to be added again;
   * the segments themselves are dropped from the store with the next change that is kept.
   */
  readonly refused: readonly RefusedSegment[];
  /** Makes a segment of the articles that wait, however few, and gives it to the store. */
  flush(): void;
  /** Resolves once no merge is under way. */
  settled(): Promise<void>;
  /** {@link flush}, then {@link settled}; the index can no longer be added to. */
  close(): Promise<void>;
}

/**
 * Opens the index that a store holds; an empty one, where it holds nothing.
 *
 * @example
 * const index = createSegmentedIndex({ store, isCurrent: (id, revision) => archive.revisionOf(id) === revision });
 * for (const article of archive.articles()) if (!index.has(article.id)) index.add(indexedArticle(article));
 */
export function createSegmentedIndex(options: SegmentedIndexOptions = {}): SegmentedIndex {
  return new Segments(options);
}

class Segments implements SegmentedIndex {
  readonly #freshArticles: number;
  readonly #store: SegmentStore;
  /** In order of addition; their articles that are not removed have distinct ids. */
  #parts: Part[] = [];
  /** Articles of no segment yet, in order of addition. */
  readonly #waiting = new Map<string, IndexedArticle>();
  /** The waiting articles as a segment; undefined when they have changed since. */
  #fresh: Part | undefined;
  /** Where each article that is in a segment stands. */
  readonly #places = new Map<string, { readonly part: Part; readonly article: number }>();
  readonly #refused: RefusedSegment[] = [];
  /** Numbers of refused segments that the store still holds. */
  #toDrop: readonly number[] = [];
  #nextNumber = 1;
  #closed = false;

  constructor({ store = createMemoryStore(), isCurrent, freshArticles }: SegmentedIndexOptions) {
    this.#freshArticles = freshArticles ?? FRESH_ARTICLES;
    this.#store = store;
    for (const { number, bytes } of store.load()) {
      this.#nextNumber = number + 1;
      const segment = readSegment(bytes);
      if (isUnreadable(segment)) this.#refused.push({ number, problem: segment.problem });
      else this.#open(partOf(segment, number), isCurrent);
    }
    this.#toDrop = this.#refused.map(({ number }) => number);
  }

  get articleCount(): number {
    return this.#places.size + this.#waiting.size;
  }

  get sentenceCount(): number {
    return this.#all().reduce((sum, { live }) => sum + live, 0);
  }

  get refused(): readonly RefusedSegment[] {
    return this.#refused;
  }

  has(articleId: string): boolean {
    return this.#places.has(articleId) || this.#waiting.has(articleId);
  }

  add(article: IndexedArticle): void {
    if (this.#closed) throw new Error('the index is closed');
    this.remove(article.id);
    this.#waiting.set(article.id, article);
    this.#fresh = undefined;
    if (this.#waiting.size >= this.#freshArticles) this.flush();
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
    const sentences = parts.reduce((sum, { live }) => sum + live, 0);
    const halves = new HalfWeights({ sentences, length: parts.reduce((sum, { length }) => sum + length, 0) });
    const numbers = parts.map(({ segment }) =>
      query.terms.map(({ term }) => findTerm(segment.dictionary, term)),
    );
    const importances = query.terms.map(
      ({ weight }, t) =>
        weight *
        inverseDocumentFrequency(
          sentences,
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
      searchSegment(part.segment, skipped(part, query.articles), sought, halves, base, best);
      base += part.segment.slotArticle.length;
    });
    return best.sorted().map(({ document, score }) => ({ ...locate(parts, document), score }));
  }

  inverseDocumentFrequency(term: string): number {
    const parts = this.#all();
    const numbers = parts.map(({ segment }) => findTerm(segment.dictionary, term));
    return inverseDocumentFrequency(this.sentenceCount, holding(parts, numbers));
  }

  flush(): void {
    if (this.#waiting.size === 0) return;
    const fresh = this.#freshPart();
    const closed = [...this.#parts, fresh];
    const from = mergeFrom(closed);
    const last = closed.slice(from);
    const replaced = last.slice(0, -1).map(({ number }) => number);
    const part =
      last.length === 1
        ? fresh
        : partOf(
            mergeSegments(
              last.map(({ segment }) => segment),
              last.map(({ removed }) => removed),
            ),
            last[0]!.number,
          );
    this.#store.replace(
      [...this.#toDrop, ...replaced],
      [{ number: part.number, bytes: writeSegment(part.segment) }],
    );
    this.#toDrop = [];
    this.#nextNumber = Math.max(this.#nextNumber, part.number + 1);
    this.#waiting.clear();
    this.#fresh = undefined;
    this.#parts = [...closed.slice(0, from), part];
    this.#placeArticles(part);
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  async close(): Promise<void> {
    if (!this.#closed) this.flush();
    this.#closed = true;
    await this.settled();
  }

  #all(): readonly Part[] {
    return this.#waiting.size === 0 ? this.#parts : [...this.#parts, this.#freshPart()];
  }

  #freshPart(): Part {
    this.#fresh ??= partOf(buildSegment([...this.#waiting.values()]), this.#nextNumber);
    return this.#fresh;
  }

  /** Takes in a segment from the store, without what does not count or was added again before. */
  #open(part: Part, isCurrent: SegmentedIndexOptions['isCurrent']): void {
    const { articleIds, articleRevision } = part.segment;
    this.#parts.push(part);
    articleIds.forEach((id, article) => {
      if (isCurrent !== undefined && !isCurrent(id, articleRevision[article]!)) removeFrom(part, article);
      else this.remove(id);
    });
    this.#placeArticles(part);
  }

  #placeArticles(part: Part): void {
    part.segment.articleIds.forEach((id, article) => {
      if (part.removed[article] === 0) this.#places.set(id, { part, article });
    });
  }
}

/** The first of the parts that are to be one with the last: those that have grown too alike in size. */
function mergeFrom(parts: readonly Part[]): number {
  let from = parts.length - 1;
  let merged = parts[from]!.live;
  while (from > 0 && merged >= MERGE_SHARE * sizeOf(parts[from - 1]!)) {
    from -= 1;
    merged += parts[from]!.live;
  }
  return from;
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
