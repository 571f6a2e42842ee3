/** Segments that become one, in the thread beside. */
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../src/search/build-segment.ts';
import { mergeSegments } from '../../src/search/merge-segments.ts';
import { copiesOf, MergeThread } from '../../src/search/merging.ts';
import { type Part, partOf } from '../../src/search/segment-part.ts';
import { createMemoryStore } from '../../src/search/segment-store.ts';
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
      store: {
        load: kept.load,
        replace(removed, added) {
          if (full && removed.length > 0) throw new Error('database or disk is full');
          kept.replace(removed, added);
        },
      },
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

  it('agrees through additions, removals and rounds of the event loop in any order', async () => {
    const number = fc.nat({ max: 40 });
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ add: number }) },
      { weight: 2, arbitrary: fc.record({ remove: number }) },
      { weight: 2, arbitrary: fc.record({ rounds: fc.nat({ max: 30 }) }) },
      { weight: 1, arbitrary: fc.constant('flush' as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 80 }), async (steps) => {
        const store = createMemoryStore();
        const index = createSegmentedIndex({ store: copying(store), freshArticles: 3, merging: 'thread' });
        const reference = createAddingIndex();
        const kept = new Map<string, number>();
        for (const [revision, each] of steps.entries()) {
          if (each === 'flush') index.flush();
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
