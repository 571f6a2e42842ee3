/** An answer as a person reads it in a terminal. The quotations are the corpus's own words; only line breaks are ours. */
import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Answer, Quotation, RankedQuotation } from '../answer/answer.ts';
import { attributionLine } from '../answer/attribution-line.ts';
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
    parts.push(`Not in the corpus. ${harmless(answer.missing)}`);
    if (answer.nearest.length > 0) parts.push('Nearest sentences, which do not answer it:');
    parts.push(...answer.nearest.map((quotation) => printQuotation(quotation, page)));
    return parts.join('\n\n');
  }
  const quotations = answer.quotations.slice(0, shown);
  parts.push(...quotations.map((quotation) => printRanked(quotation, page)));
  for (const { about, accounts } of answer.conflicts) {
    parts.push(`Accounts differ in ${harmless(about)}:`);
    parts.push(...accounts.map((quotation) => printQuotation(quotation, page)));
  }
  const left = answer.quotations.length - quotations.length;
  if (left > 0) parts.push(style(`${left} more: add --limit ${answer.quotations.length}.`, 'dim', page));
  return parts.join('\n\n');
}

function printRanked(quotation: RankedQuotation, page: Page): string {
  const outlets = [...new Set(quotation.alsoIn.map(({ from }) => from.outlet ?? from.title))];
  const also =
    outlets.length === 0 ? '' : `\n${INDENT}${style(harmless(`also in ${outlets.join(', ')}`), 'dim', page)}`;
  return printQuotation(quotation, page) + also;
}

/** The quotation, the answering words in bold, and under it its attribution. */
export function printQuotation(quotation: Quotation, page: Page): string {
  let text = '';
  let at = quotation.start;
  const words = (from: number, to: number) =>
    harmless(quotation.text.slice(from - quotation.start, to - quotation.start));
  for (const [start, end] of quotation.emphasis) {
    text += words(at, start) + style(words(start, end), 'bold', page);
    at = end;
  }
  text += words(at, quotation.end);
  const line = style(`— ${harmless(attributionLine(quotation))}`, 'dim', page);
  return `${indent(text, QUOTE_MARK, page)}\n${indent(line, INDENT, page)}`;
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
