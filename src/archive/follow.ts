/** Keeps an archive in step with the folders of the corpus while the bot runs, and tells when it has changed. */
import { describeProblem, type FileProblem } from '../article/problems.ts';
import type { Archive } from './archive.ts';
import type { ArticleChange } from './changes.ts';
import { createThreads, type Preparer } from './preparers.ts';
import { type Updated, updateFolders, updatePaths } from './update.ts';
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
  readonly preparer?: Preparer | undefined;
}

export interface Follower {
  /** Resolves once what had changed before is in the archive, and all folders are watched. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** A processor at most: the others answer. */
const THREADS = 1;
/** So long a thread waits for the next change, in milliseconds. */
const IDLE = 5 * 60_000;
/** How often it is asked whether another process has written to the archive, in milliseconds. */
const LOOK_AT_ARCHIVE = 500;
/** While many files are read, what came of them is told of so often. */
const TOLD_EVERY = 1_000;
/** Not every file system tells of changes: all files are looked at again so often. */
const LOOK_AT_ALL = 10 * 60_000;

export function followFolders(
  archive: Archive,
  folders: readonly string[],
  {
    onChanged,
    onUpdated,
    onProblem,
    written = (path) => path,
    preparer = createThreads(THREADS, { idle: IDLE, aside: true }),
  }: FollowOptions,
): Follower {
  const said = new Set<string>();
  function sayOnce(message: string): void {
    if (said.has(message)) return;
    said.add(message);
    onProblem?.(message);
  }
  function tellOfChange(): void {
    onChanged().catch((error) => sayOnce(`Taking in what has changed went wrong: ${String(error)}`));
  }
  let told = performance.now();
  let changes: ArticleChange[] = [];
  const options = {
    preparer,
    onProblem: (problem: FileProblem) =>
      sayOnce(describeProblem({ ...problem, path: written(problem.path) })),
    onChange: (change: ArticleChange) => changes.push(change),
    // Of many files the first are not to wait for the last.
    onFile: () => {
      if (performance.now() - told < TOLD_EVERY) return;
      told = performance.now();
      tellOfChange();
    },
  };

  /** One after the other; what goes wrong with one does not keep the next from its turn. */
  let last: Promise<void> = Promise.resolve();
  let closed = false;
  function inTurn(work: () => Promise<Updated>): Promise<void> {
    last = last.then(async () => {
      if (closed) return;
      try {
        changes = [];
        const updated = await work();
        if (updated.failure !== null) sayOnce(updated.failure);
        const { added, changed, removed } = updated;
        if (added + changed + removed === 0) return;
        onUpdated?.(updated, changes);
        await onChanged();
      } catch (error) {
        if (!closed) sayOnce(`Following the folders went wrong: ${String(error)}`);
      }
    });
    return last;
  }
  const lookAtAll = () => inTurn(() => updateFolders(archive, folders, options));

  let version = archive.version();
  const lookAtArchive = setInterval(() => {
    const now = archive.version();
    if (now === version) return;
    version = now;
    tellOfChange();
  }, LOOK_AT_ARCHIVE);
  const watch = watchFolders(folders, {
    onChanged: (paths) => inTurn(() => updatePaths(archive, paths, options)),
    onProblem: sayOnce,
  });
  const again = setInterval(() => void lookAtAll(), LOOK_AT_ALL);
  return {
    ready: watch.ready.then(lookAtAll),
    async close() {
      closed = true;
      clearInterval(lookAtArchive);
      clearInterval(again);
      // First the thread: what is under way must not be waited for.
      await preparer.close();
      await watch.close();
      await last;
    },
  };
}
