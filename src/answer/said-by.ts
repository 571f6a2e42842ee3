/** Words that somebody is to have said: does the corpus have them from the same person? */
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import type { AttributionLink, Quotation, SaidBy } from './answer.ts';
import type { ClaimedSpeaker } from './claim.ts';
import { nameTerms } from './speaker-names.ts';

/** Whom the corpus has the quoted words from, compared with who is to have said them. */
export function saidBy(
  annotated: AnnotatedArticle,
  { chain, from }: Quotation,
  { name: claimed, denies }: ClaimedSpeaker,
): SaidBy {
  const [first] = chain;
  const corpus = first === undefined ? null : nameOf(first);
  const match = chain.find((link) => isSame(claimed, namesOf(annotated, link)));
  if (match !== undefined) {
    const { force } = match;
    const isDenied = match === first && !denies && (force === 'denial' || force === 'negated');
    return { claimed, outcome: !isDenied ? 'same' : force === 'denial' ? 'denied' : 'unsaid', corpus };
  }
  const published = [from.outlet, from.wire, ...from.authors].filter((one) => one !== null);
  if (published.some((one) => isSame(claimed, [one]))) return { claimed, outcome: 'same', corpus };
  if (first === undefined) return { claimed, outcome: 'own', corpus };
  const known = first.source !== null && isNamed(annotated, first.source) && isWrittenAsName(claimed);
  return { claimed, outcome: known ? 'other' : 'unclear', corpus };
}

function nameOf({ source, sourceText }: AttributionLink): string | null {
  return source ?? sourceText;
}

/** What a source goes by in its article, the fullest first. */
function namesOf({ entities }: AnnotatedArticle, link: AttributionLink): readonly string[] {
  const name = nameOf(link);
  if (name === null) return [];
  const entity = entities.find(({ name: full, aliases }) => full === name || aliases.includes(name));
  const titled = link.role === null ? [] : [`${link.role} ${name}`];
  return [entity?.name ?? name, ...titled, ...(entity?.aliases ?? [])];
}

/**
 * "Berg" may be "Anna Berg", and the other way round; "John Berg" is not, though he too is called "Berg", nor is "Anna Berg's
 * office" or "a spokesman for Anna Berg".
 */
function isSame(claimed: string, [fullest, ...others]: readonly string[]): boolean {
  if (fullest === undefined) return false;
  const asked = headOf(claimed);
  const full = headOf(fullest);
  if (isWithin(asked, full) || isWithin(full, asked)) return true;
  return others.some((name) => isWithin(asked, headOf(name)));
}

/** The words of a name that say who it is: of "Berg's office" the office, of "a spokesman for Berg" the spokesman. */
function headOf(name: string): readonly string[] {
  const owned = /['’]s?\s+(\S.*)$/u.exec(name)?.[1] ?? name;
  return nameTerms(owned.replace(/\s+(?:for|with)\s.*$/iu, ''));
}

function isWithin(few: readonly string[], many: readonly string[]): boolean {
  return few.length > 0 && few.every((term) => many.includes(term));
}

/** Is it a name, and no description ("the mayor") that may be anybody's? */
function isNamed({ entities }: AnnotatedArticle, source: string): boolean {
  return entities.some(({ name, anonymous }) => name === source && !anonymous) && isWrittenAsName(source);
}

/** "Anna Berg", or "anna berg" as it is typed; but not "the mayor". */
function isWrittenAsName(name: string): boolean {
  const bare = name.replace(/^(?:the|an?)\s+/i, '');
  return /\p{Lu}/u.test(bare) || bare === name;
}

/** Something quoted, and the article that it is from. */
export interface Quoted {
  readonly annotated: AnnotatedArticle;
  readonly quotation: Quotation;
}

const OUTCOMES: readonly (SaidBy['outcome'] | undefined)[] = [
  'same',
  'denied',
  'unsaid',
  'unclear',
  'own',
  'other',
];

/** The likelier it is that the words are the claimed speaker's, the earlier; of equals in the order given. */
export function likeliestFirst<T extends Quoted>(
  places: readonly T[],
  speaker: ClaimedSpeaker | null,
): readonly (T & { readonly by: SaidBy | undefined })[] {
  const compared = places.map((place) => ({
    ...place,
    by: speaker === null ? undefined : saidBy(place.annotated, place.quotation, speaker),
  }));
  return compared.sort((a, b) => OUTCOMES.indexOf(a.by?.outcome) - OUTCOMES.indexOf(b.by?.outcome));
}
