import { expect, it } from 'vitest';
import { inSameWords, sameWordsLine } from '../../../src/answer/quotation/same-words.ts';
import type { Quotation } from '../../../src/answer/quoted.ts';

const account = (article: string, text: string): Quotation => ({
  start: 0,
  end: text.length,
  text,
  emphasis: [],
  chain: [],
  from: {
    article,
    title: article,
    titleMade: false,
    outlet: `The ${article}`,
    authors: [],
    published: '2023-05-01',
    url: null,
    wire: null,
  },
  notes: ['Monday (1 May 2023)'],
});

it('puts accounts of equal words together, in the order of the first of them', () => {
  const [a, b, c] = [account('Post', 'Six.'), account('News', 'Eight.'), account('Courier', 'Six.')];
  expect(inSameWords([a, b, c])).toEqual([[a, c], [b]]);
});

it('names where else the words stand', () => {
  const [a, b, c] = ['Post', 'News', 'Courier'].map((name) => account(name, 'Six.'));
  expect(sameWordsLine([a!, b!, c!])).toBe(
    'in the same words: The News, 1 May 2023; The Courier, 1 May 2023',
  );
  expect(sameWordsLine([a!])).toBeNull();
});
