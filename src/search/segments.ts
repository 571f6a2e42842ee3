/** The segmented index at work: which parts there are, when they are kept, and when they become one. */
import { buildSegment } from './build-segment.ts';
import type { RefusedSegment, SegmentedIndex, SegmentedIndexOptions } from './lasting-index.ts';
import { mergeFewFrom, mergeFrom, mergeParts } from './merging.ts';
import { MergingBeside } from './merging-beside.ts';
import { PartKeeper } from './part-keeper.ts';
import { inverseDocumentFrequencyIn, PartSearch, type Place } from './part-search.ts';
import { isUnreadable, readSegment } from './segment-bytes.ts';
import {
  articlesIn,
  carryOver,
  noneRemoved,
  type Part,
  partOf,
  removeFrom,
  sentencesIn,
} from './segment-part.ts';
import { createMemoryStore } from './segment-store.ts';
import type { Candidate, IndexedArticle, IndexQuery } from './sentence-index.ts';

/** So many articles wait in memory before they are made a segment that is kept: some milliseconds of work. */
const FRESH_ARTICLES = 16;
/**
 * So many sentences of articles that wait are made a part in memory at once, where others merge: no search is to make one of many.
 * Smaller parts, which searches make, become one of up to so many here: a step of some milliseconds.
 */
const TAKEN_IN_SENTENCES = 128;
/** More parts in memory than these are worth waiting for, see {@link SegmentedIndex.caughtUp}. */
const MANY_IN_MEMORY = 16;

export class Segments implements SegmentedIndex {
  readonly #freshArticles: number;
  readonly #keeper: PartKeeper;
  /** Null where all is merged here. */
  readonly #beside: MergingBeside | null;
  /** In order of addition, those that are kept first; their articles that are not removed have distinct ids. */
  #parts: readonly Part[] = [];
  /** Articles of no segment yet, in order of addition. */
  readonly #waiting = new Map<string, IndexedArticle>();
  /** Their sentences, removed ones and all. */
  #waitingSentences = 0;
  /** Articles added since those in memory were last to be kept. */
  #sinceKept = 0;
  /** Where each article that is in a segment stands. */
  readonly #places = new Map<string, Place>();
  readonly #refused: RefusedSegment[] = [];
  #nextNumber = 1;
  readonly #search = new PartSearch((id) => this.#places.get(id));
  #closed = false;

  constructor({
    store = createMemoryStore(),
    isCurrent,
    freshArticles,
    merging,
    onMergeFailure,
  }: SegmentedIndexOptions) {
    this.#freshArticles = freshArticles ?? FRESH_ARTICLES;
    this.#beside = merging === 'thread' ? this.#mergesBeside(onMergeFailure ?? (() => {})) : null;
    for (const { number, bytes } of store.load()) {
      this.#nextNumber = number + 1;
      const segment = readSegment(bytes);
      if (isUnreadable(segment)) this.#refused.push({ number, problem: segment.problem });
      else this.#open(partOf(segment, number), isCurrent);
    }
    this.#keeper = new PartKeeper(
      store,
      this.#refused.map(({ number }) => number),
    );
  }

  get articleCount(): number {
    return this.#places.size + this.#waiting.size;
  }

  get sentenceCount(): number {
    return sentencesIn(this.#all());
  }

  get partCount(): number {
    return this.#parts.length;
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
    this.#waitingSentences += article.sentences.length;
    if (this.#beside === null) {
      if (this.#waiting.size + articlesIn(this.#unkept()) >= this.#freshArticles) this.flush();
      return;
    }
    // Not how many are in memory: those that are being kept, or that the store would not have, are there too.
    this.#sinceKept += 1;
    const isDue = this.#sinceKept >= this.#freshArticles;
    if (isDue || this.#waitingSentences >= TAKEN_IN_SENTENCES) this.#takeInWaiting();
    if (!isDue) return;
    this.#sinceKept = 0;
    this.#beside.keep({ few: false });
  }

  remove(articleId: string): boolean {
    if (this.#waiting.delete(articleId)) return true;
    const place = this.#places.get(articleId);
    if (place === undefined) return false;
    this.#places.delete(articleId);
    removeFrom(place.part, place.article);
    return true;
  }

  search(query: IndexQuery): readonly Candidate[] {
    return this.#search.search(this.#all(), query);
  }

  inverseDocumentFrequency(term: string): number {
    return inverseDocumentFrequencyIn(this.#all(), term);
  }

  flush(): void {
    if (this.#beside === null) {
      this.#flushHere();
      return;
    }
    this.#takeInWaiting();
    this.#sinceKept = 0;
    this.#beside.keep({ few: true });
  }

  async caughtUp(): Promise<void> {
    if (this.#unkept().length > MANY_IN_MEMORY) await this.#beside?.kept();
  }

  async flushed(): Promise<void> {
    await this.#beside?.kept();
  }

  async settled(): Promise<void> {
    await this.#beside?.settled();
  }

  async close(): Promise<void> {
    const wasClosed = this.#closed;
    this.#closed = true;
    // What was to be one stays several: the next opening merges them.
    await this.#beside?.close();
    if (wasClosed) return;
    this.#flushHere();
    await this.#keeper.close();
  }

  /** Makes a segment of all that is not kept, and one of the kept ones where they are merged here, and gives it to the store. */
  #flushHere(): void {
    this.#takeInWaiting();
    const unkept = this.#unkept();
    if (unkept.length === 0) return;
    const kept = this.#parts.slice(0, this.#parts.length - unkept.length);
    const segment = unkept.length === 1 ? unkept[0]!.segment : mergeParts(unkept);
    const part = partOf(segment, this.#nextNumber);
    if (unkept.length === 1) carryOver(unkept, [noneRemoved(unkept[0]!)], part);
    const from = this.#beside === null ? mergeFrom([...kept, part]) : kept.length;
    const replaced = kept.slice(from);
    const all = replaced.length === 0 ? part : partOf(mergeParts([...replaced, part]), replaced[0]!.number);
    this.#keeper.keep(replaced, all);
    this.#nextNumber = Math.max(this.#nextNumber, all.number! + 1);
    this.#parts = [...kept.slice(0, from), all];
    this.#placeArticles(all);
  }

  #mergesBeside(onFailure: (error: unknown) => void): MergingBeside {
    return new MergingBeside(
      {
        parts: () => this.#parts,
        newNumber: () => {
          this.#nextNumber += 1;
          return this.#nextNumber - 1;
        },
        keep: (part, number) => this.#keeper.keepBeside(part, number),
        replace: (sources, removed, one) => this.#replace(sources, removed, one),
        failed: onFailure,
      },
      this.#freshArticles,
    );
  }

  /** Parts that are in memory alone. */
  #unkept(): readonly Part[] {
    return this.#parts.filter(({ number }) => number === null);
  }

  #all(): readonly Part[] {
    this.#takeInWaiting();
    return this.#parts;
  }

  /** Makes the waiting articles a part in memory, one with those before it where they are alike in size: such as are merged here. */
  #takeInWaiting(): void {
    if (this.#waiting.size === 0) return;
    const built = partOf(buildSegment([...this.#waiting.values()]), null);
    this.#waiting.clear();
    this.#waitingSentences = 0;
    const unkept = [...this.#unkept(), built];
    const beside = this.#beside;
    const from =
      beside === null
        ? mergeFrom(unkept)
        : mergeFewFrom(unkept, TAKEN_IN_SENTENCES, (part) => beside.isInHand(part));
    const last = from === unkept.length - 1 ? built : partOf(mergeParts(unkept.slice(from)), null);
    const kept = this.#parts.slice(0, this.#parts.length - unkept.length + 1);
    this.#parts = [...kept, ...unkept.slice(0, from), last];
    this.#placeArticles(last);
  }

  /** @see MergedIndex.replace */
  #replace(sources: readonly Part[], removed: readonly Uint8Array[], one: Part): void {
    carryOver(sources, removed, one);
    this.#parts = this.#parts.flatMap((part) => {
      if (part === sources[0]) return [one];
      return sources.includes(part) ? [] : [part];
    });
    this.#placeArticles(one);
  }

  /** Takes in a segment from the store, without what does not count or was added again before. */
  #open(part: Part, isCurrent: SegmentedIndexOptions['isCurrent']): void {
    const { articleIds, articleRevision } = part.segment;
    this.#parts = [...this.#parts, part];
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
