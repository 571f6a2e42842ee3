import { join } from 'node:path';
import { expect, test } from 'vitest';
import { searchedInWords } from '../../src/cli/searched.ts';

const NEWS = join('/', 'news');

test('names the one place', () => {
  expect(searchedInWords([join(NEWS, 'a.md'), join(NEWS, '2', 'b.md')], [NEWS])).toBe(
    `Searching 2 articles: ${NEWS}.`,
  );
});

test('counts the articles of each place, folders that were not asked for too, and the rest together', () => {
  const of = (folder: string, count: number) =>
    Array.from({ length: count }, (_, i) => join('/', folder, `${i}.md`));
  const files = [...of('one', 1), ...of('five', 5), ...of('four', 4), ...of('news', 3), ...of('two', 2)];
  expect(searchedInWords(files, [NEWS])).toBe(
    `Searching 15 articles: 5 from ${join('/', 'five')}, 4 from ${join('/', 'four')}, 3 from ${NEWS}, 3 from elsewhere.`,
  );
});

test('tells of a file that was named', () => {
  const file = join(NEWS, 'a.md');
  expect(searchedInWords([file], [file])).toBe(`Searching 1 article: ${file}.`);
});
