/** An answer as a message: the question repeated, up to three quotations that come near the best, and buttons. */
import type { Answer, Conflict, Found, NotFound, RankedQuotation } from '../../answer/answer.ts';
import { nearFirst, SEEN_AT_ONCE } from '../../answer/near-first.ts';
import { inSameWords, sameWordsLine } from '../../answer/quotation/same-words.ts';
import type { Quotation } from '../../answer/quoted.ts';
import { isUnsure, nearestLine, unsureLine } from '../../answer/sureness.ts';
import { cut, escapeLine, escapeLineWithin, small } from '../markdown.ts';
import { fitQuotations } from './fit.ts';
import { buttonRow, contextIds, type Frame, headingParts, noteLine, type Shown } from './frame.ts';
import { COLOUR, type Message, message, notice, type Part, text } from './parts.ts';
import { type Place, partLength, placeOf, samePlace } from './quotation.ts';

/** Differing accounts in one message, over all conflicts. */
const ACCOUNTS = 4;
/** The line that names those who tell the same in the same words; the last of many names are cut. */
const LONGEST_SAME = 300;

/** A line in bold; none where there is nothing to see in it. */
const bold = (line: string): readonly string[] => (line === '' ? [] : [`**${line}**`]);

export interface RenderedAnswer {
  readonly message: Message;
  /** The quotations of this message, in order: what its Context buttons mean. */
  readonly places: readonly Place[];
}

/** The message for an answer, its part that comes after `frame.seen`. */
export function renderAnswer(heading: string, answer: Answer, frame: Frame): RenderedAnswer {
  switch (answer.kind) {
    case 'found':
      return renderFound(heading, answer, frame);
    case 'not-found':
      return renderNotFound(heading, answer, frame);
    case 'unusable':
      return { message: notice(escapeLine(cut(answer.message, 1000)), COLOUR.notFound), places: [] };
  }
}

function renderFound(title: string, answer: Found, frame: Frame): RenderedAnswer {
  // Other accounts of what was quoted, and who says so, are shown for what they are, and not for how well they answer.
  const unsure = frame.asked === 'answer' && isUnsure(answer.quotations);
  const count = nearFirst(answer.quotations, SEEN_AT_ONCE);
  const lead = unsure && frame.seen.length === 0 ? unsureLine(count) : null;
  const heading = headingParts(title, frame, answer.assumptions, lead);
  const shown = foundBody(
    answer,
    frame,
    heading.reduce((sum, part) => sum + partLength(part), 0),
  );
  const more =
    shown.left === 0 && shown.parts.length === 0
      ? [text('That was all: there are no more quotations for this question.')]
      : [];
  return {
    message: message(unsure ? COLOUR.unsure : COLOUR.found, [
      ...heading,
      ...shown.parts,
      ...more,
      ...buttonRow(frame, shown.left, shown.places.length > 0),
    ]),
    places: shown.places,
  };
}

/** Differing accounts first where the best quotation is one of them, and then the other quotations. */
function foundBody(answer: Found, frame: Frame, taken: number): Shown {
  const first = frame.seen.length === 0;
  const differing = first ? conflictBody(answer.conflicts, frame, taken) : NOTHING;
  const gone = [...frame.seen, ...differing.told];
  const rest = answer.quotations.filter(
    (quotation) => !gone.some((place) => samePlace(place, placeOf(quotation))),
  );
  const page = first ? nearFirst(answer.quotations, SEEN_AT_ONCE) : SEEN_AT_ONCE;
  const beside = differing.parts.length === 0 ? [] : [text('**Also found:**')];
  const fitted = fitQuotations(rest, {
    count: Math.max(page - differing.places.length, first && differing.places.length > 0 ? 0 : 1),
    taken: taken + [...differing.parts, ...beside].reduce((sum, part) => sum + partLength(part), 0),
    contextId: contextIds(frame, differing.places.length),
    opens: differing.places.length === 0,
    below: (quotation) => alsoInLine((quotation as RankedQuotation).alsoIn),
  });
  return {
    parts: [...differing.parts, ...(fitted.parts.length > 0 ? beside : []), ...fitted.parts],
    places: [...differing.places, ...fitted.places],
    left: fitted.left,
  };
}

interface Differing extends Pick<Shown, 'parts' | 'places'> {
  /** All whose accounts are told of, be it by name alone, under the words of another. */
  readonly told: readonly Place[];
}

const NOTHING: Differing = { parts: [], places: [], told: [] };

function conflictBody(conflicts: readonly Conflict[], frame: Frame, taken: number): Differing {
  let shown = NOTHING;
  for (const conflict of conflicts) {
    const title = text(`**Accounts differ** in ${escapeLine(cut(conflict.about, 100))}:`);
    const used = taken + [...shown.parts, title].reduce((sum, part) => sum + partLength(part), 0);
    const groups = inSameWords(conflict.accounts);
    const fitted = fitQuotations(
      groups.map(([account]) => account),
      {
        count: ACCOUNTS - shown.places.length,
        taken: used,
        contextId: contextIds(frame, shown.places.length),
        below: (account) => sameLine(groups.find(([first]) => first === account) ?? []),
        opens: false,
      },
    );
    // One account alone differs from nothing: both, or none.
    if (fitted.places.length < 2) continue;
    shown = {
      parts: [...shown.parts, title, ...fitted.parts],
      places: [...shown.places, ...fitted.places],
      told: [...shown.told, ...groups.slice(0, fitted.places.length).flat().map(placeOf)],
    };
  }
  return shown;
}

function sameLine(group: readonly Quotation[]): readonly string[] {
  const line = sameWordsLine(group);
  return line === null ? [] : [small(escapeLineWithin(line, LONGEST_SAME))];
}

/** "Also in Reuters and The New York Times": which other outlets state the same, each once. */
function alsoInLine(alsoIn: readonly Quotation[]): readonly string[] {
  const outlets = [...new Set(alsoIn.map((other) => other.from.outlet ?? other.from.title))];
  if (outlets.length === 0) return [];
  const named = outlets.slice(0, 3).map((outlet) => cut(outlet, 60));
  const others = outlets.length > named.length ? ` and ${outlets.length - named.length} more` : '';
  const count = outlets.length === 1 ? 'one other source' : `${outlets.length} other sources`;
  return [small(escapeLine(`also in ${count}: ${named.join(', ')}${others}`))];
}

const NOT_FOUND: Readonly<Record<Frame['asked'], string>> = {
  answer: '### Not found in the corpus',
  accounts: '### No other account found',
  attribution: '### No source is named',
};

function renderNotFound(heading: string, answer: NotFound, frame: Frame): RenderedAnswer {
  const nearest = answer.nearest.slice(0, 2);
  const opening = [
    NOT_FOUND[frame.asked],
    ...bold(escapeLineWithin(heading, 300)),
    ...(frame.understood === null ? [] : [noteLine(`understood as: ${frame.understood}`)]),
    ...answer.assumptions.slice(0, 3).map(noteLine),
    escapeLineWithin(answer.missing, 300),
    ...(nearest.length === 0
      ? []
      : [frame.asked === 'answer' ? nearestLine(nearest.length) : 'What was quoted:']),
  ];
  const head: Part = text(opening.filter((line) => line !== '').join('\n'));
  const fitted = fitQuotations(nearest, {
    count: 2,
    taken: partLength(head),
    contextId: contextIds(frame),
    opens: true,
  });
  return {
    message: message(COLOUR.notFound, [head, ...fitted.parts, ...buttonRow(frame, 0, false)]),
    places: fitted.places,
  };
}
