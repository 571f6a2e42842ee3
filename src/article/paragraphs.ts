/** A body cut into paragraphs: spans only, what they are for is decided elsewhere. */
import type { Span } from './article.ts';

/**
 * The widest line that counts as wrapped by hand or by an editor. Longer lines are whole paragraphs, as web pages,
 * wires and the seed have them.
 */
const WIDEST_WRAP = 120;
/** The narrowest text that is wrapped on purpose; narrower lines are lists, verses, headings. */
const NARROWEST_WRAP = 40;
/** Breaks inside paragraphs that tell a wrapped text, at the least. */
const FEWEST_BREAKS = 2;
/** The share of those breaks that may fall on the end of a sentence; in a text of a paragraph a line nearly all do. */
const SENTENCE_END_SHARE = 0.4;
/** The share of line breaks inside paragraphs that must be forced by the width for a text to count as wrapped. */
const WRAPPED_SHARE = 0.8;
/** Markdown's marks at the head of a line, which are no part of the text: headings, quotations, list items. */
const MARKER = /^(?:#{1,6}[ \t]+|>[ \t]+|[-*+][ \t]+(?=\S))/;
/** Lines that only divide: Markdown's thematic breaks, and the rules under headings. */
const RULE = /^[-=_*~][-=_*~ \t]{2,}$/;

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** A Markdown heading of the first level. */
  readonly heading: boolean;
}

/**
 * Cuts a body into paragraphs, in order, without white space at their ends. A line is a paragraph, unless the text is
 * wrapped to a width; then blank lines divide. Everything but white space, dividing lines and (in Markdown) the marks
 * at the head of a line lies in a paragraph.
 */
export function splitParagraphs(body: string, markdown: boolean): readonly Paragraph[] {
  const lines = nonBlankLines(body);
  const wrapped = isWrapped(body, lines);
  const paragraphs: Paragraph[] = [];
  let lastEnd = -1;
  for (const [start, end] of lines) {
    const text = body.slice(start, end);
    if (RULE.test(text)) {
      lastEnd = -1;
      continue;
    }
    const marker = markdown ? (MARKER.exec(text)?.[0] ?? '') : '';
    const previous = paragraphs.at(-1);
    if (previous && wrapped && marker === '' && lastEnd >= 0 && isOneBreak(body.slice(lastEnd, start))) {
      paragraphs[paragraphs.length - 1] = { ...previous, end };
    } else {
      paragraphs.push({ start: start + marker.length, end, heading: /^#[ \t]/.test(marker) });
    }
    lastEnd = end;
  }
  return paragraphs;
}

function nonBlankLines(body: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of body.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed === '') continue;
    const start = match.index + match[0].indexOf(trimmed);
    spans.push([start, start + trimmed.length]);
  }
  return spans;
}

function isOneBreak(between: string): boolean {
  return (between.match(/\r\n|\r|\n|\u2028|\u2029/g)?.length ?? 0) === 1;
}

/**
 * Was the text filled to a width? A filling editor breaks a line only where the next word would not have fitted, so
 * that (almost) every break inside a paragraph can be told from an author's own.
 */
function isWrapped(body: string, lines: readonly Span[]): boolean {
  const width = lines.reduce((widest, [start, end]) => Math.max(widest, end - start), 0);
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return false;
  let breaks = 0;
  let sentenceEnds = 0;
  let forced = 0;
  for (const [index, [start, end]] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || !isOneBreak(body.slice(end, next[0]))) continue;
    breaks += 1;
    if (/[.!?]["”’')\]]*$/.test(body.slice(start, end))) sentenceEnds += 1;
    const word = /^\S+/.exec(body.slice(next[0], next[1]))?.[0].length ?? 0;
    if (end - start + 1 + word > width) forced += 1;
  }
  return (
    breaks >= FEWEST_BREAKS && forced >= breaks * WRAPPED_SHARE && sentenceEnds <= breaks * SENTENCE_END_SHARE
  );
}
