/** The clusters of an article's names as they grow: whose each name is, and where a cluster is found by a word of its names. */

import type { Gender } from '../../article/first-names.ts';
import type { EntityType, Sentence } from '../annotated.ts';
import { Buckets, type Cluster } from './cluster.ts';
import type { NameSpan } from './name-span.ts';
import { samePerson, surnameOf } from './persons.ts';
import { roleAfter, roleAhead, roleBefore } from './roles.ts';
import { typeOfThing } from './typing.ts';
import { FEMALE_WORDS, MALE_WORDS } from './words.ts';

/** How sure a name in full is to mean its entity. */
export const FULL = 1;
/** Of a name less sure, what the text tells beside it is not taken as told of the entity: it may be another's. */
export const SURE_ENOUGH = 0.85;
/** What is said of a person after so many roles is passed over. */
const MOST_ROLES = 20;

export class Clusters {
  readonly persons: Cluster[] = [];
  /** Bodies, places and what else has a name, by its words. */
  readonly things = new Map<string, Cluster>();
  /** Other names, by their words. */
  readonly aliases = new Map<string, Cluster>();
  readonly bySurnames = new Buckets();
  readonly byFirstNames = new Buckets();
  readonly byLastWords = new Buckets();
  readonly sentences: readonly Sentence[];
  /** Keys of names that are a team's somewhere in the article. */
  readonly teams: ReadonlySet<string>;
  readonly #body: string;
  readonly #owner = new Map<NameSpan, Cluster>();

  constructor(body: string, sentences: readonly Sentence[], teams: ReadonlySet<string>) {
    this.#body = body;
    this.sentences = sentences;
    this.teams = teams;
  }

  ownerOf(name: NameSpan): Cluster | undefined {
    return this.#owner.get(name);
  }

  give(name: NameSpan, cluster: Cluster, confidence: number): void {
    this.#owner.set(name, cluster);
    const sentence = this.sentences[name.sentence]!;
    cluster.spans.push({ name, confidence });
    cluster.first = Math.min(cluster.first, sentence.tokens[name.from]!.start);
    if (cluster.type !== 'person') return;
    if (confidence < SURE_ENOUGH || cluster.roles.length >= MOST_ROLES) return;
    cluster.gender ??= genderByTitle(name);
    for (const role of [
      roleBefore(this.#body, sentence, name),
      roleAfter(this.#body, sentence, name),
      roleAhead(this.#body, sentence, name),
    ]) {
      if (role !== null) cluster.roles.push(role);
    }
  }

  /** The person of that name, made where nobody has it. */
  personOf(name: NameSpan): Cluster {
    const found = this.bySurnames
      .of(surnameOf(name.words))
      .find((person) => samePerson(person.words, name.words));
    if (found !== undefined) return found;
    const person = made('person', name);
    this.persons.push(person);
    this.bySurnames.add(surnameOf(name.words), person);
    this.byFirstNames.add(name.words[0]!, person);
    return person;
  }

  /** The body, place or else of that name, made where nothing has it. */
  thingOf(name: NameSpan): Cluster {
    const key = keyOf(name);
    const found = this.things.get(key);
    if (found !== undefined) return found;
    const thing = made(this.teams.has(key) ? 'organization' : typeOfThing(name), name);
    this.things.set(key, thing);
    this.byLastWords.add(name.words.at(-1)!, thing);
    return thing;
  }

  /** Makes two clusters one. */
  absorb(into: Cluster, from: Cluster, confidence = FULL): void {
    if (into === from) return;
    for (const { name } of from.spans.splice(0)) this.give(name, into, confidence);
    if (from.type === 'person' && into.type !== 'person') {
      into.type = 'person';
      this.bySurnames.add(surnameOf(into.words), into);
    }
    this.things.delete(from.words.join(' '));
    for (const [key, thing] of this.aliases) if (thing === from) this.aliases.set(key, into);
  }

  /** Those that have names, in the order in which the article has them. */
  inOrder(): Cluster[] {
    return [...this.persons, ...new Set(this.things.values())]
      .filter(({ spans }) => spans.length > 0)
      .sort((a, b) => a.first - b.first);
  }
}

export function keyOf(name: NameSpan): string {
  return name.words.join(' ');
}

export function genderByTitle({ titles }: NameSpan): Gender | null {
  if (titles.some((title) => FEMALE_WORDS.has(title))) return 'female';
  return titles.some((title) => MALE_WORDS.has(title)) ? 'male' : null;
}

function made(type: EntityType, { words }: NameSpan): Cluster {
  return { type, spans: [], words, gender: null, roles: [], first: Number.POSITIVE_INFINITY };
}
