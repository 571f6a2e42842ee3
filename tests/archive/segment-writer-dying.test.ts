/** A thread that dies between writing and saying so: the real one does its work, and its answer is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Transferable } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { createSegmentTable } from '../../src/archive/segment-table.ts';
import { createSegmentWriter } from '../../src/archive/segment-writer.ts';
import type { SegmentStore } from '../../src/search/segment-store.ts';
import { opened } from './opened.ts';

const dies = vi.hoisted(() => ({ before: false, after: false }));

vi.mock('../../src/job-thread.ts', async (original) => {
  const { JobThread } = await original<typeof import('../../src/job-thread.ts')>();
  return {
    JobThread: class extends JobThread<unknown, unknown> {
      override async ask(job: unknown, transferred: readonly Transferable[]): Promise<unknown> {
        if (dies.before) throw new Error('the thread has ended');
        const answer = await super.ask(job, transferred);
        if (dies.after) throw new Error('the thread has ended');
        return answer;
      }
    },
  };
});

let folder: string;
let archive: Archive;
let writer: SegmentStore;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dying-'));
  archive = opened(folder);
  said = [];
  writer = createSegmentWriter(archive.database, archive.path, {
    onProblem: (message) => said.push(message),
  });
});
afterEach(async () => {
  dies.before = false;
  dies.after = false;
  await writer.close?.();
  archive.close();
  rmSync(folder, { recursive: true });
});
const segment = (number: number) => ({ number, bytes: new Uint8Array([number, 2, 3]) });
const numbers = () =>
  createSegmentTable(archive.database, archive.path)
    .load()
    .map(({ number }) => number);

it('goes on where all was written before it died', async () => {
  await writer.replaceBeside!([], [segment(1)]);
  dies.after = true;
  await writer.replaceBeside!([1], [segment(2)]);
  dies.after = false;
  await writer.replaceBeside!([], [segment(3)]);
  writer.replace([2], [segment(4)]);
  expect(numbers()).toEqual([3, 4]);
  expect(said).toEqual([]);
});

it('fails where nothing was written, and writes the next', async () => {
  dies.before = true;
  await expect(writer.replaceBeside!([], [segment(1)])).rejects.toThrow('the thread has ended');
  dies.before = false;
  await writer.replaceBeside!([], [segment(2)]);
  expect(numbers()).toEqual([2]);
  expect(said).toEqual([]);
});
