/**
 * Who is the same across articles. Two people must never become one: what is not sure stays apart.
 *
 * People are one where first name and surname agree, middle names do not contradict, and neither do offices; a bare
 * surname joins a full name only where one person alone bears it and the office, or a wide presence in the corpus,
 * speaks for that. Bodies and places are one by name, acronyms where they stand for one name alone. Those who have no
 * name ("a U.S. official") are of their article only.
 */
import type { AnnotatedArticle, Entity } from '../annotated.ts';
import { normOf, termsOf } from '../terms.ts';
import { sameOffice } from './descriptions.ts';
import { placeKey } from './gazetteer.ts';
import { formalFirstName, samePerson, surnameOf } from './persons.ts';
import { isAcronym } from './typing.ts';
import { PERSON_NOUNS } from './words.ts';

/** The same key, the same one: for each entity of an article, in the order of `entities`. */
export type Identities = ReadonlyMap<AnnotatedArticle, readonly string[]>;

interface Person {
  readonly key: string;
  readonly names: (readonly string[])[];
  readonly offices: Set<string>;
  articles: number;
}

/** A person of so many articles is meant by the bare surname, where nobody else bears it. */
const WELL_KNOWN = 3;
/** Offices that one person of public life holds at once or one after the other. */
const PUBLIC =
  /^(?:president|senator|congressman|congresswoman|representative|governor|mayor|secretary|minister|candidate|nominee|contender|hopeful|leader|speaker|chairman|chairwoman|democrat|republican|businessman|billionaire|mogul|tycoon|developer|lawmaker|politician|frontrunner|front-runner|rival|opponent|lawyer|attorney|general|husband|wife|director|founder|ceo|executive|author|host)$/;

export function identify(articles: Iterable<AnnotatedArticle>): Identities {
  const all = [...articles];
  const bySurname = new Map<string, Person[]>();
  const keys = new Map<AnnotatedArticle, string[]>();
  for (const annotated of all)
    keys.set(
      annotated,
      annotated.entities.map(() => ''),
    );
  for (const annotated of all) {
    annotated.entities.forEach((entity, index) => {
      const words = wordsOf(entity.name);
      if (entity.type !== 'person' || entity.anonymous || words.length < 2) return;
      keys.get(annotated)![index] = personOf(entity, words, annotated, index).key;
    });
  }
  const acronyms = acronymsOf(all);
  for (const annotated of all) {
    annotated.entities.forEach((entity, index) => {
      const given = keys.get(annotated)!;
      if (given[index] === '') given[index] = keyOf(entity, annotated, index);
    });
  }
  return keys;

  function personOf(
    entity: Entity,
    words: readonly string[],
    { article }: AnnotatedArticle,
    index: number,
  ): Person {
    const surname = surnameOf(words);
    const bearers = bySurname.get(surname) ?? [];
    bySurname.set(surname, bearers);
    const offices = officesOf(entity);
    const fitting = bearers.filter(
      (person) =>
        person.names.every((name) => samePerson(name, words)) && !contradict(person.offices, offices),
    );
    const [person] = fitting;
    if (person !== undefined && fitting.length === 1) {
      if (!person.names.some((name) => name.join(' ') === words.join(' '))) person.names.push(words);
      for (const office of offices) person.offices.add(office);
      person.articles += 1;
      return person;
    }
    // Of two who fit, it cannot be told which: someone of this article alone.
    const plain = `person:${formalFirstName(words[0]!)} ${surname}`;
    const key =
      fitting.length === 0 && bearers.every((other) => other.key !== plain)
        ? plain
        : `${plain}#${article.id}:${index}`;
    const made: Person = { key, names: [words], offices: new Set(offices), articles: 1 };
    if (fitting.length === 0) bearers.push(made);
    return made;
  }

  function keyOf(entity: Entity, { article }: AnnotatedArticle, index: number): string {
    const alone = `${entity.type}#${article.id}:${index}`;
    if (entity.anonymous) return alone;
    if (entity.type !== 'person') {
      const key = placeKey(entity.name);
      return key === '' ? alone : `name:${acronyms.get(key) ?? key}`;
    }
    const [word] = wordsOf(entity.name);
    const bearers = (word === undefined ? undefined : bySurname.get(word)) ?? [];
    const [only] = bearers;
    if (only === undefined || bearers.length > 1) return alone;
    const offices = officesOf(entity);
    const shared = [...offices].some((office) =>
      [...only.offices].some((other) => sameOffice(office, other)),
    );
    return shared || (only.articles >= WELL_KNOWN && !contradict(only.offices, offices)) ? only.key : alone;
  }
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

/** A police chief and a professor of one name are two people, as far as can be told. */
function contradict(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  const agree = [...a].some((left) =>
    [...b].some((right) => sameOffice(left, right) || (PUBLIC.test(left) && PUBLIC.test(right))),
  );
  return !agree;
}

/** Acronyms that stand for one name alone in the whole corpus, with that name's key. */
function acronymsOf(articles: readonly AnnotatedArticle[]): ReadonlyMap<string, string> {
  const meanings = new Map<string, Set<string>>();
  for (const { entities } of articles) {
    for (const { type, name, aliases } of entities) {
      if (type === 'person') continue;
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
