/** What a terminal command searches, in a sentence: how many articles, and from where. */
import { dirname, sep } from 'node:path';
import { shortPath } from './paths.ts';
import { counted } from './terminal.ts';

/** So many places are named; what lies in others is counted together. */
const NAMED = 3;

/**
 * @param files the articles' files
 * @param folders those that were asked for; a file in none of them is told of by its own folder
 * @example
 * searchedInWords(['/news/a.md', '/news/2/b.md'], ['/news']) // 'Searching 2 articles: /news.'
 */
export function searchedInWords(files: readonly string[], folders: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = folders.find((one) => file === one || file.startsWith(one + sep)) ?? dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const whole = `Searching ${counted(files.length, 'article')}: `;
  const places = [...counts].sort(([, one], [, other]) => other - one);
  if (places.length === 1) return `${whole}${shortPath(places[0]![0])}.`;
  const named = places.slice(0, NAMED);
  const elsewhere = files.length - named.reduce((sum, [, count]) => sum + count, 0);
  const parts = named.map(([folder, count]) => `${count.toLocaleString('en')} from ${shortPath(folder)}`);
  const rest = elsewhere === 0 ? [] : [`${elsewhere.toLocaleString('en')} from elsewhere`];
  return `${whole}${[...parts, ...rest].join(', ')}.`;
}
