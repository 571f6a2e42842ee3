/** Whether words of an article stand in quotation marks there, or are how the article itself tells something. */
import type { Article } from '../../article/article.ts';

/** Opening and closing marks, and those that may be either. A single mark between letters is an apostrophe. */
const MARKS = /[“”«»"]|(?<!\p{L})‘|’(?!\p{L})/gu;

/** @param start, end of the words, in the body */
export function standsInQuotationMarks({ body, blocks }: Article, start: number, end: number): boolean {
  const block = blocks.find((one) => one.start <= start && start < one.end);
  const before = body.slice(block?.start ?? start, start);
  let opened: string | null = null;
  for (const [mark] of before.matchAll(MARKS)) opened = after(opened, mark);
  if (opened === null) return false;
  // Closed and opened again between the words: "'It is,' he said, 'lost'" has not all of them in marks.
  for (const [mark] of body.slice(start, end).matchAll(MARKS)) {
    opened = after(opened, mark);
    if (opened === null) return false;
  }
  return true;
}

/** What is open after a mark. Marks within others do not end them. */
function after(opened: string | null, mark: string): string | null {
  const closing = CLOSING[opened ?? ''];
  if (closing !== undefined) return mark === closing ? null : opened;
  return mark in CLOSING ? mark : null;
}

const CLOSING: Readonly<Record<string, string | undefined>> = { '“': '”', '"': '"', '«': '»', '‘': '’' };
