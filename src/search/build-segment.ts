/** Makes a segment from articles. */
import { NEIGHBOUR_WEIGHTS, OWN_WEIGHT, TITLE_WEIGHT } from './bm25.ts';
import { ByteWriter } from './bytes.ts';
import { LENGTH_STEP, PADDING, type Segment, UNBOUNDED, WINDOW_SLOTS } from './segment.ts';
import type { IndexedArticle } from './sentence-index.ts';
import { buildDictionary } from './term-dictionary.ts';

/** Empty slots between articles: as far as context reaches. */
const REACH = NEIGHBOUR_WEIGHTS.length;

/** The most slots a window can have: what two bytes can number. A longer article is refused. */
const MOST_SLOTS = 65_536;

interface Placed {
  readonly article: IndexedArticle;
  /** Indices in the article of its findable sentences. */
  readonly findable: readonly number[];
  /** Number of the article, and its first position in the window. */
  readonly number: number;
  readonly position: number;
}

interface Window {
  readonly placed: readonly Placed[];
  readonly slots: number;
}

interface Occurrences {
  readonly positions: number[];
  readonly titles: number[];
}

interface TermList {
  readonly blocks: ByteWriter;
  holding: number;
  lastWindow: number;
}

/**
 * @param articles of distinct ids, in order of addition
 * @throws RangeError where an article has over 65,000 findable sentences
 */
export function buildSegment(articles: readonly IndexedArticle[]): Segment {
  const windows = layOut(articles);
  const slots = windows.reduce((sum, window) => sum + window.slots, 0);
  const articleFirst = new Uint32Array(articles.length);
  const articleSize = new Uint32Array(articles.length);
  const windowFirst = new Uint32Array(windows.length + 1);
  const slotArticle = new Uint32Array(slots).fill(PADDING);
  const slotSentence = new Uint32Array(slots);
  const slotLength = new Uint32Array(slots);
  const lists = new Map<string, TermList>();
  const perArticle: Map<string, number>[] = [];

  windows.forEach((window, number) => {
    const first = windowFirst[number]!;
    windowFirst[number + 1] = first + window.slots;
    for (const placed of window.placed) {
      const start = first + placed.position;
      articleFirst[placed.number] = start;
      articleSize[placed.number] = placed.findable.length;
      slotSentence.set(placed.findable, start);
      slotArticle.fill(placed.number, start, start + placed.findable.length);
      slotLength.set(weightedLengths(placed), start);
      perArticle.push(countHolding(placed));
    }
    const lengths = slotLength.subarray(first, first + window.slots);
    for (const [term, occurrences] of collectOccurrences(window)) {
      let list = lists.get(term);
      if (list === undefined) {
        list = { blocks: new ByteWriter(), holding: 0, lastWindow: 0 };
        lists.set(term, list);
      }
      writeBlock(list, number, occurrences, window, lengths);
    }
  });

  const terms = [...lists.keys()].sort((a, b) => (a < b ? -1 : 1));
  const numbers = new Map(terms.map((term, i) => [term, i]));
  const { offsets, bytes: postings } = joined(terms.map((term) => lists.get(term)!.blocks.written()));
  for (const counts of perArticle) for (const [term, count] of counts) lists.get(term)!.holding += count;
  const forward = joined(perArticle.map((counts) => writeForward(counts, numbers)));
  return {
    articleIds: articles.map(({ id }) => id),
    articleRevision: Float64Array.from(articles, ({ revision = 0 }) => revision),
    articleFirst,
    articleSize,
    windowFirst,
    slotArticle,
    slotSentence,
    slotLength,
    dictionary: buildDictionary(terms),
    holding: Uint32Array.from(terms, (term) => lists.get(term)!.holding),
    lastWindow: Uint32Array.from(terms, (term) => lists.get(term)!.lastWindow),
    offsets,
    postings,
    forwardOffsets: forward.offsets,
    forward: forward.bytes,
  };
}

/** Puts whole articles into windows, in their order. */
function layOut(articles: readonly IndexedArticle[]): readonly Window[] {
  const windows: Window[] = [];
  let placed: Placed[] = [];
  let next = REACH;
  const close = () => {
    if (placed.length > 0) windows.push({ placed, slots: next });
    placed = [];
    next = REACH;
  };
  articles.forEach((article, number) => {
    const findable = article.sentences.flatMap(({ news }, i) => (news ? [i] : []));
    if (next + findable.length + REACH > WINDOW_SLOTS) close();
    if (next + findable.length + REACH > MOST_SLOTS)
      throw new RangeError(`article ${article.id} has ${findable.length} sentences, too many for the index`);
    placed.push({ article, findable, number, position: next });
    next += findable.length + REACH;
  });
  close();
  return windows;
}

/** Of each findable sentence, the weighted number of terms in it and its context. */
function weightedLengths({ article, findable }: Placed): readonly number[] {
  const own = findable.map((i) => article.sentences[i]!.terms.length);
  return own.map((length, at) =>
    NEIGHBOUR_WEIGHTS.reduce(
      (sum, weight, distance) =>
        sum + weight * ((own[at - distance - 1] ?? 0) + (own[at + distance + 1] ?? 0)),
      OWN_WEIGHT * length + TITLE_WEIGHT * article.titleTerms.length,
    ),
  );
}

function countHolding({ article, findable }: Placed): Map<string, number> {
  const counts = new Map<string, number>();
  for (const i of findable)
    for (const term of new Set(article.sentences[i]!.terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function collectOccurrences({ placed }: Window): Map<string, Occurrences> {
  const found = new Map<string, Occurrences>();
  const of = (term: string) => {
    let occurrences = found.get(term);
    if (occurrences === undefined) {
      occurrences = { positions: [], titles: [] };
      found.set(term, occurrences);
    }
    return occurrences;
  };
  for (const { article, findable, position } of placed) {
    findable.forEach((i, at) => {
      for (const term of article.sentences[i]!.terms) of(term).positions.push(position + at);
    });
    if (findable.length > 0) for (const term of article.titleTerms) of(term).titles.push(position);
  }
  return found;
}

function writeBlock(
  list: TermList,
  number: number,
  { positions, titles }: Occurrences,
  window: Window,
  lengths: Uint32Array,
): void {
  const { blocks } = list;
  const { most, least } = bounds(positions, titles, window, lengths);
  blocks.varint(number - list.lastWindow);
  list.lastWindow = number;
  blocks.varint(2 * positions.length + (titles.length > 0 ? 1 : 0));
  blocks.byte(Math.min(most, UNBOUNDED));
  blocks.byte(Math.min(Math.floor(least / LENGTH_STEP), 255));
  if (titles.length > 0) blocks.varint(titles.length);
  for (const position of [...positions, ...titles]) {
    blocks.byte(position % 256);
    if (window.slots > WINDOW_SLOTS) blocks.byte(Math.floor(position / 256));
  }
}

/** The greatest weight of the term in a sentence of the window, and the least length of a sentence it weighs in. */
function bounds(
  positions: readonly number[],
  titles: readonly number[],
  { placed }: Window,
  lengths: Uint32Array,
): { readonly most: number; readonly least: number } {
  const weights = new Map<number, number>();
  const add = (position: number, weight: number) => {
    weights.set(position, (weights.get(position) ?? 0) + weight);
  };
  for (const position of positions) {
    add(position, OWN_WEIGHT);
    for (let distance = 0; distance < REACH; distance += 1) {
      add(position - distance - 1, NEIGHBOUR_WEIGHTS[distance]!);
      add(position + distance + 1, NEIGHBOUR_WEIGHTS[distance]!);
    }
  }
  for (const position of titles) {
    const { findable } = placed.find((each) => each.position === position && each.findable.length > 0)!;
    for (let i = 0; i < findable.length; i += 1) add(position + i, TITLE_WEIGHT);
  }
  let most = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [position, weight] of weights) {
    // Padding has no terms, and so no length.
    if (lengths[position] === 0) continue;
    most = Math.max(most, weight);
    least = Math.min(least, lengths[position]!);
  }
  return { most, least };
}

function writeForward(counts: ReadonlyMap<string, number>, numbers: ReadonlyMap<string, number>): Uint8Array {
  const writer = new ByteWriter();
  let last = -1;
  const entries = [...counts].map(([term, count]) => [numbers.get(term)!, count] as const);
  for (const [term, count] of entries.sort(([a], [b]) => a - b)) {
    writer.varint(term - last);
    writer.varint(count);
    last = term;
  }
  return writer.written();
}

/** The parts one after the other, and where each begins, with the end of the last. */
export function joined(parts: readonly Uint8Array[]): {
  readonly offsets: Float64Array;
  readonly bytes: Uint8Array;
} {
  const offsets = new Float64Array(parts.length + 1);
  parts.forEach((part, i) => {
    offsets[i + 1] = offsets[i]! + part.length;
  });
  const bytes = new Uint8Array(offsets[parts.length]!);
  parts.forEach((part, i) => {
    bytes.set(part, offsets[i]!);
  });
  return { offsets, bytes };
}
