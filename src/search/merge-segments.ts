/** Makes one segment of several. */
import { countDistinct, ListWriter } from './number-lists.ts';
import { PADDING, PADDING_CLASS, REACH, type Segment, slotsOf, termCount, titlesOf } from './segment.ts';
import { buildDictionary, termAt } from './term-dictionary.ts';

/** The number of what is dropped. */
const DROPPED = -1;

/** A segment that is to be part of a greater one. */
interface Source {
  readonly segment: Segment;
  /** New number of each article, or {@link DROPPED}. */
  readonly articles: Int32Array;
  /** New slot of each slot, or {@link DROPPED}. */
  readonly slots: Int32Array;
}

/**
 * The segments one after the other as one, without what was removed.
 *
 * @param removed for each segment, its removed articles (1) among the others (0)
 */
export function mergeSegments(segments: readonly Segment[], removed: readonly Uint8Array[]): Segment {
  const { sources, articleCount, slotCount } = renumber(segments, removed);
  const columns = moveColumns(sources, articleCount, slotCount);
  const terms: string[] = [];
  const holding: number[] = [];
  const occurrences: number[] = [];
  const titles: number[] = [];
  const most: number[] = [];
  const least: number[] = [];
  const offsets: number[] = [0];
  const postings = new ListWriter(segments.reduce((sum, segment) => sum + segment.postings.length, 1024));
  for (const { term, holders } of mergedTerms(sources)) {
    const slots = joined(
      holders.map(({ source, number }) => moved(slotsOf(source.segment, number), source.slots)),
    );
    const titled = joined(
      holders.map(({ source, number }) => moved(titlesOf(source.segment, number), source.articles)),
    );
    // All that held the term may have been removed.
    if (slots.length + titled.length === 0) continue;
    terms.push(term);
    holding.push(countDistinct(slots));
    occurrences.push(slots.length);
    titles.push(titled.length);
    most.push(Math.max(...holders.map(({ source, number }) => source.segment.most[number]!)));
    least.push(Math.min(...holders.map(({ source, number }) => source.segment.least[number]!)));
    postings.write(slots);
    offsets.push(postings.length);
    postings.write(titled);
    offsets.push(postings.length);
  }
  return {
    ...columns,
    dictionary: buildDictionary(terms),
    holding: Uint32Array.from(holding),
    occurrences: Uint32Array.from(occurrences),
    titles: Uint32Array.from(titles),
    most: Uint32Array.from(most),
    least: Uint32Array.from(least),
    offsets: Float64Array.from(offsets),
    postings: postings.written(),
  };
}

function renumber(
  segments: readonly Segment[],
  removed: readonly Uint8Array[],
): { readonly sources: readonly Source[]; readonly articleCount: number; readonly slotCount: number } {
  let nextArticle = 0;
  let nextSlot = REACH;
  const sources = segments.map((segment, s): Source => {
    const gone = removed[s]!;
    const articles = new Int32Array(segment.articleIds.length).fill(DROPPED);
    const slots = new Int32Array(segment.slotArticle.length).fill(DROPPED);
    for (let article = 0; article < articles.length; article += 1) {
      if (gone[article] === 1) continue;
      articles[article] = nextArticle;
      nextArticle += 1;
      const first = segment.articleFirst[article]!;
      const size = segment.articleSize[article]!;
      for (let i = 0; i < size; i += 1) slots[first + i] = nextSlot + i;
      nextSlot += size + REACH;
    }
    return { segment, articles, slots };
  });
  return { sources, articleCount: nextArticle, slotCount: nextSlot };
}

function moveColumns(sources: readonly Source[], articleCount: number, slotCount: number) {
  const articleIds: string[] = [];
  const articleRevision = new Float64Array(articleCount);
  const articleFirst = new Uint32Array(articleCount);
  const articleSize = new Uint32Array(articleCount);
  const slotArticle = new Uint32Array(slotCount).fill(PADDING);
  const slotSentence = new Uint32Array(slotCount);
  const slotLength = new Uint32Array(slotCount);
  const slotClass = new Uint8Array(slotCount).fill(PADDING_CLASS);
  let first = REACH;
  for (const { segment, articles } of sources) {
    for (let from = 0; from < articles.length; from += 1) {
      const to = articles[from]!;
      if (to === DROPPED) continue;
      const size = segment.articleSize[from]!;
      const start = segment.articleFirst[from]!;
      articleIds.push(segment.articleIds[from]!);
      articleRevision[to] = segment.articleRevision[from]!;
      articleFirst[to] = first;
      articleSize[to] = size;
      slotArticle.fill(to, first, first + size);
      slotSentence.set(segment.slotSentence.subarray(start, start + size), first);
      slotLength.set(segment.slotLength.subarray(start, start + size), first);
      slotClass.set(segment.slotClass.subarray(start, start + size), first);
      first += size + REACH;
    }
  }
  return {
    articleIds,
    articleRevision,
    articleFirst,
    articleSize,
    slotArticle,
    slotSentence,
    slotLength,
    slotClass,
  };
}

/** The numbers of a list, renumbered, without those that are dropped; in place. */
function moved(numbers: Int32Array, renumbered: Int32Array): Int32Array {
  let kept = 0;
  for (let i = 0; i < numbers.length; i += 1) {
    const number = renumbered[numbers[i]!]!;
    if (number === DROPPED) continue;
    numbers[kept] = number;
    kept += 1;
  }
  return numbers.subarray(0, kept);
}

function joined(lists: readonly Int32Array[]): Int32Array {
  if (lists.length === 1) return lists[0]!;
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** A term in order, with the sources that hold it and its number there. */
interface MergedTerm {
  readonly term: string;
  readonly holders: readonly { readonly source: Source; readonly number: number }[];
}

function* mergedTerms(sources: readonly Source[]): Generator<MergedTerm> {
  const next = sources.map(() => 0);
  const termOf = ({ segment }: Source, number: number) =>
    number < termCount(segment) ? termAt(segment.dictionary, number) : undefined;
  const heads = sources.map((source) => termOf(source, 0));
  while (true) {
    let least: string | undefined;
    for (const head of heads) if (head !== undefined && (least === undefined || head < least)) least = head;
    if (least === undefined) return;
    const holders: { source: Source; number: number }[] = [];
    for (let s = 0; s < sources.length; s += 1) {
      if (heads[s] !== least) continue;
      holders.push({ source: sources[s]!, number: next[s]! });
      next[s]! += 1;
      heads[s] = termOf(sources[s]!, next[s]!);
    }
    yield { term: least, holders };
  }
}
