/** Where the segments of an index outlive the process: the interface, and one that keeps them in memory. */

import type { Steps } from '../steps.ts';

/** A segment as it is kept. */
export interface StoredSegment {
  /**
   * Its place among the others: segments in rising order of their numbers hold the articles in order of addition. A merged
   * segment takes the least number of those that it replaces.
   */
  readonly number: number;
  /** What `writeSegment` gave; never changed once it is kept. */
  readonly bytes: Uint8Array;
}

/** A segment whose bytes another thread may have. */
export interface HandedSegment extends StoredSegment {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Keeps the segments of one index, for one writer at a time.
 *
 * It need not know which articles a segment's are, nor which of them were removed: whoever keeps the articles themselves
 * says so when the index is opened (see `SegmentedIndexOptions.isCurrent`).
 */
export interface SegmentStore {
  /** All segments, in rising order of their numbers. Called once, when the index is opened. */
  load(): readonly StoredSegment[];
  /**
   * Drops the segments of the numbers `removed` and keeps `added`, all of it or nothing: after a crash, {@link load} must
   * give the segments from before or from after. A number may stand in both. Called by `add` and `flush`, or, where
   * threads merge, by `close` and between two turns of the event loop. What it throws comes out of the call that caused it; the
   * index stays as it was.
   */
  replace(removed: readonly number[], added: readonly StoredSegment[]): void;
  /**
   * As {@link replace}, for what is so large that other work should have its turn meanwhile: what is kept changes with one of the
   * steps. {@link replace} may be called in between. Where left out, {@link replace} is called instead.
   */
  replaceInSteps?(removed: readonly number[], added: readonly StoredSegment[]): Steps<void>;
  /**
   * As {@link replaceInSteps}, in a thread beside this one, and called instead of it where it is there. The bytes are handed over,
   * and empty from then on. No other call comes before it is done.
   */
  replaceBeside?(removed: readonly number[], added: readonly HandedSegment[]): Promise<void>;
  /** Called once by the index's own `close`, when no call comes any more. */
  close?(): Promise<void>;
}

/** Segments in memory alone: for tests, and to hand an index from one part of a process to another. */
export function createMemoryStore(): SegmentStore {
  const segments = new Map<number, StoredSegment>();
  return {
    load: () => [...segments.values()].sort((a, b) => a.number - b.number),
    replace(removed, added) {
      for (const number of removed) segments.delete(number);
      for (const segment of added) segments.set(segment.number, segment);
    },
  };
}
