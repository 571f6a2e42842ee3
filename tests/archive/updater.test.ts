/** The thread that brings an archive up to the files, where something goes wrong with it. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { createUpdatingThread, type UpdateJob, type Updater, updateHere } from '../../src/archive/updater.ts';
import { opened } from './opened.ts';

let folder: string;
let archive: Archive;
let updater: Updater;
let job: UpdateJob;
const watcher = { onProblem: () => {}, onChange: () => {} };
const ids = () => archive.list().map(({ id }) => id);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'updater-'));
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  writeFileSync(join(corpus, 'first.txt'), 'The bridge opened on Monday, the mayor said.\n');
  archive = opened(folder);
  updater = createUpdatingThread(archive);
  job = { look: 'folders', paths: [corpus] };
});
afterEach(async () => {
  await updater.close();
  archive.close();
  rmSync(folder, { recursive: true });
});

it('takes in after the thread has died what it was asked for', async () => {
  process.once('worker', (worker: Worker) => void worker.terminate());
  await expect(updater.update(job, watcher)).rejects.toThrow('the thread has ended');
  expect(await updater.update(job, watcher)).toMatchObject({ added: 1, failure: null });
  expect(ids()).toEqual(['first']);
});

it('prepares files in another thread where it is asked to, and leaves none running', async () => {
  const started: Worker[] = [];
  const see = (worker: Worker): void => void started.push(worker);
  process.on('worker', see);
  try {
    await updateHere(archive, job, watcher);
    expect(started).toEqual([]);
    writeFileSync(join(job.paths[0]!, 'second.txt'), 'The harbor opened on Friday, the mayor said.\n');
    expect(await updateHere(archive, { ...job, apart: true }, watcher)).toMatchObject({ added: 1 });
    expect(started.map(({ threadId }) => threadId)).toEqual([-1]);
  } finally {
    process.off('worker', see);
  }
});

it('makes no other archive in place of one that has been taken away', async () => {
  renameSync(archive.path, join(folder, 'elsewhere'));
  await expect(updater.update(job, watcher)).rejects.toThrow(
    `on-the-record.sqlite has been taken out of ${folder}. Start the bot again: it reads the articles anew.`,
  );
});
