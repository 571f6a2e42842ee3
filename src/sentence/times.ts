/**
 * Days, months and years that the text names, resolved against the day of publication.
 *
 * Expressions are found by their form; chrono-node reads the calendar in them. What news means by a bare weekday is
 * decided here: the nearest one on or before the day of publication, or the next one after "will".
 */
import type { ParsedComponents } from 'chrono-node';
import * as chrono from 'chrono-node/en';
import type { Article } from '../article/article.ts';
import type { Sentence, TimeExpression } from './annotated.ts';

const MONTH =
  '(?:Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|Mar\\.|April|Apr\\.|May|June|Jun\\.|July|Jul\\.|Aug(?:ust|\\.)|Sept?(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const YEAR = '(?:1[5-9]|20)\\d\\d';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const COUNT =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|several|a few)';
const UNIT = '(?:day|week|month|year|decade)';

/** In this order: the first that fits at a place is taken. */
const FORMS = {
  monthDay: `(?:${WEEKDAY},? )?${MONTH} ${DAY}(?! ?(?:million|billion|percent|%))(?:(?: ?[-–] ?| to )(?:${DAY})(?!\\d))?(?:,? ${YEAR})?`,
  dayMonth: `(?:${WEEKDAY},? )?${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?`,
  monthYear: `${MONTH},?(?: of)? ${YEAR}`,
  numeric: `${YEAR}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/(?:${YEAR}|\\d\\d)`,
  weekday: `(?:(?:[Ll]ast|[Nn]ext|[Tt]his(?: coming| past)?) )?${WEEKDAY}`,
  near: `[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast night|[Tt]his (?:morning|afternoon|evening)`,
  ago: `${COUNT} ${UNIT}s? (?:ago|earlier)`,
  span: `(?:[Ll]ast|[Tt]his|[Nn]ext|(?:[Tt]he )?[Pp]ast|(?:[Tt]he )?[Pp]revious) (?:week|weekend|month|year|decade|spring|summer|fall|autumn|winter)(?!-)`,
  month: `(?:(?:[Ll]ast|[Nn]ext|[Tt]his) )${MONTH}|(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate|mid|of|from|through|[Dd]uring|[Ee]arlier) (?:early |late |mid-)?)${MONTH}|(?:January|February|April|June|July|August|September|October|November|December)`,
  decade: `(?:1[5-9]|20)\\d0s`,
  year: YEAR,
} as const;
type Form = keyof typeof FORMS;

const NAMES = Object.keys(FORMS) as Form[];
const EXPRESSION = new RegExp(
  `(?<![\\p{L}\\p{N}$£€.,/-])(?:${NAMES.map((name) => `(?<${name}>${FORMS[name]})`).join('|')})(?![\\p{L}\\p{N}]|[.,:]\\d|%| (?:percent|people|votes|feet|miles|dollars|euros|delegates|points)\\b)`,
  'gu',
);
/** Cheap: most sentences name no time, and only the others are looked at closely. */
const HINT =
  /day|\d\d\d\d|\d\/\d|to(?:night|morrow)|(?:last|next|this|past|previous) |ago|earlier|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/i;
const FUTURE =
  /\b(?:will|[’']ll|scheduled|set|plans?|planned|expected|upcoming|coming|going|due|slated|until|by)\b/gi;
const PAST = /\b(?:said|was|were|had|did|told|announced|[a-z]{2,}ed)\b/gi;

const MILLISECONDS_A_DAY = 86_400_000;

/** A span of days, written as far as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
interface When {
  readonly from: string | null;
  readonly to: string | null;
}

export function findTimes(article: Article, sentences: readonly Sentence[]): TimeExpression[] {
  const day = article.published === null ? null : dayOf(article.published);
  return sentences.flatMap((sentence, index) => {
    const text = article.body.slice(sentence.start, sentence.end);
    if (!HINT.test(text)) return [];
    return inText(text, day).map(({ start, end, from, to }) => ({
      start: sentence.start + start,
      end: sentence.start + end,
      sentence: index,
      from,
      to,
    }));
  });
}

/** The times that a text names; offsets into the text. `day` is the day of writing, UTC midnight, or null. */
export function timesIn(text: string, published: string | null): readonly Omit<TimeExpression, 'sentence'>[] {
  return inText(text, published === null ? null : dayOf(published));
}

function inText(text: string, day: number | null): Omit<TimeExpression, 'sentence'>[] {
  const found: Omit<TimeExpression, 'sentence'>[] = [];
  for (const match of text.matchAll(EXPRESSION)) {
    const form = NAMES.find((name) => match.groups![name] !== undefined)!;
    const start = match.index;
    const words = match[0];
    const before = text.slice(Math.max(0, start - NEAR), start);
    let when = resolve(form, words, before, day);
    // "since October": until the day of writing.
    if (/\bsince (?:early |late |mid-)?$/i.test(before) && when.from !== null && day !== null)
      when = { from: when.from, to: write(day) };
    const last = found.at(-1);
    if (
      last !== undefined &&
      /^(?: to | and | through | until |[-–])$/.test(text.slice(last.end, start)) &&
      /\b(?:from|between)\s+$/i.test(text.slice(Math.max(0, last.start - NEAR), last.start))
    ) {
      found[found.length - 1] = { ...last, end: start + words.length, to: when.to ?? when.from };
      continue;
    }
    found.push({ start, end: start + words.length, ...when });
  }
  return found;
}

function resolve(form: Form, words: string, before: string, day: number | null): When {
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
      return day === null ? NEVER : weekday(words, before, day);
    case 'month':
      return day === null ? NEVER : bareMonth(words, before, day);
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

function weekday(words: string, before: string, day: number): When {
  const lower = words.toLowerCase();
  const wanted = WEEKDAYS.indexOf(lower.split(' ').at(-1)!);
  const back = (weekdayOf(day) - wanted + 7) % 7;
  const ahead = (7 - back) % 7 || 7;
  if (lower.startsWith('next') || lower.startsWith('this coming'))
    return { from: write(day + ahead), to: null };
  if (lower.startsWith('last') || lower.startsWith('this past'))
    return { from: write(day - (back || 7)), to: null };
  // What stands nearest before the day tells: "will meet Monday", but "said Monday that he will".
  return { from: write(lastOf(FUTURE, before) > lastOf(PAST, before) ? day + ahead : day - back), to: null };
}

function bareMonth(words: string, before: string, day: number): When {
  // "that November" is one that the text has told before.
  if (/\bthat\s+$/i.test(before)) return NEVER;
  const month = calendarMonth(words);
  const { year, month: now } = partsOf(day);
  const lower = words.toLowerCase();
  const ahead =
    lower.startsWith('next') ||
    (lastOf(FUTURE, before) > lastOf(PAST, before) && !/\bsince\s+$/i.test(before));
  let of = year;
  if (ahead && month < now) of += 1;
  else if (!ahead && month > now) of -= 1;
  else if (lower.startsWith('last') && month === now) of -= 1;
  return { from: `${of}-${two(month)}`, to: null };
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

/** A verb further before the day than this many letters is another clause's. */
const NEAR = 70;

function lastOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

/** Days since 1 January 1970, so that a day is a whole number. */
function dayOf(published: string): number {
  return Math.floor(Date.parse(`${published}T00:00:00Z`) / MILLISECONDS_A_DAY);
}

function partsOf(day: number): { year: number; month: number; date: number } {
  const at = new Date(day * MILLISECONDS_A_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

function weekdayOf(day: number): number {
  return new Date(day * MILLISECONDS_A_DAY).getUTCDay();
}

function write(day: number): string {
  const { year, month, date } = partsOf(day);
  return `${year}-${two(month)}-${two(date)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
