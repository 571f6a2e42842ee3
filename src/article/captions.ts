/** Picture captions, told by the credit that ends them. */

import { isPersonName } from './names.ts';
import { anyWord, oneOf } from './patterns.ts';
import { pictureText } from './pictures.ts';

/** What stands in the brackets (or after them) that end a caption: an agency, a slash between name and agency, "photo by". */
const CREDIT_WORD = anyWord(`
  Getty Images? AP Reuters AFP EPA UPI Anadolu Shutterstock iStock Alamy Zuma Sipa Bloomberg
  Photos? Photographs? Photographer Pool Handout Courtesy Screenshot Screengrab File via
`);
const SLASH = /\S\/\S/;
const BRACKETED = /[([]([^()[\]]{3,120})[)\]]\.?$/;
/** Not a picture's credit although it is bracketed and names an agency: the wire's own staff line. */
const STAFF_LINE = /^(?:additional\s+)?(?:reporting|writing|editing)\s+by\b/i;
const PICTURE = oneOf('[Pp]hoto(?:graph)?', 'PHOTO', '[Ii]mage', '[Pp]icture', '[Cc]redit');
/** "Photo: Jane Roe/AP", "Credit...Jane Roe", "Photo by Jane Roe" at the end, without brackets. */
const LABELLED = new RegExp(
  `(?:^|[.!?”"]\\s+)${PICTURE}s?(?:(?:\\s+(?:[Cc]redit|[Bb]y|[Cc]ourtesy of))?\\s*(?::|\\.{3}|…)|\\s+[Bb]y\\s)\\s*(\\p{Lu}[^.:;]{2,80})\\.?$`,
  'u',
);
/** "AP Photo/Jane Roe" without brackets. */
const SLASHED = /(?:^|[.!?”"]\s+)((?:AP Photo|Reuters|AFP|EPA)\/[^.;:]{3,60})\.?$/i;
const FILE_PICTURE = /^(?:FILE|FILE PHOTO|FILE PICTURE)\s*(?::|[-–—])\s/;
/** An agency that is a paragraph of its own, as pages have it beside a picture. */
const LONE_CREDIT = /^(?:Getty Images|AFP|EPA|PA Media|Alamy|Shutterstock|iStock)(?:\/.{3,40})?$/i;
/** The words of a credit that are no names. */
const SMALL_WORD = anyWord(`
  by via of the courtesy for and from in on at photos? photographs? images? files? pool handout screenshot screengrab video
  de la le du da di al el bin van von
`);
/** Words of a bracketed credit at most; longer brackets are asides. */
const MOST_CREDIT_WORDS = 12;

export interface Caption {
  /** The credit as the caption gives it, or null. */
  readonly credit: string | null;
  /** A picture from the archive: its date is not the story's. */
  readonly archive: boolean;
}

/** Reads a paragraph as a caption; null where it is none. */
export function readCaption(text: string): Caption | null {
  const described = pictureText(text);
  if (described !== null) return (described && readCaption(described)) || { credit: null, archive: false };
  if (LONE_CREDIT.test(text)) return { credit: text, archive: false };
  const archive = FILE_PICTURE.test(text) || /\bfile (?:photo|picture|image)\b|, file[)\]]?\.?$/i.test(text);
  const bracketed = BRACKETED.exec(text)?.[1]?.trim();
  if (bracketed && isCredit(bracketed, /\]\.?$/.test(text))) {
    return {
      credit: bracketed.replace(/^(?:photo(?:graph)?|image|picture)s?(?:\s+(?:credit|by))?\s*:?\s+/i, ''),
      archive,
    };
  }
  const credit = LABELLED.exec(text)?.[1] ?? SLASHED.exec(text)?.[1];
  if (credit !== undefined) return { credit: credit.trim(), archive };
  return FILE_PICTURE.test(text) ? { credit: null, archive } : null;
}

function isCredit(bracketed: string, square: boolean): boolean {
  if (STAFF_LINE.test(bracketed) || bracketed.split(/\s+/).length > MOST_CREDIT_WORDS) return false;
  // Square brackets hold sources of link lists too; as a credit they name a person and an agency ("[Jane Roe/AFP]").
  if (square && !isPersonName(bracketed.split('/')[0] ?? '')) return false;
  if (bracketed.split(/[\s/]+/).some((word) => /^\p{Ll}/u.test(word) && !SMALL_WORD.test(word))) return false;
  // A credit is a name: it begins with a capital. "(via email)" and "(see photo)" are asides.
  return (
    /^\p{Lu}/u.test(bracketed) &&
    (CREDIT_WORD.test(bracketed) || SLASH.test(bracketed)) &&
    !/^(?:See|Watch|Read|Via|File)\b/.test(bracketed)
  );
}
