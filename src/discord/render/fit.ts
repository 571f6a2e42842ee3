/** How many quotations a message takes: whole ones, in order, within Discord's limit of text. */
import type { Quotation } from '../../answer/quoted.ts';
import { MESSAGE_TEXT } from '../limits.ts';
import type { Part } from './parts.ts';
import { type Place, partLength, placeOf, quotationPart, tooLongPart } from './quotation.ts';

export interface Fitted {
  readonly parts: readonly Part[];
  /** The quotations that are shown or said to be too long, in order. */
  readonly places: readonly Place[];
  /** How many of those given have no place here. */
  readonly left: number;
}

export interface FitOptions {
  /** At most so many quotations. */
  readonly count: number;
  /** Text that the rest of the message takes. */
  readonly taken: number;
  /** The custom id of the Context button of the n-th quotation of the message. */
  readonly contextId: (index: number) => string;
  /** Small lines under a quotation's attribution, as Markdown. */
  readonly below?: (quotation: Quotation) => readonly string[];
  /** Must the first of them be shown, or said to be too long, so that the message holds one at least? */
  readonly opens: boolean;
}

/** A quotation longer than this, as Markdown with its attribution, is not shown in any message of ours: headings need room. */
const LONGEST_PART = 2800;

/** Takes quotations in order, until one has no room: that one starts the next message. */
export function fitQuotations(quotations: readonly Quotation[], options: FitOptions): Fitted {
  const parts: Part[] = [];
  const places: Place[] = [];
  let room = MESSAGE_TEXT - options.taken;
  for (const quotation of quotations.slice(0, options.count)) {
    const whole = quotationPart(quotation, options.contextId(places.length), options.below?.(quotation));
    const mustFit = options.opens && places.length === 0;
    const longest = mustFit ? Math.min(room, LONGEST_PART) : LONGEST_PART;
    const part = partLength(whole) <= longest ? whole : tooLongPart(quotation);
    if (partLength(part) > room) break;
    room -= partLength(part);
    parts.push(part);
    places.push(placeOf(quotation));
  }
  return { parts, places, left: quotations.length - places.length };
}
