/** How much a word tells: its inverse document frequency in the corpus, steadied by how frequent it is in English. */
import type { SentenceIndex } from '../../search/sentence-index.ts';
import { wordVectors } from '../../sentence/words/word-vectors.ts';

/** The general frequencies weigh as much as so many sentences: much in a corpus of one article, little in a large one. */
const PRIOR_SENTENCES = 400;
/** By Zipf's law a sentence of news holds the word of rank r about this often, divided by r. */
const PER_SENTENCE = 2.5;

/**
 * ln(1 + (N - n + 0.5) / (n + 0.5)), where n of the N sentences hold the term, with {@link PRIOR_SENTENCES} sentences
 * of general English added to both.
 */
export function importanceOf(index: SentenceIndex, norm: string, term: string): number {
  const total = index.sentenceCount;
  const table = wordVectors();
  const row = table.row(norm);
  const rank = row < 0 ? table.size : row + 1;
  const prior = PRIOR_SENTENCES * Math.min(0.5, PER_SENTENCE / rank);
  const all = total + PRIOR_SENTENCES;
  const having = Math.min(all, holding(index, term) + prior);
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

/** How many sentences of the corpus have a term: the index's own formula, solved for n. */
export function holding(index: SentenceIndex, term: string): number {
  const held = (index.sentenceCount + 1) / Math.exp(index.inverseDocumentFrequency(term)) - 0.5;
  return Math.max(0, Math.round(held));
}
