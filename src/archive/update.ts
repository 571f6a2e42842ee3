/**
 * Brings the archive up to the files: reads what is new or has changed, forgets what is gone. Each article is kept by itself,
 * so that a process that ends midway has done a part of the work and not half of an article.
 */
import { resolve, sep } from 'node:path';
import { articleId, findArticleFiles } from '../article/files.ts';
import type { FileProblem } from '../article/problems.ts';
import type { Archive } from './archive.ts';
import type { ArticleChange } from './changes.ts';
import type { HeldPath } from './held.ts';
import type { Preparation } from './prepare.ts';
import { type Found, prepareInOrder } from './prepare-in-order.ts';
import { UNSETTLED } from './prepared.ts';
import { createPreparerFor, type Preparer } from './preparers.ts';
import { goneOf, statAll } from './stats.ts';

export interface UpdateOptions {
  /** Who prepares files; where left out, threads where there are many. */
  readonly preparer?: Preparer | undefined;
  /** Called for everything that is wrong with a file or folder, as soon as it is seen. */
  readonly onProblem?: ((problem: FileProblem) => void) | undefined;
  /** Called once it is known how many files have to be read. */
  readonly onPlan?: ((files: number) => void) | undefined;
  /** Called for each of these once it is done, with whether its article is kept: then it lasts. */
  readonly onFile?: ((path: string, isKept: boolean) => void) | undefined;
  /** Called for each article that came, changed or went, once that lasts. */
  readonly onChange?: ((change: ArticleChange) => void) | undefined;
  /** What lies in none of the folders stays as long as its file does: whoever looks beside a bot may know of fewer than it. */
  readonly keepsOthers?: boolean | undefined;
  /** The files are added by hand, and belong to no folder of the corpus. */
  readonly ingested?: ((path: string) => boolean) | undefined;
}

/** Files that are compared with the archive before other work gets its turn. */
const COMPARED_AT_ONCE = 256;

/** How many articles came, changed, stayed and went. */
export interface Updated {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly removed: number;
  /** Files that are no article of the archive, for which a problem was named. */
  readonly leftOut: number;
  /** Why not all was done, as a sentence; null where it was. */
  readonly failure: string | null;
}

/**
 * Makes the archive hold the articles of these folders, and of the files added by hand that are still there, and no others;
 * what it holds of a folder that cannot be read just now stays.
 * Of two files with one id, the one added by hand is kept, then the first in the order of folders and names.
 */
export async function updateFolders(
  archive: Archive,
  folders: readonly string[],
  options: UpdateOptions = {},
): Promise<Updated> {
  const { paths, isUnreadable } = await pathsIn(folders, options);
  const listed = new Set(paths);
  const files = archive.paths();
  // In no folder, but added by hand: they stay as long as their files do.
  const others = files
    .filter(({ path, ingested }) => (ingested || options.keepsOthers) && !listed.has(path))
    .map(({ path }) => path);
  const out = await goneOf(others);
  const all = [...others.filter((path) => !out.has(path)), ...paths];
  const wanted = new Set(all);
  const gone = files.filter(({ path }) => !wanted.has(path) && !isUnreadable(path));
  const updated = await readFiles(archive, all, new Set(gone.map(({ path }) => path)), {
    ...options,
    ingested: () => false,
  });
  return withRemovals(archive, gone, updated, options);
}

/** Adds files, and all in these folders, to the archive; what it holds beside them stays. */
export async function addPaths(
  archive: Archive,
  given: readonly string[],
  options: UpdateOptions = {},
): Promise<Updated> {
  return readFiles(archive, (await pathsIn(given, options)).paths, new Set(), options);
}

/** Looks at these paths again: files or folders that came, changed or went. */
export async function updatePaths(
  archive: Archive,
  changed: readonly string[],
  options: UpdateOptions = {},
): Promise<Updated> {
  const missing = await goneOf(changed);
  const present = changed.filter((path) => !missing.has(path));
  const { paths } = await pathsIn(present, options);
  const wanted = new Set(paths);
  // A folder that is there may be another one than before: what it held is looked for file by file.
  const doubtful = changed.flatMap((path) => archive.filesIn(path)).filter(({ path }) => !wanted.has(path));
  const out = await goneOf(doubtful.map(({ path }) => path));
  const gone = doubtful.filter(({ path }) => out.has(path));
  return withRemovals(archive, gone, await readFiles(archive, paths, new Set(), options), options);
}

interface FoundPaths {
  readonly paths: readonly string[];
  /** Whether it lies in a folder that could not be read: then nobody knows whether it is there. */
  readonly isUnreadable: (path: string) => boolean;
}

async function pathsIn(given: readonly string[], options: UpdateOptions): Promise<FoundPaths> {
  const paths = new Set<string>();
  const unreadable: string[] = [];
  const onProblem = (problem: FileProblem): void => {
    if (problem.kind === 'unreadable') unreadable.push(resolve(problem.path));
    options.onProblem?.(problem);
  };
  for await (const path of findArticleFiles(given, { onProblem })) paths.add(resolve(path));
  return {
    paths: [...paths],
    isUnreadable: (path) => unreadable.some((folder) => path === folder || path.startsWith(folder + sep)),
  };
}

/** Reads these files in order. `out`: paths of the archive whose articles may be taken over by other files of their ids. */
async function readFiles(
  archive: Archive,
  paths: readonly string[],
  out: ReadonlySet<string>,
  options: UpdateOptions,
): Promise<Updated> {
  const { onProblem, onPlan, onFile, onChange, ingested = () => false } = options;
  const found = await compare(archive, paths);
  const toRead = found.filter(({ unchanged }) => !unchanged);
  onPlan?.(toRead.length);
  const preparer = options.preparer ?? createPreparerFor(toRead.length);
  const counts = { added: 0, changed: 0, same: 0, removed: 0, leftOut: 0 };
  let failure: string | null = null;
  /** Which path has an id in this reading. */
  const taken = new Map<string, string>();
  const listed = new Set(paths);

  function left(problem: FileProblem): void {
    counts.leftOut += 1;
    onProblem?.(problem);
  }

  /** Another file that this id is to be left to. */
  async function otherOf(path: string, id: string): Promise<string | undefined> {
    const first = taken.get(id);
    if (first !== undefined) return first;
    const holder = archive.fileOf(id)?.path;
    if (holder === undefined || holder === path || listed.has(holder) || out.has(holder)) return undefined;
    return (await goneOf([holder])).has(holder) ? undefined : holder;
  }

  /** Whether the file's article is in the archive now. */
  async function settle(file: Found, preparation: Preparation | null): Promise<boolean> {
    const { path, id, held: before, unchanged } = file;
    const other = await otherOf(path, id);
    if (other !== undefined) {
      left({ path, kind: 'same-id', wrong: `has the same name as ${other}`, done: 'left out' });
      return false;
    }
    if (unchanged) {
      taken.set(id, path);
      counts.same += 1;
      for (const notice of before!.notices) onProblem?.({ path, ...notice });
      return true;
    }
    if (preparation === null) return false;
    if (preparation.kind === 'problem') {
      left(preparation.problem);
      const { kind } = preparation.problem;
      // What cannot be read just now is not gone.
      const isGone = kind !== 'unreadable' && kind !== 'fault' && before?.path === path;
      const done = isGone ? archive.remove([before.number]) : null;
      if (done?.kind === 'failed') failure = done.message;
      else if (done !== null) {
        counts.removed += done.count;
        onChange?.({ what: 'removed', path });
      }
      return false;
    }
    taken.set(id, path);
    if (preparation.kind === 'same') {
      counts.same += 1;
      for (const notice of before!.notices) onProblem?.({ path, ...notice });
      failure = archive.found(before!.number, preparation.file)?.message ?? failure;
      return failure === null;
    }
    const { prepared } = preparation;
    for (const notice of prepared.notices) onProblem?.({ path, ...notice });
    const kept = archive.keep(prepared, { ingested: ingested(path), insteadOfOther: true });
    if (kept.kind === 'failed') failure = kept.message;
    else if (kept.kind === 'known') counts.same += 1;
    else {
      const what = before === undefined ? 'added' : 'changed';
      counts[what] += 1;
      onChange?.({ what, path });
    }
    return kept.kind !== 'failed' && kept.kind !== 'same-id';
  }

  try {
    for await (const [file, preparation] of prepareInOrder(found, preparer)) {
      const isKept = await settle(file, preparation);
      if (failure !== null) break;
      if (!file.unchanged) onFile?.(file.path, isKept);
    }
  } finally {
    if (options.preparer === undefined) await preparer.close();
  }
  return { ...counts, failure };
}

/** What is held of each path; other work gets its turn in between. */
async function compare(archive: Archive, paths: readonly string[]): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (let from = 0; from < paths.length; from += COMPARED_AT_ONCE) {
    const some = paths.slice(from, from + COMPARED_AT_ONCE);
    const stats = await statAll(some);
    for (const path of some) {
      const id = articleId(path);
      const held = archive.fileAt(path) ?? archive.fileOf(id);
      const now = stats.get(path);
      const unchanged =
        held?.path === path &&
        held.current &&
        held.modified !== UNSETTLED &&
        held.size === now?.size &&
        held.modified === now.modified;
      found.push({ path, id, held, unchanged });
    }
  }
  return found;
}

function withRemovals(
  archive: Archive,
  gone: readonly HeldPath[],
  updated: Updated,
  { onChange }: UpdateOptions,
): Updated {
  if (gone.length === 0 || updated.failure !== null) return updated;
  // Those that other files have taken over are there still, or under another number.
  const now = gone.filter(({ path, number }) => archive.fileAt(path)?.number === number);
  const removed = archive.remove(now.map(({ number }) => number));
  if (removed.kind === 'failed') return { ...updated, failure: removed.message };
  for (const { path } of now) onChange?.({ what: 'removed', path });
  return { ...updated, removed: updated.removed + removed.count };
}
