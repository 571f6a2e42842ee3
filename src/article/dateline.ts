/** Datelines: the place (and day, and wire) at the head of a story. "BAGHDAD, Jan. 4 (Reuters) — ". */
import { wireName } from './names.ts';

/** A city in capitals, then perhaps its state or country, a day, a wire in brackets, and a dash with white space. */
const CITY = String.raw`\p{Lu}[\p{Lu}.'’]+(?:[ -]\p{Lu}[\p{Lu}.'’]*){0,4}`;
const REGION = String.raw`(?:, (?!(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec))\p{Lu}[\p{L}.]*(?:[ -]\p{Lu}[\p{L}.]*){0,2}){0,2}`;
const DAY = String.raw`(?:, (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?)?`;
const SOURCE = String.raw` ?\(([^()]{2,40})\)`;
const DASH = String.raw`\s+(?:—|–|--|-)\s+|\s*—\s*`;
const WITH_CITY = new RegExp(`^${CITY}${REGION}${DAY}(?:${SOURCE})?(?:${DASH})(?=\\S)`, 'u');
/** Some set the city in small letters; then the wire in brackets tells. */
const SMALL_CITY = new RegExp(
  `^(?:\\p{Lu}[\\p{L}.'’ -]{1,30}${REGION}${DAY})?${SOURCE}(?:${DASH})(?=\\S)`,
  'u',
);

/** "Washington CNN —" as a paragraph of its own. */
const WHOLE = /^\p{Lu}[\p{L} .,'’]{1,40}(?: \(?\p{Lu}{2,8}\)?)?\s*[—–]$/u;

/** Characters of a dateline at most, with its dash. */
const LONGEST = 150;

export interface Dateline {
  /** Length of the dateline with its dash, and the white space after it. */
  readonly length: number;
  readonly wire: string | null;
}

/** Is the whole paragraph a dateline, and the story in the next? */
export function isDatelineAlone(text: string): boolean {
  return WHOLE.test(text);
}

/**
 * Reads the dateline at the head of a paragraph; null where there is none.
 * @param first the story's first paragraph: elsewhere only a dateline that names a wire is believed, as in round-ups.
 */
export function readDateline(paragraph: string, first: boolean): Dateline | null {
  const text = paragraph.slice(0, LONGEST + 1);
  const match = WITH_CITY.exec(text) ?? SMALL_CITY.exec(text.startsWith('(') ? ` ${text}` : text);
  if (!match) return null;
  const wire = wireName(match[1] ?? '');
  const capital = WITH_CITY.test(text);
  // "Washington (CNN) —": an outlet's own acronym is believed where a story begins.
  const acronym = first && /^\p{Lu}{2,6}$/u.test(match[1] ?? '');
  if (wire === null && !(first && capital) && !acronym) return null;
  return { length: match[0].length - (!capital && text.startsWith('(') ? 1 : 0), wire };
}
