/** Keeps an archive in step with the folders of the corpus while the bot runs, and tells when it has changed. */
import { describeProblem, type FileProblem } from '../article/problems.ts';
import type { Archive } from './archive.ts';
import type { ArticleChange } from './changes.ts';
import { messageOf } from './thrown.ts';
import type { Updated } from './update.ts';
import { createUpdatingThread, type UpdateJob, type Updater } from './updater.ts';
import { watchFolders } from './watch.ts';

export interface FollowOptions {
  /** Called after the archive has changed, by this process or another. */
  readonly onChanged: () => Promise<unknown>;
  /** Told what was done with changed files. */
  readonly onUpdated?: ((updated: Updated, changes: readonly ArticleChange[]) => void) | undefined;
  /** Told, as a sentence, what is wrong with a file, a folder or the archive: each once. */
  readonly onProblem?: ((message: string) => void) | undefined;
  /** How a file's path is written in such a sentence. */
  readonly written?: ((path: string) => string) | undefined;
  /** Who reads and keeps what has changed; a thread beside this one where left out. */
  readonly updater?: Updater | undefined;
  /** Milliseconds until what could not be taken in is looked for again. */
  readonly lookAfterFailure?: number | undefined;
}

export interface Follower {
  /** Resolves once what had changed before is in the archive, and all folders are watched. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** How often it is asked whether another process has written to the archive, in milliseconds. */
const LOOK_AT_ARCHIVE = 500;
/** While many files are read, what came of them is told of so often. */
const TOLD_EVERY = 1_000;
/** Not every file system tells of changes: all files are looked at again so often. */
const LOOK_AT_ALL = 10 * 60_000;
/** What could not be taken in, as while another program held the archive, is looked for again after so long; twice as long each time it fails anew. */
const LOOK_AFTER_FAILURE = 5_000;

export function followFolders(
  archive: Archive,
  folders: readonly string[],
  {
    onChanged,
    onUpdated,
    onProblem,
    written = (path) => path,
    updater = createUpdatingThread(archive),
    lookAfterFailure = LOOK_AFTER_FAILURE,
  }: FollowOptions,
): Follower {
  const said = new Set<string>();
  function sayOnce(message: string): void {
    if (said.has(message)) return;
    said.add(message);
    onProblem?.(message);
  }
  let version = archive.version();
  let told = performance.now();
  async function changed(): Promise<unknown> {
    version = archive.version();
    told = performance.now();
    return onChanged();
  }
  function tellOfChange(): void {
    changed().catch((error) => sayOnce(`Taking in what has changed went wrong: ${messageOf(error)}`));
  }
  const wasJustTold = (): boolean => performance.now() - told < TOLD_EVERY;
  let changes: ArticleChange[] = [];
  const watcher = {
    onProblem: (problem: FileProblem) =>
      sayOnce(describeProblem({ ...problem, path: written(problem.path) })),
    // Of many files the first are not to wait for the last.
    onChange: (change: ArticleChange) => {
      changes.push(change);
      if (!wasJustTold()) tellOfChange();
    },
  };

  /** One after the other; what goes wrong with one does not keep the next from its turn. */
  let last: Promise<void> = Promise.resolve();
  let closed = false;
  let wait = lookAfterFailure;
  let soon: NodeJS.Timeout | undefined;
  function failed(message: string): void {
    if (closed) return;
    sayOnce(message);
    clearTimeout(soon);
    soon = setTimeout(() => void lookAtAll(), wait);
    wait = Math.min(2 * wait, LOOK_AT_ALL);
  }
  function inTurn(job: UpdateJob): Promise<void> {
    last = last.then(async () => {
      if (closed) return;
      try {
        changes = [];
        const updated = await updater.update(job, watcher);
        if (updated.failure !== null) failed(updated.failure);
        else if (job.look === 'folders') wait = lookAfterFailure;
        if (updated.added + updated.changed + updated.removed === 0) return;
        onUpdated?.(updated, changes);
        await changed();
      } catch (error) {
        failed(`Following the folders went wrong: ${messageOf(error)}`);
      }
    });
    return last;
  }
  const lookAtAll = () => inTurn({ look: 'folders', paths: folders });

  const lookAtArchive = setInterval(() => {
    if (archive.version() !== version && !wasJustTold()) tellOfChange();
  }, LOOK_AT_ARCHIVE);
  const watch = watchFolders(folders, {
    onChanged: (paths) => inTurn({ look: 'paths', paths }),
    onProblem: sayOnce,
  });
  const again = setInterval(() => void lookAtAll(), LOOK_AT_ALL);
  return {
    ready: watch.ready.then(lookAtAll),
    async close() {
      closed = true;
      clearInterval(lookAtArchive);
      clearInterval(again);
      clearTimeout(soon);
      // First the thread: what is under way must not be waited for.
      await updater.close();
      await watch.close();
      await last;
    },
  };
}
