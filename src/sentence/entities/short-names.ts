/** Whose a short name is: a surname, a first name, an alias, or a word of a body's name, among those named in full. */
import type { Sentence } from '../annotated.ts';
import { type Cluster, genderIn } from './cluster.ts';
import { type Clusters, FULL, genderByTitle, keyOf, SURE_ENOUGH } from './clusters.ts';
import { placeKind } from './gazetteer.ts';
import type { NameSpan } from './name-span.ts';
import { PART_OF_NAME } from './other-names.ts';
import { surnameOf } from './persons.ts';
import { BARE_BODIES, BODY_NOUNS, HONORIFICS, KINSHIP } from './words.ts';

/** How sure a short name is to mean its entity. */
const SURNAME = 0.95;
const SURNAME_BY_TITLE = SURE_ENOUGH;
const SURNAME_OF_SEVERAL = 0.65;
const FIRST_NAME = 0.85;
const ACRONYM = 0.95;

/** The cluster that a name of one word means, and how sure that is. `personNames` has the names that are seen to be a person's. */
export function ownerOfShort(
  clusters: Clusters,
  name: NameSpan,
  personNames: ReadonlySet<string>,
): readonly [Cluster, number] {
  const word = keyOf(name);
  const alias = clusters.aliases.get(word);
  if (alias !== undefined) return [alias, ACRONYM];
  const namesake = bySurname(clusters, name) ?? byFirstName(clusters, name);
  if (namesake !== null) return namesake;
  const exact = clusters.things.get(word);
  if (exact !== undefined) return [exact, FULL];
  const part = partOf(clusters, name);
  if (part !== null) return [part, PART_OF_NAME];
  return [personNames.has(word) ? clusters.personOf(name) : clusters.thingOf(name), FULL];
}

function bySurname({ bySurnames, sentences }: Clusters, name: NameSpan): readonly [Cluster, number] | null {
  const surname = surnameOf(name.words);
  const bearers = bySurnames.of(surname).filter(({ words }) => words.length > 1);
  if (bearers.length === 0) return null;
  const wanted = genderByTitle(name);
  const offices = name.titles.map((title) => HONORIFICS.get(title) ?? title).filter((title) => title !== '');
  const fitting = bearers.filter(
    (person) =>
      (wanted === null || (genderIn(person) ?? wanted) === wanted) &&
      // "President Lee" is not "first lady Ann Lee", nor "his wife, Ann Lee".
      (offices.length === 0 || !isKnownByKinship(sentences, person)),
  );
  if (fitting.length === 0) return null;
  if (bearers.length === 1) return [fitting[0]!, SURNAME];
  const byOffice = fitting.filter(({ roles }) =>
    roles.some(({ words }) => offices.some((office) => words.includes(office))),
  );
  const pool = byOffice.length > 0 ? byOffice : fitting;
  // Of several, the one whom the article introduced first: the others of the name are given in full each time.
  const best = pool.reduce((first, each) => (each.first < first.first ? each : first));
  const told =
    (byOffice.length === 1 || (wanted !== null && fitting.length === 1)) &&
    fitting.length < bearers.length + (byOffice.length === 1 ? 1 : 0);
  return [best, told ? SURNAME_BY_TITLE : SURNAME_OF_SEVERAL];
}

function byFirstName({ byFirstNames }: Clusters, name: NameSpan): readonly [Cluster, number] | null {
  if (name.words.length > 1 || placeKind(name.forms[0]!) !== null) return null;
  const bearers = byFirstNames.of(name.words[0]!).filter(({ words }) => words.length > 1);
  return bearers.length === 1 ? [bearers[0]!, FIRST_NAME] : null;
}

/** "the Times" where the article has "The New York Times", "Mavericks" where it has "Dallas Mavericks". */
function partOf({ byLastWords, teams, sentences }: Clusters, name: NameSpan): Cluster | null {
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

/** Known in the article as somebody's relative, and by no office. */
function isKnownByKinship(sentences: readonly Sentence[], { roles, spans }: Cluster): boolean {
  const lady = spans.some(
    ({ name: { sentence, titled } }) => sentences[sentence]!.tokens[titled - 1]?.norm === 'lady',
  );
  return roles.every(({ head }) => KINSHIP.has(head)) && (lady || roles.length > 0);
}
