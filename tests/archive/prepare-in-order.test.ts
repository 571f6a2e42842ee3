import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Preparation } from '../../src/archive/prepare.ts';
import { type Found, prepareInOrder } from '../../src/archive/prepare-in-order.ts';
import type { Preparer } from '../../src/archive/preparers.ts';

const found = (unchanged: boolean, i: number): Found => ({
  ...{ path: `/${i}.txt`, id: String(i), held: undefined, unchanged },
});
const problemOf = (path: string): Preparation => ({
  kind: 'problem',
  problem: { path, kind: 'empty', wrong: 'is empty', done: 'left out' },
});

/** Takes some turns for a file, fewer for every second one, and counts what is asked of it at a time. */
function slow(atOnce: number): Preparer & { readonly most: () => number } {
  let open = 0;
  let most = 0;
  let asked = 0;
  return {
    atOnce,
    most: () => most,
    async prepare(path) {
      open += 1;
      asked += 1;
      most = Math.max(most, open);
      for (let turns = asked % 2 === 0 ? 1 : 3; turns > 0; turns -= 1) await setImmediate();
      open -= 1;
      return problemOf(path);
    },
    close: async () => {},
  };
}

it('gives every file in order, and asks for no more at a time than was said', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.boolean(), { maxLength: 40 }),
      fc.integer({ min: 1, max: 5 }),
      async (all, atOnce) => {
        const files = all.map(found);
        const preparer = slow(atOnce);
        const got: (readonly [Found, Preparation | null])[] = [];
        for await (const each of prepareInOrder(files, preparer)) got.push(each);
        expect(got).toEqual(files.map((file) => [file, file.unchanged ? null : problemOf(file.path)]));
        const toRead = files.filter(({ unchanged }) => !unchanged).length;
        expect(preparer.most()).toBe(Math.min(atOnce, toRead));
      },
    ),
    { numRuns: 50 },
  );
});

it('lets other work have its turn among unchanged files', async () => {
  const files = Array.from({ length: 10_000 }, (_, i) => found(true, i));
  let turns = 0;
  let isOver = false;
  async function countTurns(): Promise<void> {
    for (; !isOver; turns += 1) await setImmediate();
  }
  const counting = countTurns();
  let taken = 0;
  let longest = 0;
  let [turn, since] = [0, 0];
  for await (const _ of prepareInOrder(files, slow(1))) {
    taken += 1;
    if (turns > turn) [turn, since] = [turns, taken];
    longest = Math.max(longest, taken - since);
  }
  isOver = true;
  await counting;
  expect(taken).toBe(files.length);
  expect(longest).toBeLessThan(200);
});
