/** A quotation in its place: the sentences around it, each whole, as many as a message holds. */
import type { Quotation } from '../../answer/answer.ts';
import { publicationBesideTitle, WITH_PICTURE } from '../../answer/attribution-line.ts';
import type { Surroundings } from '../../newsroom.ts';
import { MESSAGE_TEXT } from '../limits.ts';
import { cut, escapeLine, link, plainLine, quote, small } from '../markdown.ts';
import { noteLine } from './frame.ts';
import { COLOUR, linkButton, type Message, message, type Part, row, text } from './parts.ts';
import { attributedWithin, titleOf, tooLongPart } from './quotation.ts';

/** Room for the heading, the publication and the notes. */
const FRAME_ROOM = 1400;

/** @param understood how the request for it was understood, where it was made in words */
export function renderSurroundings(around: Surroundings, understood: string | null = null): Message {
  const { from } = around.quotation;
  const title = link(escapeLine(cut(titleOf(from), 120)), from.url);
  const note = understood === null ? [] : [noteLine(`understood as: ${understood}`)];
  const heading = text([`### In context: ${title}`, ...note].join('\n'));
  const published = small(escapeLine(cut(publicationBesideTitle(from), 300)));
  const own = ownLines(around.quotation);
  if (own.length > MESSAGE_TEXT - FRAME_ROOM) {
    return message(COLOUR.neutral, [
      heading,
      tooLongPart(around.quotation),
      ...row(linkButton(from.url, 'Read it there')),
    ]);
  }
  const chosen = nearestThatFit(around, MESSAGE_TEXT - FRAME_ROOM - own.length);
  const lines = [...chosen.before.map(neighbourLines), own, ...chosen.after.map(neighbourLines)];
  const parts: Part[] = [heading, text(lines.join('\n')), text([published, ...chosen.notes].join('\n'))];
  return message(COLOUR.neutral, [...parts, ...row(linkButton(from.url, 'Read the article'))]);
}

/** The quotation itself, all bold, so that the eye finds it. */
function ownLines(quotation: Quotation): string {
  return withSpeaker(quote(quotation.text, [[0, quotation.text.length]]), quotation);
}

function neighbourLines(quotation: Quotation): string {
  return withSpeaker(quote(quotation.text), quotation);
}

function withSpeaker(quoted: string, quotation: Quotation): string {
  const speaker = attributedWithin(quotation);
  const picture = quotation.picture === undefined ? '' : small(WITH_PICTURE[quotation.picture]);
  return [quoted, speaker, picture].filter((line) => line !== '').join('\n');
}

interface Chosen {
  readonly before: readonly Quotation[];
  readonly after: readonly Quotation[];
  readonly notes: readonly string[];
}

/** From the quotation outwards, before and after in turn, until one does not fit on its side. */
function nearestThatFit(around: Surroundings, room: number): Chosen {
  const before: Quotation[] = [];
  const after: Quotation[] = [];
  const sides = [
    { from: [...around.before].reverse(), put: (one: Quotation) => before.unshift(one), open: true },
    { from: [...around.after], put: (one: Quotation) => after.push(one), open: true },
  ];
  let left = room;
  for (let i = 0; i < Math.max(around.before.length, around.after.length); i++) {
    for (const side of sides) {
      const next = side.from[i];
      if (!side.open || next === undefined) continue;
      const length = neighbourLines(next).length + 1;
      if (length > left) side.open = false;
      else {
        side.put(next);
        left -= length;
      }
    }
  }
  const missing = around.before.length + around.after.length - before.length - after.length;
  const notes =
    missing === 0 ? [] : [small(plainLine(`${missing} more around it left out whole, for want of room`))];
  return { before, after, notes };
}
