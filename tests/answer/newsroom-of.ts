/** Newsrooms over articles written for tests. */
import { readArticle } from '../../src/article/read-article.ts';
import { createNewsroom, type LiveNewsroom } from '../../src/newsroom.ts';

/** @param articles text by file name */
export function newsroomOf(articles: Readonly<Record<string, string>>): LiveNewsroom {
  const newsroom = createNewsroom();
  for (const [name, text] of Object.entries(articles)) {
    const outcome = readArticle(`${name}.md`, new TextEncoder().encode(text));
    if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
    newsroom.add(outcome.article);
  }
  return newsroom;
}

/** An article with front matter. */
export function report(title: string, outlet: string, published: string, ...sentences: string[]): string {
  return `---\ntitle: "${title}"\noutlet: "${outlet}"\npublished: ${published}\n---\n${sentences.join('\n\n')}\n`;
}
