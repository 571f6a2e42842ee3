import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/article/article.ts';
import { escapeMarkdown, quote } from '../../../src/discord/markdown.ts';
import { type Node, parseMarkdown, plainText } from '../../../src/testguild/page/model/markdown.js';

/** Pieces that Markdown, mentions and links are made of, with words between them. */
const PIECES = [
  'word',
  'Über',
  '“said”',
  ' ',
  ' ',
  '\n',
  '*',
  '**',
  '_',
  '__',
  '~~',
  '||',
  '`',
  '```',
  '>',
  '> ',
  '>>> ',
  '#',
  '## ',
  '-',
  '- ',
  '-# ',
  '+ ',
  '1. ',
  '2) ',
  '\\',
  '\\\\',
  '[',
  '](',
  ')',
  '<',
  '@everyone',
  '<@123456789012345678>',
  '<t:0>',
  ':smile:',
  'https://example.org/a_b',
  '.',
  '🎉',
  '¯\\_(ツ)_/¯',
  '</x:1>',
  '<#123456789012345678>',
  '\u200b',
];

const articleText = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.join(''));

/** The texts in bold, in order. */
const boldIn = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => {
    if (node.type === 'strong') return [plainText(node.children)];
    return 'children' in node ? boldIn(node.children) : [];
  });

const spans = (text: string): fc.Arbitrary<Span[]> =>
  fc.array(
    fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]),
    { maxLength: 3 },
  );

const quoted = articleText.chain((text) => fc.tuple(fc.constant(text), spans(text)));

describe('what a person reads of what the bot wrote', () => {
  it('is the text, to the letter, where it was escaped', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        expect(parseMarkdown(escapeMarkdown(text))).toEqual([{ type: 'text', text }]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is a quote of the text, to the letter, whatever is emphasised in it', () => {
    fc.assert(
      fc.property(quoted, ([text, emphasis]) => {
        const nodes = parseMarkdown(quote(text, emphasis));
        expect(nodes.map(({ type }) => type)).toEqual(['quote']);
        expect(plainText(nodes)).toBe(`${text}\n`);
        for (const bold of boldIn(nodes)) expect(text).toContain(bold);
      }),
      { numRuns: 2000 },
    );
  });
});
