/** When segments are merged, and where: in this thread, or in one beside it that leaves this one free to answer. */
import { JobThread } from '../job-thread.ts';
import type { Steps } from '../steps.ts';
import { mergeSegments } from './merge-segments.ts';
import type { Segment } from './segment.ts';
import { isUnreadable, readSegment, writeSegment } from './segment-bytes.ts';
import { type Part, sizeOf } from './segment-part.ts';

/** A segment is merged with those after it once they hold together at least this share of its sentences. */
const MERGE_SHARE = 0.5;

/** The first of the parts that are to be one with the last: those that have grown too alike in size. */
export function mergeFrom(parts: readonly Part[]): number {
  let from = parts.length - 1;
  let merged = parts[from]?.live ?? 0;
  while (from > 0 && merged >= MERGE_SHARE * sizeOf(parts[from - 1]!.segment)) {
    from -= 1;
    merged += parts[from]!.live;
  }
  return from;
}

/**
 * The same among the last few of them, which can be merged in no time at all.
 * @param sentences so many at most are merged
 * @param isInHand whether a part is being worked on already: it and those before it stay as they are
 */
export function mergeFewFrom(
  parts: readonly Part[],
  sentences: number,
  isInHand: (part: Part) => boolean,
): number {
  let first = parts.length - 1;
  for (let merged = parts[first]!.live; first > 0; first -= 1) {
    const before = parts[first - 1]!;
    merged += sizeOf(before.segment);
    if (isInHand(before) || merged > sentences) break;
  }
  return first + mergeFrom(parts.slice(first));
}

/** Merges parts here and now. */
export function mergeParts(parts: readonly Part[]): Segment {
  return mergeSegments(
    parts.map(({ segment }) => segment),
    parts.map(({ removed }) => removed),
  );
}

/** What the thread is asked; it answers with the merged segment's bytes. */
export interface MergeJob {
  readonly segments: readonly Uint8Array<ArrayBuffer>[];
  /** For each, its removed articles (1) among the others (0). */
  readonly removed: readonly Uint8Array[];
}

/** A thread that merges, one job at a time. It does not keep the process from ending. */
export class MergeThread {
  readonly #thread = new JobThread<MergeJob, Uint8Array>(new URL('./merge-worker.ts', import.meta.url));

  /** The segments as one; what comes back is not copied. @param segments are handed over, and empty from then on: see {@link copiesOf} */
  async merge(job: MergeJob): Promise<Segment> {
    const bytes = await this.#thread.ask(
      job,
      job.segments.map(({ buffer }) => buffer),
    );
    const merged = readSegment(bytes, true);
    if (isUnreadable(merged)) throw new Error(`the merged segment cannot be read: ${merged.problem}`);
    return merged;
  }

  close(): Promise<void> {
    return this.#thread.close();
  }
}

/** So many bytes are copied in a step: well under a millisecond. */
const COPIED = 1_000_000;

/** Copies of the parts' bytes, for the thread. */
export function* copiesOf(parts: readonly Part[]): Steps<readonly Uint8Array<ArrayBuffer>[]> {
  const copies: Uint8Array<ArrayBuffer>[] = [];
  for (const { segment } of parts) {
    const bytes = writeSegment(segment);
    const copy = new Uint8Array(bytes.length);
    for (let at = 0; at < bytes.length; at += COPIED) {
      copy.set(bytes.subarray(at, at + COPIED), at);
      yield;
    }
    copies.push(copy);
  }
  return copies;
}
