/** Makes one segment of several. */
import { countDistinct, ListWriter } from './number-lists.ts';
import { decodeList, PADDING, PADDING_CLASS, REACH, type Segment, termCount } from './segment.ts';
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
  const slotNumbers = new Gathered();
  const titleNumbers = new Gathered();
  for (const { term, holders } of mergedTerms(sources)) {
    const slots = slotNumbers.gather(holders, 0);
    const titled = titleNumbers.gather(holders, 1);
    // All that held the term may have been removed.
    if (slots + titled === 0) continue;
    terms.push(term);
    holding.push(countDistinct(slotNumbers.numbers, slots));
    occurrences.push(slots);
    titles.push(titled);
    most.push(Math.max(...holders.map(({ source, number }) => source.segment.most[number]!)));
    least.push(Math.min(...holders.map(({ source, number }) => source.segment.least[number]!)));
    postings.write(slotNumbers.numbers, slots);
    offsets.push(postings.length);
    postings.write(titleNumbers.numbers, titled);
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

/** The numbers of one term from all its holders, kept in one array from term to term. */
class Gathered {
  numbers = new Int32Array(1024);

  /**
   * Reads a term's lists, renumbered, without what is dropped; gives how many numbers there are.
   *
   * @param which 0 for the slots, 1 for the titles
   */
  gather(holders: readonly Holder[], which: 0 | 1): number {
    let count = 0;
    for (const { source, number } of holders) {
      const { segment } = source;
      const more = (which === 0 ? segment.occurrences : segment.titles)[number]!;
      if (more === 0) continue;
      if (count + more > this.numbers.length) this.#grow(count + more);
      const { numbers } = this;
      decodeList(segment, 2 * number + which, numbers, count);
      const renumbered = which === 0 ? source.slots : source.articles;
      const end = count + more;
      for (let i = count; i < end; i += 1) {
        const to = renumbered[numbers[i]!]!;
        if (to === DROPPED) continue;
        numbers[count] = to;
        count += 1;
      }
    }
    return count;
  }

  #grow(needed: number): void {
    const grown = new Int32Array(Math.max(needed, 2 * this.numbers.length));
    grown.set(this.numbers);
    this.numbers = grown;
  }
}

interface Holder {
  readonly source: Source;
  /** The term's number there. */
  readonly number: number;
}

/** A term in order, with the sources that hold it and its number there. */
interface MergedTerm {
  readonly term: string;
  readonly holders: readonly Holder[];
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
    const holders: Holder[] = [];
    for (let s = 0; s < sources.length; s += 1) {
      if (heads[s] !== least) continue;
      holders.push({ source: sources[s]!, number: next[s]! });
      next[s]! += 1;
      heads[s] = termOf(sources[s]!, next[s]!);
    }
    yield { term: least, holders };
  }
}
