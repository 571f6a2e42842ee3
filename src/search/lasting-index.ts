/** What a sentence index that outlives its process provides, and what it is told. */
import type { SegmentStore } from './segment-store.ts';
import type { SentenceIndex } from './sentence-index.ts';

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
  /**
   * Where segments are merged: `here`, within `add` and `flush`, or in threads beside this one, for an index that has to answer
   * meanwhile: then they are given to the store later, see {@link SegmentedIndex.settled}. `here` where left out.
   */
  readonly merging?: 'here' | 'thread' | undefined;
  /**
   * Told when a merge in a thread, or keeping what came of it, has failed, once until it succeeds again: the index goes on with
   * what it has in memory, and tries again with the next ones.
   */
  readonly onMergeFailure?: ((error: unknown) => void) | undefined;
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
  /** How many parts a search goes over, without the articles that wait: few, for as long as {@link caughtUp} is waited for. */
  readonly partCount: number;
  /** Makes a segment of the articles that wait, however few, and gives it to the store; where threads merge, begins to. */
  flush(): void;
  /** Resolves once what {@link flush} has begun is done. */
  flushed(): Promise<void>;
  /**
   * Resolves at once, unless there are many parts in memory because a thread merges more slowly than articles come in: then once
   * it has kept them. Whoever adds many waits for this in between.
   */
  caughtUp(): Promise<void>;
  /** Resolves once nothing is being merged or kept in the background. */
  settled(): Promise<void>;
  /**
   * Keeps all that waits; the index can no longer be added to. A merge in a thread is given up: what is kept stays as it was.
   */
  close(): Promise<void>;
}
