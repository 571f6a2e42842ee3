/**
 * The one normaliser: the index and the question look words up in the same way, because both come here.
 */
import { forgetNewWords, shownTo, stem } from './tagger.ts';
import { tokenize } from './tokenize.ts';

/** A word as the index knows it. */
export interface Term {
  /** Lower case, straight quotes, no accents, nothing invisible. */
  readonly norm: string;
  /** The norm stemmed; empty for punctuation. */
  readonly term: string;
  readonly stop: boolean;
}

/** Function words: they hold a sentence together and say nothing of its subject. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a an the this that these those some any each every either neither both such no nor not',
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their theirs themselves one's oneself",
    'who whom whose which what when where why how whether that there here',
    "am is are was were be been being do does did doing done have has had having will would shall should can could may might must ought ca wo sha ai n't 's 're 've 'll 'd 'm s t",
    'and or but if then else so than as because while although though unless until since',
    'of in on at by for with from to into onto upon about against between among through during before after above below under over out off up down within without toward towards via per',
    'again further once also too very just only even still yet own same other another more most much many few less least several all',
    'please tell',
  ].flatMap((line) => line.split(' ')),
);

const NOTHING: Term = { norm: '', term: '', stop: false };
/** "US" and "U.S." are one word, and not the pronoun "us". */
const UNITED_STATES: Term = { norm: 'u.s.', term: 'usa', stop: false };
const MARKS = /[\p{M}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const PLAIN = /^[a-z0-9]+$/;

/** Lower case, straight quotes, no accents, nothing invisible: "Bogotá’s" is "bogota's". */
export function normOf(form: string): string {
  const lower = form.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[‘’ʼ´]|`(?!`)/g, "'")
    .replace(/[“”„«»]|''|``/g, '"')
    .replace(/[øłđðþßæœı]/g, (letter) => LETTERS[letter]!);
}

/** How many words the memory below holds before it is emptied, and the tagger's with it: text and questions without end must not fill the machine. */
const MEMORY = 150_000;
const memory = new Map<string, Lexeme>();

/** A term with how the tagger is shown the word. */
export interface Lexeme extends Term {
  readonly shown: string;
}

/** The term of a token's own words (its form in the text). */
export function termOf(form: string): Lexeme {
  const known = memory.get(form);
  if (known !== undefined) return known;
  if (memory.size >= MEMORY) {
    memory.clear();
    forgetNewWords();
  }
  const lexeme = { ...makeTerm(form), shown: shownTo(form.replace(/[’ʼ]/g, "'")) };
  memory.set(form, lexeme);
  return lexeme;
}

function makeTerm(form: string): Term {
  if (/^(?:US|USA|U\.S\.|U\.S\.A\.)$/.test(form)) return UNITED_STATES;
  const norm = normOf(form);
  if (!/[\p{L}\p{N}]/u.test(norm)) return norm === '' ? NOTHING : { norm, term: '', stop: false };
  // "Bridge" after "bridge": stemming is most of the work on a word that is new.
  const same = memory.get(norm);
  if (same?.norm === norm) return { norm, term: same.term, stop: same.stop };
  return { norm, term: stemOf(norm), stop: STOP_WORDS.has(norm) };
}

/** Dotted abbreviations lose their dots ("u.n." and "un" meet), 1,000 its comma, 17th its ending; other words are stemmed. */
function stemOf(norm: string): string {
  if (/^(?:[a-z]\.)+$/.test(norm)) return norm.replaceAll('.', '');
  if (/^\d/.test(norm)) return norm.replace(/(?<=\d),(?=\d{3})/g, '').replace(/(?:st|nd|rd|th)$/, '');
  const word = norm.replace(/\.$/, '').replace(/^'+|'+$/g, '');
  return /^[a-z]+$/.test(word) && word.length <= 40 ? stem(word) : word;
}

/** The terms of a text in its order: every word with its norm, its term and whether it is a stop word. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const token of tokenize(text)) {
    const term = termOf(text.slice(token.start, token.end));
    if (term.term !== '') terms.push(term);
  }
  return terms;
}
