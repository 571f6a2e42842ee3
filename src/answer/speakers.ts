/** Who is quoted in the corpus, and which statements are theirs. */
import type { AnnotatedArticle, Attribution } from '../sentence/annotated.ts';
import { SPEAKER_THRESHOLD } from '../sentence/annotated.ts';
import { termsOf } from '../sentence/terms.ts';
import type { Library } from './library.ts';

export interface Statement {
  readonly annotated: AnnotatedArticle;
  readonly attribution: Attribution;
}

export interface SpeakerEntry {
  /** What stands for the speaker in an option: the name, or for a description the article and place it is from. */
  readonly value: string;
  readonly name: string;
  readonly role: string | null;
  readonly statements: readonly Statement[];
  readonly quotations: number;
}

/** Words before a name that are no part of it. */
const TITLE = /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|president|senator|secretary)\.?$/;

/** All speakers, the most quoted first. Asked anew, it is worked out anew: keep it while the library is unchanged. */
export function listSpeakers(library: Library): readonly SpeakerEntry[] {
  const groups = new Map<
    string,
    { names: Map<string, number>; role: string | null; statements: Statement[] }
  >();
  const surnames = fullNamesBySurname(library);
  for (const annotated of library.all()) {
    annotated.attributions.forEach((attribution, i) => {
      const { speaker, force } = attribution;
      if (!speaker || speaker.confidence < SPEAKER_THRESHOLD || force === 'refusal' || force === 'negated')
        return;
      const key = keyOf(annotated, attribution, i, surnames);
      const group = groups.get(key) ?? { names: new Map<string, number>(), role: null, statements: [] };
      group.names.set(speaker.name, (group.names.get(speaker.name) ?? 0) + 1);
      group.role ??= speaker.role;
      group.statements.push({ annotated, attribution });
      groups.set(key, group);
    });
  }
  return [...groups]
    .map(([key, { names, role, statements }]) => {
      const name = [...names].sort((a, b) => b[0].length - a[0].length)[0]![0];
      const quotations = statements.filter(({ attribution: { kind } }) => kind !== 'indirect').length;
      return { value: key.startsWith('#') ? key : name, name, role, statements, quotations };
    })
    .sort((a, b) => b.quotations - a.quotations || b.statements.length - a.statements.length);
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
      const met = wanted.filter((term) => terms.has(term)).length;
      const byName = wanted.filter((term) => own.includes(term)).length;
      return { entry, whole: met === wanted.length, byName };
    })
    .filter(({ whole }) => whole)
    .sort((a, b) => b.byName - a.byName || b.entry.statements.length - a.entry.statements.length)
    .map(({ entry }) => entry);
}

/** One key for one speaker: people by full name across articles, everyone else within the article. */
function keyOf(
  { article, entities }: AnnotatedArticle,
  { speaker }: Attribution,
  index: number,
  surnames: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const entity = speaker!.entity === null ? undefined : entities[speaker!.entity];
  if (!entity) return `#${article.id}:${nameTerms(speaker!.name).join(' ') || index}`;
  const terms = nameTerms(speaker!.name);
  if (entity.type === 'person' && terms.length === 1) {
    // A surname alone means the one person of that name, if the corpus knows only one.
    const full = surnames.get(terms[0]!);
    if (full?.size === 1) return [...full][0]!;
    if (full && full.size > 1) return `#${article.id}:${terms[0]}`;
  }
  return terms.length === 0 ? `#${article.id}:${index}` : shortName(terms);
}

/** First name and surname: middle names and initials come and go. */
function shortName(terms: readonly string[]): string {
  return terms.length < 3 ? terms.join(' ') : `${terms[0]} ${terms.at(-1)}`;
}

function fullNamesBySurname(library: Library): ReadonlyMap<string, ReadonlySet<string>> {
  const bySurname = new Map<string, Set<string>>();
  for (const { entities } of library.all()) {
    for (const { type, name } of entities) {
      const terms = type === 'person' ? nameTerms(name) : [];
      if (terms.length < 2) continue;
      const surname = terms.at(-1)!;
      const names = bySurname.get(surname) ?? new Set<string>();
      bySurname.set(surname, names.add(shortName(terms)));
    }
  }
  return bySurname;
}

function nameTerms(name: string): string[] {
  return termsOf(name)
    .filter(({ norm, stop }) => !stop && !TITLE.test(norm) && norm !== "'s")
    .map(({ norm }) => norm);
}
