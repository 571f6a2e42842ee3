/**
 * Places, the people of places, and first names: looked up in packages' lists, not typed in by hand.
 * `world-countries` (ODbL), `states-us` (MIT), cities.txt (see training/cities.ts) and first-names.txt (see training/first-names.ts).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { states } from 'states-us';
import { type Gender, genderOfFirstName } from '../../article/first-names.ts';
import { normOf } from '../terms.ts';

interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly capital: readonly string[];
  readonly region: string;
  readonly subregion: string;
  readonly demonyms: { readonly eng?: { readonly f: string; readonly m: string } };
}

export type PlaceKind = 'country' | 'state' | 'city' | 'region';

/** What countries, states and cities do not cover and news names daily. */
const REGIONS = [
  'Middle East',
  'Far East',
  'West Bank',
  'Gaza',
  'Gaza Strip',
  'Balkans',
  'Caucasus',
  'Crimea',
  'Kashmir',
  'Kurdistan',
  'Scandinavia',
  'Latin America',
  'Central America',
  'South America',
  'North America',
  'Persian Gulf',
  'Red Sea',
  'Black Sea',
  'Mediterranean',
  'Arctic',
  'Antarctica',
  'Midwest',
  'New England',
  'Silicon Valley',
  'Long Island',
  'England',
  'Scotland',
  'Wales',
  'Northern Ireland',
  'Britain',
  'America',
  'Holland',
  'Manhattan',
  'Brooklyn',
  'Washington',
  'New York',
];

/** The key under which a name is looked up: its norms without stops and hyphens, "u.s." and "us" alike. */
export function placeKey(name: string): string {
  // Most names are plain: they need no more than small letters.
  if (/^(?!the )[A-Za-z]+(?: [A-Za-z]+)*$/i.test(name)) return name.toLowerCase();
  return normOf(name)
    .replace(/[.’']/g, '')
    .replace(/[-\s]+/g, ' ')
    .replace(/^the /, '')
    .trim();
}

const countries: readonly Country[] = createRequire(import.meta.url)('world-countries');
const places = new Map<string, PlaceKind>();
const people = new Map<string, string>();
const withArticle = new Set<string>();

for (const name of readFileSync(new URL('cities.txt', import.meta.url), 'utf8').split('\n')) {
  if (name !== '') places.set(placeKey(name), 'city');
}
for (const { name } of states) places.set(placeKey(name), 'state');
for (const name of REGIONS) places.set(placeKey(name), 'region');
for (const { name, altSpellings, capital, region, subregion, demonyms } of countries) {
  for (const city of capital) places.set(placeKey(city), 'city');
  for (const area of [region, subregion]) if (area !== '') places.set(placeKey(area), 'region');
  // Two-letter codes are words ("IN", "NO"); only "US", "UK" and "UAE" are written in news.
  for (const form of [name.common, name.official, ...altSpellings])
    if (form.length > 3) places.set(placeKey(form), 'country');
  // "The Sudan" is an older use: of names that are no plural it is a matter of taste.
  if (/s$/.test(name.common) && name.official.includes(`the ${name.common}`))
    withArticle.add(placeKey(name.common));
  for (const form of [demonyms.eng?.m, demonyms.eng?.f]) if (form) people.set(placeKey(form), name.common);
}
for (const form of ['US', 'USA', 'UK', 'UAE', 'EU']) {
  places.set(placeKey(form), form === 'EU' ? 'region' : 'country');
  withArticle.add(placeKey(form));
}
// Georgia, Jordan and the like are countries and more; the country is what "in Georgia" may mean as well as the state.

/** American states as newspapers shorten them, stops and all: without its stop "Miss" is no state. */
const SHORT_STATES = new Set(
  (
    'Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ore. Pa. ' +
    'Tenn. Tex. Va. Vt. Wash. Wis. Wyo. N.H. N.J. N.M. N.Y. N.C. N.D. R.I. S.C. S.D. W.Va. D.C.'
  ).split(' '),
);

/** What kind of place bears this name, or null. */
export function placeKind(name: string): PlaceKind | null {
  return remembered(placesSeen, name, () =>
    SHORT_STATES.has(name) ? 'state' : (places.get(placeKey(name)) ?? null),
  );
}

/** Last words of names that say what a country is, and with which it has an article; "Western Union" is none, and has none. */
const WITH_ARTICLE = /\b(?:states|kingdom|republic|emirates|islands|(?:african|european|soviet) union)$/;

/** "The United States", "the Netherlands", and with their short names "the U.K.": is a place of that name written with an article? */
export function takesArticle(name: string): boolean {
  const key = placeKey(name);
  return WITH_ARTICLE.test(key) || withArticle.has(key);
}

/** The country whose people or things are called so ("Iraqi", "Iraqis", "American"), or null. */
export function countryOfPeople(word: string): string | null {
  return remembered(peopleSeen, word, () => {
    const key = placeKey(word);
    return people.get(key) ?? (key.endsWith('s') ? (people.get(key.slice(0, -1)) ?? null) : null);
  });
}

/** Names come again and again: what was looked up is kept, up to so many. */
const MEMORY = 50_000;
const placesSeen = new Map<string, PlaceKind | null>();
const peopleSeen = new Map<string, string | null>();
const namesSeen = new Map<string, Gender | null>();

function remembered<T>(memory: Map<string, T>, key: string, find: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= MEMORY) memory.clear();
  const found = find();
  memory.set(key, found);
  return found;
}

/** Words that the list of first names holds by mistake or that are seldom names when capitalised. */
const NO_FIRST_NAME = new Set(
  (
    'the a an in on at of to and or but for by as is was general state new north south east west central american united national ' +
    'city county house senate court white black green blue gold silver king queen prince princess pope saint sunday monday tuesday ' +
    'wednesday thursday friday saturday january february march may july september october november december ' +
    'will can so see one two my me she he her his it its us we you they them all any no not now day love hope grace faith art ' +
    'bill-house fox major justice judge doctor sir lady lord love early case santa san los las el la le de van von abu al university ' +
    'given republican democrat christian islam islamic muslim catholic jewish latin asia europe africa china india israel america britain russia'
  ).split(' '),
);

/** Whether the word is known as a first name, and whose: null where it is not known. */
export function firstNameGender(word: string): Gender | null {
  return remembered(namesSeen, word, () => {
    const norm = normOf(word);
    if (norm.length < 2 || NO_FIRST_NAME.has(norm)) return null;
    return genderOfFirstName(norm);
  });
}
