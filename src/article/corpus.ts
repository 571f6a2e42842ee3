/** A corpus is folders of article files. Read one at a time, so that memory never holds more than is asked for. */
import type { Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Article } from './article.ts';
import type { FileProblem, FileProblemKind } from './problems.ts';
import {
  ARTICLE_FILE,
  articleId,
  describeSize,
  MAX_ARTICLE_BYTES,
  type ReadOutcome,
  readArticle,
} from './read-article.ts';

/** Files that lie beside articles and are none: a folder's own notes, hidden files, drafts with an underscore. */
const NO_ARTICLE = /^(?:[._].*|(?:README|LICEN[CS]E|CONTRIBUTING|CHANGELOG)(?:\..*)?)$/i;

/** Whether a file or folder of this name is none of the corpus's. */
export function isPassedOver(name: string): boolean {
  return NO_ARTICLE.test(name);
}

export interface CorpusOptions {
  /** Called for everything that is wrong with a file or folder, as soon as it is seen. */
  readonly onProblem?: ((problem: FileProblem) => void) | undefined;
}

/**
 * Reads all articles of files and folders (with the folders in them), in the order of their names. What is wrong is
 * reported and the rest is read. Of two files with one id the first is kept.
 *
 * @example for await (const article of readCorpus(['seeds'], { onProblem: (p) => log(describeProblem(p)) })) add(article);
 */
export async function* readCorpus(
  paths: readonly string[],
  options: CorpusOptions = {},
): AsyncGenerator<Article> {
  const pathOf = new Map<string, string>();
  for await (const path of findArticleFiles(paths, options)) {
    const id = articleId(path);
    const earlier = pathOf.get(id);
    if (earlier !== undefined) {
      if (earlier !== path) {
        options.onProblem?.({
          path,
          kind: 'same-id',
          wrong: `has the same name as ${earlier}`,
          done: 'left out',
        });
      }
      continue;
    }
    const outcome = await readArticleFile(path);
    if (outcome.kind === 'problem') {
      options.onProblem?.(outcome.problem);
      continue;
    }
    pathOf.set(id, path);
    for (const notice of outcome.notices) options.onProblem?.(notice);
    yield outcome.article;
  }
}

/** Reads one file; a file that cannot be read is a problem, never an exception. */
export async function readArticleFile(path: string): Promise<ReadOutcome> {
  try {
    const refused = refusedBefore(path, await stat(path));
    if (refused !== null) return { kind: 'problem', problem: refused };
    return readArticle(path, await readFile(path));
  } catch (error) {
    return { kind: 'problem', problem: describeUnreadable(path, error) };
  }
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
  options: CorpusOptions = {},
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

async function* walk(folder: string, visited: Set<string>, options: CorpusOptions): AsyncGenerator<string> {
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
    const wrong = `holds ${count} ${count === 1 ? 'file' : 'files'} that are neither .txt nor .md (${kinds})`;
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
