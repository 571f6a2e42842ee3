/** Does the index hold what the articles say? Each article's postings are summed up and compared with its sentences. */
import { crc32 } from 'node:zlib';
import { type Segment, slotsOf, termCount, titlesOf } from '../search/segment.ts';
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
  const { articleIds, articleRevision, slotArticle, slotSentence } = segment;
  const sums = new Int32Array(articleIds.length);
  function add(article: number, weight: number): void {
    sums[article] = (sums[article]! + weight) | 0;
  }
  for (let number = 0; number < termCount(segment); number += 1) {
    const term = crc32(termAt(segment.dictionary, number));
    for (const slot of slotsOf(segment, number)) add(slotArticle[slot]!, weigh(term, slotSentence[slot]!));
    for (const article of titlesOf(segment, number)) add(article, weigh(term, TITLE));
  }
  return articleIds.map((id, article) => ({ id, revision: articleRevision[article]!, sum: sums[article]! }));
}

/** Differs for other terms and for other sentences, so that what is swapped shows. */
function weigh(term: number, sentence: number): number {
  let mixed = Math.imul(term ^ Math.imul(sentence + 1, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0xc2b2ae35);
}
