/** A summary as a message: whole sentences in the articles' order, each article's sentences under its name. */
import type { Summary } from '../../newsroom.ts';
import { small } from '../markdown.ts';
import type { RenderedAnswer } from './answer.ts';
import { fitQuotations } from './fit.ts';
import { buttonRow, contextIds, type Frame, headingParts } from './frame.ts';
import { COLOUR, message, text } from './parts.ts';
import { partLength, placeOf, samePlace } from './quotation.ts';

/** Seven sentences of four components each, with heading, note and buttons, stay under Discord's 40. */
const PAGE = 7;
/** Room kept for the line that says what was left out. */
const NOTE_ROOM = 200;

export function renderSummary(title: string, summary: Summary, frame: Frame): RenderedAnswer {
  const heading = headingParts(title, frame, []);
  const rest = summary.quotations.filter(
    (one) => !frame.seen.some((place) => samePlace(place, placeOf(one))),
  );
  const fitted = fitQuotations(rest, {
    count: PAGE,
    taken: heading.reduce((sum, part) => sum + partLength(part), NOTE_ROOM),
    contextId: contextIds(frame),
    opens: true,
  });
  const note = noteOf(summary, fitted.left, rest.length);
  return {
    message: message(COLOUR.found, [
      ...heading,
      ...fitted.parts,
      ...(note === '' ? [] : [text(note)]),
      ...buttonRow(frame, fitted.left, false),
    ]),
    places: fitted.places,
  };
}

function noteOf(summary: Summary, left: number, rest: number): string {
  if (rest === 0) return 'That was all of this summary.';
  const notes: string[] = [];
  if (left > 0) notes.push(`${left} more of the summary's sentences under **More**`);
  if (summary.leftOut !== 0)
    notes.push(`every sentence stands whole; ${otherSentences(summary.leftOut)} not in the summary`);
  return notes.length === 0 ? '' : small(asSentence(notes.join('; ')));
}

/** "Every sentence stands whole; two others are not in the summary." */
const asSentence = (words: string): string =>
  `${words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}.`;

function otherSentences(count: number | null): string {
  if (count === null) return 'there are others,';
  return count === 1
    ? 'one other of the article is'
    : `${count.toLocaleString('en')} others of the article are`;
}
