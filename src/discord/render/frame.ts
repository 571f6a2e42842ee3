/** What surrounds the quotations of an answer: the heading that repeats the question, notes, and the buttons. */
import { type APIButtonComponent, ButtonStyle } from 'discord.js';
import { customId } from '../custom-id.ts';
import { escapeLineWithin, small } from '../markdown.ts';
import { button, type Part, row, text } from './parts.ts';
import type { Place } from './quotation.ts';

/** How one asks on: in a new thread on the answer, or right where it stands. */
export type AskOn = 'thread' | 'here';

export interface Frame {
  /** The id under which the answer is remembered: its buttons carry it. */
  readonly id: string;
  /** What earlier messages of this answer showed. */
  readonly seen: readonly Place[];
  readonly askOn: AskOn;
  /** May the same be asked again, for more and for the reasons? */
  readonly again: boolean;
  /** What was asked for: an answer, or of what was shown before other accounts, or who says so. */
  readonly asked: 'answer' | 'accounts' | 'attribution';
  /** The question as it was understood from the turns before; null where it stood on its own. */
  readonly understood: string | null;
}

/** What a message shows, and what is left for the next. */
export interface Shown {
  readonly parts: readonly Part[];
  readonly places: readonly Place[];
  readonly left: number;
}

/** A heading shows so much of a question; the rest of a very long one is left out. */
const LONGEST_HEADING = 300;
const LONGEST_NOTE = 200;

/**
 * The question, and in small type how it was understood and what was assumed.
 * @param lead a line of ours above the quotations
 */
export function headingParts(
  heading: string,
  frame: Frame,
  assumptions: readonly string[],
  lead: string | null = null,
): readonly Part[] {
  const lines = [`### ${escapeLineWithin(heading, LONGEST_HEADING)}`];
  if (frame.understood !== null) lines.push(noteLine(`understood as: ${frame.understood}`));
  for (const assumption of assumptions.slice(0, 3)) lines.push(noteLine(assumption));
  if (lead !== null) lines.push(lead);
  return [text(lines.join('\n'))];
}

export function noteLine(note: string): string {
  return small(escapeLineWithin(note, LONGEST_NOTE));
}

/** The buttons under an answer. */
export function buttonRow(frame: Frame, left: number, why: boolean): readonly Part[] {
  const buttons: APIButtonComponent[] = [];
  if (left > 0 && frame.again) buttons.push(button(customId('more', frame.id), 'More', ButtonStyle.Primary));
  buttons.push(button(customId('sources-of', frame.id), 'Sources'));
  if (why && frame.again) buttons.push(button(customId('why', frame.id), 'Why this answer'));
  buttons.push(
    frame.askOn === 'thread'
      ? button(customId('follow-up', frame.id), 'Ask a follow-up')
      : button(customId('ask-here', frame.id), 'Ask here'),
  );
  return row(buttons);
}

/** The custom id of the n-th quotation's Context button, counted over the whole message. */
export function contextIds(frame: Frame, from = 0): (index: number) => string {
  return (index) => customId('context', frame.id, from + index);
}
