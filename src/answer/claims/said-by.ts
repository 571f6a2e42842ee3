/** Words that somebody is to have said: does the corpus have them from the same person? */
import type { AnnotatedArticle } from '../../sentence/annotated.ts';
import type { AttributionLink, LinkForce, Quotation } from '../quoted.ts';
import { nameTerms } from '../speakers/speaker-names.ts';
import type { SaidBy } from '../verification.ts';
import type { ClaimedSpeaker } from './claim.ts';

/** Whom the corpus has the quoted words from, compared with who is to have said them. */
export function saidBy(
  annotated: AnnotatedArticle,
  { chain, from }: Quotation,
  { name: claimed, force: claimedForce }: ClaimedSpeaker,
): SaidBy {
  const [first] = chain;
  const compared = (outcome: SaidBy['outcome'], corpusForce: LinkForce | null): SaidBy => ({
    claimed,
    claimedForce,
    outcome,
    corpus: first === undefined ? null : nameOf(first),
    corpusForce,
  });
  const theirs = (force: LinkForce): SaidBy =>
    compared(deedOf(force) === deedOf(claimedForce) ? 'same' : 'otherwise', force);
  // Who passes on that somebody denied the words does not say them.
  const unsaid = chain.findIndex(({ force }) => deedOf(force) !== 'says');
  const sayers = unsaid < 0 ? chain : chain.slice(0, unsaid + 1);
  const match = sayers.find((link) => isSame(claimed, namesOf(annotated, link)));
  if (match !== undefined) return theirs(match.force);
  const published = [from.outlet, from.wire, ...from.authors].filter((one) => one !== null);
  if (unsaid < 0 && published.some((one) => isSame(claimed, [one]))) return theirs('assertion');
  if (first === undefined) return compared('own', null);
  const known = first.source !== null && isNamed(annotated, first.source) && isWrittenAsName(claimed);
  return compared(known ? 'other' : 'unclear', first.force);
}

/** What somebody does with words: a view that is held is as good as said, and a refusal to say as good as nothing said. */
export function deedOf(force: LinkForce): 'says' | 'denies' | 'keeps quiet' | 'does not deny' {
  switch (force) {
    case 'assertion':
    case 'attitude':
      return 'says';
    case 'denial':
      return 'denies';
    case 'refusal':
    case 'negated':
      return 'keeps quiet';
    case 'undenied':
      return 'does not deny';
  }
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

/** In UTF-16 code units; no name is longer, whatever somebody has typed for one. */
const LONGEST_NAME = 200;

/** The words of a name that say who it is: of "Berg's office" the office, of "a spokesman for Berg" the spokesman. */
function headOf(name: string): readonly string[] {
  const words = name.slice(0, LONGEST_NAME).trim().split(/\s+/u);
  const owner = words.slice(0, -1).findIndex((word) => /['’]s?$/u.test(word));
  const owned = words.slice(owner + 1);
  const of = owned.findIndex((word, at) => at > 0 && /^(?:for|with)$/iu.test(word));
  return nameTerms((of < 0 ? owned : owned.slice(0, of)).join(' '));
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

const OUTCOMES: readonly SaidBy['outcome'][] = ['same', 'otherwise', 'unclear', 'own', 'other'];

/** Any {@link doubtOf} is below it. */
export const DOUBTS = OUTCOMES.length;

/** 0 where the words are from the claimed speaker, or nobody is claimed to be theirs; the less likely they are, the more. */
export function doubtOf(by: SaidBy | undefined): number {
  return by === undefined ? 0 : OUTCOMES.indexOf(by.outcome);
}

/** The likelier it is that the words are the claimed speaker's, the earlier; of equals in the order given. */
export function likeliestFirst<T extends Quoted>(
  places: readonly T[],
  speaker: ClaimedSpeaker | null,
): readonly (T & { readonly by: SaidBy | undefined })[] {
  const compared = places.map((place) => ({
    ...place,
    by: speaker === null ? undefined : saidBy(place.annotated, place.quotation, speaker),
  }));
  return compared.sort((a, b) => doubtOf(a.by) - doubtOf(b.by));
}
