/** The lines by which an article names its makers: bylines, contributor credits, authors' bios. */

import { isPersonName, splitList, surname, unshout, wireName, withoutPlace } from './names.ts';
import { anyWord, oneOf } from './patterns.ts';

const REPORT = '(?:this|the) (?:report|reporting|story|article|post|piece|column)';
/** "Jane Roe and John Doe contributed (reporting) (to this report) (from Cairo)." */
const CONTRIBUTED = new RegExp(
  `^(.{3,300}?),? (?:also )?contributed(?: (?:reporting|research))?(?: to ${REPORT})?(?: from .{2,60})?\\.?$`,
  'i',
);
/** "Contributing: Jane Roe", "Additional reporting by Jane Roe". */
const LISTED = new RegExp(
  `^[-–—( ]*${oneOf('additional reporting(?: by)?', 'contributing', 'contributors', 'with (?:contributions|reporting) (?:from|by)')} ?:? (.{3,300}?)[.) ]*$`,
  'i',
);
const REPORTED_BY = /^\(?\s*(?:reporting|writing|compiled)\s+by\s+([^;.]{3,200})/i;
const ADDITIONAL = /\badditional reporting by\s+([^;.]{3,200})/i;
const REPORTED_FROM = /^(\p{Lu}[\p{L}.'’ -]{1,60}?)\s+reported\s+from\s+\p{Lu}.{1,100}$/u;
const EDITED = /^\(?\s*(?:[Ee]dited|[Ee]diting)\s+by\s+\p{Lu}/u;
const COPYRIGHT = /^(?:©|\(c\)|copyright\b)|\ball rights reserved\.?$/i;
const BYLINE = /^(?:[Ww]ritten\s+)?(?:[Bb]y|BY):?\s+(\p{Lu}.{2,150})$/u;

/** Who a journalist may be said to be, in the line about them. */
const JOURNALIST = anyWord(`
  writer reporter editor correspondent columnist journalist producer contributor blogger photographer anchor
  host co-?host critic intern bureau
`);
const BIO =
  /^(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+[\p{L}\p{M}.'’-]+){1,4}?),?\s+(?:is|was|works as|serves as)\s+(?:currently\s+)?(?:an?|the|our)?\s*(.{3,200})$/u;
/** The posts that a newsroom gives, after which an employer is an outlet; authors and fellows have others. */
const POSTS = oneOf(
  ...'writer reporter editor(?:-at-large)? correspondent columnist journalist producer photographer anchor chief'
    .split(' ')
    .map((post) => `[${post.charAt(0).toUpperCase()}${post.charAt(0)}]${post.slice(1)}`),
);
/** "… a writer for Fox News Digital and Fox Business": outlets begin with a capital or with "the", and end with the sentence. */
const OUTLET_WORD = String.raw`\p{Lu}(?:[\p{L}\p{M}\d'’&-]|\.(?=\S))*`;
const EMPLOYER = new RegExp(
  String.raw`\b${POSTS}\s+(?:for|at|with|of)\s+((?:[Tt]he\s+)?${OUTLET_WORD}(?:\s+(?:(?:of|the|and|&)\s+)?${OUTLET_WORD})*)`,
  'u',
);

/** "Associated Press writers" before a name. */
const POST =
  /^(?:\p{Lu}\S*\s+){1,4}(?:staff\s+)?(?:writer|reporter|journalist|correspondent|producer|editor)s?\s+(?=\p{Lu})/u;

/** What a credit line says. */
export interface Credit {
  /** Names of people and outlets, in order, without the outlet that stands before a person's. */
  readonly contributors: readonly string[];
  /** Those who wrote it, where the line says so ("Reporting by …"). */
  readonly authors: readonly string[];
  /** The outlet whose people are named ("Fox News’ Jane Roe"), or null. */
  readonly outlet: string | null;
}

/** Reads a paragraph as a credit; null where it is none. */
export function readCredit(paragraph: string): Credit | null {
  const text = paragraph.replace(/\s+/g, ' ');
  const additional = ADDITIONAL.exec(text)?.[1];
  const reported = REPORTED_BY.exec(text)?.[1];
  if (reported !== undefined && beginsWithName(reported)) {
    return { authors: peopleOf(reported).names, ...contributorsOf(additional ?? '') };
  }
  const listed = LISTED.exec(text)?.[1]?.split(/;\s*(?:editing|writing) by/i)[0];
  if (listed !== undefined && beginsWithName(listed)) return { authors: [], ...contributorsOf(listed) };
  const contributed = CONTRIBUTED.exec(text);
  // "Rain contributed to the delay" is news: the line must be about this report, or hold nothing but names.
  if (
    contributed?.[1] &&
    (/\bthis\b|\bthe (?:report|story|article)\b|reporting|research/i.test(
      text.slice(contributed[1].length),
    ) ||
      onlyNames(contributed[1]))
  ) {
    return { authors: [], ...contributorsOf(contributed[1]) };
  }
  if (EDITED.test(text) || COPYRIGHT.test(text)) return { authors: [], contributors: [], outlet: null };
  return null;
}

/** Is the first of a list a name, of a person or an outlet? "Reporting by The Times found …" is news. */
function beginsWithName(list: string): boolean {
  const [first = ''] = splitList(list);
  const words = withoutPlace(first.replace(/^(?:by|from)\s+/i, '')).split(/\s+/);
  return words.every((word) => /^(?:\P{Ll}|(?:of|the|and|de|la|van|von|bin|al)$|(?:al|el)-)/u.test(word));
}

function onlyNames(list: string): boolean {
  return splitList(list).every((part) => isPersonName(withoutPlace(part).replace(POST, '')));
}

function contributorsOf(list: string): Pick<Credit, 'contributors' | 'outlet'> {
  const { names, outlet } = peopleOf(list);
  return { contributors: names, outlet };
}

function peopleOf(list: string): { readonly names: readonly string[]; readonly outlet: string | null } {
  let outlet: string | null = null;
  const names = splitList(list.replace(/[.)\s]+$/, '')).flatMap((part) => {
    const [, owner, person] = /^(.{2,50}?)(?:['’]s|s['’])\s+(\p{Lu}.*)$/u.exec(part) ?? [];
    if (owner !== undefined && person !== undefined && isPersonName(person)) {
      outlet ??= part.slice(
        0,
        owner.length + (/s['’]/.test(part.slice(owner.length, owner.length + 2)) ? 1 : 0),
      );
      return [person];
    }
    const name = withoutPlace(part)
      .replace(/^(?:by|from)\s+/i, '')
      .replace(POST, '');
    return /^\p{Lu}|^the\s/u.test(name) ? [unshout(name)] : [];
  });
  return { names: [...new Set(names)], outlet };
}

/** "Roe reported from Cairo": a credit where the paragraph is short and closes the article. */
export function isReportedFrom(text: string): boolean {
  return REPORTED_FROM.test(text);
}

/** The names of a byline that is a paragraph of its own ("By Jane Roe"); null where it is none. */
export function bylineOf(text: string): string | null {
  const names = BYLINE.exec(text)?.[1];
  if (names === undefined || /[.!?]["”’]?$/.test(names.replace(/\b\p{Lu}\.|\b[js]r\.$/giu, ''))) return null;
  return splitList(names).some((part) => isPersonName(part) || /staff$/i.test(part)) ? names : null;
}

/** A line between headline and story that is nothing but its makers: "Jane Roe in Cairo", "Associated Press". */
export function isBareByline(text: string): boolean {
  return wireName(text) !== null || splitList(text).every((part) => isPersonName(withoutPlace(part)));
}

export interface Bio {
  readonly name: string;
  /** The name is no author's as far as is known: who it is, the bio alone says. */
  readonly stranger: boolean;
  /** The first employer it names, or null. */
  readonly outlet: string | null;
}

/**
 * Reads a paragraph as an author's bio: "Jane Roe is a reporter for The Daily Record."
 * @param authors the byline's names, where they are known: then any account of who they are is a bio.
 */
export function readBio(text: string, authors: readonly string[]): Bio | null {
  const match = BIO.exec(text);
  const [name, rest] = [match?.[1], match?.[2]];
  if (name === undefined || rest === undefined || !isPersonName(name)) return null;
  const isAuthor = authors.some((author) => author === name || surname(author) === surname(name));
  if (!isAuthor && !JOURNALIST.test(rest)) return null;
  const employers = EMPLOYER.exec(rest)?.[1];
  const outlet = employers?.split(/\s+(?:and|&)\s+/)[0]?.replace(/\.$/, '') ?? null;
  // A stranger's bio needs an employer; "Jane Roe is a writer" may be news about her.
  if (!isAuthor && outlet === null) return null;
  return { name, stranger: !isAuthor, outlet };
}
