/**
 * An immutable part of the sentence index, in typed arrays alone, so that it is opened from a file by reading it.
 *
 * Its findable sentences stand in slots, one after the other as their articles were added, and as many empty slots as context
 * reaches stand before, between and behind the articles: so a sentence's weight spreads to its neighbours without asking where
 * the article ends, and never into another article.
 *
 * A term's postings are two lists of whole numbers that never fall: the slots of the sentences that hold the term, one an
 * occurrence; then the articles with the term in their headlines, as well. A list is written in blocks of numbers that are equal but
 * for their lower 16 bits: the upper 16 bits, how many numbers follow, and the lower 16 bits of each. So a number takes hardly more than
 * two bytes, and is read without a branch.
 */
import { NEIGHBOUR_WEIGHTS } from './bm25.ts';
import type { TermDictionary } from './term-dictionary.ts';

/** Empty slots around every article: as far as context reaches. */
export const REACH = NEIGHBOUR_WEIGHTS.length;

/** The slot of no article. */
export const PADDING = 0xffffffff;

/** So many numbers have their upper bits in common. */
export const BLOCK_NUMBERS = 65_536;

/** The most numbers of a block; further ones, where a list repeats itself, are in another with the same upper bits. */
export const BLOCK_SIZE = 65_535;

/** Lengths in classes, for bounds: so many make one. */
const CLASS_WIDTH = 8;

/** The class of padding, above those of lengths. */
export const PADDING_CLASS = 255;

/** The class of all lengths too great for the others. */
export const LAST_CLASS = PADDING_CLASS - 1;

/** The class of a weighted length. */
export function classOf(length: number): number {
  return Math.min(Math.floor(length / CLASS_WIDTH), LAST_CLASS);
}

/** The least length of a class. */
export function shortestOf(lengthClass: number): number {
  return lengthClass * CLASS_WIDTH;
}

export interface Segment {
  /** In order of addition. */
  readonly articleIds: readonly string[];
  /** The revision of each article, as it was added. */
  readonly articleRevision: Float64Array;
  /** First slot of each article. */
  readonly articleFirst: Uint32Array;
  /** Findable sentences of each article. */
  readonly articleSize: Uint32Array;
  /** Article of each slot, or {@link PADDING}. */
  readonly slotArticle: Uint32Array;
  /** Index of each slot's sentence in its article. */
  readonly slotSentence: Uint32Array;
  /** Weighted length of each slot's sentence and its context. */
  readonly slotLength: Uint32Array;
  /** {@link classOf} each slot's length, or {@link PADDING_CLASS}. */
  readonly slotClass: Uint8Array;
  readonly dictionary: TermDictionary;
  /** For each term, how many sentences hold it themselves. */
  readonly holding: Uint32Array;
  /** For each term, how many slots and how many articles its two lists have. */
  readonly occurrences: Uint32Array;
  readonly titles: Uint32Array;
  /** For each term, no less than it weighs in any sentence, and no more than the length of any sentence it weighs in. */
  readonly most: Uint32Array;
  readonly least: Uint32Array;
  /** Where each term's lists begin in `postings`, by turns of its slots and its titles; at the end their length. */
  readonly offsets: Float64Array;
  readonly postings: Uint16Array;
}

export function termCount({ holding }: Segment): number {
  return holding.length;
}

/** Reads all numbers of a list into `into`, from `at` on. */
export function decodeList({ postings, offsets }: Segment, list: number, into: Int32Array, at: number): void {
  const end = offsets[list + 1]!;
  let to = at;
  for (let next = offsets[list]!; next < end; ) {
    const base = postings[next]! * BLOCK_NUMBERS;
    const blockEnd = next + 2 + postings[next + 1]!;
    for (next += 2; next < blockEnd; next += 1) {
      into[to] = base + postings[next]!;
      to += 1;
    }
  }
}

/** The slots of a term's list, one an occurrence. */
export function slotsOf(segment: Segment, term: number): Int32Array {
  const slots = new Int32Array(segment.occurrences[term]!);
  decodeList(segment, 2 * term, slots, 0);
  return slots;
}

/** The articles with a term in their headlines, one an occurrence. */
export function titlesOf(segment: Segment, term: number): Int32Array {
  const titles = new Int32Array(segment.titles[term]!);
  decodeList(segment, 2 * term + 1, titles, 0);
  return titles;
}
