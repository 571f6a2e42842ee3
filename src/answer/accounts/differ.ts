/** Whether two facts of one kind are two: another number of the same, a day near by, somebody else in the same office. */
import { termsOf } from '../../sentence/terms.ts';
import { agree, type Counted, type Dated, type Fact, type Named } from '../otherwise/facts.ts';
import { soundsLike } from '../words/spelling.ts';
import { sameUnit } from '../words/units.ts';
import { countsPart } from './part-counted.ts';

/** Numbers of one thing are so many times as great as another at most. */
const MOST_TIMES = 6;
/** Reports that are further apart in days are seldom on the same event. */
const DAYS_APART = 14;

/** Are they of one kind, and not the same? */
export function differ(one: Fact, other: Fact): boolean {
  const [a, b] = [one.tells, other.tells];
  if (a.is === 'number' && b.is === 'number')
    return sameUnit(a.unit, b.unit) && !agree(a, b) && areNear(a, b, MOST_TIMES) && !countsPart(one, other);
  if (a.is === 'time' && b.is === 'time') return differInDay(a, b);
  return a.is === 'person' && b.is === 'person' && differInPerson(a, b);
}

/** Of one thing nobody counts many times as many as another does. */
export function areNear({ value: a }: Counted, { value: b }: Counted, times: number): boolean {
  return Math.max(a, b) <= times * Math.min(a, b);
}

/** Days that are not far from each other: years and months, and days far apart, are of other events. */
function differInDay(a: Dated, b: Dated): boolean {
  const isDay = ({ from }: Dated) => from.length === 'YYYY-MM-DD'.length;
  if (!isDay(a) || !isDay(b) || (a.from <= b.to && b.from <= a.to)) return false;
  return !areFarApart(a.from, b.from);
}

/** Two days, written `YYYY-MM-DD`. */
export function areFarApart(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000 > DAYS_APART;
}

/** Two people told of alike: of one age, or in an office that one has. Many can win, vote or be arrested; so nothing less will do. */
function differInPerson(a: Named, b: Named): boolean {
  const surnames = [a, b].map(({ name }) => termsOf(name).at(-1)?.norm ?? '') as [string, string];
  if (!a.terms.isDisjointFrom(b.terms) || soundsLike(...surnames)) return false;
  if (a.age !== null && b.age !== null) return a.age === b.age;
  const [less, more] = a.office.size <= b.office.size ? [a, b] : [b, a];
  return less.office.size > 0 && less.office.isSubsetOf(more.office);
}
