/** Segments that become one, in the thread beside. */
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../src/search/build-segment.ts';
import { mergeSegments } from '../../src/search/merge-segments.ts';
import { copiesOf, MergeThread } from '../../src/search/merging.ts';
import { type Part, partOf } from '../../src/search/segment-part.ts';
import { createMemoryStore, type SegmentStore } from '../../src/search/segment-store.ts';
import { createSegmentedIndex } from '../../src/search/segmented-index.ts';
import type { IndexedArticle, SentenceIndex } from '../../src/search/sentence-index.ts';
import { finish } from '../../src/steps.ts';
import { createAddingIndex } from './adding-index.ts';
import { copying } from './reopened-index.ts';

const article = (n: number): IndexedArticle => ({
  id: `a${n}`,
  revision: n,
  titleTerms: [`w${n % 13}`],
  sentences: [
    { terms: ['flood', `w${n % 7}`], news: true },
    { terms: ['storm', `w${n % 11}`, `w${n % 3}`], news: true },
    { terms: ['rain', `w${n % 5}`, 'flood'], news: true },
  ],
});
const asked = {
  terms: ['flood', 'w3', 'w4', 'rain', 'w9'].map((term) => ({ term, weight: 1 })),
  limit: 300,
};
const createFailingStore = (
  store: SegmentStore,
  fails: (removed: readonly number[]) => boolean,
): SegmentStore => ({
  load: store.load,
  replace(removed, added) {
    if (fails(removed)) throw new Error('database or disk is full');
    store.replace(removed, added);
  },
});
const agree = (index: SentenceIndex, reference: SentenceIndex) => {
  expect(index.search(asked)).toEqual(reference.search(asked));
  expect(index.inverseDocumentFrequency('w3')).toBe(reference.inverseDocumentFrequency('w3'));
  expect([index.articleCount, index.sentenceCount]).toEqual([
    reference.articleCount,
    reference.sentenceCount,
  ]);
};

describe('merging in a thread', () => {
  it('answers the same before, meanwhile and after, and keeps one segment in the place of many', async () => {
    const store = createMemoryStore();
    const index = createSegmentedIndex({ store: copying(store), freshArticles: 4, merging: 'thread' });
    const reference = createAddingIndex();
    for (let n = 0; n < 100; n += 1) {
      for (const each of [index, reference]) each.add(article(n));
      // Also while some are made a segment, and others added.
      if (n % 9 === 0) await Promise.resolve();
      if (n % 10 === 0) agree(index, reference);
    }
    expect(store.load()).toHaveLength(0);
    agree(index, reference);
    await index.settled();
    expect(store.load()).toHaveLength(1);
    agree(index, reference);
    await index.close();
    agree(createSegmentedIndex({ store: copying(store) }), reference);
  });

  it('carries over what is removed, replaced and added meanwhile', async () => {
    const store = createMemoryStore();
    const index = createSegmentedIndex({ store, freshArticles: 4, merging: 'thread' });
    const reference = createAddingIndex();
    const both = [index, reference];
    for (let n = 0; n < 60; n += 1) for (const each of both) each.add(article(n));
    for (const each of both) each.remove('a50');
    // The thread has its bytes now, and cannot answer before this function waits.
    await Promise.resolve();
    for (let n = 0; n < 60; n += 3) for (const each of both) each.remove(`a${n}`);
    for (let n = 1; n < 60; n += 6) for (const each of both) each.add({ ...article(n), revision: 1000 + n });
    for (let n = 60; n < 71; n += 1) for (const each of both) each.add(article(n));
    agree(index, reference);
    await index.settled();
    agree(index, reference);
    await index.close();
    const kept = new Map<string, number>();
    for (let n = 0; n < 71; n += 1)
      if (n % 3 !== 0 || n >= 60) kept.set(`a${n}`, n % 6 === 1 && n < 60 ? 1000 + n : n);
    kept.delete('a50');
    const opened = createSegmentedIndex({ store, isCurrent: (id, revision) => kept.get(id) === revision });
    agree(opened, reference);
  });

  it('goes on with what it has when a merge cannot be kept, and merges later', async () => {
    const kept = createMemoryStore();
    let full = false;
    const failures: unknown[] = [];
    const index = createSegmentedIndex({
      store: createFailingStore(kept, (removed) => full && removed.length > 0),
      freshArticles: 4,
      merging: 'thread',
      onMergeFailure: (error) => failures.push(error),
    });
    const reference = createAddingIndex();
    full = true;
    for (let n = 0; n < 40; n += 1) {
      for (const each of [index, reference]) each.add(article(n));
      if (n === 19) await index.settled();
    }
    await index.settled();
    // Two segments, kept as they are.
    expect(failures).toEqual([new Error('database or disk is full')]);
    expect(kept.load()).toHaveLength(2);
    agree(index, reference);
    full = false;
    index.flush();
    await index.settled();
    expect(kept.load()).toHaveLength(1);
    agree(index, reference);
    await index.close();
  });

  it('is kept in steps, while the index answers, grows and loses articles', async () => {
    const kept = createMemoryStore();
    const index = createSegmentedIndex({
      store: {
        ...kept,
        *replaceInSteps(removed, added) {
          for (let step = 0; step < 50; step += 1) {
            between(step);
            yield;
          }
          kept.replace(removed, added);
        },
      },
      freshArticles: 4,
      merging: 'thread',
    });
    const reference = createAddingIndex();
    let changes = 0;
    function between(step: number): void {
      agree(index, reference);
      // Only while the first merge is kept: each change would bring about another one.
      if (changes >= 50) return;
      changes += 1;
      for (const each of [index, reference]) {
        if (step % 7 === 0) each.add(article(40 + step));
        if (step % 5 === 0) each.remove(`a${step}`);
      }
    }
    for (let n = 0; n < 40; n += 1) for (const each of [index, reference]) each.add(article(n));
    await index.settled();
    expect(changes).toBe(50);
    agree(index, reference);
    await index.close();
  });

  it('makes no part of every article while a thread has those before in hand', () => {
    const index = createSegmentedIndex({ merging: 'thread' });
    // No thread can answer before this function is over.
    for (let n = 0; n < 640; n += 1) index.add(article(n));
    // Of 16 articles each.
    expect(index.partCount).toBeLessThanOrEqual(640 / 16);
    return index.close();
  });

  it('makes one of the parts that searches make of a few articles each', () => {
    const index = createSegmentedIndex({ merging: 'thread' });
    for (let n = 0; n < 640; n += 1) {
      index.add(article(n));
      index.search(asked);
    }
    // Two neighbours hold over 128 sentences, or the last of them less than the half of the one before.
    expect(index.partCount).toBeLessThanOrEqual(2 * ((640 * 3) / 128) + 8);
    return index.close();
  });

  it('stays in few parts for as long as whoever adds waits for it', async () => {
    const store = createMemoryStore();
    const index = createSegmentedIndex({ store, merging: 'thread' });
    const reference = createAddingIndex();
    let most = 0;
    for (let n = 0; n < 1500; n += 1) {
      for (const each of [index, reference]) each.add(article(n));
      await index.caughtUp();
      if (n % 50 === 0) agree(index, reference);
      most = Math.max(most, index.partCount);
    }
    // 16 in memory and one more, and of those that are kept, each at least twice as large as the next, before or behind a merge.
    expect(most).toBeLessThanOrEqual(17 + 2 * Math.ceil(Math.log2(1500)));
    await index.settled();
    agree(index, reference);
    await index.close();
    agree(createSegmentedIndex({ store }), reference);
  });

  it('stays in few parts where the store fails, says so once, and keeps all once it does not', async () => {
    const kept = createMemoryStore();
    const failures: unknown[] = [];
    let full = true;
    const index = createSegmentedIndex({
      store: createFailingStore(kept, () => full),
      merging: 'thread',
      onMergeFailure: (error) => failures.push(error),
    });
    const reference = createAddingIndex();
    let most = 0;
    for (let n = 0; n < 1000; n += 1) {
      for (const each of [index, reference]) each.add(article(n));
      for (const each of [index, reference]) if (n % 3 === 0) each.remove(`a${n / 3}`);
      await index.flushed();
      most = Math.max(most, index.partCount);
    }
    agree(index, reference);
    expect(most).toBeLessThanOrEqual(Math.ceil(Math.log2(1000)));
    expect(failures).toEqual([new Error('database or disk is full')]);
    expect(kept.load()).toHaveLength(0);
    full = false;
    index.flush();
    await index.settled();
    agree(index, reference);
    const isCurrent = (_id: string, revision: number) => revision > 333;
    agree(createSegmentedIndex({ store: kept, isCurrent }), reference);
    await index.close();
  });

  it('merges what is kept in memory where the store will not have it merged', async () => {
    const kept = createMemoryStore();
    let full = true;
    const index = createSegmentedIndex({
      store: createFailingStore(kept, (removed) => full && removed.length > 0),
      freshArticles: 4,
      merging: 'thread',
    });
    const reference = createAddingIndex();
    for (let n = 0; n < 200; n += 1) {
      for (const each of [index, reference]) each.add(article(n));
      if (n % 8 === 7) await index.settled();
    }
    agree(index, reference);
    expect(kept.load().length).toBeGreaterThanOrEqual(25);
    expect(index.partCount).toBeLessThanOrEqual(Math.ceil(Math.log2(200)));
    full = false;
    index.flush();
    await index.settled();
    expect(kept.load()).toHaveLength(index.partCount);
    agree(createSegmentedIndex({ store: copying(kept) }), reference);
    await index.close();
  });

  it('is given up when the index is closed, and loses nothing', async () => {
    const store = createMemoryStore();
    const failures: unknown[] = [];
    const index = createSegmentedIndex({
      ...{ store: copying(store), freshArticles: 4, merging: 'thread' },
      onMergeFailure: (error) => failures.push(error),
    });
    const reference = createAddingIndex();
    for (let n = 0; n < 30; n += 1) for (const each of [index, reference]) each.add(article(n));
    // No thread can have answered before this function waits.
    await Promise.resolve();
    await index.close();
    expect(failures).toEqual([]);
    const opened = createSegmentedIndex({ store, freshArticles: 4, merging: 'thread' });
    agree(opened, reference);
    opened.flush();
    await opened.settled();
    expect(store.load()).toHaveLength(1);
    agree(opened, reference);
    await opened.close();
  });

  it('agrees through additions, removals, failures of the store and rounds of the event loop in any order', async () => {
    const number = fc.nat({ max: 40 });
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ add: number }) },
      { weight: 2, arbitrary: fc.record({ remove: number }) },
      { weight: 2, arbitrary: fc.record({ rounds: fc.nat({ max: 30 }) }) },
      { weight: 1, arbitrary: fc.constant('flush' as const) },
      { weight: 1, arbitrary: fc.record({ full: fc.boolean() }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 80 }), async (steps) => {
        const store = createMemoryStore();
        let full = false;
        const failing = createFailingStore(store, () => full);
        const index = createSegmentedIndex({ store: copying(failing), freshArticles: 3, merging: 'thread' });
        const reference = createAddingIndex();
        const kept = new Map<string, number>();
        for (const [revision, each] of steps.entries()) {
          if (each === 'flush') index.flush();
          else if ('full' in each) full = each.full;
          else if ('rounds' in each) for (let n = 0; n < each.rounds; n += 1) await setImmediate();
          else if ('add' in each) {
            for (const one of [index, reference]) one.add({ ...article(each.add), revision });
            kept.set(`a${each.add}`, revision);
          } else {
            const id = `a${each.remove}`;
            expect(index.remove(id)).toBe(reference.remove(id));
            kept.delete(id);
          }
          agree(index, reference);
        }
        full = false;
        await index.close();
        agree(index, reference);
        const isCurrent = (id: string, revision: number) => kept.get(id) === revision;
        agree(createSegmentedIndex({ store, isCurrent }), reference);
      }),
      { numRuns: 10 },
    );
  });

  it('says so when the thread fails, and merges the next in another', async () => {
    const segments = [buildSegment([article(1)]), buildSegment([article(2)])];
    const parts = segments.map((segment, i) => partOf(segment, i));
    // An article that has no place: no segment was ever written so.
    const broken = { ...segments[0]!, articleIds: ['a1', 'a3'] };
    const thread = new MergeThread();
    const removed = parts.map((part) => part.removed);
    const merged = (some: readonly Part[]) => thread.merge({ segments: finish(copiesOf(some)), removed });
    await expect(merged([partOf(broken, 3), parts[1]!])).rejects.toThrow();
    expect(await merged(parts)).toEqual(mergeSegments(segments, removed));
    await thread.close();
  });
});
