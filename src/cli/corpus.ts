/** The articles of a terminal command's corpus. */
import type { Article } from '../article/article.ts';
import { readCorpus } from '../article/corpus.ts';
import { describeProblem } from '../article/problems.ts';
import { say, showProgress } from './terminal.ts';

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
