import { expect, test } from 'vitest';
import { changesInWords } from '../../src/archive/changes.ts';

test('a few changes are a sentence each, with the file', () => {
  const changes = [
    { what: 'removed', path: '/news/a.md' },
    { what: 'added', path: '/news/b.md' },
    { what: 'changed', path: '/news/c.md' },
    { what: 'added', path: '/news/d.md' },
  ] as const;
  expect(changesInWords(changes, (path) => path.slice('/news/'.length))).toEqual([
    'Added b.md.',
    'Added d.md.',
    'Read anew c.md.',
    'Took out a.md.',
  ]);
});

test('many alike are one sentence', () => {
  const changes = Array.from({ length: 1_200 }, (_, i) => ({ what: 'added' as const, path: `${i}.md` }));
  expect(changesInWords(changes)).toEqual(['Added 0.md and 1,199 others.']);
});
