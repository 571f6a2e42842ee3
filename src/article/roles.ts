/** What each paragraph does in the article, and what can be read off those that are not news. */

import { isAppeal, isCapitalHeadline, isLink } from './appeals.ts';
import type { Block, BlockRole } from './article.ts';
import { readMasthead, withWholeBylines } from './byline-lines.ts';
import { type Caption, readCaption } from './captions.ts';
import { type Dateline, isDatelineAlone, readDateline } from './dateline.ts';
import { findHeadline, HEAD, isRunningText } from './headline-lines.ts';
import { textOfMarkdown } from './markdown-text.ts';
import { isPostLine, splitList, surname, wireName } from './names.ts';
import { outletOfByline, outletUnderByline } from './outlet-lines.ts';
import type { Paragraph } from './paragraphs.ts';
import { isDayLine, isLabelledDay } from './publication-day.ts';
import {
  type Bio,
  bylineOf,
  type Credit,
  isBareByline,
  isReportedFrom,
  readBio,
  readCredit,
} from './staff-lines.ts';

/** Letters of a credit, bio, promo or appeal at most: a longer paragraph is news that happens to begin like one. */
const LONGEST_LINE = 500;
/** Letters of a caption at most. */
const LONGEST_CAPTION = 1_000;
/** Paragraphs at the end of an article among which an author's bio and "Roe reported from Cairo" are looked for. */
const TAIL = 6;
/** Above this share of paragraphs in capitals an old wire's text is all capitals, and capitals tell nothing. */
const SHOUTED_SHARE = 0.5;

/** What front matter has said already. */
export interface Known {
  readonly title: string | null;
  readonly authors: readonly string[];
}

/** The article's blocks, with everything that their texts say about it; all in the text's order. */
export interface Layout {
  readonly blocks: readonly Block[];
  readonly bylines: readonly string[];
  /** Outlets that stand under a byline, or in it after the names. */
  readonly outlets: readonly string[];
  readonly dayLines: readonly string[];
  readonly captions: readonly (Caption & { readonly text: string })[];
  readonly credits: readonly Credit[];
  readonly bios: readonly Bio[];
  readonly datelineWire: string | null;
}

/** One paragraph with its role, and what was read off it. */
interface Reading {
  readonly role: BlockRole;
  readonly byline?: string;
  readonly outlet?: string;
  readonly dayLine?: string;
  readonly caption?: Caption & { readonly text: string };
  readonly credit?: Credit;
  readonly bio?: Bio;
  readonly dateline?: Dateline;
}

/** Where a paragraph stands, and what is known by then. */
interface Place {
  readonly index: number;
  /** Paragraphs from here to the end, this one included. */
  readonly fromEnd: number;
  /** It stands above the running text. */
  readonly beforeStory: boolean;
  /** The paragraph right above it is a byline. */
  readonly afterByline: boolean;
  /** The headline stands above, or in front matter. */
  readonly afterHeadline: boolean;
  /** News stands before it. */
  readonly afterNews: boolean;
  /** The whole article is set in capitals. */
  readonly shouted: boolean;
  /** Those whom front matter or a byline above names. */
  readonly authors: readonly string[];
  /** Does the news so far speak of this person? Then a line on who they are is news as well. */
  readonly tellsOf: (name: string) => boolean;
}

/** Gives every paragraph its role. */
export function layOut(body: string, given: readonly Paragraph[], known: Known): Layout {
  const paragraphs = withWholeBylines(body, given);
  const texts = paragraphs.map(({ start, end }) => body.slice(start, end));
  const shouted = texts.filter((text) => !/\p{Ll}/u.test(text)).length > texts.length * SHOUTED_SHARE;
  const story = texts.slice(0, HEAD).findIndex(isRunningText);
  const headline = findHeadline(texts, paragraphs, known.title, story);
  const blocks: Block[] = [];
  const readings: Reading[] = [];
  const authors = [...known.authors];
  const news: string[] = [];
  const tellsOf = (name: string) => news.some((text) => text.includes(surname(name)));
  for (const [index, { start, end }] of paragraphs.entries()) {
    if (headline && index >= headline.from && index < headline.to) {
      const last = paragraphs[headline.to - 1];
      if (index === headline.from) blocks.push({ role: 'headline', start, end: last?.end ?? end });
      continue;
    }
    const fromEnd = paragraphs.length - index;
    const beforeStory = index < story;
    const afterNews = news.length > 0;
    const afterByline = readings.at(-1)?.byline !== undefined;
    const afterHeadline = known.title !== null || (headline !== null && headline.to <= index);
    const place: Place = {
      index,
      fromEnd,
      beforeStory,
      afterByline,
      afterHeadline,
      afterNews,
      shouted,
      authors,
      tellsOf,
    };
    const text = texts[index] ?? '';
    const reading = readParagraph(text, place);
    readings.push(reading);
    if (reading.byline !== undefined) authors.push(...splitList(reading.byline));
    blocks.push(...blocksOf(body, reading, start, end));
    if (reading.role === 'body') news.push(text);
  }
  return {
    blocks,
    bylines: readings.flatMap(({ byline }) => byline ?? []),
    outlets: readings.flatMap(({ outlet, byline }) => outlet ?? outletOfByline(byline ?? '') ?? []),
    dayLines: readings.flatMap(({ dayLine }) => dayLine ?? []),
    captions: readings.flatMap(({ caption }) => caption ?? []),
    credits: readings.flatMap(({ credit }) => credit ?? []),
    bios: readings.flatMap(({ bio }) => bio ?? []),
    datelineWire: readings.find(({ dateline }) => dateline?.wire)?.dateline?.wire ?? null,
  };
}

/** The first rule that fits decides; the surest come first. */
function readParagraph(text: string, place: Place): Reading {
  const short = text.length <= LONGEST_LINE;
  const inTail = place.fromEnd <= TAIL;
  // Markdown sets whole lines about an article's makers in italics, and links their names.
  const line = textOfMarkdown(text).replace(/\s*[\r\n]\s*/g, ' ');
  if (short && (place.index < HEAD || inTail)) {
    const masthead = place.beforeStory ? readMasthead(line, bylineOf) : null;
    if (masthead !== null) return { role: 'credit', ...masthead };
    const byline = bylineOf(line);
    if (byline !== null) return { role: 'credit', byline };
    if (place.beforeStory && place.afterByline) {
      const outlet = outletUnderByline(line, place.afterHeadline);
      if (outlet !== null) return { role: 'credit', outlet };
      if (isPostLine(line)) return { role: 'credit' };
    }
    // At the end a bare day is that of a correction.
    if (isDayLine(line)) {
      return place.index < HEAD || isLabelledDay(line)
        ? { role: 'credit', dayLine: line }
        : { role: 'credit' };
    }
    if (place.beforeStory && place.index > 0 && isBareByline(line)) {
      return wireName(line) === null ? { role: 'credit', byline: line } : { role: 'credit' };
    }
  }
  if (short && place.afterNews) {
    const credit = readCredit(line);
    if (credit) return { role: 'credit', credit };
    if (inTail && isReportedFrom(line)) return { role: 'credit' };
  }
  const caption = text.length <= LONGEST_CAPTION ? readCaption(text) : null;
  if (caption) return { role: 'caption', caption: { ...caption, text } };
  if (short) {
    const bio = place.afterNews && inTail ? readBio(line, place.authors) : null;
    if (bio && !(bio.stranger && place.tellsOf(bio.name))) return { role: 'bio', bio };
    if (isAppeal(line)) return { role: 'appeal' };
    if (isLink(line) || (!place.shouted && place.index > 0 && isCapitalHeadline(text)))
      return { role: 'promo' };
  }
  if (!place.afterNews && isDatelineAlone(text)) return { role: 'dateline' };
  const dateline = readDateline(text, !place.afterNews);
  return dateline ? { role: 'body', dateline } : { role: 'body' };
}

/** A paragraph is one block, unless a dateline opens it. */
function blocksOf(body: string, { role, dateline }: Reading, start: number, end: number): readonly Block[] {
  if (!dateline) return [{ role, start, end }];
  const storyStart = start + dateline.length;
  const datelineEnd = start + body.slice(start, storyStart).trimEnd().length;
  return [
    { role: 'dateline', start, end: datelineEnd },
    { role, start: storyStart, end },
  ];
}
