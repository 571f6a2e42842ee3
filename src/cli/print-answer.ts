/** An answer as a person reads it in a terminal. The quotations are the corpus's own words; only line breaks are ours. */
import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Answer, Found, RankedQuotation } from '../answer/answer.ts';
import { lineOfAllRuns, signedRuns } from '../answer/quotation/attribution-line.ts';
import { inSameWords, sameWordsLine } from '../answer/quotation/same-words.ts';
import type { Quotation } from '../answer/quoted.ts';
import { isUnsure, nearestLine, unsureLine } from '../answer/sureness.ts';
import type { Span } from '../article/article.ts';
import { joined } from '../article/spans.ts';
import { harmless } from './terminal.ts';

/** Wider lines are hard to read. */
const WIDEST = 100;
const QUOTE_MARK = '  │ ';
const INDENT = '    ';

export interface Page {
  /** Columns to wrap at; null: a quotation is one line, for other programs to read. */
  readonly columns: number | null;
  /** May words be set in bold? */
  readonly styled: boolean;
}

/** The page that a stream offers: wrapped and styled on a terminal (unless NO_COLOR asks otherwise), plain elsewhere. */
export function pageOf(stream: NodeJS.WriteStream): Page {
  const columns = stream.isTTY ? Math.min(stream.columns ?? WIDEST, WIDEST) : null;
  return { columns, styled: stream.isTTY && stream.hasColors() };
}

export interface Frame {
  /** The question, to stand above the answer. */
  readonly heading: string;
  /** Quotations to show at most. */
  readonly shown: number;
}

/** Renders an answer. */
export function printAnswer(answer: Answer, { heading, shown }: Frame, page: Page): string {
  if (answer.kind === 'unusable') return answer.message;
  const parts = [style(harmless(heading), 'bold', page), ...answer.assumptions.map(harmless)];
  if (answer.kind === 'not-found') {
    parts.push(`Not found in the corpus. ${harmless(answer.missing)}`);
    if (answer.nearest.length > 0) parts.push(nearestLine(answer.nearest.length));
    parts.push(...answer.nearest.map((quotation) => printQuotation(quotation, page)));
    return parts.join('\n\n');
  }
  if (isUnsure(answer.quotations)) parts.push(unsureLine(Math.min(shown, answer.quotations.length)));
  return [...parts, ...printFound(answer, shown, page)].join('\n\n');
}

/** Differing accounts first, as one of them is the best quotation; what they have told is not told again. */
function printFound({ quotations, conflicts }: Found, shown: number, page: Page): readonly string[] {
  const parts: string[] = [];
  const told: Quotation[] = [];
  for (const { about, accounts } of conflicts) {
    const groups = inSameWords(accounts);
    parts.push(`Accounts differ in ${harmless(about)}:`);
    for (const group of groups) {
      const same = sameWordsLine(group);
      parts.push(printQuotation(group[0], page) + (same === null ? '' : below(same, page)));
    }
    told.push(...accounts);
  }
  const others = quotations.filter((one) => !told.some((other) => isSame(one, other)));
  const room = Math.max(shown - (quotations.length - others.length), 0);
  const fitting = others.slice(0, room);
  if (told.length > 0 && fitting.length > 0) parts.push('Also found:');
  parts.push(...fitting.map((quotation) => printRanked(quotation, page)));
  const left = others.length - fitting.length;
  if (left > 0) parts.push(style(moreLine(left, quotations.length), 'dim', page));
  return parts;
}

function isSame(a: Quotation, b: Quotation): boolean {
  return a.from.article === b.from.article && a.start === b.start;
}

function moreLine(left: number, all: number): string {
  return left === 1
    ? `One more sentence; --limit ${all} shows it too.`
    : `${left} more sentences; --limit ${all} shows them too.`;
}

function below(line: string, page: Page): string {
  return `\n${indent(style(harmless(line), 'dim', page), INDENT, page)}`;
}

function printRanked(quotation: RankedQuotation, page: Page): string {
  const outlets = [...new Set(quotation.alsoIn.map(({ from }) => from.outlet ?? from.title))];
  const also = outlets.length === 0 ? '' : below(`also in ${outlets.join(', ')}`, page);
  return printQuotation(quotation, page) + also;
}

/** The quotation, the answering words in bold, and under it its attribution. */
export function printQuotation(quotation: Quotation, page: Page): string {
  const stretches = signedRuns(quotation).map(({ start, end, line }) =>
    [printStretch(quotation, [start, end], page), printLine(line, page)].join('\n'),
  );
  const below = quotation.runs === undefined ? [] : [printLine(lineOfAllRuns(quotation), page)];
  return [...stretches, ...below].join('\n');
}

function printLine(line: string, page: Page): string {
  return indent(style(`— ${harmless(line)}`, 'dim', page), INDENT, page);
}

function printStretch(quotation: Quotation, [first, last]: Span, page: Page): string {
  let text = '';
  let at = first;
  const words = (from: number, to: number) =>
    harmless(quotation.text.slice(from - quotation.start, to - quotation.start));
  for (const [start, end] of joined(quotation.emphasis, first, last)) {
    text += words(at, start) + style(words(start, end), 'bold', page);
    at = end;
  }
  text += words(at, last);
  return indent(text, QUOTE_MARK, page);
}

function indent(text: string, mark: string, { columns }: Page): string {
  const wrapped =
    columns === null ? text : wrapAnsi(text, Math.max(columns - mark.length, 1), { hard: true, trim: true });
  return wrapped.replace(/^/gm, mark);
}

function style(text: string, format: 'bold' | 'dim', { styled }: Page): string {
  // Whether to style was decided from the stream; `styleText` need not look again.
  return styled ? styleText(format, text, { validateStream: false }) : text;
}
