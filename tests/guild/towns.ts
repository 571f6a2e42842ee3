/** Corpora made for the end-to-end tests. */
import type { Article } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { createNewsroom, type Newsroom } from '../../src/newsroom.ts';

/** The article that a file of this name and text is read as. */
export function articleOf(file: string, text: string): Article {
  const outcome = readArticle(file, Buffer.from(text));
  if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
  return outcome.article;
}

/** Towns that nobody else is named after: "Bamoritz", "Bamoruke", … */
export function town(i: number): string {
  const starts = ['Ba', 'De', 'Fi', 'Go', 'Hu', 'Ka', 'Le', 'Mi', 'No', 'Ru'];
  const middles = ['mor', 'lan', 'ver', 'dis'];
  const ends = ['itz', 'uke', 'ano', 'eld', 'ova'];
  return `${starts[i % 10]}${middles[Math.floor(i / 10) % 4]}${ends[Math.floor(i / 40) % 5]}`;
}

/** An article a town, each by a paper of its own. */
export function newsroomOfTowns(count: number): Newsroom {
  const newsroom = createNewsroom();
  for (let i = 0; i < count; i++) {
    const text = `---\ntitle: Fire in ${town(i)}\noutlet: The ${town(i)} Herald\npublished: 2024-03-05\n---\n\nA fire in ${town(i)} injured ${i + 10} people on Monday, according to the mayor.\n\nIt began in a warehouse beside the harbor, police said.\n`;
    newsroom.add(articleOf(`town-${i}.md`, text));
  }
  return newsroom;
}
