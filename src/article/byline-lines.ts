/** Bylines that go on over several lines, and lines that name the outlet and the day together. */
import { isPersonName, isPostLine, splitList, wireName, withoutPlace } from './names.ts';
import { outletUnderByline } from './outlet-lines.ts';
import type { Paragraph } from './paragraphs.ts';
import { isDayLine } from './publication-day.ts';

/** Paragraphs at the head of an article among which bylines are put together. */
const HEAD = 6;
/** Characters of a line of a byline at most. */
const LONGEST = 150;
const BY = /^(?:written\s+)?by\b:?\s*/i;
const AND = /^(?:and|&)\s+/i;
/** The next line has more names. */
const OPEN = /\s*(?:[,;&]|\band)$/i;

/** The same paragraphs, each byline of the head one of them: "By JANE ROE" and, in the next line, "and JOHN DOE". */
export function withWholeBylines(body: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const whole: Paragraph[] = [];
  for (const [index, next] of paragraphs.entries()) {
    const last = whole.at(-1);
    const isJoined =
      last !== undefined &&
      index <= HEAD &&
      !/[\r\n].*[\r\n]/s.test(body.slice(last.end, next.start).replace('\r\n', '\n')) &&
      goesOn(body.slice(last.start, last.end), body.slice(next.start, next.end));
    if (isJoined) whole[whole.length - 1] = { ...last, end: next.end };
    else whole.push(next);
  }
  return whole;
}

/** Does a line go on with the names of the byline above it? */
function goesOn(byline: string, line: string): boolean {
  if (!BY.test(byline) || byline.length > LONGEST || line.length > LONGEST) return false;
  const names = byline.replace(BY, '').trim();
  const parts = splitList(line.replace(AND, '').replace(OPEN, ''));
  const isOfNames = parts.every((part) => isPersonName(withoutPlace(part)));
  if (names === '' || AND.test(line) || OPEN.test(names)) return isOfNames;
  // A name that is broken in two: "By Jane", and then "Roe-Martin".
  const isHalf = !/\s/.test(names) && !/\s/.test(line) && wireName(names) === null;
  return isHalf && isPersonName(`${names} ${line}`);
}

/** What a line of several parts at the head of an article says of it. */
export interface Masthead {
  readonly byline?: string;
  readonly outlet?: string;
  readonly dayLine: string;
}

const BETWEEN = /\s*[|•·]\s*|\s+[–—-]\s+/;
const HOUR = /^\d{1,2}[:.]\d{2}\b/;

/**
 * Reads "The Daily Record | Sunday, May 7, 2023": outlet, day and perhaps author, post and hour, and nothing else; null for other lines.
 * @param bylineOf reads a part as a byline, or null
 */
export function readMasthead(line: string, bylineOf: (part: string) => string | null): Masthead | null {
  if (line.length > LONGEST) return null;
  const parts = partsOf(line);
  const dayLine = parts.find(isDayLine);
  if (parts.length < 2 || dayLine === undefined) return null;
  let byline: string | undefined;
  let outlet: string | undefined;
  for (const part of parts) {
    if (part === dayLine || HOUR.test(part) || isPostLine(part)) continue;
    const [names, name] = [bylineOf(part), outletUnderByline(part, true)];
    if (byline === undefined && names !== null) byline = names;
    else if (outlet === undefined && name !== null) outlet = name;
    else if (wireName(part) === null) return null;
  }
  return { dayLine, ...(byline && { byline }), ...(outlet && { outlet }) };
}

/** "The Daily Record, May 7, 2023": a day has commas of its own. */
function partsOf(line: string): readonly string[] {
  const parts = line.split(BETWEEN).filter((part) => part !== '');
  if (parts.length !== 1) return parts;
  const comma = line.indexOf(', ');
  return comma < 0 ? parts : [line.slice(0, comma), line.slice(comma + 2)];
}
