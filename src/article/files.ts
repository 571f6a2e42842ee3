/** Where are the articles? Files and folders by their names, sizes and kinds: nothing is read here. */
import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FileProblem, FileProblemKind } from './problems.ts';

/**
 * The largest file that is read, in bytes. The longest newspaper articles hold some 200 kB of text; a larger file is no
 * article, and would hold up all others.
 */
export const MAX_ARTICLE_BYTES = 5_000_000;

/** Files that are read, by the ends of their names. */
export const ARTICLE_FILE = /\.(?:txt|md|markdown)$/i;

/** The file's name without folders and extension. */
export function articleId(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).replace(ARTICLE_FILE, '');
}

export function describeSize(bytes: number): string {
  return `holds ${Math.ceil(bytes / 1_000_000)} MB, more than the ${MAX_ARTICLE_BYTES / 1_000_000} MB that an article may have`;
}

/** Files that lie beside articles and are none: a folder's own notes, hidden files, drafts with an underscore. */
const NO_ARTICLE = /^(?:[._].*|(?:README|LICEN[CS]E|CONTRIBUTING|CHANGELOG)(?:\..*)?)$/i;

/** Whether a file or folder of this name is none of the corpus's. */
export function isPassedOver(name: string): boolean {
  return NO_ARTICLE.test(name);
}

export interface FindOptions {
  /** Called for everything that is wrong with a file or folder, as soon as it is seen. */
  readonly onProblem?: ((problem: FileProblem) => void) | undefined;
}

/** What forbids that a file is opened at all, or null. A pipe or a device would be waited for without end. */
export function refusedBefore(path: string, found: Stats): FileProblem | null {
  if (!found.isFile()) return left(path, 'unreadable', 'is no regular file');
  if (found.size > MAX_ARTICLE_BYTES) return left(path, 'too-large', describeSize(found.size));
  return null;
}

function left(path: string, kind: FileProblemKind, wrong: string): FileProblem {
  return { path, kind, wrong, done: 'left out' };
}

/** The paths of all article files under files and folders, in the order of their names. */
export async function* findArticleFiles(
  paths: readonly string[],
  options: FindOptions = {},
): AsyncGenerator<string> {
  const visited = new Set<string>();
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) yield* walk(path, visited, options);
      else if (ARTICLE_FILE.test(path)) yield path;
      else
        options.onProblem?.({
          path,
          kind: 'other-format',
          wrong: 'is neither .txt nor .md',
          done: 'left out',
        });
    } catch (error) {
      options.onProblem?.(describeUnreadable(path, error));
    }
  }
}

async function* walk(folder: string, visited: Set<string>, options: FindOptions): AsyncGenerator<string> {
  const others = new Map<string, number>();
  try {
    // A link may lead back to a folder that is being read.
    const real = await realpath(folder);
    if (visited.has(real)) return;
    visited.add(real);
    const entries = await readdir(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (isPassedOver(entry.name)) continue;
      const path = join(folder, entry.name);
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await leadsToFolder(path)));
      if (isFolder === null && !ARTICLE_FILE.test(entry.name)) {
        const wrong = 'leads to what cannot be looked at';
        options.onProblem?.(left(path, 'unreadable', wrong));
      } else if (isFolder) yield* walk(path, visited, options);
      else if (ARTICLE_FILE.test(entry.name)) yield path;
      else others.set(extname(entry.name), (others.get(extname(entry.name)) ?? 0) + 1);
    }
  } catch (error) {
    options.onProblem?.(describeUnreadable(folder, error));
  }
  if (others.size > 0) {
    const count = [...others.values()].reduce((sum, n) => sum + n, 0);
    const kinds = [...others.keys()].map((end) => end || 'without an extension').join(', ');
    const wrong = `holds ${count} ${count === 1 ? 'file that is' : 'files that are'} neither .txt nor .md (${kinds})`;
    options.onProblem?.({ path: folder, kind: 'other-format', wrong, done: 'passed over' });
  }
}

/** Null where it cannot be known: the link leads in a circle, or to a share that does not answer. */
async function leadsToFolder(path: string): Promise<boolean | null> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    return describeUnreadable(path, error).kind === 'missing' ? false : null;
  }
}

/** What the file system's error means for the person who put the file there. */
export function describeUnreadable(path: string, error: unknown): FileProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return { path, kind: 'missing', wrong: 'is not there', done: 'left out' };
  const why = code === 'EACCES' || code === 'EPERM' ? 'permission denied' : code || 'reading failed';
  return { path, kind: 'unreadable', wrong: `cannot be read (${why})`, done: 'left out' };
}
