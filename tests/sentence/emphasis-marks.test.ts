import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/sentence/annotate.ts';
import { emphasisMarks } from '../../src/sentence/emphasis-marks.ts';
import { tokenize } from '../../src/sentence/tokenize.ts';
import { articleOf } from './article-of.ts';

const marksOf = (text: string) => {
  const { opening, closing } = emphasisMarks(text, tokenize(text));
  return [...opening, ...closing].sort((a, b) => a - b);
};

describe('emphasisMarks', () => {
  it.each([
    ['the *old* bridge', [4, 8]],
    ['**City officials** said', [0, 1, 16, 17]],
    ['_Ines_ and _Omar_', [0, 5, 11, 16]],
    ['“*No*,” she said', [1, 4]],
  ])('are the marks of a pair: %s', (text, marks) => {
    expect(marksOf(text)).toEqual(marks);
  });

  it.each([
    '5 * 3 * 2',
    '* a point\n* another',
    'f*** off',
    'see the note*',
    'snake_case_name',
    '***',
    '*open and never shut',
  ])('are none in "%s"', (text) => {
    expect(marksOf(text)).toEqual([]);
  });
});

describe('a sentence with marks of emphasis', () => {
  it('keeps them in its span, and has none among its tokens', () => {
    const article = articleOf(['**The bridge will close.** *Nobody* was hurt.']);
    const { sentences } = annotate(article);
    expect(sentences.map(({ start, end }) => article.body.slice(start, end))).toEqual([
      '**The bridge will close.**',
      '*Nobody* was hurt.',
    ]);
    expect(sentences.flatMap(({ tokens }) => tokens.map(({ norm }) => norm))).not.toContain('*');
  });

  it('overlaps no other, whatever marks there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('*', '**', '_', 'Ann', 'said.', '“No.”', ' ', ' ', '.')),
        (pieces) => {
          const { sentences } = annotate(articleOf([pieces.join('')]));
          for (let i = 1; i < sentences.length; i++)
            expect(sentences[i]!.start).toBeGreaterThanOrEqual(sentences[i - 1]!.end);
        },
      ),
    );
  });
});
