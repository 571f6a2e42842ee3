/** Does the index hold what the articles say? Each article's postings are summed up and compared with its sentences. */
import { crc32 } from 'node:zlib';
import { PADDING, readBlocks, type Segment } from '../search/segment.ts';
import { isUnreadable, readSegment } from '../search/segment-bytes.ts';
import type { IndexedArticle } from '../search/sentence-index.ts';
import { termAt } from '../search/term-dictionary.ts';

/** An article as a segment has it. */
export interface IndexedState {
  readonly id: string;
  readonly revision: number;
  /** Of all its postings: see {@link sumOf}. */
  readonly sum: number;
}

/** The articles of a kept segment, or null where it cannot be read. */
export function readStates(bytes: Uint8Array): readonly IndexedState[] | null {
  const segment = readSegment(bytes);
  return isUnreadable(segment) ? null : statesOf(segment);
}

/** The same sum as a segment has for the article: of every term with the sentence it stands in, whatever their order. */
export function sumOf({ titleTerms, sentences }: IndexedArticle): number {
  let sum = 0;
  for (const term of titleTerms) sum = (sum + weigh(crc32(term), TITLE)) | 0;
  sentences.forEach(({ terms, news }, sentence) => {
    if (news) for (const term of terms) sum = (sum + weigh(crc32(term), sentence)) | 0;
  });
  // Nothing of an article is in the index that has no sentence to be found.
  return sentences.some(({ news }) => news) ? sum : 0;
}

/** Stands for the title in the place of a sentence's number. */
const TITLE = 0x7fffffff;

function statesOf(segment: Segment): readonly IndexedState[] {
  const { articleIds, articleRevision, slotArticle, slotSentence, windowFirst } = segment;
  const sums = new Int32Array(articleIds.length);
  const terms = segment.dictionary.offsets.length - 1;
  function add(slot: number, weight: number): void {
    const article = slotArticle[slot]!;
    if (article !== PADDING) sums[article] = (sums[article]! + weight) | 0;
  }
  for (let number = 0; number < terms; number += 1) {
    const term = crc32(termAt(segment.dictionary, number));
    for (const { window, positions, titles } of readBlocks(segment, number)) {
      const first = windowFirst[window]!;
      for (const position of positions) add(first + position, weigh(term, slotSentence[first + position]!));
      for (const position of titles) add(first + position, weigh(term, TITLE));
    }
  }
  return articleIds.map((id, article) => ({ id, revision: articleRevision[article]!, sum: sums[article]! }));
}

/** Differs for other terms and for other sentences, so that what is swapped shows. */
function weigh(term: number, sentence: number): number {
  let mixed = Math.imul(term ^ Math.imul(sentence + 1, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0xc2b2ae35);
}
