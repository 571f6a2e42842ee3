/** A segment as a part of an index: with what was removed of it since it was made. */
import { type Segment, visitTerms } from './segment.ts';

export interface Part {
  readonly segment: Segment;
  /** Its number in the store. */
  readonly number: number;
  /** 1 for each removed article. */
  readonly removed: Uint8Array;
  /** Sentences of articles not removed. */
  live: number;
  /** Weighted length of those sentences. */
  length: number;
  /** For terms of removed articles, how many of their sentences held them. */
  readonly gone: Map<number, number>;
}

/** Nothing of it is removed. */
export function partOf(segment: Segment, number: number): Part {
  let length = 0;
  for (const each of segment.slotLength) length += each;
  return {
    segment,
    number,
    removed: new Uint8Array(segment.articleIds.length),
    live: segment.articleSize.reduce((sum, size) => sum + size, 0),
    length,
    gone: new Map(),
  };
}

/** Sentences of a part, removed ones and all. */
export function sizeOf({ segment }: Part): number {
  return segment.articleSize.reduce((sum, size) => sum + size, 0);
}

/** @param article one that is not removed yet */
export function removeFrom(part: Part, article: number): void {
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
export function holding(parts: readonly Part[], numbers: readonly number[]): number {
  return parts.reduce((sum, { segment, gone }, p) => {
    const number = numbers[p]!;
    return number < 0 ? sum : sum + segment.holding[number]! - (gone.get(number) ?? 0);
  }, 0);
}
