import { expect, it } from 'vitest';
import { createSegmentedIndex } from '../../src/search/segmented-index.ts';
import { describeSentenceIndex } from './contract.ts';
import { createExhaustiveIndex } from './exhaustive-index.ts';

describeSentenceIndex('segmented', createSegmentedIndex);
// Every article a segment of its own, and so a merge at nearly every addition.
describeSentenceIndex('segmented, one article a segment', () => createSegmentedIndex({ freshArticles: 1 }));
describeSentenceIndex('segmented, three articles a segment', () =>
  createSegmentedIndex({ freshArticles: 3 }),
);

it('is exact in articles too long for a window of bytes, before and after they are merged', () => {
  const indexes = [createSegmentedIndex({ freshArticles: 1 }), createExhaustiveIndex()];
  for (const [id, length] of [
    ['short', 3],
    ['long', 900],
    ['longer', 2000],
    ['last', 200],
  ] as const) {
    const sentences = Array.from({ length }, (_, i) => ({
      terms: ['ferry', `pier${i % 7}`, `buoy${i % 311}`, ...(i % 97 === 0 ? ['wreck'] : [])],
      news: i % 13 !== 0,
    }));
    for (const index of indexes) index.add({ id, titleTerms: ['wreck', id], sentences });
  }
  for (const terms of [
    ['wreck'],
    ['ferry', 'pier3'],
    ['buoy299', 'wreck', 'long'],
    ['pier6', 'buoy6', 'last'],
  ]) {
    const query = { terms: terms.map((term) => ({ term, weight: 1 })), limit: 25 };
    expect(indexes[0]!.search(query)).toEqual(indexes[1]!.search(query));
  }
});
