/**
 * Where accounts of one fact differ: in a number, a day, or who it was. That two reports are on the same event, and mean the
 * same by what they tell, has to show in many ways at once: a difference that is none misleads more than one that is missed.
 */
import type { Span } from '../../article/article.ts';
import type { SentenceIndex } from '../../search/sentence-index.ts';
import type { EntityType } from '../../sentence/annotated.ts';
import { termsOf } from '../../sentence/terms.ts';
import type { Conflict } from '../answer.ts';
import type { Answering } from '../candidates/answering.ts';
import type { Evidence } from '../candidates/evidence.ts';
import { openAlike } from '../library/shared-opening.ts';
import {
  agree,
  type Counted,
  type Dated,
  type Fact,
  factOf,
  type Named,
  unitOf,
} from '../otherwise/facts.ts';
import { inOneClause } from '../phrases/clauses.ts';
import { quoteSentence } from '../quotation/quote.ts';
import type { Quotation } from '../quoted.ts';
import { soundsLike } from '../words/spelling.ts';
import { isMoney, sameUnit } from '../words/units.ts';
import type { Account } from './accounts.ts';
import { countOf, TOLD } from './counts.ts';
import { countsPart } from './part-counted.ts';

/** An account with all that was found out about its sentence. */
export interface ReadAccount extends Account {
  readonly evidence: Evidence;
  /** The words in bold, with their types. */
  readonly answering: readonly Answering[];
}

/** An answer less sure than this is not weighed against another. */
const SURE = 0.05;
/** Nor is an account this much less sure than the best one. */
const SURE_ENOUGH = 0.4;
/** In a thread the article that was quoted before is preferred, which makes the accounts of others less sure by as much. */
const SURE_ENOUGH_IN_THREAD = 0.15;
/** Of two reports on one story the second may be as much less sure. */
const SURE_ENOUGH_ON_STORY = 0.12;
/** So many words their sentences share at least: what is counted, and something of what happened to it. */
const FEWEST_ON_STORY = 2;
/** Numbers of one thing are so many times as great as another at most. */
const MOST_TIMES = 6;
/** The same, where the deed may be told in other words. */
const MOST_TIMES_ON_STORY = 3;
/** Reports that are further apart in days are seldom on the same event. */
const DAYS_APART = 14;
/** From this share of common words beside the answer, of the shorter sentence, two sentences may be on one fact. */
const SAME_FACT = 0.3;
/** And so many are common to them at least. */
const FEWEST_WORDS = 3;
/** From this share they may be though their articles have no name in common. */
const SAME_WORDS = 0.6;

const CALLED = { number: 'a number', time: 'a day or time', person: 'a name' } as const;

/** The first account against those of other articles that give another number, day or name for the same. */
export function conflictsAmong(accounts: readonly ReadAccount[], index: SentenceIndex): readonly Conflict[] {
  const [first, ...rest] = accounts;
  if (first === undefined || first.quotation.confidence < SURE) return [];
  const elsewhere = rest.filter(({ quotation }) => quotation.from.article !== first.quotation.from.article);
  if (elsewhere.length === 0) return [];
  const fact = factOf(first.evidence, first.answering);
  const count = countOf(first.evidence, first.answering);
  const others = elsewhere.flatMap((account): readonly Quotation[] => {
    if (fact !== null && mayDiffer(first, account.quotation)) {
      const other = factOf(account.evidence, account.answering);
      if (other !== null && differ(fact, other) && onOneEvent(fact, other) && !knows(fact, other))
        return [account.quotation];
    }
    return count === null ? [] : otherCount(first, count, account, index);
  });
  if (others.length === 0) return [];
  const own = fact === null ? withNumber(first, count!) : first.quotation;
  return [{ about: CALLED[(fact ?? count)!.tells.is], accounts: [own, ...others] }];
}

/** The account, with its number in bold, where it is on the first one's story and counts the same otherwise. */
function otherCount(
  first: ReadAccount,
  count: Fact,
  { quotation, evidence, answering }: ReadAccount,
  index: SentenceIndex,
): readonly Quotation[] {
  if (quotation.confidence < first.quotation.confidence * SURE_ENOUGH_ON_STORY) return [];
  const { tells } = count;
  if (tells.is !== 'number') return [];
  const other = countOf(evidence, answering, tells.unit);
  if (other?.tells.is !== 'number') return [];
  if (!differ(count, other) || !areNear(tells, other.tells, MOST_TIMES_ON_STORY)) return [];
  if (onOtherDays(count, other) || knows(count, other)) return [];
  if (KINDS.some((kind) => areOthers(namesIn(count, kind), namesIn(other, kind)))) return [];
  const { view } = evidence;
  if (sharedOf(count, other) < FEWEST_ON_STORY && !areOneSum(count, other)) return [];
  if (!openAlike(count.evidence.view.view, view.view, index)) return [];
  return [withNumber({ quotation, evidence, answering }, other)];
}

/** The quotation, with the number in bold where nothing is yet. */
function withNumber(
  { quotation, evidence: { view }, answering }: Pick<ReadAccount, 'quotation' | 'evidence' | 'answering'>,
  { span }: Fact,
): Quotation {
  return answering.length > 0 ? quotation : quoteSentence(view.view.annotated, view.index, [span]);
}

/** Sums of money, each in a sentence that has all that the question asks about: "the damage", "put at $6 million", "estimated at $9 million". */
function areOneSum(a: Fact, b: Fact): boolean {
  const { words } = a.evidence.asked;
  return [a, b].every(
    ({ evidence, tells }) =>
      tells.is === 'number' && isMoney(tells.unit ?? '') && words.every((_, q) => evidence.own(q) >= TOLD),
  );
}

/** The words that two sentences share, and the question's words that both have, be it in other words. */
function sharedOf(a: Fact, b: Fact): number {
  const shared = wordsOf(a).intersection(wordsOf(b));
  const { words } = a.evidence.asked;
  const inOthers = words.filter(
    ({ term }, q) => !shared.has(term) && a.evidence.own(q) >= TOLD && b.evidence.own(q) >= TOLD,
  );
  return shared.size + inOthers.length;
}

function mayDiffer(
  { quotation: first, evidence }: ReadAccount,
  { confidence }: Account['quotation'],
): boolean {
  const enough = evidence.asked.question.context === undefined ? SURE_ENOUGH : SURE_ENOUGH_IN_THREAD;
  return confidence >= first.confidence * enough;
}

function differ(one: Fact, other: Fact): boolean {
  const [a, b] = [one.tells, other.tells];
  if (a.is === 'number' && b.is === 'number')
    return sameUnit(a.unit, b.unit) && !agree(a, b) && areNear(a, b, MOST_TIMES) && !countsPart(one, other);
  if (a.is === 'time' && b.is === 'time') return differInDay(a, b);
  return a.is === 'person' && b.is === 'person' && differInPerson(a, b);
}

/** Of one thing nobody counts many times as many as another does. */
function areNear({ value: a }: Counted, { value: b }: Counted, times: number): boolean {
  return Math.max(a, b) <= times * Math.min(a, b);
}

/** Days that are not far from each other: years and months, and days far apart, are of other events. */
function differInDay(a: Dated, b: Dated): boolean {
  const isDay = ({ from }: Dated) => from.length === 'YYYY-MM-DD'.length;
  if (!isDay(a) || !isDay(b) || (a.from <= b.to && b.from <= a.to)) return false;
  return daysBetween(a.from, b.from) <= DAYS_APART;
}

function daysBetween(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}

/** Two people told of alike: of one age, or in an office that one has. Many can win, vote or be arrested; so nothing less will do. */
function differInPerson(a: Named, b: Named): boolean {
  const surnames = [a, b].map(({ name }) => termsOf(name).at(-1)?.norm ?? '') as [string, string];
  if (!a.terms.isDisjointFrom(b.terms) || soundsLike(...surnames)) return false;
  if (a.age !== null && b.age !== null) return a.age === b.age;
  const [less, more] = a.office.size <= b.office.size ? [a, b] : [b, a];
  return less.office.size > 0 && less.office.isSubsetOf(more.office);
}

/** Days that the sentence names in the clause of what answers, beside that itself; as written where it cannot be told which they are. */
function daysOf({ evidence: { view }, tells, span }: Fact): readonly Pick<Dated, 'from' | 'to'>[] {
  const { article, times } = view.view.annotated;
  return times
    .filter(({ sentence, from }) => sentence === view.index && !(tells.is === 'time' && from === tells.from))
    .filter(({ start }) => inOneClause(view.sentence.tokens, start, span[0]))
    .map(({ from, to, start, end }) => {
      const first = from ?? article.body.slice(start, end).toLowerCase();
      return { from: first, to: to ?? first };
    });
}

/** Each names days of its own, and none is named by both: "rose in May", "rose in June". */
function onOtherDays(a: Fact, b: Fact): boolean {
  const [days, others] = [daysOf(a), daysOf(b)];
  return (
    days.length > 0 && others.length > 0 && !days.some((day) => others.some((other) => meet(day, other)))
  );
}

/** A month and a day of it meet: a day that is written shorter is as long as all that it holds. */
function meet(a: Pick<Dated, 'from' | 'to'>, b: Pick<Dated, 'from' | 'to'>): boolean {
  const length = Math.min(a.from.length, b.from.length, a.to.length, b.to.length);
  const [from, to, otherFrom, otherTo] = [a.from, a.to, b.from, b.to].map((day) => day.slice(0, length));
  return from! <= otherTo! && otherFrom! <= to!;
}

function onOneEvent(a: Fact, b: Fact): boolean {
  const [one, other] = [articleOf(a), articleOf(b)];
  if (
    one.published !== null &&
    other.published !== null &&
    daysBetween(one.published, other.published) > DAYS_APART
  )
    return false;
  if (KINDS.some((kind) => areOthers(namesIn(a, kind), namesIn(b, kind)))) return false;
  if (onOtherDays(a, b)) return false;
  const [words, others] = [wordsOf(a), wordsOf(b)];
  const shared = words.intersection(others).size;
  const share = shared / (Math.min(words.size, others.size) || 1);
  if (shared < FEWEST_WORDS || share < SAME_FACT) return false;
  return share >= SAME_WORDS || !namesOfArticle(a).isDisjointFrom(namesOfArticle(b));
}

const articleOf = ({ evidence }: Fact) => evidence.view.view.annotated.article;

/** What is named where tells what happened; others who are named may be there in one report, and not in the other. */
const KINDS: readonly (readonly EntityType[])[] = [
  ['place'],
  ['person', 'organization', 'group', 'event', 'other'],
];

/** Each names some, and no one is named by both. */
function areOthers(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && one.isDisjointFrom(other);
}

/** Terms of the names in the sentence, beside those of the answer and of whoever says so. */
function namesIn({ evidence, tells }: Fact, kinds: readonly EntityType[]): ReadonlySet<string> {
  const { view, mentions } = evidence.view;
  const { entities, attributions } = view.annotated;
  const sources = attributions.flatMap(({ source, medium }) => [...source, ...medium]);
  const within = ([start, end]: Span) => sources.some(([from, to]) => from < end && start < to);
  return new Set(
    mentions
      .filter(({ entity, byName, span }) => byName && kinds.includes(entities[entity]!.type) && !within(span))
      .filter(({ entity }) => tells.is !== 'person' || entities[entity]!.name !== tells.name)
      .flatMap(({ entity }) => [...view.entityTerms[entity]!]),
  );
}

function namesOfArticle({ evidence }: Fact): ReadonlySet<string> {
  const { annotated, entityTerms } = evidence.view.view;
  return new Set(annotated.entities.flatMap(({ anonymous }, i) => (anonymous ? [] : [...entityTerms[i]!])));
}

/** Does either report give the other's answer itself? Then the two do not tell of the same. */
function knows(a: Fact, b: Fact): boolean {
  return gives(a, b.tells) || gives(b, a.tells);
}

function gives({ evidence, deeds }: Fact, tells: Fact['tells']): boolean {
  const { match } = evidence;
  const { view, index } = evidence.view;
  const { annotated, entityTerms } = view;
  const n = evidence.asked.words.length;
  const onDeed = (sentence: number) => deeds.some((q) => match.own[sentence * n + q]! >= SAME_WORDS);
  switch (tells.is) {
    case 'person':
      return entityTerms.some((terms) => termsOf(tells.name).every(({ term }) => terms.has(term)));
    case 'number':
      return annotated.quantities.some(
        (quantity) =>
          quantity.value === tells.value &&
          sameUnit(unitOf(quantity), tells.unit) &&
          onDeed(quantity.sentence),
      );
    case 'time':
      return annotated.times.some(({ sentence, from }) => sentence === index && from === tells.from);
  }
}

/** Content words of the sentence but for its answer. */
function wordsOf({ evidence: { view } }: Fact): ReadonlySet<string> {
  return new Set(view.tokens.filter(({ pos }) => pos !== 'NUM').map(({ term }) => term));
}
