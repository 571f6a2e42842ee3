/** The line under a quotation: who says so, by which road it came, and where and when it was published. */
import type { AttributionLink, Provenance, Quotation, Run } from '../quoted.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * One line of plain text (not escaped for any medium):
 * "the PMF, in a statement (mixed quotation), according to The AP, in Fox News Digital, by Michael Dorgan, 4 January 2024".
 * The reporter's own statement names the article alone: "Fox News Digital, by Michael Dorgan, 4 January 2024".
 * What stands with a picture says so: "a picture’s caption in Fox News Digital, by Michael Dorgan, 4 January 2024".
 * Where the quotation's own words for days are told of, the line says which day is which:
 * "Fox News Digital, by Michael Dorgan, published 5 January 2024 · in the quotation: Thursday (4 January 2024)".
 */
export function attributionLine(quotation: Quotation): string {
  const chain = roadLinks(quotation.chain);
  const { from, notes, picture } = quotation;
  const day = from.published && dayInWords(from.published);
  const published = day && notes.length > 0 ? `published ${day}` : day;
  const line = [...chain, ...publication(from, chain.length > 0, published, picture)].join(', ');
  return notes.length === 0 ? line : `${line} · in the quotation: ${notes.join(', ')}`;
}

/** What a run of sentences is signed with that nobody but the reporter tells. */
export const OWN_WORDS = 'the article’s own words';

/** Who said it, and through whom, without where it was published; of no chain, that it is the article's own. */
export function spokenLine(chain: readonly AttributionLink[]): string {
  return chain.length === 0 ? OWN_WORDS : roadLinks(chain).join(', ');
}

/** Each stretch of a quotation with the line that says whose it is: one, unless its sentences are of several sources. */
export function signedRuns(
  quotation: Quotation,
): readonly (Omit<Run, 'chain'> & { readonly line: string })[] {
  const { start, end, runs } = quotation;
  if (runs === undefined) return [{ start, end, line: attributionLine(quotation) }];
  return runs.map((run) => ({ start: run.start, end: run.end, line: spokenLine(run.chain) }));
}

/** The line under all runs of a quotation by several: where it was published, and its notes. */
export function lineOfAllRuns(quotation: Quotation): string {
  return `all in ${attributionLine({ ...quotation, chain: [] })}`;
}

function roadLinks(chain: readonly AttributionLink[]): readonly string[] {
  return chain.map((link, i) => (i === 0 ? innermost(link) : relay(link)));
}

/** Where, by whom and when: "Fox News Digital, by Michael Dorgan, 4 January 2024"; the title where no outlet is known. */
export function publicationLine(from: Provenance): string {
  return publication(from, false, from.published && dayInWords(from.published)).join(', ');
}

/** The same where the title stands beside it: of an article without a known outlet what else is known, or that it is not. */
export function publicationBesideTitle(from: Provenance): string {
  if (from.outlet !== null) return publicationLine(from);
  const [, ...rest] = publication(from, false, from.published && dayInWords(from.published));
  return ['outlet unknown', ...rest].join(', ');
}

/** `2024-01-04` as "4 January 2024", `2024-01` as "January 2024", `2024` as it is. */
export function dayInWords(date: string): string {
  const [year, month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  if (!name) return date;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

const PRONOUN = /^(?:I|he|she|it|they|we|who|which|that|his|her|their)$/i;

/**
 * Who a source is, for data: the name, and where the text's own words are others, with the office and those words:
 * "President Mia Stroem (the former senator)".
 */
export function sourceLabel({ source, sourceText, role }: AttributionLink): string | null {
  if (source === null || sourceText === null || source.includes(sourceText)) return source ?? sourceText;
  if (sourceText.includes(source)) return sourceText;
  const titled = role === null || source.includes(role) ? source : `${role} ${source}`;
  return PRONOUN.test(sourceText) ? titled : `${titled} (${sourceText})`;
}

function innermost(link: AttributionLink): string {
  const speaker = sourceOf(link);
  const named =
    link.role && link.source && !speaker.includes(link.role) ? `${speaker}, ${link.role}` : speaker;
  const road = [forceOf(link, named), ...link.medium].join(', ');
  return link.kind === 'indirect' ? road : `${road} (${link.kind} quotation)`;
}

function relay(link: AttributionLink): string {
  return [`according to ${sourceOf(link)}`, ...link.medium].join(', ');
}

function sourceOf(link: AttributionLink): string {
  return link.source ?? (link.sourceText ? `speaker unclear (“${link.sourceText}”)` : 'speaker unclear');
}

/** Only an assertion may read as the source's claim. */
function forceOf(link: AttributionLink, source: string): string {
  switch (link.force) {
    case 'assertion':
      return source;
    case 'denial':
      return `denied by ${source}`;
    case 'refusal':
      return `no comment from ${source}`;
    case 'negated':
      return `not said by ${source}`;
    case 'undenied':
      return `not denied by ${source}`;
    case 'attitude':
      return `as seen by ${source}`;
  }
}

/** What stands with a picture is no part of the report's run of sentences, and is marked. */
export const WITH_PICTURE = { caption: 'a picture’s caption', credit: 'the picture’s credit' } as const;

function publication(
  from: Provenance,
  afterChain: boolean,
  day: string | null,
  picture?: Quotation['picture'],
): string[] {
  const published = from.outlet ?? `“${from.title}”`;
  const place = picture === undefined ? published : `${WITH_PICTURE[picture]} in ${published}`;
  const wire = from.wire && !from.authors.includes(from.wire) ? [`supplied by ${from.wire}`] : [];
  const byline = from.authors.length > 0 ? [`by ${inSeries(from.authors)}`] : [];
  return [afterChain ? `in ${place}` : place, ...byline, ...wire, ...(day ? [day] : [])];
}

function inSeries(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
