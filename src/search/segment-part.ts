/** A segment as a part of an index: with what was removed of it since it was made. */
import { type Segment, slotsOf } from './segment.ts';

export interface Part {
  readonly segment: Segment;
  /** Its number in the store; null while it is in memory alone. */
  number: number | null;
  /**
   * Numbers of the segments in the store that hold its articles: its own, unless it was merged from others and the store would not
   * have it; none where it is in memory alone.
   */
  inStore: readonly number[];
  /** 1 for each removed article. */
  readonly removed: Uint8Array;
  /** Sentences of articles not removed. */
  live: number;
  /** Weighted length of those sentences. */
  length: number;
  /** How many sentences of articles that are not removed hold a term, as far as it was asked for since the last removal. */
  readonly held: Map<number, number>;
}

/** Nothing of it is removed. @param inStore where left out, the store has it as it is */
export function partOf(
  segment: Segment,
  number: number | null,
  inStore: readonly number[] = number === null ? [] : [number],
): Part {
  let length = 0;
  for (const each of segment.slotLength) length += each;
  return {
    segment,
    number,
    inStore,
    removed: new Uint8Array(segment.articleIds.length),
    live: sizeOf(segment),
    length,
    held: new Map(),
  };
}

/** Sentences of a segment, removed ones and all. */
export function sizeOf({ articleSize }: Segment): number {
  return articleSize.reduce((sum, size) => sum + size, 0);
}

/** @param article one that is not removed yet */
export function removeFrom(part: Part, article: number): void {
  const { segment, removed, held } = part;
  removed[article] = 1;
  const first = segment.articleFirst[article]!;
  const size = segment.articleSize[article]!;
  part.live -= size;
  for (let slot = first; slot < first + size; slot += 1) part.length -= segment.slotLength[slot]!;
  held.clear();
}

/** Removes from a merged part what was removed from its sources after they were given to be merged. */
export function carryOver(sources: readonly Part[], atMerge: readonly Uint8Array[], merged: Part): void {
  let article = 0;
  sources.forEach(({ removed }, s) => {
    removed.forEach((gone, from) => {
      if (atMerge[s]![from] === 1) return;
      if (gone === 1) removeFrom(merged, article);
      article += 1;
    });
  });
}

/** How many sentences hold a term, given its number in each part, or -1. */
export function holding(parts: readonly Part[], numbers: readonly number[]): number {
  return parts.reduce((sum, part, p) => sum + (numbers[p]! < 0 ? 0 : heldIn(part, numbers[p]!)), 0);
}

/** Articles of all parts, removed ones and all. */
export function articlesIn(parts: readonly Part[]): number {
  return parts.reduce((sum, { segment }) => sum + segment.articleIds.length, 0);
}

/** What would be {@link Part.removed} where no article was. */
export function noneRemoved({ removed }: Part): Uint8Array {
  return new Uint8Array(removed.length);
}

/** Sentences of all parts. */
export function sentencesIn(parts: readonly Part[]): number {
  return parts.reduce((sum, { live }) => sum + live, 0);
}

function heldIn({ segment, removed, live, held }: Part, term: number): number {
  if (live === 0) return 0;
  const known = held.get(term);
  if (known !== undefined) return known;
  let count = segment.holding[term]!;
  if (removed.includes(1)) {
    let last = -1;
    for (const slot of slotsOf(segment, term)) {
      if (slot !== last && removed[segment.slotArticle[slot]!] === 1) count -= 1;
      last = slot;
    }
  }
  held.set(term, count);
  return count;
}
