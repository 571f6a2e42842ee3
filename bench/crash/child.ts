/**
 * A process to be killed: brings an archive up to its folder, and the index after it, in threads as the bot does, merges what it has of it, then folds the
 * file's log into it. Says how long each of these took, where it comes that far.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { openArchive } from '../../src/archive/archive.ts';
import { createUpdatingThread } from '../../src/archive/updater.ts';
import { openNewsroom } from '../../src/newsroom.ts';
import { type FromChild, PHASES } from './kill-and-check.ts';
import type { KillerData } from './killer.ts';

/** The index takes in what is new after so many files: often, so that it is killed at that too. */
const REFRESH_AFTER = 7;

const [dataDir, corpus, phase, after] = process.argv.slice(2) as [string, string, ...string[]];
const opened = openArchive(dataDir);
if (opened.kind === 'refused') throw new Error(opened.message);
const { archive } = opened;
const newsroom = await openNewsroom(archive);
const shared = new SharedArrayBuffer(4);
if (phase !== undefined) {
  const workerData: KillerData = { shared, phase: Number(phase), after: Number(after) };
  await once(new Worker(new URL('./killer.ts', import.meta.url), { workerData }), 'message');
}

const tell = (message: FromChild) => process.send?.(message);
const took: number[] = [];
const now = new Int32Array(shared);
async function inPhase(name: (typeof PHASES)[number], work: () => unknown): Promise<void> {
  const began = performance.now();
  Atomics.store(now, 0, 1 + PHASES.indexOf(name));
  Atomics.notify(now, 0);
  await work();
  took.push(performance.now() - began);
}

await inPhase('ingest', async () => {
  let changed = 0;
  const updater = createUpdatingThread(archive);
  const updated = await updater.update(
    { look: 'folders', paths: [corpus] },
    {
      onProblem: () => {},
      onChange: ({ what, path }) => {
        if (what !== 'removed') tell({ kept: path });
        changed += 1;
        if (changed % REFRESH_AFTER === 0) void newsroom.refresh();
      },
    },
  );
  if (updated.failure !== null) throw new Error(updated.failure);
  await updater.close();
});
await inPhase('merge', async () => {
  await newsroom.refresh();
  await newsroom.settled();
  await newsroom.close();
});
await inPhase('snapshot', () => archive.database.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
process.send?.({ took } satisfies FromChild, () => process.exit());
