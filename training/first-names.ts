/**
 * Writes `src/article/first-names.txt`, first names and whose they are, a line each in the order of their code units.
 *
 *   node training/first-names.ts
 *
 * From the package `gender-detection-from-name` (MIT), whose lists are a program of two megabytes: each thread that annotates
 * took a tenth of a second and many small objects to load them.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { getGender } from 'gender-detection-from-name';

/** The package's lists, in the order in which it asks them. */
const LISTS = ['en', 'it', 'es', 'fr', 'de', 'tr'];

const require = createRequire(import.meta.url);
const listed = LISTS.flatMap((list): string[] => [
  ...require(`gender-detection-from-name/names/${list}.js`).keys(),
]);
// What is looked up is a single word.
const names = [...new Set(listed)].filter((name) => !/\s/.test(name)).sort();
const lines = names.map((name) => `${name} ${getGender(name, 'en').charAt(0)}`);
writeFileSync(new URL('../src/article/first-names.txt', import.meta.url), `${lines.join('\n')}\n`);
process.stderr.write(`${names.length} first names\n`);
