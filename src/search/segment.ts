/**
 * An immutable part of the sentence index, in typed arrays alone, so that it is opened from a file by reading it.
 *
 * Its articles lie in windows: runs of whole articles of up to {@link WINDOW_SLOTS} slots. A slot is a findable sentence or
 * padding: as many empty slots as context reaches stand around every article, so that a sentence's weight spreads to its
 * neighbours without asking where the article ends, and never into another article or window.
 *
 * A term's postings are a list of blocks, one for each window that holds it:
 *
 *     varint  windows since the last block's, or since the beginning
 *     varint  twice the number of positions, plus 1 where titles follow
 *     byte    the most that the term weighs in any sentence of the window, {@link UNBOUNDED} for that and more
 *     byte    the least length of the sentences it weighs in, in {@link LENGTH_STEP}s
 *     varint  number of titles (only where titles follow)
 *     …       positions in the window, ascending, one an occurrence; then of each title the article's first position
 *
 * A position is one byte, or two (low first) in a window wider than {@link WINDOW_SLOTS}, which holds a single long article.
 * The two bounds let a search pass over what cannot enter its result (block-max pruning: Ding & Suel, SIGIR 2011).
 */
import { ByteReader } from './bytes.ts';
import type { TermDictionary } from './term-dictionary.ts';

/** Slots of a window: as many as one byte can number. */
export const WINDOW_SLOTS = 256;

/** A block's greatest weight from which on it bounds nothing. */
export const UNBOUNDED = 255;

/** The unit in which a block's least length is written. */
export const LENGTH_STEP = 16;

/** The slot of no article. */
export const PADDING = 0xffffffff;

export interface Segment {
  /** In order of addition. */
  readonly articleIds: readonly string[];
  /** The revision of each article, as it was added. */
  readonly articleRevision: Float64Array;
  /** First slot of each article. */
  readonly articleFirst: Uint32Array;
  /** Findable sentences of each article. */
  readonly articleSize: Uint32Array;
  /** First slot of each window, and at the end the number of slots. */
  readonly windowFirst: Uint32Array;
  /** Article of each slot, or {@link PADDING}. */
  readonly slotArticle: Uint32Array;
  /** Index of each slot's sentence in its article. */
  readonly slotSentence: Uint32Array;
  /** Weighted length of each slot's sentence and its context. */
  readonly slotLength: Uint32Array;
  readonly dictionary: TermDictionary;
  /** For each term, how many sentences hold it themselves. */
  readonly holding: Uint32Array;
  /** For each term, the window of its last block. */
  readonly lastWindow: Uint32Array;
  /** Where each term's blocks begin in `postings`, and at the end their length. */
  readonly offsets: Float64Array;
  readonly postings: Uint8Array;
  /** Where each article's list begins in `forward`, and at the end its length. */
  readonly forwardOffsets: Float64Array;
  /** For each article, its terms: varints by turns of the number since the last term's and of the sentences holding it. */
  readonly forward: Uint8Array;
}

export function isWide(segment: Segment, window: number): boolean {
  return segment.windowFirst[window + 1]! - segment.windowFirst[window]! > WINDOW_SLOTS;
}

/** Calls `visit` with each term of an article and the number of its sentences that hold it. */
export function visitTerms(
  segment: Segment,
  article: number,
  visit: (term: number, sentences: number) => void,
): void {
  const reader = new ByteReader(segment.forward, segment.forwardOffsets[article]!);
  const end = segment.forwardOffsets[article + 1]!;
  for (let term = -1; reader.at < end; ) {
    term += reader.varint();
    visit(term, reader.varint());
  }
}

/** One block of a term, unpacked. */
export interface Block {
  readonly window: number;
  /** Positions in the window, one an occurrence. */
  readonly positions: readonly number[];
  /** First positions of the articles with the term in their titles, one an occurrence. */
  readonly titles: readonly number[];
}

/** The blocks of a term, for rebuilding and checking; a search reads them in place. */
export function* readBlocks(segment: Segment, term: number): Generator<Block> {
  const reader = new ByteReader(segment.postings, segment.offsets[term]!);
  const end = segment.offsets[term + 1]!;
  for (let window = 0; reader.at < end; ) {
    window += reader.varint();
    const head = reader.varint();
    reader.at += 2;
    const titled = head % 2 === 1 ? reader.varint() : 0;
    const wide = isWide(segment, window);
    const position = () => (wide ? reader.byte() + 256 * reader.byte() : reader.byte());
    const positions = Array.from({ length: Math.floor(head / 2) }, position);
    const titles = Array.from({ length: titled }, position);
    yield { window, positions, titles };
  }
}
