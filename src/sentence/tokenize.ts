/**
 * Text to tokens with exact offsets: the scanner that the annotator and the normaliser share.
 *
 * wink-nlp's own tokens lose their offsets in runs of white space, and how it splits a word can depend on the words
 * it met before. So the text is split here, by rule, and wink-nlp tags what it is given (see `tagger.ts`).
 */

/** What sort of token it is. A `sign` is punctuation, a symbol or an emoji: it has no term. */
export type RawKind = 'word' | 'number' | 'abbreviation' | 'address' | 'sign';

export interface RawToken {
  readonly start: number;
  readonly end: number;
  readonly kind: RawKind;
}

/** Characters that are drawn as nothing: soft hyphen, zero-width characters, direction marks. */
const INVISIBLE = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';

/** Abbreviations that end in a stop which does not end the sentence's words: the stop belongs to the token. */
const ABBREVIATIONS = [
  // titles and offices
  'Mr|Mrs|Ms|Mx|Messrs|Mmes|Dr|Prof|Rev|Hon|Sen|Sens|Rep|Reps|Gov|Govs|Lt|Gen|Col|Maj|Capt|Cmdr|Cpl|Sgt|Adm|Pvt|Supt|Det|Insp',
  'Pres|Sec|Atty|Asst|Amb|Fr|Br|Sr|Jr|St|Ste|Mt|Ft|Esq',
  // companies
  'Inc|Corp|Co|Cos|Ltd|Bros|Dept|Univ|Assn|Intl|Natl',
  // months and days
  'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thurs|Fri',
  // American states as newspapers shorten them
  'Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nebr|Nev|Okla|Ont|Ore|Pa|Penn|Que|Tenn|Tex|Va|Vt|Wash|Wis|Wisc|Wyo',
  // streets, measures, references
  'Ave|Blvd|Rd|Hwy|Pkwy|vs|etc|approx|est|vol|pp|ed|eds|cf|al|viz',
].join('|');

/** "No. 5", "Nos. 3 and 4", "Art. 7": an abbreviation only before a figure. */
const BEFORE_FIGURE = '(?:No|Nos|no|nos|Art|Sec|Fig|p|pp|ch|Ch|Vol)\\.(?=\\s?\\d)';

const PATTERNS: readonly (readonly [RawKind, string])[] = [
  ['address', `https?:\\/\\/[^\\s"”<>]*[^\\s"”<>.,;:!?)'’\\]]|www\\.[^\\s"”<>]*[^\\s"”<>.,;:!?)'’\\]]`],
  ['address', `[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+`],
  ['address', `[@#][\\p{L}\\p{N}_]+`],
  // "U.S.", "D.C.", "a.m.", "Ph.D.", "J.K."
  ['abbreviation', `(?:\\p{Lu}\\.){2,}|(?:Ph|B|M|Ed|J|L)\\.(?:D|A|Sc|S|L)\\.|[ap]\\.m\\.|i\\.e\\.|e\\.g\\.`],
  ['abbreviation', BEFORE_FIGURE],
  ['abbreviation', `(?:${ABBREVIATIONS})\\.(?!\\.)`],
  // an initial: "George W. Bush"
  ['abbreviation', `\\p{Lu}\\.(?=\\s+\\p{Lu})`],
  // 3.5, 1,000, 9:30, 17th, 1970s, 5pm
  ['number', `\\d+(?:[.,:]\\d+)*(?:st|nd|rd|th|s|'s|’s|[KkMB]|bn|am|pm)?(?![\\p{L}\\p{N}])`],
  ['word', `[\\p{L}\\p{M}\\p{N}${INVISIBLE}]+(?:['’ʼ][\\p{L}\\p{M}]+)*`],
  [
    'sign',
    `\\.{2,}|…|-{2,}|''|\`\`|(?:\\p{RI}\\p{RI}|\\p{Extended_Pictographic}(?:\\uFE0F|\\u200D\\p{Extended_Pictographic}|\\p{EMod})*)|[^\\s]`,
  ],
];

const SCANNER = new RegExp(
  PATTERNS.map(([kind, source]) => {
    // A word-like token starts where no letter or figure stands before it, so that "Dos." is not read from its middle.
    const guard = kind === 'abbreviation' ? '(?<![\\p{L}\\p{N}])' : '';
    return `(${guard}(?:${source}))`;
  }).join('|'),
  'gu',
);

const KINDS = PATTERNS.map(([kind]) => kind);

/** "didn't" is "did" and "n't", "Smith's" is "Smith" and "'s". */
const CLITIC = /(?:n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))$/i;
const INVISIBLE_ONLY = new RegExp(`^[${INVISIBLE}]+$`);

/** Splits `text.slice(from, to)` into tokens, in order; white space and invisible characters between them are no tokens. */
export function tokenize(text: string, from = 0, to = text.length): RawToken[] {
  const tokens: RawToken[] = [];
  const slice = from === 0 && to === text.length ? text : text.slice(from, to);
  let at = 0;
  while (at < slice.length) {
    const code = slice.charCodeAt(at);
    if (code === SPACE) {
      at += 1;
      continue;
    }
    // Most of a text is plain words between spaces: they need no pattern.
    const end = plainEnd(slice, at);
    if (end > at) {
      tokens.push({ start: from + at, end: from + end, kind: code === COMMA ? 'sign' : 'word' });
      at = end;
      continue;
    }
    SCANNER.lastIndex = at;
    const match = SCANNER.exec(slice);
    if (match === null) break;
    const kind = kindOf(match);
    const start = from + match.index;
    at = match.index + match[0].length;
    if (kind === 'word') pushWord(tokens, match[0], start, start + match[0].length);
    else tokens.push({ start, end: start + match[0].length, kind });
  }
  return tokens;
}

const SPACE = 32;
const COMMA = 44;
const SLASH = 47;

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Where a word of the letters A to Z ends that nothing joins to what follows, or a comma; `at` where neither is there. */
function plainEnd(text: string, at: number): number {
  if (text.charCodeAt(at) === COMMA) return at + 1;
  let end = at;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  if (end === at || end === text.length) return end;
  const next = text.charCodeAt(end);
  // A space, a comma or a closing mark; anything else may belong to the word ("U.S.", "al-", "it's", "naïve", "http:").
  const closes =
    next === SPACE ||
    next === COMMA ||
    next === 41 ||
    next === 34 ||
    next === 63 ||
    next === 33 ||
    next === 59;
  // After a figure, a stop, an at-sign or the like the word may be the rest of something.
  const before = at === 0 ? SPACE : text.charCodeAt(at - 1);
  const opens =
    before === SPACE ||
    before === 34 ||
    before === 40 ||
    before === 0x201c ||
    before === 0x2018 ||
    before === SLASH;
  return closes && opens ? end : at;
}

function kindOf(match: RegExpExecArray): RawKind {
  for (let index = 0; index < KINDS.length; index += 1)
    if (match[index + 1] !== undefined) return KINDS[index]!;
  throw new Error('a token of no kind');
}

function pushWord(tokens: RawToken[], word: string, start: number, end: number): void {
  if (INVISIBLE_ONLY.test(word)) return;
  const clitic = /['’ʼ]/.test(word) ? CLITIC.exec(word) : null;
  if (clitic === null || clitic.index === 0) {
    tokens.push({ start, end, kind: 'word' });
    return;
  }
  tokens.push({ start, end: start + clitic.index, kind: 'word' });
  tokens.push({ start: start + clitic.index, end, kind: 'word' });
}
