/** Whether two reports tell of one event: by the words, days and names that stand beside what each tells. */
import type { Span } from '../../article/article.ts';
import type { EntityType } from '../../sentence/annotated.ts';
import { termsOf } from '../../sentence/terms.ts';
import { type Dated, type Fact, unitOf } from '../otherwise/facts.ts';
import { inOneClause } from '../phrases/clauses.ts';
import { sameUnit } from '../words/units.ts';
import { areFarApart } from './differ.ts';

/** From this share of common words beside the answer, of the shorter sentence, two sentences may be on one fact. */
const SAME_FACT = 0.3;
/** And so many are common to them at least. */
const FEWEST_WORDS = 3;
/** From this share they may be though their articles have no name in common. */
const SAME_WORDS = 0.6;

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
export function onOtherDays(a: Fact, b: Fact): boolean {
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

/** Do two facts tell of one event, by their words, days and names? */
export function onOneEvent(a: Fact, b: Fact): boolean {
  const [one, other] = [articleOf(a), articleOf(b)];
  if (one.published !== null && other.published !== null && areFarApart(one.published, other.published))
    return false;
  if (nameOthers(a, b)) return false;
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

/** Does each name a place, or somebody or something, and neither that of the other? */
export function nameOthers(a: Fact, b: Fact): boolean {
  return KINDS.some((kind) => areOthers(namesIn(a, kind), namesIn(b, kind)));
}

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
      .flatMap(({ entity }) => [...view.termsOf(entity)]),
  );
}

function namesOfArticle({ evidence }: Fact): ReadonlySet<string> {
  const { view } = evidence.view;
  const named = view.annotated.entities.flatMap(({ anonymous }, i) =>
    anonymous ? [] : [...view.termsOf(i)],
  );
  return new Set(named);
}

/** Does either report give the other's answer itself? Then the two do not tell of the same. */
export function knows(a: Fact, b: Fact): boolean {
  return gives(a, b.tells) || gives(b, a.tells);
}

function gives({ evidence, deeds }: Fact, tells: Fact['tells']): boolean {
  const { match } = evidence;
  const { view, index } = evidence.view;
  const { annotated } = view;
  const n = evidence.asked.words.length;
  const onDeed = (sentence: number) => deeds.some((q) => match.own[sentence * n + q]! >= SAME_WORDS);
  switch (tells.is) {
    case 'person':
      return annotated.entities.some((_, entity) =>
        termsOf(tells.name).every(({ term }) => view.termsOf(entity).has(term)),
      );
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
export function wordsOf({ evidence: { view } }: Fact): ReadonlySet<string> {
  return new Set(view.tokens.filter(({ pos }) => pos !== 'NUM').map(({ term }) => term));
}
