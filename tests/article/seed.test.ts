import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';

const FILE = '000_a681bd9ab4dd7d27.txt';
const bytes = await readFile(new URL(`../../seeds/${FILE}`, import.meta.url));
const outcome = readArticle(FILE, bytes);
if (outcome.kind !== 'article') throw new Error(outcome.problem.wrong);
const { article, notices } = outcome;
const texts = (role: string) =>
  article.blocks
    .filter((block) => block.role === role)
    .map(({ start, end }) => article.body.slice(start, end));

test('the body is the file to the letter', () => {
  expect(article.body).toBe(bytes.toString('utf8'));
  expect(notices).toEqual([]);
});

test('its makers are read off the text', () => {
  expect(article.outlet).toBe('Fox News Digital');
  expect(article.authors).toEqual(['Michael Dorgan']);
  expect(article.contributors).toEqual(['Lawrence Richard', 'The Associated Press', 'Reuters']);
  expect(article.photoCredits).toEqual(['Murtadha Al-Sudani/Anadolu via Getty Images']);
  expect(article.wire).toBeNull();
  expect(article.url).toBeNull();
});

test("the caption's date and the lead's weekday give the day of publication", () => {
  expect(article.published).toBe('2024-01-04');
});

test('without a headline the opening words stand in, marked as made', () => {
  expect(article.title).toEqual({
    text: 'Four members of an Iran-aligned Iraqi militia group …',
    made: true,
  });
  expect(texts('headline')).toEqual([]);
});

test('every block that is no news has its role', () => {
  expect(texts('promo')).toEqual([
    'ARMED DRONE SHOT DOWN OVER ERBIL AIRPORT IN NORTHERN IRAQ, WHERE US FORCES ARE STATIONED',
  ]);
  expect(texts('caption')).toHaveLength(1);
  expect(texts('credit')).toEqual([
    'Fox News’ Lawrence Richard, as well as The Associated Press and Reuters, contributed to this report.',
  ]);
  expect(texts('bio')).toEqual(['Michael Dorgan is a writer for Fox News Digital and Fox Business.']);
  expect(texts('appeal')).toEqual(['You can send tips to']);
  expect(texts('body')).toHaveLength(12);
});
