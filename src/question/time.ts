/** The time a question asks about, where it names a year, a month or a day of a year. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d{2})';

const DAY_OF_YEAR: readonly (readonly [pattern: RegExp, order: 'mdy' | 'dmy' | 'my' | 'ymd' | 'y'])[] = [
  [/\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/, 'ymd'],
  [new RegExp(`\\b${MONTH} ${DAY},? ${YEAR}\\b`), 'mdy'],
  [new RegExp(`\\b${DAY} (?:of )?${MONTH},? ${YEAR}\\b`), 'dmy'],
  [new RegExp(`\\b${MONTH},? (?:of )?${YEAR}\\b`), 'my'],
  [new RegExp(`(?<![\\d$,.-])${YEAR}(?![\\d,.-]|s\\b)`), 'y'],
];

/** First and last day meant, `YYYY-MM-DD`; null where no year is named. Days without a year are left to the words. */
export function timeOf(text: string): { readonly from: string; readonly to: string } | null {
  const plain = text.toLowerCase();
  for (const [pattern, order] of DAY_OF_YEAR) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const [, a = '', b = '', c = ''] = found;
    if (order === 'y') return { from: `${a}-01-01`, to: `${a}-12-31` };
    if (order === 'my') return month(b, monthNumber(a));
    if (order === 'ymd') return day(a, Number(b), Number(c));
    return order === 'mdy' ? day(c, monthNumber(a), Number(b)) : day(c, monthNumber(b), Number(a));
  }
  return null;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

function month(year: string, number: number): { from: string; to: string } {
  const last = new Date(Date.UTC(Number(year), number, 0)).getUTCDate();
  const head = `${year}-${two(number)}`;
  return { from: `${head}-01`, to: `${head}-${two(last)}` };
}

function day(year: string, monthOfYear: number, dayOfMonth: number): { from: string; to: string } | null {
  const date = new Date(Date.UTC(Number(year), monthOfYear - 1, dayOfMonth));
  if (date.getUTCMonth() + 1 !== monthOfYear || date.getUTCDate() !== dayOfMonth) return null;
  const iso = `${year}-${two(monthOfYear)}-${two(dayOfMonth)}`;
  return { from: iso, to: iso };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
