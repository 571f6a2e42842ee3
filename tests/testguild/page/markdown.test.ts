import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Node, parseMarkdown, plainText } from '../../../src/testguild/page/model/markdown.js';

const text = (value: string): Node => ({ type: 'text', text: value });
const of = (
  type: 'strong' | 'em' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'small',
  ...children: Node[]
) => ({ type, children }) as Node;

/** What a bot does to text that must be read as it is: a backslash before all that Markdown could take. */
const escaped = (value: string): string => value.replace(/[\\*_~|`>#\-+()[\]<:@!.&/]/g, '\\$&');

describe('parseMarkdown', () => {
  const cases: readonly [name: string, content: string, nodes: Node[]][] = [
    ['plain text', 'The bridge is open.', [text('The bridge is open.')]],
    ['strong', 'a **b** c', [text('a '), of('strong', text('b')), text(' c')]],
    ['both emphases', '*a* and _b_', [of('em', text('a')), text(' and '), of('em', text('b'))]],
    ['strong within em', '***a***', [of('strong', of('em', text('a')))]],
    ['underline, not em', '__a__', [of('underline', text('a'))]],
    ['strike and spoiler', '~~a~~||b||', [of('strike', text('a')), of('spoiler', text('b'))]],
    ['no em within a word', 'snake_case_name', [text('snake_case_name')]],
    ['a lone star', '3 * 4 * 5', [text('3 * 4 * 5')]],
    ['an escape', '\\*not em\\*', [text('*not em*')]],
    ['an escape within strong', '**a\\*\\*b**', [of('strong', text('a**b'))]],
    ['a backslash before a letter stays', 'C:\\dir', [text('C:\\dir')]],
    ['an escaped quote mark at a line’s start', '\\> no quote', [text('> no quote')]],
    ['an escaped heading', '\\# no heading', [text('# no heading')]],
    ['a heading', '## Title\nbody', [{ type: 'heading', level: 2, children: [text('Title')] }, text('body')]],
    ['no heading without a space', '#tag', [text('#tag')]],
    ['no heading within a line', 'a # b', [text('a # b')]],
    ['small text', '-# The mayor, by radio', [of('small', text('The mayor, by radio'))]],
    [
      'a quote of two lines, then text',
      '> a\n> **b**\nc',
      [of('quote', text('a\n'), of('strong', text('b'))), text('c')],
    ],
    ['a quote to the end', '>>> a\nb', [of('quote', text('a\nb'))]],
    ['no quote without a space', '>a', [text('>a')]],
    ['code takes all as it is', '`**a** \\*`', [{ type: 'code', text: '**a** \\*' }]],
    ['code with backticks', '`` `a` ``', [{ type: 'code', text: '`a`' }]],
    ['a code block', '```js\nlet a;\n```', [{ type: 'codeBlock', language: 'js', text: 'let a;' }]],
    [
      'a bare address',
      'see https://example.org/a.',
      [
        text('see '),
        { type: 'link', href: 'https://example.org/a', title: '', children: [text('https://example.org/a')] },
        text('.'),
      ],
    ],
    [
      'a masked link',
      '[the **story**](https://example.org/s)',
      [
        {
          type: 'link',
          href: 'https://example.org/s',
          title: '',
          children: [text('the '), of('strong', text('story'))],
        },
      ],
    ],
    ['no link to a script', '[x](javascript:alert(1))', [text('[x](javascript:alert(1))')]],
    ['no link to data', '[x](data:text/html,hi)', [text('[x](data:text/html,hi)')]],
    [
      'a user, a role, a channel',
      '<@123456789012345678><@&123456789012345679><#123456789012345670>',
      [
        { type: 'user', id: '123456789012345678' },
        { type: 'role', id: '123456789012345679' },
        { type: 'channel', id: '123456789012345670' },
      ],
    ],
    ['an escaped mention', '\\<@123456789012345678>', [text('<@123456789012345678>')]],
    ['a command', '</sources list:12>', [{ type: 'command', name: 'sources list', id: '12' }]],
    ['everyone', 'hi @everyone', [text('hi '), { type: 'everyone', text: '@everyone' }]],
    ['a time', '<t:1704326400:D>', [{ type: 'time', seconds: 1_704_326_400, style: 'D' }]],
    [
      'an emoji of a guild',
      '<a:wave:123456789012345678>',
      [{ type: 'emoji', name: 'wave', id: '123456789012345678', animated: true }],
    ],
    [
      'a list with a list',
      '- a\n- b\n  - c',
      [
        {
          type: 'list',
          start: null,
          items: [[text('a')], [text('b\n'), { type: 'list', start: null, items: [[text('c')]] }]],
        },
      ],
    ],
    ['a list that counts', '3. a\n4. b', [{ type: 'list', start: 3, items: [[text('a')], [text('b')]] }]],
    ['a decimal is no list', '3.5 metres', [text('3.5 metres')]],
    ['tags are text', '<b onload="x">&amp;</b>', [text('<b onload="x">&amp;</b>')]],
  ];
  it.each(cases)('reads %s', (_name, content, nodes) => {
    expect(parseMarkdown(content)).toEqual(nodes);
  });

  it('shows escaped text exactly as it was before', () => {
    const source = fc.string({
      unit: fc.constantFrom(...'ab \n*_~|`>#-+.1[](){}<:@\\"”é—http'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(source, (value) => {
        expect(parseMarkdown(escaped(value))).toEqual(value === '' ? [] : [text(value)]);
      }),
    );
  });

  it('loses no letter of any text, whatever its marks', () => {
    const letters = (value: string) => value.replace(/[^a-z]/g, '');
    const source = fc.string({ unit: fc.constantFrom(...'abc *_~|`>#-\n\\'), maxLength: 60 });
    fc.assert(
      fc.property(source, (value) => {
        // A code block's language is not shown; all else is.
        fc.pre(!value.includes('```'));
        expect(letters(plainText(parseMarkdown(value)))).toBe(letters(value));
      }),
    );
  });

  it('ends on hostile nesting', () => {
    for (const unit of ['**', '__', '*', '~~', '||', '> ', '[', '`', '- ', '*a **b ']) {
      expect(parseMarkdown(unit.repeat(4000 / unit.length)).length).toBeGreaterThan(0);
    }
  });
});
