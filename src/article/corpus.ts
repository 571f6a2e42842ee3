/** A corpus is folders of article files. Read one at a time, so that memory never holds more than is asked for. */
import { readFile, stat } from 'node:fs/promises';
import type { Article } from './article.ts';
import { articleId, describeUnreadable, type FindOptions, findArticleFiles, refusedBefore } from './files.ts';
import { type ReadOutcome, readArticle } from './read-article.ts';

/**
 * Reads all articles of files and folders (with the folders in them), in the order of their names. What is wrong is
 * reported and the rest is read. Of two files with one id the first is kept.
 *
 * @example for await (const article of readCorpus(['seeds'], { onProblem: (p) => log(describeProblem(p)) })) add(article);
 */
export async function* readCorpus(
  paths: readonly string[],
  options: FindOptions = {},
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
