/** Quotations under a heading of their own: who says so, who denies it, what else is told of the same words. */
import type { Quotation } from '../../answer/quoted.ts';
import type { Disputed, Verbatim } from '../../answer/verification.ts';
import { MESSAGE_TEXT } from '../limits.ts';
import { fitQuotations } from './fit.ts';
import { contextIds, type Frame } from './frame.ts';
import { type Part, text } from './parts.ts';
import { type Place, partLength } from './quotation.ts';

/** Parts of a message, and the places of the quotations in them. */
export interface Shown {
  readonly parts: readonly Part[];
  readonly places: readonly Place[];
}

export interface Under {
  readonly heading: string;
  readonly quotations: readonly Quotation[];
}

/** The two sides of a dispute. */
export function sidesOf({ saidSo, contrary }: Disputed): readonly Under[] {
  return [
    { heading: '**Says so:**', quotations: saidSo },
    { heading: `**${areDenials(contrary) ? 'Denies it' : 'Says otherwise'}:**`, quotations: contrary },
  ];
}

/** What others say of words that stand in the corpus. */
export function besidesOf({ besides }: Verbatim): readonly Under[] {
  if (besides === undefined) return [];
  const { are, quotations } = besides;
  if (are === 'so') return [{ heading: '**Elsewhere it is told as so:**', quotations }];
  const heading = areDenials(quotations)
    ? '**Elsewhere it is denied:**'
    : '**Elsewhere it is told otherwise:**';
  return [{ heading, quotations }];
}

function areDenials(quotations: readonly Quotation[]): boolean {
  return quotations.every(({ chain }) => chain.some(({ force }) => force === 'denial'));
}

/** Each with as much of its quotations as has room, and none without a quotation; no side takes the room of those after it. */
export function showUnder(sides: readonly Under[], taken: number, shown: number, frame: Frame): Shown {
  const parts: Part[] = [];
  const places: Place[] = [];
  let room = MESSAGE_TEXT - taken;
  for (const [i, { heading, quotations }] of sides.entries()) {
    const head = text(heading);
    const own = Math.floor(room / (sides.length - i));
    const fitted = fitQuotations(quotations, {
      count: quotations.length,
      taken: MESSAGE_TEXT - own + partLength(head),
      contextId: (index) => contextIds(frame)(shown + places.length + index),
      opens: true,
    });
    if (fitted.places.length === 0) continue;
    const added = [head, ...fitted.parts];
    room -= added.reduce((sum, part) => sum + partLength(part), 0);
    parts.push(...added);
    places.push(...fitted.places);
  }
  return { parts, places };
}
