/**
 * Adds up what sentences score at the most over a stretch of a segment's slots, a term at a time. This is where a search spends its
 * time: the sums of a stretch stay in the processor's nearest cache, and its loops have little to decide.
 */
import type { HalfWeights } from './half-weights.ts';
import type { QueryLists, Stretch, TermLists } from './query-lists.ts';
import { REACH, type Segment } from './segment.ts';
import { addOccurrences, addTitles } from './weight-spread.ts';

/** Occurrences this far apart weigh in no sentence together. */
const APART = 2 * REACH + 1;

/** The least sum that is one. */
const SOME = Number.MIN_VALUE;

/** Working memory, kept from one search to the next: numbers for the slots of a stretch. */
let sums = new Float64Array(0);
/** All 0 between two terms. */
let weights = new Int32Array(0);

/** Slots that may be among the best, with what they score at the most by the terms that were added: working memory. */
export class Candidates {
  slots = new Int32Array(1 << 10);
  sums = new Float64Array(1 << 10);
  /** How many there are. */
  count = 0;

  take(slot: number, sum: number): void {
    if (this.count === this.slots.length) this.#grow();
    this.slots[this.count] = slot;
    this.sums[this.count] = sum;
    this.count += 1;
  }

  #grow(): void {
    const [slots, sums] = [this.slots, this.sums];
    this.slots = new Int32Array(2 * slots.length);
    this.slots.set(slots);
    this.sums = new Float64Array(2 * sums.length);
    this.sums.set(sums);
  }
}

export class StretchSums {
  readonly #lists: QueryLists;
  readonly #articleFirst: Uint32Array;
  readonly #articleSize: Uint32Array;
  readonly #slotClass: Uint8Array;
  readonly #halves: Float64Array;
  readonly #own: Float64Array;
  readonly #near: Float64Array;
  readonly #far: Float64Array;
  /** The slot that the working memory begins with: occurrences reach back over the stretch's first. */
  #first = 0;

  constructor(segment: Segment, lists: QueryLists, halves: HalfWeights) {
    this.#lists = lists;
    this.#articleFirst = segment.articleFirst;
    this.#articleSize = segment.articleSize;
    this.#slotClass = segment.slotClass;
    this.#halves = halves.byClass;
    this.#own = halves.own;
    this.#near = halves.near;
    this.#far = halves.far;
  }

  /** Begins a stretch. */
  enter({ slot, slotEnd }: Stretch): void {
    this.#first = slot - REACH;
    const size = slotEnd - slot + 2 * REACH;
    if (weights.length < size) {
      weights = new Int32Array(size);
      sums = new Float64Array(size);
    } else {
      sums.fill(0, 0, size);
    }
  }

  /** Adds what a term scores in every slot of the stretch. */
  add(list: TermLists): void {
    const { titles, slots } = this.#lists;
    let from = list.slotFrom;
    for (let i = list.titleFrom; i < list.titleTo; ) {
      const article = titles[i]!;
      const start = this.#articleFirst[article]!;
      const end = start + this.#articleSize[article]!;
      const titleFrom = i;
      while (i < list.titleTo && titles[i] === article) i += 1;
      addTitles(weights, this.#first, titles, titleFrom, i, this);
      const before = from;
      while (from < list.slotTo && slots[from]! < start) from += 1;
      this.#addSlots(list.importance, before, from);
      const within = from;
      while (from < list.slotTo && slots[from]! < end) from += 1;
      addOccurrences(weights, this.#first, slots, within, from);
      this.#score(list.importance, start - REACH, end + REACH);
    }
    this.#addSlots(list.importance, from, list.slotTo);
  }

  get articleFirst(): Uint32Array {
    return this.#articleFirst;
  }

  get articleSize(): Uint32Array {
    return this.#articleSize;
  }

  #addSlots(importance: number, from: number, to: number): void {
    const { slots } = this.#lists;
    const first = this.#first;
    const classes = this.#slotClass;
    const own = this.#own;
    const near = this.#near;
    const far = this.#far;
    const into = sums;
    let before = Number.NEGATIVE_INFINITY;
    for (let i = from; i < to; i += 1) {
      const slot = slots[i]!;
      const next = i + 1 < to ? slots[i + 1]! : Number.POSITIVE_INFINITY;
      if (slot - before >= APART && next - slot >= APART) {
        const at = slot - first;
        into[at - 2]! += importance * far[classes[slot - 2]!]!;
        into[at - 1]! += importance * near[classes[slot - 1]!]!;
        into[at]! += importance * own[classes[slot]!]!;
        into[at + 1]! += importance * near[classes[slot + 1]!]!;
        into[at + 2]! += importance * far[classes[slot + 2]!]!;
        before = slot;
      } else {
        let end = i + 1;
        while (end < to && slots[end]! - slots[end - 1]! < APART) end += 1;
        addOccurrences(weights, first, slots, i, end);
        before = slots[end - 1]!;
        this.#score(importance, slot - REACH, before + REACH + 1);
        i = end - 1;
      }
    }
  }

  /** Turns the weights of some slots into scores. */
  #score(importance: number, from: number, to: number): void {
    const classes = this.#slotClass;
    const halves = this.#halves;
    const first = this.#first;
    for (let slot = from; slot < to; slot += 1) {
      const weight = weights[slot - first]!;
      weights[slot - first] = 0;
      sums[slot - first]! += (importance * weight) / (weight + halves[classes[slot]!]!);
    }
  }

  /** Lists the slots in which some of these terms weighs and whose sum is at least `least`, each once. */
  collect(lists: readonly TermLists[], count: number, least: number, into: Candidates): void {
    const { slots, titles } = this.#lists;
    const first = this.#first;
    const needed = Math.max(least, SOME);
    const from = sums;
    for (let l = 0; l < count; l += 1) {
      const { slotFrom, slotTo, titleFrom, titleTo } = lists[l]!;
      for (let i = slotFrom; i < slotTo; i += 1) {
        const at = slots[i]! - first;
        for (let near = at - REACH; near <= at + REACH; near += 1)
          if (from[near]! >= needed) this.#take(near, into);
      }
      for (let i = titleFrom; i < titleTo; i += 1) {
        const start = this.#articleFirst[titles[i]!]! - first;
        const end = start + this.#articleSize[titles[i]!]!;
        for (let at = start; at < end; at += 1) if (from[at]! >= needed) this.#take(at, into);
      }
    }
  }

  #take(at: number, into: Candidates): void {
    into.take(at + this.#first, sums[at]!);
    sums[at] = 0;
  }
}
