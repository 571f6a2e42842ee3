/** One quotation in a message: its block quote, the attribution in small type, and its Context button. */

import { attributionLine, lineOfAllRuns, spokenLine } from '../../answer/quotation/attribution-line.ts';
import type { Provenance, Quotation } from '../../answer/quoted.ts';
import type { Span } from '../../article/article.ts';
import type { ShownSentence } from '../../conversation/turn.ts';
import { escapeLineWithin, link, plainLine, quote, small } from '../markdown.ts';
import { button, type Part, section, text, textLength } from './parts.ts';

/** A quotation's place in the corpus: what is kept of it, for buttons and for follow-ups alike. */
export type Place = ShownSentence;

export function placeOf({ from, start, end, emphasis }: Quotation): Place {
  return { article: from.article, start, end, answer: emphasis };
}

export function samePlace(a: Place, b: Place): boolean {
  return a.article === b.article && a.start === b.start && a.end === b.end;
}

/** An attribution line is never longer than this, whatever names the article holds: names, not the quotation, are cut. */
const LONGEST_ATTRIBUTION = 300;

/** An article's title as far as it can be seen: one of characters that nobody sees gives way to the article's id. */
export function titleOf({ title, article }: Provenance): string {
  return plainLine(title) || plainLine(article) || 'untitled';
}

/**
 * Markdown of the quotation itself, the answering words in bold. Sentences of several sources stand apart, each run signed with
 * whose it is.
 */
export function quoted(quotation: Quotation): string {
  const { runs, emphasis, start, end } = quotation;
  if (runs === undefined) return quotedStretch(quotation, [start, end], emphasis);
  return runs
    .map((run) => `${quotedStretch(quotation, [run.start, run.end], emphasis)}\n${signed(run.chain)}`)
    .join('\n\n');
}

/** @param bold offsets into the body; what lies outside of the stretch is left out */
export function quotedStretch(
  { text: whole, start: from }: Quotation,
  [start, end]: Span,
  bold: readonly Span[],
): string {
  const within = bold.map((span): Span => [span[0] - start, span[1] - start]);
  return quote(whole.slice(start - from, end - from), within);
}

/** Markdown of the attribution, in small type; under runs that are signed each, of where they were published. */
export function attributed(quotation: Quotation): string {
  const line = quotation.runs === undefined ? attributionLine(quotation) : lineOfAllRuns(quotation);
  return small(`— ${escapeLineWithin(line, LONGEST_ATTRIBUTION)}`);
}

/** Markdown of who said it alone, where the article is named beside it; of no chain, that it is the article's own. */
export function signed(chain: Quotation['chain']): string {
  return small(`— ${escapeLineWithin(spokenLine(chain), LONGEST_ATTRIBUTION)}`);
}

/**
 * The quotation as a part of a message.
 * @param contextId the custom id of its Context button; without one it has none.
 */
export function quotationPart(
  quotation: Quotation,
  contextId: string | null,
  below: readonly string[] = [],
): Part {
  const lines = [attributed(quotation), ...below].join('\n');
  if (contextId === null) return text(`${quoted(quotation)}\n${lines}`);
  return section([quoted(quotation), lines], button(contextId, 'Context'));
}

/**
 * What stands in the place of a sentence that no message can hold: never a part of it.
 * It names the article, links to it where it has an address, and gives the attribution.
 */
export function tooLongPart(quotation: Quotation): Part {
  const length = quotation.text.length.toLocaleString('en');
  const title = link(escapeLineWithin(titleOf(quotation.from), 120), quotation.from.url);
  return text(
    `The sentence found is ${length} characters long, too long to show whole here, and it is not cut. Read it in ${title}.\n${attributed(quotation)}`,
  );
}

export function partLength(part: Part): number {
  return textLength([part]);
}
