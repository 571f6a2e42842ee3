import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/sentence/annotate.ts';
import { articleOf } from './article-of.ts';

function quantities(text: string): [string, number, string | null][] {
  const { article, quantities: found } = annotate(articleOf([text]));
  return found.map(({ start, end, value, unit }) => [article.body.slice(start, end), value, unit]);
}

describe('quantities', () => {
  it.each([
    ['It was hit at least 115 times.', '115', 115, 'times'],
    ['Four members of the crew left.', 'Four', 4, 'members'],
    ['Six others were hurt.', 'Six', 6, 'others'],
    ['The deal is worth $19.3 million.', '$19.3 million', 19_300_000, '$'],
    ['Prices rose 12 percent.', '12 percent', 12, 'percent'],
    ['Prices rose 3.5%.', '3.5%', 3.5, '%'],
    ['Some 1,250 soldiers came.', '1,250', 1250, 'soldiers'],
    ['Twenty-five high-ranking army officers came.', 'Twenty-five', 25, 'officers'],
    ['Two hundred houses burned.', 'Two hundred', 200, 'houses'],
    ['Nearly half of the voters stayed home.', 'half', 0.5, 'voters'],
    ['Two-thirds of the members agreed.', 'Two-thirds', 2 / 3, 'members'],
    ['One-third of residents left.', 'One-third', 1 / 3, 'residents'],
    ['A dozen people were arrested.', 'A dozen', 12, 'people'],
    ['Two new elementary schools were built.', 'Two', 2, 'schools'],
    ['All fled, 16 of them children from Orsa.', '16', 16, 'children'],
    ['All fled, and 16 of them were hurt.', '16', 16, null],
  ])('reads "%s"', (text, words, value, unit) => {
    expect(quantities(text)).toEqual([[words, value, unit]]);
  });

  it.each([
    'It began in 2015.',
    'It opens on Jan. 5.',
    'It is No. 5 on the list.',
    'They met at 5 p.m. on Friday.',
    'One of them left.',
    'The 17th floor is empty.',
    'The court ruled 5-4 against it.',
  ])('counts nothing in "%s"', (text) => {
    expect(quantities(text)).toEqual([]);
  });
});
