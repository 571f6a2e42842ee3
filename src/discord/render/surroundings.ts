/** A quotation in its place: the sentences around it, each whole, as many as a message holds. */

import { publicationBesideTitle, WITH_PICTURE } from '../../answer/quotation/attribution-line.ts';
import type { Quotation } from '../../answer/quoted.ts';
import type { Surroundings } from '../../newsroom.ts';
import { MESSAGE_TEXT } from '../limits.ts';
import { cut, escapeLine, link, plainLine, small } from '../markdown.ts';
import { noteLine } from './frame.ts';
import { COLOUR, linkButton, type Message, message, type Part, row, text } from './parts.ts';
import { quotedStretch, signed, titleOf, tooLongPart } from './quotation.ts';

/** Room for the heading, the publication and the notes. */
const FRAME_ROOM = 1400;

/** The line breaks of a stretch: before its signature, and a blank line after it. */
const BETWEEN = 3;

/** @param understood how the request for it was understood, where it was made in words */
export function renderSurroundings(around: Surroundings, understood: string | null = null): Message {
  const { from } = around.quotation;
  const title = link(escapeLine(cut(titleOf(from), 120)), from.url);
  const note = understood === null ? [] : [noteLine(`understood as: ${understood}`)];
  const heading = text([`### In context: ${title}`, ...note].join('\n'));
  const published = small(escapeLine(cut(publicationBesideTitle(from), 300)));
  const own = stretchesOf(around.quotation, true);
  if (lengthOf(own) > MESSAGE_TEXT - FRAME_ROOM) {
    return message(COLOUR.neutral, [
      heading,
      tooLongPart(around.quotation),
      ...row(linkButton(from.url, 'Read it there')),
    ]);
  }
  const chosen = nearestThatFit(around, MESSAGE_TEXT - FRAME_ROOM - lengthOf(own));
  const blocks = text(inBlocks([...neighbours(chosen.before), ...own, ...neighbours(chosen.after)]));
  const parts: Part[] = [heading, blocks, text([published, ...chosen.notes].join('\n'))];
  return message(COLOUR.neutral, [...parts, ...row(linkButton(from.url, 'Read the article'))]);
}

/** What stands in a block quote, and under it: whose it is, and that it stands with a picture. */
interface Stretch {
  readonly quoted: string;
  readonly signature: string;
  /** It is the article's own, and stands in its running text. */
  readonly isOwn: boolean;
  /** The quotation itself stands apart. */
  readonly isAsked: boolean;
}

/** @param isAsked it is the quotation itself: all bold, so that the eye finds it */
function stretchesOf(quotation: Quotation, isAsked = false): readonly Stretch[] {
  const picture = quotation.picture === undefined ? '' : small(WITH_PICTURE[quotation.picture]);
  return (quotation.runs ?? [quotation]).map(({ start, end, chain }) => ({
    quoted: quotedStretch(quotation, [start, end], isAsked ? [[start, end]] : []),
    signature: [chain.length === 0 && picture !== '' ? '' : signed(chain), picture]
      .filter((line) => line !== '')
      .join('\n'),
    isOwn: chain.length === 0 && picture === '',
    isAsked,
  }));
}

const neighbours = (all: readonly Quotation[]) => all.flatMap((one) => stretchesOf(one));

const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { quoted, signature }) => sum + quoted.length + signature.length + BETWEEN, 0);

/** A block for each source in turn, with room between; where nobody but the article tells, its blocks need no line that says so. */
function inBlocks(stretches: readonly Stretch[]): string {
  const blocks: { quoted: string; readonly first: Stretch }[] = [];
  for (const stretch of stretches) {
    const last = blocks.at(-1);
    const goesOn = last?.first.signature === stretch.signature && last.first.isAsked === stretch.isAsked;
    if (last !== undefined && goesOn) last.quoted += `\n${stretch.quoted}`;
    else blocks.push({ quoted: stretch.quoted, first: stretch });
  }
  const allOwn = stretches.every(({ isOwn }) => isOwn);
  return blocks.map(({ quoted, first }) => (allOwn ? quoted : `${quoted}\n${first.signature}`)).join('\n\n');
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
      const length = lengthOf(stretchesOf(next));
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
