/** Whether two accounts that give one answer tell otherwise of what stands beside it: another number, or another day by the same word. */

import { agree, countedBy, unitOf } from '../otherwise/facts.ts';
import { sameUnit } from '../words/units.ts';
import type { ReadAccount } from './conflicts.ts';

export function differInDetail(one: ReadAccount, other: ReadAccount): boolean {
  return differInNumber(one, other) || differInDay(one, other);
}

/** One counts what the other does, and none of its numbers is among the other's: "a $4 million plan", "a plan for $5 million". */
function differInNumber(one: ReadAccount, other: ReadAccount): boolean {
  const [counts, others] = [countsIn(one), countsIn(other)];
  return counts.some((count) => {
    const alike = others.filter(({ unit }) => sameUnit(count.unit, unit));
    return alike.length > 0 && !alike.some((each) => agree(count, each));
  });
}

function countsIn({ evidence: { view } }: ReadAccount) {
  const { article, quantities } = view.view.annotated;
  return quantities
    .filter((quantity) => quantity.sentence === view.index && unitOf(quantity) !== null)
    .map((quantity) => countedBy(article.body, view.sentence, quantity));
}

/** "On Monday" of one week, and of the next. */
function differInDay(one: ReadAccount, other: ReadAccount): boolean {
  const [day, another] = [dayIn(one), dayIn(other)];
  return day !== null && another !== null && !day.startsWith(another) && !another.startsWith(day);
}

/** What the words in bold mean as a time; null where they are none, or it is not known. */
function dayIn({ answering, evidence: { view } }: ReadAccount): string | null {
  const time = answering.find(({ type }) => type === 'time');
  const found = view.view.annotated.times.find(
    ({ start, end }) => time !== undefined && start < time.span[1] && time.span[0] < end,
  );
  return found?.from ?? null;
}
