/** Who brings an archive up to the files: this thread, or one beside it that leaves this one free to answer. */
import { dirname } from 'node:path';
import type { FileProblem } from '../article/problems.ts';
import { JobThread } from '../job-thread.ts';
import type { Archive } from './archive.ts';
import type { ArticleChange } from './changes.ts';
import { annotatingLimits, createOwnPreparer } from './preparers.ts';
import { type Updated, updateFolders, updatePaths } from './update.ts';

/** What is to be looked at: all of the folders (see {@link updateFolders}), or paths that have changed ({@link updatePaths}). */
export interface UpdateJob {
  readonly look: 'folders' | 'paths';
  readonly paths: readonly string[];
}

/** What is seen of an update while it is under way. */
export interface UpdateWatcher {
  readonly onProblem: (problem: FileProblem) => void;
  /** An article came, changed or went: that lasts. */
  readonly onChange: (change: ArticleChange) => void;
}

export interface Updater {
  /** One at a time. Rejects for a fault of the program; another can be asked for after it. */
  update(job: UpdateJob, watcher: UpdateWatcher): Promise<Updated>;
  /** Gives up what is under way: each article of it is kept or is not. */
  close(): Promise<void>;
}

/** Does the job in this thread, preparing files one after the other. */
export function updateHere(
  archive: Archive,
  { look, paths }: UpdateJob,
  watcher: UpdateWatcher,
): Promise<Updated> {
  const options = { ...watcher, preparer: createOwnPreparer() };
  return look === 'folders' ? updateFolders(archive, paths, options) : updatePaths(archive, paths, options);
}

/** Updates in this thread. */
export function createOwnUpdater(archive: Archive): Updater {
  return { update: (job, watcher) => updateHere(archive, job, watcher), close: async () => {} };
}

/** What the updating thread says while it works. */
export type SeenByUpdater = { readonly problem: FileProblem } | { readonly change: ArticleChange };

/** What it is told when it starts. */
export interface UpdaterData {
  readonly dataDir: string;
  /** The asking thread's own: the program's files may be others by now. */
  readonly annotator: string;
}

/** So long a thread waits for the next job, in milliseconds; then its memory is free. */
const IDLE = 5 * 60_000;

/**
 * Updates in a thread that reads, annotates and writes over a connection of its own: this one hears of what came, and finds it in
 * the archive. Closing leaves what the thread has written, and nothing of what it was writing.
 */
export function createUpdatingThread({ path, annotator }: Archive): Updater {
  const thread = new JobThread<UpdateJob, Updated, SeenByUpdater>(
    new URL('./update-worker.ts', import.meta.url),
    {
      workerData: { dataDir: dirname(path), annotator } satisfies UpdaterData,
      resourceLimits: annotatingLimits(),
      idle: IDLE,
    },
  );
  return {
    update: (job, { onProblem, onChange }) =>
      thread.ask(job, [], (seen) => ('problem' in seen ? onProblem(seen.problem) : onChange(seen.change))),
    close: () => thread.close(),
  };
}
