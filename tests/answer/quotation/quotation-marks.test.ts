import { describe, expect, it } from 'vitest';
import { standsInQuotationMarks } from '../../../src/answer/quotation/quotation-marks.ts';
import { articleOf } from '../../sentence/article-of.ts';

/** The words between the bars. */
function isQuoted(marked: string): boolean {
  const [before = '', words = ''] = marked.split('|');
  const article = articleOf([marked.replaceAll('|', '')]);
  const start = article.body.indexOf(before + words) + before.length;
  return standsInQuotationMarks(article, start, start + words.length);
}

describe('words of an article', () => {
  it.each([
    ['“|It is lost|,” he said.'],
    ['"It is lost. |We will build another|," he said.'],
    ['He said ‘|it’s lost|’ twice.'],
    ['«|It is lost|», he said.'],
    ['“He told me ‘no’ and |I went|,” she said.'],
  ])('stand in quotation marks: %s', (marked) => expect(isQuoted(marked)).toBe(true));

  it.each([
    ['He said |it is lost|.'],
    ['“No,” he said, and that |it is lost|.'],
    ['It’s true that |it is lost|.'],
    ['“|It is,” he said, “lost|.”'],
  ])('do not, or not all of them: %s', (marked) => expect(isQuoted(marked)).toBe(false));
});
