import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { createSegmentTable } from '../../src/archive/segment-table.ts';
import { createSegmentWriter } from '../../src/archive/segment-writer.ts';
import type { SegmentStore } from '../../src/search/segment-store.ts';
import { opened } from './opened.ts';

let folder: string;
let archive: Archive;
let writer: SegmentStore;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writer-'));
  archive = opened(folder);
  said = [];
  writer = writerIn(archive);
});
afterEach(async () => {
  await writer.close?.();
  archive.close();
  rmSync(folder, { recursive: true });
});

const writerIn = ({ database, path }: Archive, keeps: 'all' | 'none' = 'all') =>
  createSegmentWriter(database, path, { keeps, onProblem: (message) => said.push(message) });
const segment = (number: number, size: number) => ({
  number,
  bytes: new Uint8Array(size).map((_, i) => (i + number) % 256),
});
const held = () => createSegmentTable(archive.database, archive.path).load();

test('what the thread has written and what this one writes after it stand together', async () => {
  const large = segment(1, 2_500_000);
  const given = { number: 1, bytes: large.bytes.slice() };
  await writer.replaceBeside!([], [given]);
  expect(given.bytes).toHaveLength(0);
  writer.replace([], [segment(2, 3)]);
  await writer.replaceBeside!([2], [segment(3, 4)]);
  const [first, second, ...others] = held();
  expect(Buffer.compare(first!.bytes, large.bytes)).toBe(0);
  expect([first!.number, second, others]).toEqual([1, segment(3, 4), []]);
  expect(said).toEqual([]);
});

test('an index that another process has replaced is kept no more, and that is said once', async () => {
  await writer.replaceBeside!([], [segment(1, 3)]);
  const other = opened(folder);
  createSegmentTable(other.database, other.path).replace([1], [segment(7, 2)]);
  other.close();
  await writer.replaceBeside!([], [segment(2, 3)]);
  await writer.replaceBeside!([], [segment(3, 3)]);
  writer.replace([], [segment(4, 3)]);
  expect(said).toEqual([expect.stringMatching(/^Another process .* the index .* until the next start\.$/)]);
  expect(held()).toEqual([segment(7, 2)]);
});

test('one that keeps nothing writes nothing', async () => {
  const guest = writerIn(archive, 'none');
  await guest.replaceBeside!([], [segment(1, 3)]);
  expect(held()).toEqual([]);
  await guest.close?.();
});
