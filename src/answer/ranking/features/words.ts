/** The question's words in the sentence itself. */
import { type Feature, weighted } from './feature.ts';

/** A likeness from here is the same word or a misspelling of it. */
const SAME = 0.99;

/** Share of the question's worth that the sentence has word for word: the oldest sign there is. */
export const sameWords: Feature = (e) => weighted(e, (q) => (e.own(q) >= SAME ? 1 : 0));

/**
 * The same, where some sentence of the corpus has nearly all the question's words: then the question is asked in the
 * corpus's words, and they may be taken at their word; otherwise it is a paraphrase, and one shared word tells little.
 */
export const sameWordsIfAsked: Feature = (e) => sameWords(e) * e.best.sameWords;

/** BM25 with context, as the index scores it: rewards rare words and short sentences. */
export const indexScore: Feature = (e) => e.indexScore;

/** Neighbouring words of the question that neighbour each other in the sentence too: phrases and full names. */
export const phrases: Feature = (e) => {
  const { words } = e.asked;
  let kept = 0;
  for (let q = 1; q < words.length; q++) {
    const gap = e.position(q) - e.position(q - 1);
    if (e.own(q) >= SAME && e.own(q - 1) >= SAME && gap === 1) kept += 1;
  }
  return words.length < 2 ? 0 : kept / (words.length - 1);
};

/** How close together the matched words stand: scattered matches are often of different facts. */
export const closeness: Feature = (e) => {
  const positions = e.asked.words.flatMap((_, q) => (e.own(q) > 0.5 ? [e.position(q)] : []));
  if (positions.length < 2) return 0;
  const window = Math.max(...positions) - Math.min(...positions) + 1;
  return positions.length / Math.max(window, positions.length);
};

/** Share of the question's worth that names and figures make up and the sentence has: they are seldom paraphrased. */
export const sameNames: Feature = (e) =>
  weighted(
    e,
    (q) => (e.own(q) >= 0.8 ? 1 : 0),
    (q) => e.asked.words[q]!.inName || /\d/.test(e.asked.words[q]!.norm),
  );
