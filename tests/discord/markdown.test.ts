import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/article/article.ts';
import {
  cut,
  escapeLine,
  escapeMarkdown,
  link,
  plainLine,
  quote,
  webAddress,
} from '../../src/discord/markdown.ts';
import { hostileText } from './hostile-text.ts';
import { readMarkdown, splitQuote } from './read-markdown.ts';

const spans = (text: string): fc.Arbitrary<Span[]> =>
  fc.array(
    fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]),
    { maxLength: 4 },
  );

describe('a quotation', () => {
  it('is read as its source’s text, whatever that holds, and formats nothing but its bold', () => {
    const cases = hostileText.chain((text) => fc.tuple(fc.constant(text), spans(text)));
    fc.assert(
      fc.property(cases, ([text, emphasis]) => {
        const { quoted, rest } = splitQuote(quote(text, emphasis));
        const read = readMarkdown(quoted);
        expect(read.text).toBe(text);
        expect(read.formats).toEqual([]);
        expect(rest).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('has exactly the words of its emphasis in bold, without the blanks at their ends', () => {
    const cases = hostileText.chain((text) => fc.tuple(fc.constant(text), spans(text)));
    fc.assert(
      fc.property(cases, ([text, emphasis]) => {
        const marked = Array.from({ length: text.length }, (_, i) =>
          emphasis.some(([s, e]) => s <= i && i < e),
        );
        const wanted =
          [...text].length === 0
            ? ''
            : text
                .split('')
                .filter((c, i) => marked[i] && /\S/.test(c))
                .join('');
        const { bold } = readMarkdown(splitQuote(quote(text, emphasis)).quoted);
        expect(bold.join('').replace(/\s/g, '')).toBe(wanted);
        for (const words of bold) expect(words).toBe(words.trim());
      }),
      { numRuns: 1000 },
    );
  });

  it('joins stretches that touch or overlap, and breaks them at line breaks', () => {
    expect(
      quote('one two three', [
        [4, 7],
        [0, 4],
      ]),
    ).toBe('> **one two** three');
    expect(quote('one\ntwo', [[0, 7]])).toBe('> **one**\n> **two**');
    expect(
      quote('one', [
        [0, 0],
        [-5, 99],
      ]),
    ).toBe('> **one**');
  });

  it('escapes what stands at the start of a line there alone', () => {
    expect(quote('- a - b\n1. c 2. d')).toBe('> \\- a - b\n> 1\\. c 2. d');
    expect(quote('up 1.5 - 2.5')).toBe('> up 1.5 - 2.5');
  });
});

describe('escapeLine', () => {
  it('keeps to one line, formats nothing, and shows nothing but what is seen of the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = escapeLine(text);
        expect(line).not.toMatch(/[\n\r\u202a-\u202e\u2066-\u2069]/);
        const read = readMarkdown(line);
        expect(read.formats).toEqual([]);
        expect(read.bold).toEqual([]);
        expect(read.text).toBe(plainLine(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('escapeMarkdown', () => {
  it('leaves plain prose as it is', () => {
    expect(escapeMarkdown('Six others were wounded, “he” said — in 2.5 hours.')).toBe(
      'Six others were wounded, “he” said — in 2.5 hours.',
    );
  });
});

describe('cut', () => {
  it('keeps what fits, and never halves a character', () => {
    expect(cut('abc', 3)).toBe('abc');
    expect(cut('abcd', 3)).toBe('ab…');
    expect(cut('a👩b', 3)).toBe('a…');
  });
});

describe('a link', () => {
  it('is made of addresses of the web alone', () => {
    expect(webAddress('javascript:alert(1)')).toBeNull();
    expect(webAddress('file:///etc/passwd')).toBeNull();
    expect(webAddress('not an address')).toBeNull();
    expect(webAddress(null)).toBeNull();
    expect(link('label', 'javascript:alert(1)')).toBe('label');
  });

  it('does not end early, whatever its address holds', () => {
    expect(link('a', 'https://example.org/x_(y)*z')).toBe('[a](https://example.org/x_%28y%29%2Az)');
    fc.assert(
      fc.property(hostileText, (text) => {
        const written = link('label', `https://example.org/${text}`);
        if (written === 'label') return;
        expect(readMarkdown(written).formats).toEqual(['masked-link']);
      }),
    );
  });
});
