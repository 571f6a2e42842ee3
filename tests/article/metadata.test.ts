import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../src/article/metadata.ts';

const read = (fields: Record<string, unknown>) => readMetadata(new Map(Object.entries(fields)));

describe('what front matter says', () => {
  it('is read from texts, numbers and lists of them', () => {
    const { title, authors, url, wrong } = read({
      title: 1984,
      authors: ['Ann  Lee', 'Omar Diaz'],
      url: 'https://example.org/a',
    });
    expect({ title, authors, url, wrong }).toEqual({
      title: '1984',
      authors: ['Ann Lee', 'Omar Diaz'],
      url: 'https://example.org/a',
      wrong: [],
    });
  });

  it.each([
    [{ title: { a: 1 } }, 'has a value of "title" that is no text'],
    [{ headline: true }, 'has a value of "headline" that is no text'],
    [{ title: Number.NaN }, 'has a value of "title" that is no text'],
    [{ outlet: 'x'.repeat(1_001) }, 'has a value of "outlet" that is longer than 1000 characters'],
    [{ byline: ['Ann Lee', null] }, 'has a value of "byline" that is no text'],
    [{ url: 'example.org' }, 'has a value of "url" that is no http address'],
    [{ date: 'someday' }, 'has a value of "published" that is no day (write 2024-01-31)'],
  ])('leaves one bad value out and spoils no other: %j', (bad, said) => {
    const { wrong, wire } = read({ ...bad, wire: 'AP' });
    expect(wrong).toEqual([said]);
    expect(wire).toBe(read({ wire: 'AP' }).wire);
  });

  it('holds no half characters', () => {
    expect(read({ title: 'Half \ud800 a character' }).title).toBe('Half \ufffd a character');
  });
});
