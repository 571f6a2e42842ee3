/**
 * What day, month or year an expression means, seen from the day of writing. chrono-node reads the calendar in it;
 * which of several days or months news means is decided by what is told around it (`weekdays.ts`, `tense.ts`).
 */
import type { ParsedComponents } from 'chrono-node';
import * as chrono from 'chrono-node/en';
import { type AroundWeekday, isNoDay } from './no-one-day.ts';
import { tenseAround } from './tense.ts';
import type { Form } from './time-forms.ts';
import { directionOf } from './weekdays.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** A span of days, written as far as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface When {
  readonly from: string | null;
  readonly to: string | null;
}

/** What stands around an expression: its text, its words, and the weekday that it is told of together with. */
export interface Setting {
  readonly before: string;
  readonly after: string;
  readonly around: () => AroundWeekday;
  /** "Friday and Saturday": what the first one means; null for a weekday that is told of alone. */
  readonly beside: When | null;
}

/** Of a `form`'s words; `day` is the day of writing as {@link dayOf} counts it, or null. */
export function resolve(form: Form, words: string, setting: Setting, day: number | null): When {
  switch (form) {
    case 'year':
      return { from: words, to: null };
    case 'decade':
      return { from: words.slice(0, 4), to: `${words.slice(0, 3)}9` };
    case 'monthYear':
      return {
        from: `${words.slice(-4)}-${two(calendarMonth(words.replace(/,?(?: of)? \d+$/, '')))}`,
        to: null,
      };
    case 'weekday':
      return day === null ? NEVER : weekday(words, setting, day);
    case 'month':
      return day === null ? NEVER : bareMonth(words, setting, day);
    case 'span':
      return day === null ? NEVER : wholeSpan(words.toLowerCase(), day);
    case 'ago':
      return day === null ? NEVER : ago(words.toLowerCase(), day);
    case 'near':
      return day === null ? NEVER : { from: write(day + shiftOf(words.toLowerCase())), to: null };
    default:
      return calendar(words, day);
  }
}

const NEVER: When = { from: null, to: null };
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const NUMBERS = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

function weekday(words: string, { before, after, around, beside }: Setting, day: number): When {
  const lower = words.toLowerCase();
  const wanted = WEEKDAYS.indexOf(lower.split(' ').at(-1)!);
  const back = (weekdayOf(day) - wanted + 7) % 7;
  const ahead = 7 - back;
  const near = around();
  if (isNoDay(before, after, near)) return NEVER;
  if (lower.startsWith('next') || lower.startsWith('this coming'))
    return { from: write(day + ahead), to: null };
  if (lower.startsWith('last') || lower.startsWith('this past'))
    return { from: write(day - (back || 7)), to: null };
  if (beside !== null) return followingDay(beside, wanted, day) ?? NEVER;
  const direction = directionOf(near);
  if (back === 0) return UNTIL.test(before) && direction !== 'back' ? NEVER : { from: write(day), to: null };
  if (direction === 'ahead' || (lower.startsWith('this ') && direction === 'unclear'))
    return { from: write(day + ahead), to: null };
  return direction === 'back' ? { from: write(day - back), to: null } : NEVER;
}

/** "Cancelled through Sunday", written on a Sunday: for the day or for a week. */
const UNTIL = /\b(?:through|until|till|by)\s+$/i;

/** The first such weekday after the one before it, if that is known; none of the past is to come. */
function followingDay({ from }: When, wanted: number, day: number): When | null {
  if (from === null) return null;
  const first = dayOf(from);
  const next = first + ((wanted - weekdayOf(first) + 7) % 7 || 7);
  return first < day && next > day ? { from: write(next - 7), to: null } : { from: write(next), to: null };
}

/** So many months ahead a month is taken to be to come where that is told of in the past: "wanted to win in November". */
const MONTHS_AHEAD_UNCLEAR = 3;
/** The same of what may be, is done now, or is an election or the like. */
const MONTHS_AHEAD_OPEN = 8;

function bareMonth(words: string, { before, after, around }: Setting, day: number): When {
  // "that November", "June of that year" is one that the text has told before.
  if (/\bthat\s+$/i.test(before) || /^ of (?:that|the same) year\b/.test(after)) return NEVER;
  const month = calendarMonth(words);
  const { year, month: now } = partsOf(day);
  const lower = words.toLowerCase();
  const of = (other: number): When => ({ from: `${other}-${two(month)}`, to: null });
  if (lower.startsWith('this ')) return of(year);
  const coming = month < now ? year + 1 : year;
  const gone = month > now ? year - 1 : year;
  if (lower.startsWith('next')) return of(coming);
  if (lower.startsWith('last')) return of(month === now ? year - 1 : gone);
  if (/\bsince (?:early |late |mid-)?$/i.test(before)) return of(gone);
  const tense = tenseAround(around());
  if (tense === 'future' || tense === 'hoped') return of(coming);
  const ahead = (month - now + 12) % 12;
  if (tense === 'either') return ahead <= MONTHS_AHEAD_UNCLEAR ? of(coming) : NEVER;
  // Where nothing tells, it has been: so has most of what is told.
  const likely = tense === 'open' ? MONTHS_AHEAD_OPEN : tense === 'unclear' ? MONTHS_AHEAD_UNCLEAR : 0;
  return of(ahead <= likely ? coming : gone);
}

function wholeSpan(words: string, day: number): When {
  const unit = words.split(' ').at(-1)!;
  const step = /^(?:last|(?:the )?previous)/.test(words) ? -1 : words.startsWith('next') ? 1 : 0;
  const rolling = /\bpast\b/.test(words);
  const { year, month } = partsOf(day);
  if (unit === 'week' || unit === 'weekend') {
    if (rolling && unit === 'week') return { from: write(day - 7), to: write(day) };
    const monday = day - ((weekdayOf(day) + 6) % 7) + 7 * (rolling ? -1 : step);
    return unit === 'week'
      ? { from: write(monday), to: write(monday + 6) }
      : { from: write(monday + 5), to: write(monday + 6) };
  }
  if (unit === 'month') {
    if (rolling) return { from: write(day - 30), to: write(day) };
    const at = year * 12 + month - 1 + step;
    return { from: `${Math.floor(at / 12)}-${two((at % 12) + 1)}`, to: null };
  }
  if (unit === 'year')
    return rolling ? { from: write(day - 365), to: write(day) } : { from: String(year + step), to: null };
  if (unit === 'decade') return { from: String(year - 10), to: String(year) };
  return season(unit, words.startsWith('last') || rolling ? -1 : step, year, month);
}

/** Northern seasons by their months; "last summer" is the last one that is over. */
function season(name: string, step: number, year: number, month: number): When {
  const first = { spring: 3, summer: 6, fall: 9, autumn: 9, winter: 12 }[name]!;
  let of = year + (step > 0 && month >= first ? 1 : 0);
  if (step < 0 && month < first + 3) of -= 1;
  const last = first + 2;
  return {
    from: `${of}-${two(first)}`,
    to: last > 12 ? `${of + 1}-${two(last - 12)}` : `${of}-${two(last)}`,
  };
}

function ago(words: string, day: number): When {
  const [count, unit] = [
    words.replace(/ (?:day|week|month|year|decade)s? .*$/, ''),
    /(day|week|month|year|decade)/.exec(words)![1]!,
  ];
  const vague = /several|few/.test(count);
  const number = /^an?$/.test(count)
    ? 1
    : count === 'twenty'
      ? 20
      : /^\d/.test(count)
        ? Number(count)
        : NUMBERS.indexOf(count);
  if (vague || number < 1) return NEVER;
  const { year, month } = partsOf(day);
  if (unit === 'day') return { from: write(day - number), to: null };
  if (unit === 'week') return { from: write(day - 7 * number), to: null };
  if (unit === 'month') {
    const at = year * 12 + month - 1 - number;
    return { from: `${Math.floor(at / 12)}-${two((at % 12) + 1)}`, to: null };
  }
  return { from: String(year - number * (unit === 'decade' ? 10 : 1)), to: null };
}

function shiftOf(words: string): number {
  if (words === 'yesterday' || words === 'last night') return -1;
  return words === 'tomorrow' ? 1 : 0;
}

/** Dates as calendars write them, read by chrono-node; a day without its year is the one nearest to the day of writing. */
function calendar(words: string, day: number | null): When {
  const dated = /\d{4}/.test(words) || /\/\d\d$/.test(words);
  if (!dated && day === null) return NEVER;
  const key = `${day} ${words}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  if (read.size >= MEMORY) read.clear();
  const { year, month, date } = partsOf(day ?? 0);
  const [result] = chrono.strict.parse(words, new Date(year, month - 1, date, 12));
  const when: When =
    result === undefined ? NEVER : { from: partOf(result.start), to: result.end ? partOf(result.end) : null };
  read.set(key, when);
  return when;
}

const MEMORY = 20_000;
const read = new Map<string, When>();

function partOf(components: ParsedComponents): string {
  const [year, month, date] = [components.get('year')!, components.get('month')!, components.get('day')!];
  if (components.isCertain('day')) return `${year}-${two(month)}-${two(date)}`;
  return components.isCertain('month') ? `${year}-${two(month)}` : String(year);
}

function calendarMonth(words: string): number {
  const name = words.split(' ').at(-1)!.slice(0, 3).toLowerCase();
  return (
    ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(name) + 1
  );
}

/** Days since 1 January 1970, so that a day is a whole number. */
export function dayOf(published: string): number {
  return Math.floor(Date.parse(`${published}T00:00:00Z`) / MILLISECONDS_A_DAY);
}

function partsOf(day: number): { year: number; month: number; date: number } {
  const at = new Date(day * MILLISECONDS_A_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

function weekdayOf(day: number): number {
  return new Date(day * MILLISECONDS_A_DAY).getUTCDay();
}

export function write(day: number): string {
  const { year, month, date } = partsOf(day);
  return `${year}-${two(month)}-${two(date)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
