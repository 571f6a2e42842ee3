/** Pictures of Markdown on lines of their own. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';

const BODY = ['The pier in Ardal was closed on Monday, the council said.', 'It was built in 1901.'];

function read(line: string) {
  const text = `${BODY[0]}\n\n${line}\n\n${BODY[1]}\n`;
  const outcome = readArticle('pier.md', new TextEncoder().encode(text));
  if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
  const { body, blocks, photoCredits } = outcome.article;
  expect(body).toBe(text);
  const of = (wanted: string) =>
    blocks.filter(({ role }) => role === wanted).map(({ start, end }) => body.slice(start, end));
  return { captions: of('caption'), body: of('body'), promos: of('promo'), photoCredits };
}

describe('a picture on a line of its own', () => {
  it('has its description as its caption, a slice of the file, with the credit', () => {
    expect(read('![The pier in Ardal at dawn. (Ann Poe/Ardal Post)](pier.jpg)')).toEqual({
      captions: ['The pier in Ardal at dawn. (Ann Poe/Ardal Post)'],
      body: BODY,
      promos: [],
      photoCredits: ['Ann Poe/Ardal Post'],
    });
    expect(read('[![ The pier in Ardal at dawn. ](pier.jpg)](https://example.org)').captions).toEqual([
      'The pier in Ardal at dawn.',
    ]);
  });

  it.each(['![](pier.jpg)', '![pier.jpg](pier.jpg)', '![The pier](pier.jpg "a title")'])(
    'that is not described is left out: %s',
    (line) => {
      expect(read(line)).toEqual({ captions: [], body: BODY, promos: [], photoCredits: [] });
    },
  );
});

it('a link to another story behind a label in bold is no news', () => {
  expect(read('**Read more:** [The pier in pictures](https://example.org)').promos).toHaveLength(1);
});
