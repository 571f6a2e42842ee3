/** The lists of a query's terms in one segment, unpacked, and the part of each that falls into the stretch at hand. */
import { NEIGHBOUR_WEIGHTS, OWN_WEIGHT, TITLE_WEIGHT } from './bm25.ts';
import type { HalfWeights } from './half-weights.ts';
import { decodeList, REACH, type Segment } from './segment.ts';

const [NEAR, FAR] = NEIGHBOUR_WEIGHTS as readonly [number, number];

/** A term of the query that the segment holds. */
export interface SoughtTerm {
  /** Number of the term in the segment. */
  readonly number: number;
  /** Its weight in the query times its inverse document frequency. */
  readonly importance: number;
}

/** A run of whole articles, and so of slots. */
export interface Stretch {
  readonly article: number;
  readonly articleEnd: number;
  /** Its first article's first; padding stands in front of it, in which no term occurs. */
  readonly slot: number;
  /** The slot behind its last article's last. */
  readonly slotEnd: number;
}

/** Working memory, kept from one search to the next. */
let slotMemory = new Int32Array(1 << 12);
let titleMemory = new Int32Array(1 << 8);

/** The lists of one term: places in the working memory. */
export class TermLists {
  readonly number: number;
  /** Summed over the places in which the query has the term. */
  importance: number;
  /** What the term adds to a score at the most. */
  bound = 0;
  /** Its slots, from `slotStart` to `slotEnd`; those of the stretch at hand, from `slotFrom` to `slotTo`. */
  readonly slotStart: number;
  readonly slotEnd: number;
  slotFrom: number;
  slotTo: number;
  /** The same for the articles with the term in their headlines. */
  readonly titleStart: number;
  readonly titleEnd: number;
  titleFrom: number;
  titleTo: number;

  constructor(segment: Segment, { number, importance }: SoughtTerm, slotStart: number, titleStart: number) {
    this.number = number;
    this.importance = importance;
    this.slotStart = slotStart;
    this.slotEnd = slotStart + segment.occurrences[number]!;
    this.slotFrom = slotStart;
    this.slotTo = slotStart;
    this.titleStart = titleStart;
    this.titleEnd = titleStart + segment.titles[number]!;
    this.titleFrom = titleStart;
    this.titleTo = titleStart;
  }

  /** Goes on to a stretch behind those before. */
  enter({ article, articleEnd, slot, slotEnd }: Stretch): void {
    this.slotFrom = firstFrom(slotMemory, this.slotTo, this.slotEnd, slot);
    this.slotTo = firstFrom(slotMemory, this.slotFrom, this.slotEnd, slotEnd);
    if (this.titleStart === this.titleEnd) return;
    this.titleFrom = firstFrom(titleMemory, this.titleTo, this.titleEnd, article);
    this.titleTo = firstFrom(titleMemory, this.titleFrom, this.titleEnd, articleEnd);
  }

  /** Goes back to the beginning, for {@link weightAt}. */
  rewind(): void {
    this.slotFrom = this.slotStart;
    this.titleFrom = this.titleStart;
  }

  /** The term's weight in the sentence at a slot of an article; at slots that rise from call to call. */
  weightAt(slot: number, article: number): number {
    let weight = 0;
    const { slotEnd, titleEnd } = this;
    this.slotFrom = firstFrom(slotMemory, this.slotFrom, slotEnd, slot - REACH);
    for (let i = this.slotFrom; i < slotEnd; i += 1) {
      const distance = slotMemory[i]! - slot;
      if (distance > REACH) break;
      if (distance === 0) weight += OWN_WEIGHT;
      else weight += distance === 1 || distance === -1 ? NEAR : FAR;
    }
    this.titleFrom = firstFrom(titleMemory, this.titleFrom, titleEnd, article);
    for (let i = this.titleFrom; i < titleEnd; i += 1) {
      if (titleMemory[i] !== article) break;
      weight += TITLE_WEIGHT;
    }
    return weight;
  }
}

export interface QueryLists {
  /** The lists of each term, in the query's order; the same object where the query repeats it. */
  readonly inOrder: readonly TermLists[];
  /** The lists of the different terms, those that can add most first. */
  readonly byBound: readonly TermLists[];
  /** For each of `byBound`, what it and those behind it can add together. */
  readonly rests: readonly number[];
  /** What the lists point into. */
  readonly slots: Int32Array;
  readonly titles: Int32Array;
}

/** Unpacks the lists of a query's terms; they are valid until the next are unpacked. */
export function unpackLists(segment: Segment, terms: readonly SoughtTerm[], halves: HalfWeights): QueryLists {
  const lists = new Map<number, TermLists>();
  let slotEnd = 0;
  let titleEnd = 0;
  for (const term of terms) {
    const known = lists.get(term.number);
    if (known !== undefined) {
      known.importance += term.importance;
      continue;
    }
    const list = new TermLists(segment, term, slotEnd, titleEnd);
    lists.set(term.number, list);
    slotEnd = list.slotEnd;
    titleEnd = list.titleEnd;
  }
  if (slotMemory.length < slotEnd) slotMemory = new Int32Array(2 * slotEnd);
  if (titleMemory.length < titleEnd) titleMemory = new Int32Array(2 * titleEnd);
  for (const list of lists.values()) {
    const { number } = list;
    decodeList(segment, 2 * number, slotMemory, list.slotStart);
    decodeList(segment, 2 * number + 1, titleMemory, list.titleStart);
    const most = segment.most[number]!;
    list.bound = (list.importance * most) / (most + halves.of(segment.least[number]!));
  }
  const byBound = [...lists.values()].sort((a, b) => b.bound - a.bound);
  const rests = new Array<number>(byBound.length).fill(0);
  let rest = 0;
  for (let l = byBound.length - 1; l >= 0; l -= 1) {
    rest += byBound[l]!.bound;
    rests[l] = rest;
  }
  return {
    inOrder: terms.map(({ number }) => lists.get(number)!),
    byBound,
    rests,
    slots: slotMemory,
    titles: titleMemory,
  };
}

/** The first place from `from` on whose number is at least `least`, or `end`; quick where that is near. */
function firstFrom(numbers: Int32Array, from: number, end: number, least: number): number {
  let low = from;
  let step = 1;
  while (low + step < end && numbers[low + step]! < least) {
    low += step;
    step *= 2;
  }
  return lowerBound(numbers, low, Math.min(end, low + step), least);
}

/** The first place from `from` on whose number is at least `least`, or `end`. */
function lowerBound(numbers: Int32Array, from: number, end: number, least: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
