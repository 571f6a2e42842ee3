/** Who brings an archive up to the files: this thread, or one beside it that leaves this one free to answer. */
import { dirname } from 'node:path';
import type { FileProblem } from '../article/problems.ts';
import { JobThread } from '../job-thread.ts';
import type { Archive } from './archive.ts';
import type { ArticleChange } from './changes.ts';
import { annotatingLimits, createOwnPreparer, createThreads } from './preparers.ts';
import { type Updated, updateFolders, updatePaths } from './update.ts';

/** What is to be looked at: all of the folders (see {@link updateFolders}), or paths that have changed ({@link updatePaths}). */
export interface UpdateJob {
  readonly look: 'folders' | 'paths';
  readonly paths: readonly string[];
  /** Files are prepared in another thread: one that a thread dies of is left out, and the others are taken in. */
  readonly apart?: boolean | undefined;
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
export async function updateHere(
  archive: Archive,
  { look, paths, apart }: UpdateJob,
  watcher: UpdateWatcher,
): Promise<Updated> {
  const preparer = apart ? createThreads(1) : createOwnPreparer();
  const options = { ...watcher, preparer };
  try {
    return await (look === 'folders'
      ? updateFolders(archive, paths, options)
      : updatePaths(archive, paths, options));
  } finally {
    await preparer.close();
  }
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
  let hasFailed = false;
  return {
    async update(job, { onProblem, onChange }) {
      const asked = hasFailed ? { ...job, apart: true } : job;
      hasFailed = true;
      const updated = await thread.ask(asked, [], (seen) =>
        'problem' in seen ? onProblem(seen.problem) : onChange(seen.change),
      );
      hasFailed = false;
      return updated;
    },
    close: () => thread.close(),
  };
}
