import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import workerThreads, { type Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createThreads, type Preparer, PreparerClosed } from '../../src/archive/preparers.ts';

let folder: string;
let path: string;
let threads: Preparer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preparers-'));
  path = join(folder, 'a.txt');
  writeFileSync(path, 'The bridge opened on Monday, the mayor said.\n');
  threads = createThreads(1);
});
afterEach(async () => {
  await threads.close();
  rmSync(folder, { recursive: true });
});

describe('a thread that has died', () => {
  it('fails the files it was asked for, and another takes its place', async () => {
    process.once('worker', (worker: Worker) => void worker.terminate());
    const [first, second] = await Promise.allSettled([
      threads.prepare(path, null),
      threads.prepare(path, null),
    ]);
    expect([first, second]).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    expect((await threads.prepare(path, null)).kind).toBe('prepared');
  });

  it('is replaced where it died between two files', async () => {
    const started = Promise.withResolvers<Worker>();
    process.once('worker', started.resolve);
    await threads.prepare(path, null);
    await (await started.promise).terminate();
    expect((await threads.prepare(path, null)).kind).toBe('prepared');
  });
});

/** As where the system has no room for another thread. */
class NoRoom {
  constructor() {
    throw new Error('no room for a thread');
  }
}

describe('a thread that cannot be started', () => {
  const started = workerThreads.Worker;
  function letThreadsStart(worker: typeof started): void {
    workerThreads.Worker = worker;
    syncBuiltinESMExports();
  }
  afterEach(() => letThreadsStart(started));

  it('fails the files that wait for it, and is tried again for the next', async () => {
    process.once('worker', (worker: Worker) => {
      // The first one dies with two files in hand, and no other starts for the third.
      letThreadsStart(NoRoom as unknown as typeof started);
      void worker.terminate();
    });
    const asked = [1, 2, 3].map(() => threads.prepare(path, null));
    const [first, second, third] = await Promise.allSettled(asked);
    expect([first, second]).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    expect(third).toEqual({ status: 'rejected', reason: new Error('no room for a thread') });
    await expect(threads.prepare(path, null)).rejects.toThrow('no room for a thread');
    letThreadsStart(started);
    expect((await threads.prepare(path, null)).kind).toBe('prepared');
  });
});

it('sends a fault of the program back to who asked for the file, and goes on with the next', async () => {
  const faulty = threads.prepare({} as never, null);
  const next = threads.prepare(path, null);
  await expect(faulty).rejects.toThrow(/path/);
  expect((await next).kind).toBe('prepared');
});

it('gives up what is waited for when it is closed', async () => {
  const waiting = threads.prepare(path, null);
  const given = expect(waiting).rejects.toThrow(PreparerClosed);
  await threads.close();
  await given;
  await expect(threads.prepare(path, null)).rejects.toThrow(PreparerClosed);
});
