/** Times as Discord shows them, in the reader's own zone. */

const LOCALE = 'en-GB';
const DAY = 86_400_000;

/** @param {Intl.DateTimeFormatOptions} options */
const formatter = (options) => new Intl.DateTimeFormat(LOCALE, options);
const TIME = formatter({ hour: '2-digit', minute: '2-digit' });
const TIME_SECONDS = formatter({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
const DATE = formatter({ day: '2-digit', month: '2-digit', year: 'numeric' });
const LONG_DATE = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
const WEEKDAY_DATE = formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const RELATIVE = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

/** @param {Date} date */
const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** "14:05" today, "Yesterday at 14:05", otherwise "04/01/2024, 14:05". @param {Date} date @param {Date} now */
export function messageTime(date, now) {
  const days = Math.round((midnight(now) - midnight(date)) / DAY);
  if (days === 0) return TIME.format(date);
  if (days === 1) return `Yesterday at ${TIME.format(date)}`;
  return `${DATE.format(date)}, ${TIME.format(date)}`;
}

/** "14:05", for a message that follows one of the same person. @param {Date} date */
export const shortTime = (date) => TIME.format(date);

/** "Thursday 4 January 2024 at 14:05". @param {Date} date */
export const fullTime = (date) => `${WEEKDAY_DATE.format(date)} at ${TIME.format(date)}`;

/** "4 January 2024", for the line between days. @param {Date} date */
export const dayName = (date) => LONG_DATE.format(date);

/** @param {Date} a @param {Date} b */
export const sameDay = (a, b) => midnight(a) === midnight(b);

/** @type {readonly (readonly [Intl.RelativeTimeFormatUnit, number])[]} */
const UNITS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

/** "2 hours ago". @param {Date} date @param {Date} now */
export function relativeTime(date, now) {
  const apart = date.getTime() - now.getTime();
  const [unit, size] = UNITS.find(([, length]) => Math.abs(apart) >= length) ?? ['second', 1000];
  return RELATIVE.format(Math.round(apart / size), unit);
}

/**
 * `<t:seconds:style>` as text; a number out of a date's range is "Invalid Date", as Discord's client says.
 * @param {number} seconds @param {string} style one of t T d D f F R @param {Date} now
 */
export function timestamp(seconds, style, now) {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return 'Invalid Date';
  if (style === 't') return TIME.format(date);
  if (style === 'T') return TIME_SECONDS.format(date);
  if (style === 'd') return DATE.format(date);
  if (style === 'D') return LONG_DATE.format(date);
  if (style === 'F') return fullTime(date);
  if (style === 'R') return relativeTime(date, now);
  return `${LONG_DATE.format(date)} at ${TIME.format(date)}`;
}
