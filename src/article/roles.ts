/** What each paragraph does in the article, and what can be read off those that are not news. */

import { isAppeal, isCapitalHeadline, isLink } from './appeals.ts';
import type { Block, BlockRole } from './article.ts';
import { readCaption } from './captions.ts';
import { readDateline } from './dateline.ts';
import type { Paragraph } from './paragraphs.ts';
import { bylineOf, isPublishedLine, isReportedFrom, readBio, readCredit } from './staff-lines.ts';
import { bareText, looksLikeHeadline } from './title.ts';

/** Letters of a credit, bio, promo or appeal at most: a longer paragraph is news that happens to begin like one. */
const LONGEST_LINE = 500;
/** Letters of a caption at most. */
const LONGEST_CAPTION = 1_000;
/** Paragraphs at the end of an article among which an author's bio and "Roe reported from Cairo" are looked for. */
const TAIL = 6;
/** Paragraphs at the head among which the headline, byline and day are looked for. */
const HEAD = 6;
/** Paragraphs at the head that may together repeat the title, which some outlets break over two lines. */
const MOST_TITLE_LINES = 3;
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
  readonly publishedLine: string | null;
  readonly captions: readonly {
    readonly text: string;
    readonly credit: string | null;
    readonly archive: boolean;
  }[];
  readonly contributors: readonly string[];
  /** Authors named by a credit ("Reporting by …"). */
  readonly reportedBy: readonly string[];
  readonly bios: readonly { readonly name: string; readonly outlet: string | null }[];
  /** Outlets whose people a credit names. */
  readonly creditOutlets: readonly string[];
  readonly datelineWire: string | null;
}

/** Gives every paragraph its role. */
export function layOut(body: string, paragraphs: readonly Paragraph[], known: Known): Layout {
  const blocks: Block[] = [];
  const bylines: string[] = [];
  const captions: { text: string; credit: string | null; archive: boolean }[] = [];
  const contributors: string[] = [];
  const reportedBy: string[] = [];
  const bios: { name: string; outlet: string | null }[] = [];
  const creditOutlets: string[] = [];
  let publishedLine: string | null = null;
  let datelineWire: string | null = null;

  const texts = paragraphs.map(({ start, end }) => body.slice(start, end));
  const shouted = texts.filter((text) => !/\p{Ll}/u.test(text)).length > texts.length * SHOUTED_SHARE;
  const headlineLines = findHeadline(texts, paragraphs, known.title);
  const authors = [...known.authors];
  let seenNews = false;

  const add = (role: BlockRole, paragraph: Paragraph) =>
    blocks.push({ role, start: paragraph.start, end: paragraph.end });

  for (const [index, paragraph] of paragraphs.entries()) {
    const text = texts[index] ?? '';
    if (headlineLines && index >= headlineLines.from && index < headlineLines.to) {
      const last = paragraphs[headlineLines.to - 1] ?? paragraph;
      if (index === headlineLines.from)
        blocks.push({ role: 'headline', start: paragraph.start, end: last.end });
      continue;
    }
    const fromEnd = paragraphs.length - index;
    const short = text.length <= LONGEST_LINE;
    if (short && (index < HEAD || fromEnd <= TAIL)) {
      const byline = bylineOf(text);
      if (byline !== null) {
        bylines.push(byline);
        add('credit', paragraph);
        continue;
      }
      if (isPublishedLine(text)) {
        publishedLine ??= text;
        add('credit', paragraph);
        continue;
      }
    }
    const credit = short ? readCredit(text) : null;
    if (credit && seenNews) {
      contributors.push(...credit.contributors);
      reportedBy.push(...credit.authors);
      if (credit.outlet !== null) creditOutlets.push(credit.outlet);
      add('credit', paragraph);
      continue;
    }
    if (short && seenNews && fromEnd <= TAIL && isReportedFrom(text)) {
      add('credit', paragraph);
      continue;
    }
    const caption = text.length <= LONGEST_CAPTION ? readCaption(text) : null;
    if (caption) {
      captions.push({ text, ...caption });
      add('caption', paragraph);
      continue;
    }
    const bio = short && seenNews && fromEnd <= TAIL ? readBio(text, authors) : null;
    if (bio) {
      bios.push(bio);
      add('bio', paragraph);
      continue;
    }
    if (short && isAppeal(text)) {
      add('appeal', paragraph);
      continue;
    }
    if (short && (isLink(text) || (!shouted && index > 0 && isCapitalHeadline(text)))) {
      add('promo', paragraph);
      continue;
    }
    const dateline = readDateline(text, !seenNews);
    if (dateline) {
      datelineWire ??= dateline.wire;
      const head = body.slice(paragraph.start, paragraph.start + dateline.length).trimEnd();
      blocks.push({ role: 'dateline', start: paragraph.start, end: paragraph.start + head.length });
      blocks.push({ role: 'body', start: paragraph.start + dateline.length, end: paragraph.end });
    } else add('body', paragraph);
    seenNews = true;
  }
  return {
    blocks,
    bylines,
    publishedLine,
    captions,
    contributors,
    reportedBy,
    bios,
    creditOutlets,
    datelineWire,
  };
}

/** The paragraphs that hold the headline, `from` until before `to`; null where the body has none. */
function findHeadline(
  texts: readonly string[],
  paragraphs: readonly Paragraph[],
  title: string | null,
): { readonly from: number; readonly to: number } | null {
  if (title !== null) {
    const wanted = bareText(title);
    for (let lines = 1; lines <= Math.min(MOST_TITLE_LINES, texts.length); lines += 1) {
      if (bareText(texts.slice(0, lines).join(' ')) === wanted) return { from: 0, to: lines };
    }
    return null;
  }
  const heading = paragraphs.slice(0, HEAD).findIndex((paragraph) => paragraph.heading);
  if (heading >= 0) return { from: heading, to: heading + 1 };
  const [first, ...rest] = texts.slice(0, HEAD);
  const story = rest.find((text) => bylineOf(text) === null && !isPublishedLine(text));
  return first !== undefined && looksLikeHeadline(first, story) ? { from: 0, to: 1 } : null;
}
