/**
 * Finds the best sentences of a segment, and exactly, without scoring all of them to the last bit.
 *
 * Stretch after stretch, what a sentence scores at the most is added up a term at a time; by those sums it is seen which sentences
 * can be among the best at all. Sentences in which only terms weigh that together cannot lift one into the result are not even looked at
 * (MaxScore: Turtle & Flood, 1995). What remains in the end is scored as `bm25.ts` says, in the query's order of terms, so that every
 * engine gives the same figure.
 */
import type { BestScores } from './best-scores.ts';
import { termScore } from './bm25.ts';
import { Greatest } from './greatest.ts';
import type { HalfWeights } from './half-weights.ts';
import { type QueryLists, type SoughtTerm, type Stretch, unpackLists } from './query-lists.ts';
import { PADDING, type Segment } from './segment.ts';
import { Candidates, StretchSums } from './stretch-sums.ts';

/** Slots of a stretch, to the end of its last article. */
const STRETCH_SLOTS = 4096;

/** Sums of floating-point numbers differ by their order; thresholds give way by this share so that nothing is lost by it. */
const SLACK = 1 - 1e-9;

/**
 * Offers to `best` every sentence of the segment that may be among the best, as document `base` plus its slot.
 *
 * @param skipped articles that may not be found (1) among the others (0)
 * @param terms those that the segment holds, in the query's order
 */
export function searchSegment(
  segment: Segment,
  skipped: Uint8Array,
  terms: readonly SoughtTerm[],
  halves: HalfWeights,
  base: number,
  best: BestScores,
): void {
  if (terms.length === 0) return;
  const lists = unpackLists(segment, terms, halves);
  const count = findCandidates(segment, skipped, lists, halves, best);
  const scores = exactScores(segment, count, terms, lists, halves);
  for (let i = 0; i < count; i += 1) best.offer(base + slotMemory[i]!, scores[i]!);
}

/** Working memory, kept from one segment to the next: what may be among the best of a stretch, and of all those so far. */
const reached = new Candidates();
const found = new Candidates();

/** The same: the sentences that may be among the best, by their slots in rising order. */
let slotMemory = new Uint32Array(1 << 10);
let scoreMemory = new Float64Array(1 << 10);
let halfMemory = new Float64Array(1 << 10);

/** Reserves working memory for so many sentences. */
function reserve(count: number): void {
  if (count <= slotMemory.length) return;
  slotMemory = new Uint32Array(2 * count);
  scoreMemory = new Float64Array(2 * count);
  halfMemory = new Float64Array(2 * count);
}

/** The scores of the first `count` sentences of the working memory, left there. */
function exactScores(
  { slotArticle, slotLength }: Segment,
  count: number,
  terms: readonly SoughtTerm[],
  { inOrder }: QueryLists,
  halves: HalfWeights,
): Float64Array {
  const slots = slotMemory;
  const scores = scoreMemory;
  const halfOf = halfMemory;
  for (let i = 0; i < count; i += 1) {
    scores[i] = 0;
    halfOf[i] = halves.of(slotLength[slots[i]!]!);
  }
  for (let t = 0; t < terms.length; t += 1) {
    const list = inOrder[t]!;
    const { importance } = terms[t]!;
    list.rewind();
    for (let i = 0; i < count; i += 1) {
      const weight = list.weightAt(slots[i]!, slotArticle[slots[i]!]!);
      if (weight > 0) scores[i]! += termScore(importance, weight, halfOf[i]!);
    }
  }
  return scores;
}

/**
 * Puts into the working memory the slots, in rising order, of all sentences whose score may reach the threshold that is known in
 * the end; how many they are.
 */
function findCandidates(
  segment: Segment,
  skipped: Uint8Array,
  lists: QueryLists,
  halves: HalfWeights,
  best: BestScores,
): number {
  const { byBound } = lists;
  const { slotArticle, slotClass } = segment;
  const sums = new StretchSums(segment, lists, halves);
  const scores = new Greatest(best.limit, best.threshold);
  found.count = 0;
  const articles = segment.articleIds.length;
  let needed = byBound.length;
  for (let article = 0; article < articles; ) {
    const stretch = stretchFrom(segment, article);
    article = stretch.articleEnd;
    const threshold = scores.threshold * SLACK;
    // The last of the terms, as long as all of them from it on cannot reach the threshold together.
    while (needed > 0 && lists.rests[needed - 1]! < threshold) needed -= 1;
    if (needed === 0) break;
    sums.enter(stretch);
    for (const list of byBound) {
      list.enter(stretch);
      sums.add(list);
    }
    reached.count = 0;
    sums.collect(byBound, needed, threshold, reached);
    for (let i = 0; i < reached.count; i += 1) {
      const slot = reached.slots[i]!;
      const sum = reached.sums[i]!;
      const of = slotArticle[slot]!;
      if (sum < scores.threshold * SLACK || of === PADDING || skipped[of] === 1) continue;
      scores.offer(halves.least(sum, slotClass[slot]!));
      found.take(slot, sum);
    }
  }
  const threshold = scores.threshold * SLACK;
  reserve(found.count);
  let count = 0;
  for (let i = 0; i < found.count; i += 1)
    if (found.sums[i]! >= threshold) slotMemory[count++] = found.slots[i]!;
  slotMemory.subarray(0, count).sort();
  return count;
}

function stretchFrom({ articleFirst, articleSize }: Segment, article: number): Stretch {
  const slot = articleFirst[article]!;
  let articleEnd = article;
  let slotEnd = slot;
  while (articleEnd < articleFirst.length && slotEnd - slot < STRETCH_SLOTS) {
    slotEnd = articleFirst[articleEnd]! + articleSize[articleEnd]!;
    articleEnd += 1;
  }
  return { article, articleEnd, slot, slotEnd };
}
