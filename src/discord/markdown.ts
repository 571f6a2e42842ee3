/**
 * Text of articles and people, made safe for Discord's Markdown without changing what is read: every character
 * that Discord would swallow, format or turn into a mention, link, emoji or timestamp has a backslash before it,
 * and the client shows the character alone. Nothing is ever removed from or put into a quotation's own text.
 */

import type { Span } from '../article/article.ts';
import { joined } from '../article/spans.ts';

/**
 * Characters that open some rule of Discord's Markdown anywhere in a line: emphasis and code (`* _ ~ | backtick`),
 * links (`[ ]`, and the `:` of `https://` and of `:emoji:`, where no blank follows), mentions and timestamps (`< >`), `@everyone`, and the
 * backslash itself. `#` and `>` matter at the start of a line alone, and are escaped everywhere to be sure.
 */
const SPECIAL = /[\\*_~`|<>[\]#@]|:(?!\s)/g;

/** List markers and `-#` small type at the start of a line, after any blanks: "- ", "+ ", "1. ", "12) ". */
const LINE_START = /^([^\S\n]*)(?:([-+])|(\d+)([.)]))/gm;

/** Escapes text for one or more lines of Discord Markdown. What is read is `text`, to the letter. */
export function escapeMarkdown(text: string): string {
  return escapeLineStarts(text.replace(SPECIAL, '\\$&'));
}

function escapeLineStarts(escaped: string): string {
  return escaped.replace(
    LINE_START,
    (_all, blanks: string, marker?: string, digits?: string, stop?: string) =>
      marker === undefined ? `${blanks}${digits}\\${stop}` : `${blanks}\\${marker}`,
  );
}

/**
 * Escapes text of ours or of a person for a single line: a name, a question, a title. Line breaks and runs of
 * blanks become one space, and characters that are not seen but move others (controls, bidirectional overrides) go.
 * Never used on a quotation.
 */
export function escapeLine(text: string): string {
  return escapeMarkdown(plainLine(text));
}

/** Controls, and the marks that embed, override or isolate a direction of writing (Unicode UAX #9, 2.1 to 2.5). */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** One line with single blanks and no unseen controls: for labels, which Discord shows without Markdown. */
export function plainLine(text: string): string {
  return text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
}

/** "@everyone" and "@here" broken up by a space of no width, as discord.js does it: for names, which no backslash makes safe. */
export function callingNobody(label: string): string {
  return label.replace(/@(?=everyone|here)/gi, '@\u200B');
}

/**
 * {@link escapeLine} of as much of a text as takes at most `length` code units with its escapes; the rest gives way to an
 * ellipsis. Never used on a quotation.
 */
export function escapeLineWithin(text: string, length: number): string {
  const line = plainLine(text);
  for (let kept = Math.min(line.length, length); ; ) {
    const escaped = escapeMarkdown(cut(line, kept));
    if (escaped.length <= length) return escaped;
    kept -= Math.max(1, Math.ceil((escaped.length - length) / 2));
  }
}

/** Cuts a label, never a quotation, to at most `length` code units, an ellipsis in its last place. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** {@link cut} of a sentence that quotes: a quotation that is cut open gets its closing mark. */
export function cutClosed(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = cut(text, length - 1);
  const open = kept.split('“').length - kept.split('”').length;
  return open > 0 ? `${kept}”` : kept;
}

/**
 * A block quote of `text`, with the stretches of `emphasis` in bold.
 *
 * @param emphasis offsets into `text`; what lies outside of it or is empty is left out, what overlaps is joined.
 *
 * @example
 * quote('Six *others* were hurt.', [[0, 3]]) // '> **Six** \\*others\\* were hurt.'
 */
export function quote(text: string, emphasis: readonly Span[] = []): string {
  let marked = '';
  let at = 0;
  for (const [start, end] of joined(emphasis, 0, text.length).flatMap((span) => wordsWithin(text, ...span))) {
    marked += `${escapeInside(text, at, start)}**${escapeInside(text, start, end)}**`;
    at = end;
  }
  marked += escapeInside(text, at, text.length);
  return `> ${marked.replaceAll('\n', '\n> ')}`;
}

/** Escapes `text.slice(start, end)`, where only a true start of a line counts as one. */
function escapeInside(text: string, start: number, end: number): string {
  const special = text.slice(start, end).replace(SPECIAL, '\\$&');
  const lineBefore = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (lineBefore.trim() === '') return escapeLineStarts(special);
  const firstBreak = special.indexOf('\n');
  return firstBreak < 0
    ? special
    : special.slice(0, firstBreak + 1) + escapeLineStarts(special.slice(firstBreak + 1));
}

/** The parts of `[start, end)` between line breaks, without the blanks at their ends, which bold does not show. */
function wordsWithin(text: string, start: number, end: number): readonly Span[] {
  const parts: Span[] = [];
  for (const match of text.slice(start, end).matchAll(/\S(?:[^\r\n]*\S)?/g)) {
    parts.push([start + match.index, start + match.index + match[0].length]);
  }
  return parts;
}

/** A line in Discord's small type. `text` is Markdown already. */
export function small(text: string): string {
  return `-# ${text}`;
}

/**
 * What Discord's parser (a fork of simple-markdown) takes for the label of a masked link, up to its address. It looks for brackets
 * before it looks at escapes: one that has no partner ends the link early or undoes it.
 */
const LABEL = /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\($/;

/**
 * A masked link, or the label alone where the address is not one of the web's, or the label has brackets without a partner.
 * `label` is Markdown already; the address is written so that nothing in it ends the link early.
 */
export function link(label: string, address: string | null): string {
  const url = webAddress(address);
  return url === null || LABEL.exec(`[${label}](`)?.[1] !== label ? label : `[${label}](${url})`;
}

/** The longest address that is linked to: a link button takes no more ("Component Reference", Button). */
const LONGEST_ADDRESS = 512;

/** The address where it is a plain http or https one, else null; what would end a link or what stands around it is written as its code. */
export function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const written = url.href.replace(
    /[()<>[\]*|]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return written.length <= LONGEST_ADDRESS ? written : null;
}
