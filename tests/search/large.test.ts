/** What shows only in an index of many stretches, of several segments, and of sentences as long as no class of lengths. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSegmentedIndex } from '../../src/search/segmented-index.ts';
import type { IndexedArticle, IndexQuery } from '../../src/search/sentence-index.ts';
import { createAddingIndex } from './adding-index.ts';

const ARTICLES = 500;

/** Words as common as in a text: the n-th about 1/n as often as the first. */
const word = fc.double({ min: 0, max: 1, noNaN: true }).map((share) => `w${Math.floor(400 ** share)}`);
const sentence = fc.oneof(
  { weight: 30, arbitrary: fc.array(word, { maxLength: 14 }) },
  // In a class of its own, and in the last.
  { weight: 1, arbitrary: fc.array(word, { minLength: 60, maxLength: 60 }) },
  { weight: 1, arbitrary: fc.array(word, { minLength: 250, maxLength: 250 }) },
);
const made = fc.record({
  titleTerms: fc.array(word, { maxLength: 6 }),
  sentences: fc.array(fc.record({ terms: sentence, news: fc.constant(true) }), { maxLength: 60 }),
});
const query = fc.record({
  terms: fc.array(fc.record({ term: word, weight: fc.constantFrom(0.3, 1, 2) }), {
    minLength: 1,
    maxLength: 8,
  }),
  limit: fc.constantFrom(1, 10, 200),
});

it('gives what adding up every posting gives, to the last rank and bit', () => {
  const pool = fc.sample(made, { numRuns: 60, seed: 7 });
  const articles = Array.from({ length: ARTICLES }, (_, n): IndexedArticle => {
    const sentences = pool[(n * 7) % pool.length]!.sentences;
    const turned = [...sentences.slice(n % 11), ...sentences.slice(0, n % 11)];
    return { id: `a${n}`, titleTerms: pool[n % pool.length]!.titleTerms, sentences: turned };
  });
  const segmented = createSegmentedIndex({ freshArticles: 30 });
  const reference = createAddingIndex();
  for (const index of [segmented, reference]) {
    for (const article of articles) index.add(article);
    for (let n = 0; n < ARTICLES; n += 9) index.remove(`a${n}`);
  }
  const agree = (asked: IndexQuery) => {
    expect(segmented.search(asked)).toEqual(reference.search(asked));
  };
  fc.assert(fc.property(query, agree), { numRuns: 150 });
  const some = new Set(articles.filter((_, n) => n % 40 === 3).map(({ id }) => id));
  fc.assert(
    fc.property(query, (asked) => agree({ ...asked, articles: some })),
    { numRuns: 30 },
  );
});
