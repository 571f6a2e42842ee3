/** A corpus of any size with the lengths and term frequencies of real news, made from real articles. Seeded: the same each time. */
import type { IndexedArticle } from '../src/search/sentence-index.ts';

/** Sentences of a made article: about what a news article has. */
const ARTICLE_SENTENCES = 37;

/** mulberry32: a small generator of numbers from 0 up to 1, the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Articles of spliced sentences: the first half of one random sentence and the second half of another.
 *
 * @param pool sentences as lists of words or terms
 * @param count how many sentences in all
 */
export function* spliceArticles(
  pool: readonly (readonly string[])[],
  count: number,
  seed = 1,
): Generator<IndexedArticle> {
  const random = seededRandom(seed);
  const pick = () => pool[Math.floor(random() * pool.length)]!;
  const splice = () => {
    const head = pick();
    const tail = pick();
    return [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.ceil(tail.length / 2))];
  };
  for (let made = 0, number = 0; made < count; number += 1) {
    const size = Math.min(ARTICLE_SENTENCES, count - made);
    yield {
      id: `article-${number}`,
      titleTerms: splice().slice(0, 8),
      sentences: Array.from({ length: size }, () => ({ terms: splice(), news: true })),
    };
    made += size;
  }
}
