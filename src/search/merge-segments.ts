/** Makes one segment of several. */
import { buildSegment, joined } from './build-segment.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { PADDING, readBlocks, type Segment, visitTerms } from './segment.ts';
import type { IndexedArticle } from './sentence-index.ts';
import { buildDictionary, termAt } from './term-dictionary.ts';

/** The articles of a segment as they were added, but for the order of terms in a sentence and what cannot be found. */
export function readArticles(segment: Segment): readonly IndexedArticle[] {
  const articles = segment.articleIds.map((id, article) => ({
    id,
    revision: segment.articleRevision[article]!,
    titleTerms: [] as string[],
    sentences: [] as { readonly terms: string[]; readonly news: boolean }[],
    first: segment.articleFirst[article]!,
    size: segment.articleSize[article]!,
  }));
  for (const { sentences, first, size } of articles) {
    const last = size === 0 ? -1 : segment.slotSentence[first + size - 1]!;
    for (let i = 0; i <= last; i += 1) sentences.push({ terms: [], news: false });
    for (let i = 0; i < size; i += 1) sentences[segment.slotSentence[first + i]!] = { terms: [], news: true };
  }
  const termCount = segment.dictionary.offsets.length - 1;
  for (let number = 0; number < termCount; number += 1) {
    const term = termAt(segment.dictionary, number);
    for (const { window, positions, titles } of readBlocks(segment, number)) {
      const base = segment.windowFirst[window]!;
      for (const position of positions) {
        const slot = base + position;
        const { sentences } = articles[segment.slotArticle[slot]!]!;
        sentences[segment.slotSentence[slot]!]!.terms.push(term);
      }
      for (const position of titles) articles[segment.slotArticle[base + position]!]!.titleTerms.push(term);
    }
  }
  return articles.map(({ id, revision, titleTerms, sentences }) => ({ id, revision, titleTerms, sentences }));
}

/**
 * The segments one after the other as one. Where something was removed from one of them, that one is built anew
 * without it; the others' blocks are copied as they are.
 *
 * @param removed for each segment, its removed articles (1) among the others (0)
 */
export function mergeSegments(segments: readonly Segment[], removed: readonly Uint8Array[]): Segment {
  return concatenate(
    segments.map((segment, i) =>
      removed[i]!.includes(1)
        ? buildSegment(readArticles(segment).filter((_, article) => removed[i]![article] === 0))
        : segment,
    ),
  );
}

function concatenate(segments: readonly Segment[]): Segment {
  const firstSlots = runningTotals(segments.map(({ slotArticle }) => slotArticle.length));
  const firstWindows = runningTotals(segments.map(({ windowFirst }) => windowFirst.length - 1));
  const firstArticles = runningTotals(segments.map(({ articleIds }) => articleIds.length));
  const renumbered = segments.map(({ holding }) => new Uint32Array(holding.length));
  const terms: string[] = [];
  const holding: number[] = [];
  const lastWindow: number[] = [];
  const starts: number[] = [0];
  const postings = new ByteWriter(segments.reduce((sum, segment) => sum + segment.postings.length, 1024));
  for (const { term, in: holders } of mergedTerms(segments)) {
    let held = 0;
    let last = 0;
    for (const { segment: s, number } of holders) {
      const segment = segments[s]!;
      renumbered[s]![number] = terms.length;
      held += segment.holding[number]!;
      copyBlocks(segment, number, firstWindows[s]! - last, postings);
      last = firstWindows[s]! + segment.lastWindow[number]!;
    }
    terms.push(term);
    holding.push(held);
    lastWindow.push(last);
    starts.push(postings.length);
  }
  const forward = joined(segments.flatMap((segment, s) => renumberForward(segment, renumbered[s]!)));
  return {
    articleIds: segments.flatMap(({ articleIds }) => articleIds),
    articleRevision: Float64Array.from(segments.flatMap(({ articleRevision }) => [...articleRevision])),
    articleFirst: shifted(segments, (segment) => segment.articleFirst, firstSlots),
    articleSize: shifted(segments, (segment) => segment.articleSize),
    windowFirst: windowStarts(segments, firstSlots),
    slotArticle: shifted(segments, (segment) => segment.slotArticle, firstArticles),
    slotSentence: shifted(segments, (segment) => segment.slotSentence),
    slotLength: shifted(segments, (segment) => segment.slotLength),
    dictionary: buildDictionary(terms),
    holding: Uint32Array.from(holding),
    lastWindow: Uint32Array.from(lastWindow),
    offsets: Float64Array.from(starts),
    postings: postings.written().slice(),
    forwardOffsets: forward.offsets,
    forward: forward.bytes,
  };
}

/** Sums of what stands before each number, and at the end of all. */
function runningTotals(numbers: readonly number[]): readonly number[] {
  const totals = [0];
  for (const number of numbers) totals.push(totals.at(-1)! + number);
  return totals;
}

/** One column of all segments, each segment's numbers raised by its `by`. */
function shifted(
  segments: readonly Segment[],
  column: (segment: Segment) => Uint32Array,
  by: readonly number[] = segments.map(() => 0),
): Uint32Array {
  const joinedColumn = new Uint32Array(segments.reduce((sum, segment) => sum + column(segment).length, 0));
  let at = 0;
  segments.forEach((segment, s) => {
    for (const number of column(segment)) {
      joinedColumn[at] = number === PADDING ? PADDING : number + by[s]!;
      at += 1;
    }
  });
  return joinedColumn;
}

function windowStarts(segments: readonly Segment[], firstSlots: readonly number[]): Uint32Array {
  const starts = segments.flatMap(({ windowFirst }, s) =>
    Array.from(windowFirst.subarray(0, -1), (slot) => slot + firstSlots[s]!),
  );
  return Uint32Array.from([...starts, firstSlots.at(-1)!]);
}

/** A term in order, with the segments that hold it and its number there. */
interface MergedTerm {
  readonly term: string;
  readonly in: readonly { readonly segment: number; readonly number: number }[];
}

function* mergedTerms(segments: readonly Segment[]): Generator<MergedTerm> {
  const next = segments.map(() => 0);
  const termOf = ({ dictionary }: Segment, number: number) =>
    number < dictionary.offsets.length - 1 ? termAt(dictionary, number) : undefined;
  const heads = segments.map((segment) => termOf(segment, 0));
  while (true) {
    let least: string | undefined;
    for (const head of heads) if (head !== undefined && (least === undefined || head < least)) least = head;
    if (least === undefined) return;
    const holders: { segment: number; number: number }[] = [];
    for (let s = 0; s < segments.length; s += 1) {
      if (heads[s] !== least) continue;
      holders.push({ segment: s, number: next[s]! });
      next[s]! += 1;
      heads[s] = termOf(segments[s]!, next[s]!);
    }
    yield { term: least, in: holders };
  }
}

/** Copies a term's blocks as they are, but for the first one's window, which is raised by `by`. */
function copyBlocks(segment: Segment, number: number, by: number, to: ByteWriter): void {
  const reader = new ByteReader(segment.postings, segment.offsets[number]!);
  to.varint(reader.varint() + by);
  to.append(segment.postings.subarray(reader.at, segment.offsets[number + 1]!));
}

function renumberForward(segment: Segment, renumbered: Uint32Array): readonly Uint8Array[] {
  return segment.articleIds.map((_, article) => {
    const writer = new ByteWriter();
    let last = -1;
    visitTerms(segment, article, (term, sentences) => {
      writer.varint(renumbered[term]! - last);
      writer.varint(sentences);
      last = renumbered[term]!;
    });
    return writer.written();
  });
}
