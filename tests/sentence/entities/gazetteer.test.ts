import { expect, it } from 'vitest';
import { takesArticle } from '../../../src/sentence/entities/gazetteer.ts';

it.each([
  ['United States', true],
  ['Netherlands', true],
  ['U.K.', true],
  ['Dominican Republic', true],
  ['European Union', true],
  ['Norway', false],
  ['Sudan', false],
  ['Western Union', false],
])('tells whether a name is written with an article: %s, %s', (name, expected) => {
  expect(takesArticle(name)).toBe(expected);
});
