/** Names of reporters and news organisations, as bylines, credits and bios list them. */
import { isNamesake } from './namesakes.ts';
import { anyWord } from './patterns.ts';

/** The wire services that supply other outlets, by the ways in which datelines and credits write them. */
const WIRES: ReadonlyMap<string, string> = new Map([
  ['ap', 'AP'],
  ['the associated press', 'AP'],
  ['associated press', 'AP'],
  ['reuters', 'Reuters'],
  ['thomson reuters', 'Reuters'],
  ['afp', 'AFP'],
  ['agence france-presse', 'AFP'],
  ['upi', 'UPI'],
  ['united press international', 'UPI'],
  ['dpa', 'dpa'],
  ['pa', 'PA'],
  ['pa media', 'PA'],
  ['press association', 'PA'],
  ['efe', 'EFE'],
  ['ani', 'ANI'],
  ['pti', 'PTI'],
  ['xinhua', 'Xinhua'],
  ['kyodo', 'Kyodo'],
  ['kyodo news', 'Kyodo'],
  ['bloomberg', 'Bloomberg'],
  ['tass', 'TASS'],
]);

/** Words that no person's name holds and that names of outlets do. */
const OUTLET_WORD = anyWord(`
  news press times post today journal herald tribune gazette standard chronicle observer guardian globe review magazine
  media digital online business network radio television tv service wire desk board reuters bbc cnn nbc cbs abc npr
  staff reporters? editor correspondent writer columnist contributor special
`);
/** Words in names that are written small. */
const PARTICLE =
  /^(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|bin|bint|ibn|al|el|abu|ben|y|e|ter|ten|zu|st\.)$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|esq)\.?$/i;
/** A first name or surname: a capital at its head, or after a small prefix ("al-Saidi", "d'Ancona", "O'Neill"). */
const NAME_WORD = /^(?:\p{Ll}{1,3}['’-])?\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const MOST_NAME_WORDS = 5;

/** "AP" for "The Associated Press"; null for what is no wire service ("NA", "Fox News"). */
export function wireName(text: string): string | null {
  return WIRES.get(text.trim().toLowerCase()) ?? null;
}

/** Could this be a person's name? "Michael Dorgan", "Ludwig van der Berg", "J. R. Roe"; not "USA TODAY", not "Reuters". */
export function isPersonName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (isNamesake(text)) return true;
  if (words.length < 2 || words.length > MOST_NAME_WORDS || OUTLET_WORD.test(text) || wireName(text))
    return false;
  return (
    words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word)) && !PARTICLE.test(words.at(-1) ?? '')
  );
}

/** Last words of the names of outlets, which other lines hardly end with. */
const OUTLET_END =
  /\b(?:news|times|herald|tribune|gazette|journal|chronicle|observer|guardian|telegraph|courier|dispatch|examiner|inquirer|enquirer|sentinel|bulletin|magazine|media|bbc|cnn|nbc|cbs|abc|npr|pbs)(?: (?:digital|online|business|network|radio|service|agency|us|uk))?$/i;
/** Those that headlines end with as well: "Mayor Breaks Record". */
const OUTLET_PERHAPS =
  /\b(?:press|post|today|globe|standard|review|record|star|sun|mail|echo|mirror|express|independent|register|leader|ledger|argus|monitor|advertiser|advocate|citizen|democrat|republic|messenger|intelligencer|enterprise|banner|beacon|clarion|voice|daily|weekly|wire|desk|network|radio|television|tv)$/i;
/** What somebody is at an outlet: "Staff Writer", "Record Political Reporter", "Special to The Record". */
const POST_LINE =
  /^(?:\p{Lu}[\p{L}’'-]* ){0,4}(?:staff|writer|reporter|editor|correspondent|columnist|contributor|critic)$|^special (?:to|for) /iu;
const MOST_OUTLET_WORDS = 6;

/**
 * An outlet's name alone, as the line under a byline has it: "The Daily Record", "Halden News Online"; null for other lines.
 * @param sure no headline could stand there
 */
export function outletName(line: string, sure: boolean): string | null {
  const text = line.trim();
  const words = text.split(/\s+/);
  const named = words.every(
    (word, index) =>
      /^(?:\p{Lu}[\p{L}\p{M}\d.'’&-]*|of|the|and|&)$/u.test(word) && (index === 0 || word !== 'The'),
  );
  if (!named || words.length < 2 || words.length > MOST_OUTLET_WORDS || isPostLine(text)) return null;
  if (wireName(text) !== null) return null;
  const perhaps = (sure || words[0] === 'The') && OUTLET_PERHAPS.test(text);
  return OUTLET_END.test(text) || perhaps ? text : null;
}

/** The line under a byline that tells what its author is: "Staff Writer". */
export function isPostLine(line: string): boolean {
  return POST_LINE.test(line.trim());
}

/** "Jane Roe" of "Jane Roe in Cairo". */
export function withoutPlace(name: string): string {
  return name.replace(/\s+(?:in|from|at)\s+\p{Lu}.*$/u, '');
}

/** Cuts a list in words into its parts: "A, B and C", "A; B", "A, as well as B & C". */
export function splitList(text: string): readonly string[] {
  return text
    .split(
      /\s+[|•·]\s+|\s*[,;]\s*(?:as well as|along with|and|&)\s+|\s+(?:as well as|along with|and|&)\s+|\s*[,;\n]\s*/,
    )
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * The people of a byline, in order.
 * @example readByline('By JANE ROE and J. Doe, @jdoe, The Daily Record', 'The Daily Record') // ['Jane Roe', 'J. Doe']
 */
export function readByline(byline: string, outlet: string | null): readonly string[] {
  const bare = byline
    .replace(/^\s*(?:written\s+)?by[:\s]\s*/i, '')
    .replace(/\b(?:e-?mail|twitter|x)\s*:\s*\S+/gi, ',')
    .replace(/\S+@\S+\.\S+|(?<![\w.])@\w+/g, ',')
    .replace(/\([^)]*\)/g, ' ');
  const parts = joinBroken(splitList(bare))
    .map(withoutPlace)
    .map(withoutStop)
    .filter((part) => part !== outlet);
  const people = parts.filter((part) => isPersonName(part));
  // A byline that names nobody as people are named ("Virgil", "Reuters Staff") stands as it is.
  const kept = people.length > 0 ? people : parts.filter((part) => wireName(part) === null);
  return [...new Set(kept.map(unshout))];
}

/** "Jr." belongs to the name before it; two single words in a row are one name that a stray comma broke. */
function joinBroken(parts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const previous = joined.at(-1);
    const bothSingle =
      previous !== undefined && !/\s/.test(previous) && !/\s/.test(part) && NAME_WORD.test(part);
    if (
      previous !== undefined &&
      (SUFFIX.test(part) || (bothSingle && !OUTLET_WORD.test(part) && !wireName(part)))
    ) {
      joined[joined.length - 1] = `${previous} ${part}`;
    } else joined.push(part);
  }
  return joined;
}

/** A stop that ends the line goes; one that belongs to an initial or "Jr." stays. */
function withoutStop(part: string): string {
  return /(?:\b\p{Lu}|\b[js]r)\.$/iu.test(part) ? part : part.replace(/[\s.]+$/, '');
}

/** A name set in capitals, as many bylines are, in the usual case: "JAMES B. O'NEILL" is "James B. O'Neill". */
export function unshout(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{3}/u.test(name) || !isPersonName(name)) return name;
  return name
    .split(' ')
    .map((word) => (/^(?:II|III|IV)$/.test(word) || /^(?:\p{Lu}\.)+$/u.test(word) ? word : lowered(word)))
    .join(' ');
}

function lowered(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|['’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

/** The last word of a person's name, suffixes aside: how a bio or a credit refers to the author again. */
export function surname(name: string): string {
  const words = name.split(/\s+/).filter((word) => !SUFFIX.test(word));
  return words.at(-1) ?? name;
}
