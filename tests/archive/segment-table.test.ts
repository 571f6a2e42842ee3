import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { createSegmentTable } from '../../src/archive/segment-table.ts';
import { finish } from '../../src/steps.ts';
import { opened } from './opened.ts';

let folder: string;
let one: Archive;
let other: Archive;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'segments-'));
  [one, other] = [opened(folder), opened(folder)];
  said = [];
});
afterEach(() => {
  one.close();
  other.close();
  rmSync(folder, { recursive: true });
});

/** A table that writes at most `piece` bytes in a step. */
const tableIn = ({ database, path }: Archive, piece = 4) =>
  createSegmentTable(database, path, { onProblem: (message) => said.push(message), piece });
const pieces = () => Number(one.database.prepare('SELECT count(*) AS n FROM segment_piece').get()?.n);
const segment = (number: number, size: number) => ({
  number,
  bytes: Uint8Array.from({ length: size }, (_, i) => (i + number) % 256),
});
const REPLACED = /^Another process .* the index .* until the next start\.$/;

test('an index that another process has replaced is kept no more, and that is said once', () => {
  const [bot, doctor] = [tableIn(one), tableIn(other)];
  bot.replace([], [segment(1, 1)]);
  expect(said).toEqual([]);
  doctor.replace([1], [segment(2, 1)]);
  expect(said).toEqual([expect.stringMatching(REPLACED)]);
  doctor.replace([1], [segment(3, 1)]);
  expect(said).toHaveLength(1);
  expect(doctor.load().map(({ number }) => number)).toEqual([1]);
});

test('a guest leaves the segments of others as they are, and keeps its own where there are none', () => {
  const guestIn = ({ database, path }: Archive) =>
    createSegmentTable(database, path, { keeps: 'first', onProblem: (message) => said.push(message) });
  guestIn(one).replace([], [segment(1, 1)]);
  const [bot, guest] = [tableIn(one), guestIn(other)];
  expect(guest.load()).toEqual([segment(1, 1)]);
  guest.replace([1], [segment(2, 1)]);
  finish(guest.replaceInSteps!([1], [segment(3, 9)]));
  bot.replace([], [segment(4, 1)]);
  expect(said).toEqual([]);
  expect(bot.load().map(({ number }) => number)).toEqual([1, 4]);
});

describe('segments that are kept in steps', () => {
  test('come back as they were, whatever their size, and leave nothing behind of those that they replace', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }), (sizes) => {
        const table = tableIn(one);
        const kept = sizes.map((size, i) => segment(i + 1, size));
        const before = table.load().map(({ number }) => number);
        finish(table.replaceInSteps!(before, kept));
        expect(tableIn(other).load()).toEqual(kept);
        const expected = sizes.map((size) => (size > 4 ? Math.ceil(size / 4) : 0));
        expect(pieces()).toBe(expected.reduce((sum, count) => sum + count, 0));
      }),
      { numRuns: 30 },
    );
    expect(said).toEqual([]);
  });

  test('are there whole or not at all after any number of steps, and the next ones clear up what was left', () => {
    for (let steps = 0; ; steps += 1) {
      const [first, second] = [segment(1, 11), segment(1, 14 + steps)];
      const table = tableIn(one);
      finish(table.replaceInSteps!([1], [first]));
      const writing = table.replaceInSteps!([1], [second]);
      let isOver = false;
      for (let step = 0; step < steps && !isOver; step += 1) isOver = writing.next().done === true;
      const [{ bytes } = first] = tableIn(one).load();
      expect([first.bytes, second.bytes]).toContainEqual(bytes);
      finish(tableIn(one).replaceInSteps!([1], [segment(1, 3)]));
      expect(pieces()).toBe(0);
      if (isOver) break;
    }
    expect(said).toEqual([]);
  });

  test('let others of the same index be kept in between', () => {
    const table = tableIn(one);
    const writing = table.replaceInSteps!([], [segment(1, 20)]);
    writing.next();
    table.replace([], [segment(2, 2)]);
    finish(writing);
    expect(tableIn(one).load()).toEqual([segment(1, 20), segment(2, 2)]);
    expect(said).toEqual([]);
  });

  test('are given up where another process has changed the index, or has cleared up their pieces', () => {
    const bot = tableIn(one);
    const writing = bot.replaceInSteps!([], [segment(1, 20)]);
    writing.next();
    tableIn(other).replace([], [segment(7, 2)]);
    finish(writing);
    expect(said).toEqual([expect.stringMatching(REPLACED)]);
    expect(tableIn(one).load()).toEqual([segment(7, 2)]);
    const again = tableIn(one).replaceInSteps!([7], [segment(1, 20)]);
    for (let step = 0; step < 5; step += 1) again.next();
    other.database.exec('DELETE FROM segment_piece');
    finish(again);
    expect(said).toHaveLength(2);
    expect(tableIn(one).load()).toEqual([segment(7, 2)]);
  });
});
