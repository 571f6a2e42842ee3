/**
 * Names to entities: which names in an article mean the same one. Full names are gathered first, then the short ones
 * are given to them, wherever they stand.
 */
import type { Article } from '../../article/article.ts';
import type { EntityType, Mention, Sentence } from '../annotated.ts';
import { Buckets, type Cluster, genderIn, type Known, knownOf } from './cluster.ts';
import { type Gender, placeKind } from './gazetteer.ts';
import type { NameSpan } from './names.ts';
import { samePerson, surnameOf } from './persons.ts';
import { roleAfter, roleAhead, roleBefore } from './roles.ts';
import { headedNames, isAcronym, looksLikePerson, namesWithThe, teamNames, typeOfThing } from './typing.ts';
import { BARE_BODIES, BODY_NOUNS, FEMALE_WORDS, HONORIFICS, KINSHIP, MALE_WORDS } from './words.ts';

/** How sure a name is to mean its entity. */
const FULL = 1;
const SURNAME = 0.95;
const SURNAME_BY_TITLE = 0.85;
const SURNAME_OF_SEVERAL = 0.65;
const FIRST_NAME = 0.85;
const ACRONYM = 0.95;
const PART_OF_NAME = 0.8;
/** What is said of a person after so many roles is passed over. */
const MOST_ROLES = 20;

export function groupNames(
  article: Article,
  sentences: readonly Sentence[],
  names: readonly NameSpan[],
): { known: Known[]; mentions: Mention[] } {
  const { body } = article;
  const persons: Cluster[] = [];
  const things = new Map<string, Cluster>();
  const aliases = new Map<string, Cluster>();
  const owner = new Map<NameSpan, Cluster>();
  const bySurnames = new Buckets();
  const byFirstNames = new Buckets();
  const byLastWords = new Buckets();
  const teams = teamNames(sentences, names);
  const withThe = namesWithThe(sentences, names);
  const headed = headedNames(sentences, names);
  const isPerson = (name: NameSpan) =>
    !teams.has(keyOf(name)) &&
    (!headed.has(keyOf(name)) || name.titles.length > 0) &&
    (!withThe.has(keyOf(name)) || name.titles.length > 0) &&
    looksLikePerson(body, sentences[name.sentence]!, name);
  /** Names that somewhere in the article are seen to be a person's. */
  const personNames = new Set(names.filter(isPerson).map(keyOf));

  const full = names.filter((name) => name.words.length > 1);
  const long = [...full].sort((a, b) => b.words.length - a.words.length);
  for (const name of long) if (personNames.has(keyOf(name))) give(name, personOf(name), FULL);
  for (const name of full) if (!personNames.has(keyOf(name))) give(name, thingOf(name), FULL);
  linkAliases();
  linkAcronyms();
  mergeParts();
  for (const name of names) if (!owner.has(name)) giveShort(name);
  return finish();

  function keyOf(name: NameSpan): string {
    return name.words.join(' ');
  }

  function give(name: NameSpan, cluster: Cluster, confidence: number): void {
    owner.set(name, cluster);
    cluster.spans.push({ name, confidence });
    cluster.first = Math.min(cluster.first, sentences[name.sentence]!.tokens[name.from]!.start);
    if (cluster.type !== 'person') return;
    // A short name that may be another's tells nothing of this one.
    if (confidence < SURNAME_BY_TITLE || cluster.roles.length >= MOST_ROLES) return;
    const sentence = sentences[name.sentence]!;
    cluster.gender ??= genderOf(name);
    for (const role of [
      roleBefore(body, sentence, name),
      roleAfter(body, sentence, name),
      roleAhead(body, sentence, name),
    ]) {
      if (role !== null) cluster.roles.push(role);
    }
  }

  function genderOf({ titles }: NameSpan): Gender | null {
    if (titles.some((title) => FEMALE_WORDS.has(title))) return 'female';
    return titles.some((title) => MALE_WORDS.has(title)) ? 'male' : null;
  }

  function personOf(name: NameSpan): Cluster {
    const found = bySurnames.of(surnameOf(name.words)).find((person) => samePerson(person.words, name.words));
    if (found !== undefined) return found;
    const person = made('person', name);
    persons.push(person);
    bySurnames.add(surnameOf(name.words), person);
    byFirstNames.add(name.words[0]!, person);
    return person;
  }

  function thingOf(name: NameSpan): Cluster {
    const key = keyOf(name);
    const found = things.get(key);
    if (found !== undefined) return found;
    const thing = made(teams.has(key) ? 'organization' : typeOfThing(name), name);
    things.set(key, thing);
    byLastWords.add(name.words.at(-1)!, thing);
    return thing;
  }

  function made(type: EntityType, { words }: NameSpan): Cluster {
    return { type, spans: [], words, gender: null, roles: [], first: Number.POSITIVE_INFINITY };
  }

  /** 'Mushtaq Taleb al-Saidi, or "Abu Taqwa,"': the name after is the same one's. */
  function linkAliases(): void {
    for (let index = 0; index + 1 < names.length; index += 1) {
      const [name, next] = [names[index]!, names[index + 1]!];
      if (name.sentence !== next.sentence || next.titled - name.to > 7) continue;
      const { tokens } = sentences[name.sentence]!;
      const between = tokens
        .slice(name.to, next.titled)
        .map(({ norm }) => norm)
        .join(' ');
      if (
        !/^,? ?\(?(?:or|aka|a\.k\.a\.|alias|(?:also|better|formerly|commonly|widely)? ?known (?:as|by)(?: the)?|(?:also )?called|nicknamed|whose (?:nom de guerre|nickname|real name) (?:is|was)|nom de guerre) ?["'“‘]?$/.test(
          between,
        )
      )
        continue;
      const quoted = /["'“‘]$/.test(between);
      const cluster = owner.get(name);
      // A bare "or" joins two names as often as it explains one: only quotation marks make it an alias.
      if (cluster === undefined || (/\bor ?["'“‘]?$/.test(between) && !quoted)) continue;
      const other = owner.get(next);
      if (other !== undefined) absorb(cluster, other);
      else give(next, cluster, FULL);
      aliases.set(keyOf(next), cluster);
    }
  }

  /** "Popular Mobilization Forces (PMF)", and any acronym whose letters a name in the article has. */
  function linkAcronyms(): void {
    const byInitials = new Buckets();
    for (const thing of things.values()) {
      if (thing.type === 'place' || thing.words.length < 2) continue;
      for (const letters of new Set(initials(thing.words))) byInitials.add(letters, thing);
    }
    for (const name of names) {
      const [word] = name.words;
      if (owner.has(name) || name.words.length !== 1 || !isAcronym(name.forms[0]!) || aliases.has(word!))
        continue;
      // "PACs" is more than one PAC.
      const fits = new Set([...byInitials.of(word!), ...byInitials.of(word!.replace(/s$/, ''))]);
      if (fits.size === 1) aliases.set(word!, [...fits][0]!);
    }
  }

  /** "Abu Taqwa al-Saidi" begins with one's alias and ends with the surname; "al-Nujaba" ends the name of one body alone. */
  function mergeParts(): void {
    for (const [alias, cluster] of [...aliases]) {
      for (const other of [...persons, ...things.values()]) {
        if (other === cluster || !other.words.join(' ').startsWith(`${alias} `)) continue;
        if (other.words.at(-1) === cluster.words.at(-1)) absorb(cluster, other);
      }
    }
    for (const [key, thing] of [...things]) {
      if (
        thing.type === 'place' ||
        thing.words.length < 2 ||
        thing.words.every((word) => BODY_NOUNS.has(word))
      )
        continue;
      const longer = byLastWords
        .of(thing.words.at(-1)!)
        .filter(
          (other) =>
            other !== thing &&
            other.type !== 'event' &&
            other.words.length > thing.words.length &&
            endsWith(other.words, thing.words),
        );
      if (longer.length === 1 && things.get(key) === thing) absorb(longer[0]!, thing, PART_OF_NAME);
    }
  }

  function absorb(into: Cluster, from: Cluster, confidence = FULL): void {
    if (into === from) return;
    for (const { name } of from.spans.splice(0)) give(name, into, confidence);
    if (from.type === 'person' && into.type !== 'person') {
      into.type = 'person';
      bySurnames.add(surnameOf(into.words), into);
    }
    things.delete(from.words.join(' '));
    for (const [key, thing] of aliases) if (thing === from) aliases.set(key, into);
  }

  function giveShort(name: NameSpan): void {
    const [cluster, confidence] = ownerOfShort(name);
    give(name, cluster, confidence);
  }

  function ownerOfShort(name: NameSpan): readonly [Cluster, number] {
    const word = keyOf(name);
    const alias = aliases.get(word);
    if (alias !== undefined) return [alias, ACRONYM];
    const namesake = bySurname(name) ?? byFirstName(name);
    if (namesake !== null) return [namesake.person, namesake.confidence];
    const exact = things.get(word);
    if (exact !== undefined) return [exact, FULL];
    const part = partOf(name);
    if (part !== null) return [part, PART_OF_NAME];
    if (!personNames.has(word)) return [thingOf(name), FULL];
    return [personOf(name), FULL];
  }

  function bySurname(name: NameSpan): { person: Cluster; confidence: number } | null {
    const surname = surnameOf(name.words);
    const bearers = bySurnames.of(surname).filter(({ words }) => words.length > 1);
    if (bearers.length === 0) return null;
    const wanted = genderOf(name);
    const offices = name.titles
      .map((title) => HONORIFICS.get(title) ?? title)
      .filter((title) => title !== '');
    const fitting = bearers.filter(
      (person) =>
        (wanted === null || (genderIn(person) ?? wanted) === wanted) &&
        // "President Lee" is not "first lady Ann Lee", nor "his wife, Ann Lee".
        (offices.length === 0 || !isKnownByKinship(sentences, person)),
    );
    if (fitting.length === 0) return null;
    if (bearers.length === 1) return { person: fitting[0]!, confidence: SURNAME };
    const byOffice = fitting.filter(({ roles }) =>
      roles.some(({ words }) => offices.some((office) => words.includes(office))),
    );
    const pool = byOffice.length > 0 ? byOffice : fitting;
    // Of several, the one whom the article introduced first: the others of the name are given in full each time.
    const best = pool.reduce((first, each) => (each.first < first.first ? each : first));
    const told =
      (byOffice.length === 1 || (wanted !== null && fitting.length === 1)) &&
      fitting.length < bearers.length + (byOffice.length === 1 ? 1 : 0);
    return { person: best, confidence: told ? SURNAME_BY_TITLE : SURNAME_OF_SEVERAL };
  }

  function byFirstName(name: NameSpan): { person: Cluster; confidence: number } | null {
    if (name.words.length > 1 || placeKind(name.forms[0]!) !== null) return null;
    const bearers = byFirstNames.of(name.words[0]!).filter(({ words }) => words.length > 1);
    return bearers.length === 1 ? { person: bearers[0]!, confidence: FIRST_NAME } : null;
  }

  /** "the Times" where the article has "The New York Times", "Mavericks" where it has "Dallas Mavericks". */
  function partOf(name: NameSpan): Cluster | null {
    const word = name.words[0]!;
    if (name.words.length > 1) return null;
    const body = BODY_NOUNS.has(word) && !BARE_BODIES.has(word);
    if (!byLastWords.of(word).some((other) => teams.has(other.words.join(' ')))) {
      if (!body || sentences[name.sentence]!.tokens[name.titled - 1]?.norm !== 'the') return null;
    }
    const longer = byLastWords
      .of(word)
      .filter(
        ({ type, words }) =>
          words.length > 1 && (type === 'organization' || type === 'group' || type === 'other'),
      );
    return longer.length === 1 ? longer[0]! : null;
  }

  function finish(): { known: Known[]; mentions: Mention[] } {
    const clusters = [...persons, ...new Set(things.values())]
      .filter(({ spans }) => spans.length > 0)
      .sort((a, b) => a.first - b.first);
    const mentions = clusters.flatMap((cluster, entity) =>
      cluster.spans.map(({ name, confidence }): Mention => {
        const { tokens } = sentences[name.sentence]!;
        const [start, end] = [tokens[name.from]!.start, tokens[name.to - 1]!.end];
        return { start, end, sentence: name.sentence, entity, form: 'name', confidence };
      }),
    );
    return {
      known: clusters.map((cluster) => knownOf(body, sentences, cluster)),
      mentions: mentions.sort((a, b) => a.start - b.start),
    };
  }
}

/** Known in the article as somebody's relative, and by no office. */
function isKnownByKinship(sentences: readonly Sentence[], { roles, spans }: Cluster): boolean {
  const lady = spans.some(
    ({ name: { sentence, titled } }) => sentences[sentence]!.tokens[titled - 1]?.norm === 'lady',
  );
  return roles.every(({ head }) => KINSHIP.has(head)) && (lady || roles.length > 0);
}

/** The first letters of a name, with and without its small words. */
function initials(words: readonly string[]): string[] {
  const big = words.filter((word) => !/^(?:of|the|for|and|on|al|&)$/.test(word));
  return [words, big].map((list) => list.map((word) => word[0]).join(''));
}

function endsWith(words: readonly string[], ending: readonly string[]): boolean {
  return ending.every((word, index) => words[words.length - ending.length + index] === word);
}
