import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/search/segment-store.ts';
import { createSegmentedIndex } from '../../src/search/segmented-index.ts';
import type { IndexedArticle } from '../../src/search/sentence-index.ts';
import { describeSentenceIndex } from './contract.ts';
import { copying, createReopenedIndex } from './reopened-index.ts';

describeSentenceIndex('segmented, closed and reopened from bytes', () => createReopenedIndex(64, true));
describeSentenceIndex('segmented, crashed and reopened from bytes', () => createReopenedIndex(3, false));

const article = (id: string, term: string, revision = 0): IndexedArticle => ({
  id,
  revision,
  titleTerms: [],
  sentences: [{ terms: [term], news: true }],
});
const ask = (term: string) => ({ terms: [{ term, weight: 1 }], limit: 10 });

describe('an index and its store', () => {
  it('keeps what was flushed, and knows what it has not', () => {
    const store = createMemoryStore();
    const first = createSegmentedIndex({ store });
    first.add(article('a', 'ferry'));
    first.flush();
    first.flush();
    first.add(article('b', 'ferry'));
    expect(store.load()).toHaveLength(1);
    const second = createSegmentedIndex({ store });
    expect([second.has('a'), second.has('b'), second.articleCount]).toEqual([true, false, 1]);
    expect(second.search(ask('ferry')).map(({ article: id }) => id)).toEqual(['a']);
  });

  it('opens the revision that counts, and none where none does', () => {
    const store = createMemoryStore();
    const first = createSegmentedIndex({ store });
    for (const each of [article('a', 'ferry', 1), article('b', 'tide', 7), article('a', 'barge', 2)]) {
      first.add(each);
      first.flush();
    }
    const opened = (isCurrent?: (id: string, revision: number) => boolean) => {
      const index = createSegmentedIndex({ store: copying(store), isCurrent });
      return ['ferry', 'barge', 'tide'].filter((term) => index.search(ask(term)).length > 0);
    };
    expect(opened()).toEqual(['barge', 'tide']);
    expect(opened((id, revision) => id === 'a' && revision === 2)).toEqual(['barge']);
    // The latest revision was recorded by its keeper, but the process ended before the segment was kept.
    expect(opened((_, revision) => revision > 2)).toEqual(['tide']);
  });

  it('refuses a damaged segment, goes on without it, and drops it with the next change', () => {
    const store = createMemoryStore();
    const first = createSegmentedIndex({ store });
    for (const id of ['a', 'b', 'c', 'd']) first.add(article(id, 'ferry'));
    first.flush();
    first.add(article('e', 'ferry'));
    first.flush();
    const [big, small] = store.load();
    const damaged = big!.bytes.slice();
    damaged[100]! ^= 1;
    store.replace([big!.number], [{ number: big!.number, bytes: damaged }]);

    const second = createSegmentedIndex({ store });
    expect(second.refused).toEqual([{ number: big!.number, problem: expect.stringMatching(/damaged/) }]);
    expect([second.has('a'), second.has('e')]).toEqual([false, true]);
    second.add(article('a', 'ferry'));
    second.flush();
    expect(store.load().map(({ number }) => number)).toEqual([small!.number]);
    expect(createSegmentedIndex({ store }).refused).toEqual([]);
  });

  it('stays as it was when the store fails, and keeps everything at the next try', () => {
    const kept = createMemoryStore();
    let full = true;
    const store = {
      load: kept.load,
      replace: (...change: Parameters<typeof kept.replace>) => {
        if (full) throw new Error('database or disk is full');
        kept.replace(...change);
      },
    };
    const index = createSegmentedIndex({ store });
    index.add(article('a', 'ferry'));
    expect(() => index.flush()).toThrow('disk is full');
    expect(index.search(ask('ferry'))).toHaveLength(1);
    index.add(article('b', 'ferry'));
    full = false;
    index.flush();
    expect(createSegmentedIndex({ store }).search(ask('ferry'))).toHaveLength(2);
  });

  it('flushes when it is closed, and takes nothing after', async () => {
    const store = createMemoryStore();
    const index = createSegmentedIndex({ store });
    index.add(article('a', 'ferry'));
    await index.close();
    await index.close();
    expect(createSegmentedIndex({ store }).has('a')).toBe(true);
    expect(() => index.add(article('b', 'ferry'))).toThrow('closed');
  });
});
