/** "American" is of the U.S., "Iraqi" of Iraq: the country that a word names, as a place or as a people. */
import { countryOfPeople, placeKey, placeKind } from '../../sentence/entities/gazetteer.ts';

/** Names that newspapers use and gazetteers list under another. Keys as `placeKey` makes them. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['us', 'United States'],
  ['usa', 'United States'],
  ['u.s', 'United States'],
  ['america', 'United States'],
  ['uk', 'United Kingdom'],
  ['u.k', 'United Kingdom'],
  ['britain', 'United Kingdom'],
  ['england', 'United Kingdom'],
]);

const known = new Map<string, string | null>();

/** Null where the word names none. @param norm as tokens have it */
export function countryNamed(norm: string): string | null {
  const before = known.get(norm);
  if (before !== undefined) return before;
  const plain = norm.replace(/\.$/, '');
  const short = SHORT.get(plain) ?? SHORT.get(plain.replaceAll('.', ''));
  const people = countryOfPeople(plain) ?? countryOfPeople(plain.replace(/s$/, ''));
  const country = short ?? people ?? (placeKind(plain) === 'country' ? placeKey(plain) : null);
  const key = country === null ? null : placeKey(country);
  if (known.size < MEMORY) known.set(norm, key);
  return key;
}

const SEVERAL_NAMES: ReadonlySet<string> = new Set([...SHORT.values()].map(placeKey));

/** Is it of a country that texts name in several ways, such as "the U.S." and "America"? */
export function hasOtherNames(norm: string): boolean {
  const country = countryNamed(norm);
  return country !== null && SEVERAL_NAMES.has(country);
}

/** Hostile text must not fill the machine. */
const MEMORY = 200_000;
