import { expect, test, vi } from 'vitest';
import { keptFor } from '../../../src/answer/library/kept.ts';
import { createMemoryLibrary } from '../../../src/answer/library/library.ts';
import { createSegmentedIndex } from '../../../src/search/segmented-index.ts';
import { annotate } from '../../../src/sentence/annotate.ts';
import { articleOf } from '../../sentence/article-of.ts';

/** A library, and how many articles it holds worked out in two steps. */
function stage(atOnce: number) {
  const { library, add } = createMemoryLibrary(createSegmentedIndex());
  const work = vi.fn(function* (): Generator<undefined, number> {
    const { size } = library.shelf.listings;
    yield;
    return size;
  });
  const addOne = (text: string) => add(annotate({ ...articleOf([text]), id: text }));
  return { addOne, work, kept: keptFor(library, work, atOnce) };
}

test('of a small library it is always as the library is, and worked out once for each state', () => {
  const { addOne, work, kept } = stage(10);
  addOne('One.');
  expect([kept.get(), kept.get(), kept.getSoon()]).toEqual([1, 1, 1]);
  addOne('Two.');
  expect(kept.get()).toBe(2);
  expect(work).toHaveBeenCalledTimes(2);
});

test('of a large one nobody waits for it twice: the last one serves until the new one is there', async () => {
  const { addOne, work, kept } = stage(0);
  addOne('One.');
  expect(kept.getSoon()).toBeUndefined();
  expect(kept.get()).toBe(1);
  // What was begun aside was finished, not begun again.
  expect(work).toHaveBeenCalledTimes(1);
  addOne('Two.');
  expect(kept.get()).toBe(1);
  await vi.waitFor(() => expect(kept.get()).toBe(2));
});

test('whoever waits until it is ready holds nobody up, and then has it at once', async () => {
  const { addOne, work, kept } = stage(0);
  addOne('One.');
  let hadATurn = false;
  setImmediate(() => {
    hadATurn = true;
  });
  work.mockImplementation(function* () {
    while (!hadATurn) yield;
    return 1;
  });
  await Promise.all([kept.ready(), kept.ready()]);
  expect([kept.get(), kept.getSoon()]).toEqual([1, 1]);
  expect(work).toHaveBeenCalledTimes(1);
});

test('it can be begun before anybody asks, and be given up', async () => {
  const { addOne, work, kept } = stage(0);
  addOne('One.');
  kept.begin();
  kept.stop();
  addOne('Two.');
  kept.begin();
  await vi.waitFor(() => expect(work).toHaveBeenCalled());
  await kept.ready();
  expect(kept.get()).toBe(2);
  expect(work).toHaveBeenCalledTimes(1);
});

test('a bug in it does not keep anybody waiting', async () => {
  const { addOne, work, kept } = stage(0);
  addOne('One.');
  work.mockImplementation(function* () {
    yield;
    throw new TypeError('a bug');
  });
  await kept.ready();
  expect(() => kept.get()).toThrow('a bug');
});

test('it is made anew after a change only where somebody has asked for it', async () => {
  const { addOne, work, kept } = stage(0);
  addOne('One.');
  kept.renew();
  expect(work).not.toHaveBeenCalled();
  kept.get();
  addOne('Two.');
  kept.renew();
  await vi.waitFor(() => expect(kept.getSoon()).toBe(2));
});

test('a bug in it comes out where it is asked for', async () => {
  const { addOne, work, kept } = stage(0);
  addOne('One.');
  kept.get();
  work.mockImplementation(function* () {
    yield;
    throw new TypeError('a bug');
  });
  addOne('Two.');
  expect(kept.get()).toBe(1);
  await vi.waitFor(() => expect(() => kept.get()).toThrow('a bug'));
});

test('a change while it is worked out makes it anew once more, without anybody asking again', async () => {
  const { addOne, work, kept } = stage(0);
  addOne('One.');
  kept.get();
  addOne('Two.');
  work.mockImplementationOnce(function* () {
    yield;
    addOne('Three.');
    kept.renew();
    return 2;
  });
  kept.renew();
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(3));
  await vi.waitFor(() => expect(kept.getSoon()).toBe(3));
  expect(work).toHaveBeenCalledTimes(3);
});

test('given up, it is not made anew', async () => {
  const { addOne, work, kept } = stage(0);
  addOne('One.');
  kept.get();
  addOne('Two.');
  kept.renew();
  kept.renew();
  kept.stop();
  await new Promise((resolve) => setImmediate(resolve));
  expect(work).toHaveBeenCalledTimes(1);
});
