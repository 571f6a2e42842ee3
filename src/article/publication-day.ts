/** The day on which an article was published, where no front matter says: from what its text gives away. */
import * as chrono from 'chrono-node/en';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY = /\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/g;

export interface DayClues {
  /** Lines that hold nothing but a day ("Published …"). */
  readonly dayLines: readonly string[];
  /** The captions of pictures that are not from an archive. */
  readonly captions: readonly string[];
  /** The first paragraphs of the news. */
  readonly lead: readonly string[];
}

/**
 * Infers the day of publication, `YYYY-MM-DD`, or null where the text leaves it open.
 *
 * A news lead names the weekday of what happened and no date, as it is read that week. A picture's caption gives a
 * full date. Where the caption's day falls on the weekday of the lead, picture and story are of one day. Full dates within the
 * lead tell nothing: they are mostly those of what happened long ago. Where nothing agrees, nothing is inferred: a wrong day is
 * worse than none.
 */
export function inferPublicationDay(clues: DayClues): string | null {
  const published = clues.dayLines.find((line) => !/\b(?:updated|modified)\b/i.test(line));
  const stated = fullDates(published ?? clues.dayLines[0] ?? '')[0];
  if (stated) return stated;
  const leadText = clues.lead.join('\n');
  const weekdays = new Set([...leadText.matchAll(WEEKDAY)].map((match) => match[0].toLowerCase()));
  if (weekdays.size === 0) return null;
  const agreeing = clues.captions.flatMap(fullDates).filter((day) => weekdays.has(weekdayOf(day)));
  // The latest: a caption may show the day before's events too.
  return agreeing.toSorted().at(-1) ?? null;
}

/** The full dates (day, month and year) that a text names, `YYYY-MM-DD`. */
export function fullDates(text: string): readonly string[] {
  if (!/\b\d{4}\b/.test(text)) return [];
  return chrono.strict
    .parse(text)
    .filter(({ start }) => start.isCertain('day') && start.isCertain('month') && start.isCertain('year'))
    .map(({ start }) => isoDay(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0));
}

/** Label of a line that says when an article appeared. */
const DAY_LABEL =
  /^(?:first |last )?(?:published|posted|updated|modified)\b(?: on| at)?\s*:?\s*(?:on |at )?/i;
/** Characters of such a line at most. */
const LONGEST_DAY_LINE = 100;

/** Does a line hold nothing but a day, perhaps with the hour ("Published: Thu 4 Jan 2024 14.05 GMT")? */
export function isDayLine(text: string): boolean {
  if (text.length > LONGEST_DAY_LINE || /[!?]["”’]?$|\p{Ll}{3}\.$/u.test(text) || !/\b\d{4}\b/.test(text))
    return false;
  const [day] = chrono.strict.parse(text.replace(DAY_LABEL, ''));
  return day !== undefined && day.index === 0 && day.start.isCertain('day') && day.start.isCertain('year');
}

/** Does the line say that the day is the article's ("Published May 1, 2023")? */
export function isLabelledDay(text: string): boolean {
  return DAY_LABEL.test(text);
}

function weekdayOf(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `YYYY-MM-DD` of a front matter value ("2024-01-04", "2024-01-04T23:10:00Z", "January 4, 2024"); null for no day. */
export function readDay(value: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T\s])/.exec(value.trim());
  if (!iso) return fullDates(value)[0] ?? null;
  const date = new Date(`${iso[1]}-${iso[2]}-${iso[3]}T00:00:00Z`);
  const same =
    !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${iso[1]}-${iso[2]}-${iso[3]}`);
  return same ? `${iso[1]}-${iso[2]}-${iso[3]}` : null;
}
