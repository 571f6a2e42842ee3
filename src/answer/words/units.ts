/** Whether two numbers count the same, by the words that stand for what is counted. */
import { termOf } from '../../sentence/terms.ts';
import { wordVectors } from '../../sentence/words/word-vectors.ts';
import { ANYONE, isPeople } from './people-words.ts';

/** What counts the same things is so near in meaning. */
const SAME_UNIT = 0.5;
/** Of the people of one report, some: no number of them tells of the others. */
const SOME_OF_THEM = /^(?:wo)?m[ae]n$|^(?:child|children|adults?|boys?|girls?|teenagers?)$/;

function cosine(one: string, other: string): number {
  const vectors = wordVectors();
  const [a, b] = [vectors.row(one), vectors.row(other)];
  return a >= 0 && b >= 0 ? vectors.cosine(a, b) : 0;
}

/** Signs for measures, and how else the measures are written. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['percent', '%'],
  ['per-cent', '%'],
  ['dollars', '$'],
  ['euros', '€'],
  ['yen', '¥'],
]);

/** Of these one is not the other, near as they are in meaning: 3 years are 36 months. */
const MEASURES = new Set(
  `second minute hour day week month year decade century inch foot feet yard mile meter metre kilometer kilometre ounce pound ton tonne
   gram kilogram gallon liter litre barrel acre hectare`
    .split(/\s+/)
    .map((word) => termOf(word).term),
);

/** "Three died and 14 others were hurt": whom it counts its verb tells, as where what is counted is left out. */
export const OTHERS = 'others';

/** "Sailors" and "people", "homes" and "houses"; what is left out is whatever the other counts. */
export function sameUnit(a: string | null, b: string | null): boolean {
  const [one, other] = [a, b].map((unit) =>
    unit === null ? null : unit === OTHERS ? 'people' : (WRITTEN.get(unit) ?? unit),
  ) as [string | null, string | null];
  if (isMeasure(one) || isMeasure(other)) return one === other;
  if (one !== null && other !== null && termOf(one).term === termOf(other).term) return true;
  if (isSomeOfThem(one) || isSomeOfThem(other)) return false;
  if (one === null || other === null) return true;
  if (MEASURES.has(termOf(one).term) || MEASURES.has(termOf(other).term)) return false;
  // "Sailors" and "soldiers" are near in meaning, and not the same people.
  if (isPeople(one) && isPeople(other)) return ANYONE.includes(one) || ANYONE.includes(other);
  return cosine(one, other) >= SAME_UNIT;
}

/** Further words for people of whom no more is told than what happened to them. */
const WHOEVER = /^(?:lives|bodies|deaths|fatalities|injured|wounded|others|survivors)$/;

/** People by what they are or do, and not whoever they are: "sailors". */
export function isPeopleOfAKind(unit: string | null): boolean {
  return unit !== null && isPeople(unit) && !ANYONE.includes(unit) && !WHOEVER.test(unit);
}

/** A sum of money, as a sign or in words. */
export function isMoney(unit: string): boolean {
  return /^(?:[$£€¥]|pounds?|yuan|rupees?|rubles?|francs?|crowns?|cents?)$/.test(WRITTEN.get(unit) ?? unit);
}

/** Money, a share, or what is measured: what "how much" asks for, and "how many" seldom. */
export function isAmount(unit: string): boolean {
  return isMoney(unit) || isMeasure(WRITTEN.get(unit) ?? unit) || MEASURES.has(termOf(unit).term);
}

const isMeasure = (unit: string | null): boolean => unit !== null && !/^\p{L}+$/u.test(unit);

const isSomeOfThem = (unit: string | null): boolean => unit !== null && SOME_OF_THEM.test(unit);
