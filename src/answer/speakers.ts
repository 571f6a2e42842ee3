/** Who is quoted in the corpus, and which statements are theirs. */
import type { Listing } from '../archive/prepared.ts';
import type { AttributionKind, Entity, Speaker } from '../sentence/annotated.ts';
import { identify } from '../sentence/entities/across.ts';
import { isMinorRole } from '../sentence/entities/roles.ts';
import { termsOf } from '../sentence/terms.ts';
import type { Steps } from '../steps.ts';
import type { Library } from './library.ts';
import { spokenIn } from './speaking.ts';

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
  /** What stands for the speaker in an option: the name, or for a description the article and place it is from. */
  readonly value: string;
  readonly name: string;
  /** Other names that the articles have for the speaker: short ones, acronyms. */
  readonly aliases: readonly string[];
  readonly role: string | null;
  readonly statements: readonly Statement[];
  readonly quotations: number;
}

/** Words before a name that are no part of it. */
const TITLE = /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|president|senator|secretary)\.?$/;

/** All speakers, the most quoted first. Asked anew, it is worked out anew: keep it while the library is unchanged. */
export function* listSpeakers(library: Library): Steps<readonly SpeakerEntry[]> {
  const groups = new Map<
    string,
    { names: Map<string, number>; aliases: Set<string>; roles: Map<string, number>; statements: Statement[] }
  >();
  const all = yield* castsOf(library);
  const identities = yield* identify(all);
  for (const cast of all) {
    yield;
    for (const { speaker, index, kind, quoted } of cast.spoken) {
      const key = keyOf(cast.article, speaker, index, identities.get(cast)!);
      const group = groups.get(key) ?? {
        names: new Map(),
        aliases: new Set(),
        roles: new Map(),
        statements: [] as Statement[],
      };
      group.names.set(speaker.name, (group.names.get(speaker.name) ?? 0) + 1);
      if (speaker.entity !== null)
        for (const alias of cast.entities[speaker.entity]!.aliases) group.aliases.add(alias);
      if (speaker.role) group.roles.set(speaker.role, (group.roles.get(speaker.role) ?? 0) + 1);
      group.statements.push({ listing: cast.article, index, kind, quoted });
      groups.set(key, group);
    }
  }
  return [...groups]
    .map(([key, { names, aliases, roles, statements }]) => {
      const role = commonest(roles);
      const name = [...names].sort((a, b) => b[0].length - a[0].length)[0]![0];
      const quotations = statements.filter(({ quoted }) => quoted).length;
      return {
        value: key.includes('#') ? key : name,
        name,
        aliases: [...aliases],
        role,
        statements,
        quotations,
      };
    })
    .sort((a, b) => b.quotations - a.quotations || b.statements.length - a.statements.length);
}

/** The role given most often; an office before what one is to others. */
function commonest(roles: ReadonlyMap<string, number>): string | null {
  const [best] = [...roles].sort(
    ([a, often], [b, other]) => Number(isMinorRole(a)) - Number(isMinorRole(b)) || other - often,
  );
  return best?.[0] ?? null;
}

/** The speakers that a person means by what they typed, the likeliest first. */
export function findSpeakers(speakers: readonly SpeakerEntry[], typed: string): readonly SpeakerEntry[] {
  const exact = speakers.filter(({ value }) => value === typed);
  if (exact.length > 0) return exact;
  const wanted = nameTerms(typed);
  if (wanted.length === 0) return [];
  return speakers
    .map((entry) => {
      const terms = new Set(nameTerms(`${entry.name} ${entry.role ?? ''}`));
      const own = nameTerms(entry.name);
      if (entry.aliases.some((alias) => nameTerms(alias).join(' ') === wanted.join(' ')))
        return { entry, whole: true, byName: wanted.length };
      const met = wanted.filter((term) => terms.has(term)).length;
      const byName = wanted.filter((term) => own.includes(term)).length;
      return { entry, whole: met === wanted.length, byName };
    })
    .filter(({ whole }) => whole)
    .sort((a, b) => b.byName - a.byName || b.entry.statements.length - a.entry.statements.length)
    .map(({ entry }) => entry);
}

/** One key for one speaker: who is named, as the whole corpus tells; who is only described, within the article. */
function keyOf(article: Listing, speaker: Speaker, index: number, identities: readonly string[]): string {
  if (speaker.entity !== null) return identities[speaker.entity]!;
  return `#${article.id}:${nameTerms(speaker.name).join(' ') || index}`;
}

/** Who is named and who speaks in an article: no more of it than that, as there may be many articles. */
interface Cast {
  readonly article: Listing;
  readonly entities: readonly Entity[];
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
    casts.push({ article, entities, spoken });
  }
  return casts;
}

function nameTerms(name: string): string[] {
  return termsOf(name)
    .filter(({ norm, stop }) => !stop && !TITLE.test(norm) && norm !== "'s")
    .map(({ norm }) => norm);
}
