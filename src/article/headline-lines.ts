/** Where the headline stands among the paragraphs, and where the story begins. */
import { readMasthead } from './byline-lines.ts';
import { readCaption } from './captions.ts';
import { isDatelineAlone } from './dateline.ts';
import { textOfMarkdown } from './markdown-text.ts';
import { isPostLine } from './names.ts';
import { outletUnderByline } from './outlet-lines.ts';
import type { Paragraph } from './paragraphs.ts';
import { isDayLine } from './publication-day.ts';
import { bylineOf } from './staff-lines.ts';
import { bareText, looksLikeHeadline } from './title.ts';

/** Paragraphs at the head among which the headline, byline and day are looked for. */
export const HEAD = 6;
/** Words of the paragraph that begins the story, at the least. */
const FEWEST_STORY_WORDS = 4;
/** Paragraphs at the head that may together repeat the title, which some outlets break over two lines. */
const MOST_TITLE_LINES = 3;

/** The paragraphs that hold the headline, `from` until before `to`; null where the body has none. */
export function findHeadline(
  texts: readonly string[],
  paragraphs: readonly Paragraph[],
  title: string | null,
  story: number,
): { readonly from: number; readonly to: number } | null {
  if (title !== null) {
    const wanted = bareText(title);
    for (let lines = 1; lines <= Math.min(MOST_TITLE_LINES, texts.length); lines += 1) {
      const line = texts.slice(0, lines).join(' ');
      if (bareText(line) === wanted || bareText(textOfMarkdown(line)) === wanted)
        return { from: 0, to: lines };
    }
    return null;
  }
  const heading = paragraphs.slice(0, HEAD).findIndex((paragraph) => paragraph.heading);
  if (heading >= 0) return { from: heading, to: heading + 1 };
  const from = texts
    .slice(0, Math.max(story, 0))
    .findIndex(
      (text, index) =>
        bylineOf(text) === null &&
        !isDayLine(text) &&
        readMasthead(text, bylineOf) === null &&
        !isOfByline(text, texts[index - 1]),
    );
  const line = texts[from];
  if (line === undefined || readCaption(line) || isDatelineAlone(line)) return null;
  const under = texts[from + 1] ?? '';
  const byline = bylineOf(under) === null || outletUnderByline(line, false) !== null ? null : under;
  return looksLikeHeadline(line, texts[story], byline) ? { from, to: from + 1 } : null;
}

/** The outlet on a line of its own, or what the author is there, right under a byline that no headline stands above. */
function isOfByline(text: string, above: string | undefined): boolean {
  return (
    above !== undefined &&
    bylineOf(above) !== null &&
    (outletUnderByline(text, false) !== null || isPostLine(text))
  );
}

/** A sentence or more, with a stop at the end: the story, not what stands above it. */
export function isRunningText(text: string): boolean {
  return (
    /[.!?…]["”’')\]]*$/.test(text) &&
    text.split(/\s+/).length >= FEWEST_STORY_WORDS &&
    !isDayLine(text) &&
    readMasthead(text, bylineOf) === null
  );
}
