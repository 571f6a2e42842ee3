/**
 * Who is the same across articles. Two people must never become one: what is not sure stays apart.
 *
 * People are one where first name and surname agree, middle names do not contradict, and neither do offices; a bare
 * surname joins a full name only where one person alone bears it and the office, or a wide presence in the corpus,
 * speaks for that, and where its own article shows it to be a person's: "Bosch said" may be the company's. Bodies and
 * places are one by name, acronyms where they stand for one name alone. Those who have no name ("a U.S. official") are of
 * their article only.
 */
import type { Steps } from '../../steps.ts';
import type { Entity } from '../annotated.ts';
import { normOf, termsOf } from '../terms.ts';
import { sameOffice } from './descriptions.ts';
import { placeKey } from './gazetteer.ts';
import { formalFirstName, samePerson, surnameOf } from './persons.ts';
import { isAcronym } from './typing.ts';
import { contradict } from './walks-of-life.ts';
import { PERSON_NOUNS } from './words.ts';

/** The same key, the same one: for each entity of an article, in the order of `entities`; empty for null. */
export type Identities<T extends Cast> = ReadonlyMap<T, readonly string[]>;

/** What is asked of an article: who is named in it. */
export interface Cast {
  readonly article: { readonly id: string };
  /** Null for one who need not be known: neither speaks nor tells who others are. */
  readonly entities: readonly (Entity | null)[];
}

interface Person {
  readonly key: string;
  readonly names: (readonly string[])[];
  /** In how many articles which office is told of them. */
  readonly offices: Map<string, number>;
  articles: number;
}

/** A person of so many articles is meant by the bare surname, where nobody else bears it. */
const WELL_KNOWN = 3;

/** Who is told of so many times as often as another of the name is meant: the other's is a slip, or long ago. */
export const FAR_MORE_OFTEN = 5;

/** Someone with a first name and a surname, in one article. */
interface Named<T> {
  readonly annotated: T;
  readonly index: number;
  readonly words: readonly string[];
  readonly offices: ReadonlySet<string>;
}

/** In steps, as there may be many articles. */
export function* identify<T extends Cast>(articles: Iterable<T>): Steps<Identities<T>> {
  const all = [...articles];
  const bySurname = new Map<string, Person[]>();
  const keys = new Map<T, string[]>();
  // Those whose office is told come first: the others are then given to them.
  const told: Named<T>[] = [];
  const untold: Named<T>[] = [];
  const articlesOf = new Map<string, number>();
  for (const annotated of all) {
    yield;
    keys.set(
      annotated,
      annotated.entities.map(() => ''),
    );
    annotated.entities.forEach((entity, index) => {
      if (entity?.type !== 'person' || entity.anonymous) return;
      const words = wordsOf(entity.name);
      if (words.length < 2) return;
      const offices = officesOf(entity);
      (offices.size > 0 ? told : untold).push({ annotated, index, words, offices });
      const plain = plainKey(words);
      articlesOf.set(plain, (articlesOf.get(plain) ?? 0) + 1);
    });
  }
  for (const named of [told, untold]) {
    for (const { annotated, index, words, offices } of named) {
      yield;
      keys.get(annotated)![index] = personOf(words, offices, annotated, index).key;
    }
  }
  const acronyms = yield* acronymsOf(all);
  for (const annotated of all) {
    yield;
    annotated.entities.forEach((entity, index) => {
      const given = keys.get(annotated)!;
      if (entity !== null && given[index] === '') given[index] = keyOf(entity, annotated, index);
    });
  }
  return keys;

  function personOf(
    words: readonly string[],
    offices: ReadonlySet<string>,
    { article }: Cast,
    index: number,
  ): Person {
    const surname = surnameOf(words);
    const bearers = bySurname.get(surname) ?? [];
    bySurname.set(surname, bearers);
    const plain = plainKey(words);
    const known = (articlesOf.get(plain) ?? 0) >= WELL_KNOWN;
    const fitting = bearers.filter(
      (person) =>
        person.names.every((name) => samePerson(name, words)) &&
        !contradict(new Set(person.offices.keys()), offices, known),
    );
    const person = fitting.length === 1 ? fitting[0] : theWellKnown(fitting);
    if (person !== undefined) {
      if (!person.names.some((name) => name.join(' ') === words.join(' '))) person.names.push(words);
      for (const office of offices) person.offices.set(office, (person.offices.get(office) ?? 0) + 1);
      person.articles += 1;
      return person;
    }
    // Of two who fit, it cannot be told which: someone of this article alone.
    const key =
      fitting.length === 0 && bearers.every((other) => other.key !== plain)
        ? plain
        : `${plain}#${article.id}:${index}`;
    const made: Person = {
      key,
      names: [words],
      offices: new Map([...offices].map((office) => [office, 1])),
      articles: 1,
    };
    if (fitting.length === 0) bearers.push(made);
    return made;
  }

  function keyOf(entity: Entity, { article }: Cast, index: number): string {
    const alone = `${entity.type}#${article.id}:${index}`;
    if (entity.anonymous) return alone;
    if (entity.type !== 'person') {
      const key = placeKey(entity.name);
      if (key === '') return alone;
      return `name:${acronyms.get(key) ?? key}`;
    }
    const [word] = wordsOf(entity.name);
    if (word === undefined) return alone;
    const bearers = bySurname.get(word) ?? [];
    const offices = officesOf(entity);
    const inOffice = holders(bearers, offices);
    // "President Archer": of all Archers, only one was ever president.
    if (inOffice.length === 1) return inOffice[0]!.key;
    const meant = bearers.length === 1 && bearers[0]!.articles >= WELL_KNOWN ? bearers[0] : theFamous(word);
    return meant !== undefined && !contradict(new Set(meant.offices.keys()), offices, true)
      ? meant.key
      : alone;
  }

  /** The one whom everybody means by a bare surname: told of far more often than others of the name. */
  function theFamous(surname: string): Person | undefined {
    const [first, second] = (bySurname.get(surname) ?? []).toSorted((a, b) => b.articles - a.articles);
    const rest = second?.articles ?? 0;
    return first && first.articles >= WELL_KNOWN && first.articles >= FAR_MORE_OFTEN * rest
      ? first
      : undefined;
  }
}

/** Those of a surname who hold one of the offices; only the one who is told of far more often than all others, where there is one. */
function holders(bearers: readonly Person[], wanted: ReadonlySet<string>): readonly Person[] {
  const told = (person: Person) =>
    [...person.offices].reduce(
      (most, [office, articles]) =>
        [...wanted].some((each) => sameOffice(each, office)) ? Math.max(most, articles) : most,
      0,
    );
  const found = bearers.filter((person) => told(person) > 0).sort((a, b) => told(b) - told(a));
  const [first, second] = found;
  return first && second && told(first) >= FAR_MORE_OFTEN * told(second) ? [first] : found;
}

/** The person nouns of an entity's role up to what the office is of. */
function officesOf({ role }: Entity): ReadonlySet<string> {
  if (role === null) return new Set();
  const plain = role.replace(/\b(?:of|for|at|in|from|with|who)\b.*$/i, '');
  return new Set(
    termsOf(plain)
      .map(({ norm }) => norm)
      .filter((norm) => PERSON_NOUNS.has(norm)),
  );
}

/** Of several who fit, the only one of many articles; none where there is no such one. */
function theWellKnown(people: readonly Person[]): Person | undefined {
  const known = people.filter(({ articles }) => articles >= WELL_KNOWN);
  return known.length === 1 ? known[0] : undefined;
}

function plainKey(words: readonly string[]): string {
  return `person:${formalFirstName(words[0]!)} ${surnameOf(words)}`;
}

/** Acronyms that stand for one name alone in the whole corpus, with that name's key. */
function* acronymsOf(articles: readonly Cast[]): Steps<ReadonlyMap<string, string>> {
  const meanings = new Map<string, Set<string>>();
  for (const { entities } of articles) {
    yield;
    for (const entity of entities) {
      if (entity === null || entity.type === 'person') continue;
      const { name, aliases } = entity;
      for (const alias of aliases) {
        if (!isAcronym(alias)) continue;
        const key = placeKey(alias);
        meanings.set(key, (meanings.get(key) ?? new Set()).add(placeKey(name)));
      }
    }
  }
  const single = new Map<string, string>();
  for (const [acronym, names] of meanings) if (names.size === 1) single.set(acronym, [...names][0]!);
  return single;
}

function wordsOf(name: string): string[] {
  return name
    .split(/[\s-]+/)
    .map((word) => normOf(word).replace(/[.,]/g, ''))
    .filter((word) => /[\p{L}]/u.test(word));
}
