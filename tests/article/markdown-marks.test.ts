/** What is left of Markdown when its marks are out: what it shows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutMarks } from '../../src/article/markdown-marks.ts';
import { readArticle } from '../../src/article/read-article.ts';

const shown = (text: string) => withoutMarks(text, [{ role: 'body', start: 0, end: text.length }]).body;

describe('marks', () => {
  it.each([
    ['The pier is closed **until Sunday**, Lund said.', 'The pier is closed until Sunday, Lund said.'],
    ['***All*** of _them_ and __these__', 'All of them and these'],
    ['**The *old* pier**', 'The old pier'],
    ['The [old pier](https://example.org/pier "a page") and [the new][2]', 'The old pier and the new'],
    ['[**The pier**](https://example.org)', 'The pier'],
    ['See <https://example.org/a_b_c>.', 'See https://example.org/a_b_c.'],
    ['The pier ![a map](map.png) is long', 'The pier is long'],
    ['It cost 3\\* and \\_more\\_ \\\\ \\[sic\\]', 'It cost 3* and _more_ \\ [sic]'],
  ])('go: %s', (text, left) => {
    expect(shown(text)).toBe(left);
  });

  it.each([
    '5 * 3 * 2',
    'snake_case_name and 4*5*6',
    'Not *closed',
    'He [sic] said (so)',
    'a **** b',
    '"It was [the pier] (the old one)," she said.',
  ])('that are none stay: %s', (text) => {
    expect(shown(text)).toBe(text);
  });

  it('leave every other character, and the blocks around the same words', () => {
    const piece = fc.constantFrom(
      '*',
      '**',
      '_',
      'pier ',
      'old',
      ' ',
      '[',
      '](a)',
      '![',
      '\\',
      '\n',
      '<',
      'https://e.org>',
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.array(piece, { maxLength: 20 }), (a, b) => {
        const [first, second] = [a.join(''), b.join('')];
        const body = `# ${first}\n\n${second}`;
        const blocks = [
          { role: 'headline' as const, start: 2, end: 2 + first.length },
          { role: 'body' as const, start: body.length - second.length, end: body.length },
        ];
        const made = withoutMarks(body, blocks);
        for (const { role, start, end } of made.blocks)
          expect(made.body.slice(start, end)).toBe(shown(role === 'headline' ? first : second));
        // What is left is what was there, in its order.
        let at = 0;
        for (const char of made.body) at = body.indexOf(char, at) + 1;
        expect(at).toBeGreaterThan(0);
      }),
    );
  });

  it('are found in a time that grows with the text alone', () => {
    for (const piece of ['*a ', '*a _', '[', '![', '](', '<https://', '_ ', ' ', '\\'])
      expect(shown(`${piece.repeat(100_000)}x`).length).toBeGreaterThan(0);
  });
});

describe('a picture on a line of its own', () => {
  const captions = (line: string) => {
    const text = `The pier in Ardal was closed on Monday, the council said.\n\n${line}\n\nIt was built in 1901.\n`;
    const outcome = readArticle('pier.md', new TextEncoder().encode(text));
    if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
    const { body, blocks, photoCredits } = outcome.article;
    const of = (wanted: string) =>
      blocks.filter(({ role }) => role === wanted).map(({ start, end }) => body.slice(start, end));
    return { captions: of('caption'), body: of('body'), photoCredits };
  };
  const BODY = ['The pier in Ardal was closed on Monday, the council said.', 'It was built in 1901.'];

  it('has its description as its caption, with the credit', () => {
    expect(captions('![The pier in Ardal at dawn. (Ann Poe/Ardal Post)](pier.jpg)')).toEqual({
      captions: ['The pier in Ardal at dawn. (Ann Poe/Ardal Post)'],
      body: BODY,
      photoCredits: ['Ann Poe/Ardal Post'],
    });
    expect(captions('[![The pier in Ardal at dawn.](pier.jpg)](https://example.org)').captions).toEqual([
      'The pier in Ardal at dawn.',
    ]);
  });

  it.each(['![](pier.jpg)', '![pier.jpg](pier.jpg)', '![The pier](pier.jpg "a title")'])(
    'that is not described is left out: %s',
    (line) => {
      expect(captions(line)).toEqual({ captions: [], body: BODY, photoCredits: [] });
    },
  );
});

it('a link to another story behind a label in bold is no news', () => {
  const text =
    'The pier was closed on Monday.\n\n**Read more:** [The pier in pictures](https://example.org)\n';
  const outcome = readArticle('pier.md', new TextEncoder().encode(text));
  if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
  expect(outcome.article.blocks.map(({ role }) => role)).toEqual(['body', 'promo']);
});
