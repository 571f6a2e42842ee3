/** Who is quoted in the corpus, and which statements are theirs. */
import { createHash } from 'node:crypto';
import type { Listing } from '../../archive/prepared.ts';
import type { AttributionKind, Entity, Speaker } from '../../sentence/annotated.ts';
import { FAR_MORE_OFTEN, identify } from '../../sentence/entities/across.ts';
import { isMinorRole } from '../../sentence/entities/roles.ts';
import { normOf } from '../../sentence/terms.ts';
import type { Steps } from '../../steps.ts';
import type { Library } from '../library/library.ts';
import { isDescribed, spokenIn } from '../quotation/speaking.ts';
import { fullName, isNamedBody, nameTerms } from './speaker-names.ts';

export interface Statement {
  /** The article that it stands in. */
  readonly listing: Listing;
  /** Its place among the article's attributions. */
  readonly index: number;
  readonly kind: AttributionKind;
  /** Whether it counts as a quotation: see `speaking.ts`. */
  readonly quoted: boolean;
}

export interface SpeakerEntry {
  /** What stands for the speaker in an option, as a person may see it: the name, and what tells it from the like. */
  readonly value: string;
  /** Whose statements they are, among all the corpus's speakers. */
  readonly key: string;
  /**
   * {@link name} is how articles describe sources that they do not name: "police", "a person familiar with the matter". Those of
   * two articles need not be the same.
   */
  readonly described: boolean;
  readonly name: string;
  /** Other names that the articles have for the speaker: short ones, acronyms. */
  readonly aliases: readonly string[];
  readonly role: string | null;
  readonly statements: readonly Statement[];
  readonly quotations: number;
  /** Name, role and aliases, and the article where it tells who is meant, normalised: what is typed is looked for in it. */
  readonly text: string;
}

/** What the articles have of one speaker. */
interface Group {
  readonly names: Map<string, number>;
  readonly aliases: Map<string, number>;
  readonly roles: Map<string, number>;
  readonly statements: Statement[];
}

/** All speakers, those with a name before those without, the most quoted first. Asked anew, it is worked out anew: keep it while the library is unchanged. */
export function* listSpeakers(library: Library): Steps<readonly SpeakerEntry[]> {
  const groups = new Map<string, Group>();
  const all = yield* castsOf(library);
  const identities = yield* identify(all);
  for (const cast of all) {
    yield;
    for (const { speaker, index, kind, quoted } of cast.spoken) {
      const key = keyOf(cast, speaker, index, identities.get(cast)!);
      const group: Group = groups.get(key) ?? {
        names: new Map(),
        aliases: new Map(),
        roles: new Map(),
        statements: [],
      };
      group.names.set(speaker.name, (group.names.get(speaker.name) ?? 0) + 1);
      if (speaker.entity !== null)
        for (const alias of cast.entities[speaker.entity]?.aliases ?? [])
          group.aliases.set(alias, (group.aliases.get(alias) ?? 0) + 1);
      if (speaker.role) group.roles.set(speaker.role, (group.roles.get(speaker.role) ?? 0) + 1);
      group.statements.push({ listing: cast.article, index, kind, quoted });
      groups.set(key, group);
    }
  }
  const told = new Map<string, number>();
  for (const [key, { names, roles }] of groups) {
    yield;
    if (!key.startsWith('person:')) continue;
    for (const [role, often] of roles) {
      const office = officeOf(fullName(names), role);
      told.set(office, Math.max(told.get(office) ?? 0, often));
    }
  }
  const entries: SpeakerEntry[] = [];
  for (const [key, group] of groups) {
    yield;
    entries.push(entryOf(key, withoutSlips(group, told)));
  }
  const { named = [], described = [] } = Object.groupBy(entries, (entry) =>
    entry.described ? 'described' : 'named',
  );
  return [...(yield* inOrder(named)), ...(yield* inOrder(described))];
}

/** An office told far more often of another of the surname is the other's: "President Lee" near Ann Lee. */
function withoutSlips(group: Group, told: ReadonlyMap<string, number>): Group {
  const name = fullName(group.names);
  const roles = [...group.roles].filter(
    ([role, often]) => (told.get(officeOf(name, role)) ?? 0) < FAR_MORE_OFTEN * often,
  );
  return { ...group, roles: new Map(roles) };
}

function officeOf(name: string, role: string): string {
  return `${nameTerms(name).at(-1) ?? ''} ${normOf(role)}`;
}

function entryOf(key: string, { names, aliases, roles, statements }: Group): SpeakerEntry {
  const role = commonest(roles);
  const name = fullName(names);
  const others = ofThem(new Map([...names, ...aliases]), name);
  const article = toldApartBy({ key, statements });
  return {
    value: pickedAs(key, name, statements),
    key,
    described: key.startsWith(DESCRIBED),
    name,
    aliases: others,
    role,
    statements,
    quotations: statements.filter(({ quoted }) => quoted).length,
    text: normOf([name, role ?? '', ...others, article?.title ?? '', article?.id ?? ''].join(' ')),
  };
}

/** "Jane Roe", "police (unnamed)", "Roe (in 2024-fire)"; of a long one the beginning, and a digest that tells it from the like. */
function pickedAs(key: string, name: string, statements: readonly Statement[]): string {
  if (key.startsWith(DESCRIBED)) return withinOption(`${name} (unnamed)`);
  const article = toldApartBy({ key, statements });
  return withinOption(article === null ? name : `${name} (in ${article.id})`);
}

/** The one article in which somebody is of their name, where others may be somebody else; null where the name alone tells who it is. */
export function toldApartBy({ key, statements }: Pick<SpeakerEntry, 'key' | 'statements'>): Listing | null {
  return key.includes('#') && !key.startsWith(DESCRIBED) ? statements[0]!.listing : null;
}

/** An option's value may be so long, in UTF-16 code units. */
const LONGEST_VALUE = 100;
/** So many hexadecimal digits of a digest: of a hundred thousand values hardly two have the same. */
const DIGITS = 12;

function withinOption(value: string): string {
  if (value.length <= LONGEST_VALUE) return value;
  const end = `… ${createHash('sha256').update(value).digest('hex').slice(0, DIGITS)})`;
  // No half of a character that is written with two units.
  return value.slice(0, LONGEST_VALUE - end.length).replace(/[\uD800-\uDBFF]$/, '') + end;
}

/**
 * The most quoted first, then those with the most statements; of equals in the order given. There may be a hundred thousand,
 * and most have one statement or two: only how often somebody is quoted is sorted.
 */
function* inOrder(entries: readonly SpeakerEntry[]): Steps<readonly SpeakerEntry[]> {
  const byCounts = new Map<string, SpeakerEntry[]>();
  for (const entry of entries) {
    const counts = `${entry.quotations} ${entry.statements.length}`;
    const alike = byCounts.get(counts);
    if (alike === undefined) byCounts.set(counts, [entry]);
    else alike.push(entry);
    yield;
  }
  return [...byCounts.values()]
    .sort(([a], [b]) => b!.quotations - a!.quotations || b!.statements.length - a!.statements.length)
    .flat();
}

/** An alias that comes with fewer of the statements than this, and has no word of the name, is a slip of reading. */
const LEAST_SHARE_OF_ALIAS = 0.05;

function ofThem(aliases: ReadonlyMap<string, number>, name: string): readonly string[] {
  const most = Math.max(0, ...aliases.values());
  const own = new Set(nameTerms(name));
  return [...aliases]
    .filter(
      ([alias, often]) =>
        alias !== name &&
        (often >= LEAST_SHARE_OF_ALIAS * most || nameTerms(alias).some((term) => own.has(term))),
    )
    .map(([alias]) => alias);
}

/** The role given most often; an office before what one is to others. */
function commonest(roles: ReadonlyMap<string, number>): string | null {
  const [best] = [...roles].sort(
    ([a, often], [b, other]) => Number(isMinorRole(a)) - Number(isMinorRole(b)) || other - often,
  );
  return best?.[0] ?? null;
}

/** Keys of those without a name begin with it. */
const DESCRIBED = 'described#';

/** One key for one speaker: who is named, as the whole corpus tells; who is only described, by the words of it. */
function keyOf(
  { article, entities }: Cast,
  speaker: Speaker,
  index: number,
  identities: readonly string[],
): string {
  if (isNamedBody(speaker.name)) return `name:${nameTerms(speaker.name).join(' ')}`;
  const terms = nameTerms(speaker.name).join(' ');
  if (terms !== '' && isDescribed(speaker, entities)) return DESCRIBED + terms;
  if (speaker.entity !== null) return identities[speaker.entity]!;
  return `#${article.id}:${terms || index}`;
}

/** Who speaks in an article, and who tells who they are: no more of it than that, as there may be many articles. */
interface Cast {
  readonly article: Listing;
  readonly entities: readonly (Entity | null)[];
  readonly spoken: readonly (Omit<Statement, 'listing'> & { readonly speaker: Speaker })[];
}

function* castsOf({ shelf }: Library): Steps<readonly Cast[]> {
  const casts: Cast[] = [];
  for (const [id, { entities, attributions }] of shelf.people()) {
    yield;
    const article = shelf.listings.get(id);
    // Gone since the first step.
    if (article === undefined) continue;
    const spoken = spokenIn({ article, attributions }).map(({ attribution, speaker, quoted }) => ({
      speaker,
      index: attributions.indexOf(attribution),
      kind: attribution.kind,
      quoted,
    }));
    const speaking = new Set(spoken.map(({ speaker }) => speaker.entity));
    casts.push({
      article,
      entities: entities.map((entity, index) => (speaking.has(index) ? entity : toTellOthersBy(entity))),
      spoken,
    });
  }
  return casts;
}

/** Of somebody who does not speak: as far as it tells who those are that do. Null for most. */
function toTellOthersBy(entity: Entity): Entity | null {
  // A full name, and what an acronym stands for.
  if (entity.type !== 'person') return entity.aliases.length > 0 ? entity : null;
  return entity.anonymous || !/[\s-]/.test(entity.name) ? null : { ...entity, aliases: [] };
}
