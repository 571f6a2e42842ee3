/** The corpus of a terminal command: its folders, checked before anything is read, and its articles. */
import { stat } from 'node:fs/promises';
import type { Article } from '../article/article.ts';
import { readCorpus } from '../article/corpus.ts';
import { describeProblem } from '../article/problems.ts';
import { say, showProgress } from './terminal.ts';

/** A plain sentence where one of the paths is not there; null where all are. */
export async function missingPath(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    try {
      await stat(path);
    } catch {
      return `${path} is not there: name a folder of articles (.txt or .md).`;
    }
  }
  return null;
}

/** Reads the articles one by one; shows how far it is, and says what is wrong with files once all are read. */
export async function* readArticles(paths: readonly string[]): AsyncGenerator<Article> {
  const progress = showProgress('articles');
  const problems: string[] = [];
  try {
    for await (const article of readCorpus(paths, {
      onProblem: (problem) => problems.push(describeProblem(problem)),
    })) {
      yield article;
      progress.tick();
    }
  } finally {
    progress.end();
    problems.forEach(say);
  }
}
