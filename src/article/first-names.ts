/**
 * First names, and whose they are: a list made from the package `gender-detection-from-name` by `training/first-names.ts`.
 * It is searched as the text that it is, and nothing is made of it when it is loaded.
 */
import { readFileSync } from 'node:fs';

export type Gender = 'female' | 'male';

/** A line a name, "anna f" or "omar m", in the order of their code units. */
const LIST = readFileSync(new URL('first-names.txt', import.meta.url), 'utf8');

/** Whose first name a word in small letters is; null where it is not known as one. */
export function genderOfFirstName(word: string): Gender | null {
  // Where a line begins, and where one ends: it is between them, or nowhere.
  let from = 0;
  let to = LIST.length;
  while (from < to) {
    const start = LIST.lastIndexOf('\n', ((from + to) >> 1) - 1) + 1;
    const end = LIST.indexOf('\n', start);
    const name = LIST.slice(start, end - 2);
    if (name === word) return LIST[end - 1] === 'f' ? 'female' : 'male';
    if (name < word) from = end + 1;
    else to = start;
  }
  return null;
}
