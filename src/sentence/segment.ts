/**
 * Where sentences end. Rules over the tokens of one block, for how news is written: a stop ends a sentence unless it
 * belongs to an abbreviation, a figure or an ellipsis that goes on; quotes and brackets that close after the stop go
 * with it; a question inside quotation marks does not end the sentence that reports it ("Why?" Smith asked).
 */
import { normOf } from './terms.ts';
import type { RawToken } from './tokenize.ts';

/** A sentence as a range of its block's tokens: `tokens.slice(from, to)`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Words that open a sentence far more often than they go on with a name after an abbreviation. */
const STARTERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those it he she they we you his her their our its my but and or so yet if when while as after before since because ' +
    'although though in on at by for from with to of under over during until despite among not no there here what who how why where which ' +
    'however meanwhile still also then now once one some many most more all both each every even just only such two three four five asked ' +
    'last earlier later according instead thus yesterday today tomorrow another others several few'
  ).split(' '),
);

/** Titles and offices: a name always follows. */
const BEFORE_NAMES =
  /^(?:Mr|Mrs|Ms|Mx|Messrs|Mmes|Dr|Prof|Rev|Hon|Sens?|Reps?|Govs?|Lt|Gen|Col|Maj|Capt|Cmdr|Cpl|Sgt|Adm|Pvt|Supt|Det|Insp|Pres|Atty|Asst|Amb|Fr|Ste?|Mt|Ft|vs|No|Nos|Art|Fig|cf|e\.g|i\.e|viz|approx|est)\.$/;

/** Offices of a state or country that may stand before them: "N.J. Gov.". */
const OFFICE = /^(?:Sens?|Reps?|Govs?|Atty)\.$/;
const STATE =
  /^(?:(?:\p{Lu}\.){2,}|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo)\.)$/u;

/** Verbs of saying that follow a name after a closing quotation mark. */
const SAYING =
  /^(?:said|says|asked|asks|wrote|writes|tweeted|tweets|shouted|cried|replied|added|told|wondered|yelled|joked|continued|responded|exclaimed|demanded|began|declared|quipped|mused|remarked|recalled|inquired|posted|chanted|concluded)$/;

const OPENING = new Set(['(', '[', '{', '“', '‘', '«', '„']);
const CLOSING = new Set([')', ']', '}', '”', '’', '»']);
/** Drawn alike at either end: which end it is, the white space around it tells. */
const EITHER = new Set(['"', "'", '“', '‘']);
/** A bracket opened in a sentence is waited for at most so many tokens. */
const LONGEST_BRACKET = 120;
/** Quotation marks are counted at most so many tokens back. */
const LONGEST_QUOTATION = 400;
/** How far after a closing quote the verb of saying is looked for: "Why?" Senator Ann Smith of Ohio asked. */
const SAYING_WITHIN = 5;

/** Splits one block's tokens into sentences: every token is in exactly one, in order. */
export function segment(text: string, tokens: readonly RawToken[]): TokenRange[] {
  const sentences: TokenRange[] = [];
  const form = (index: number) => text.slice(tokens[index]!.start, tokens[index]!.end);
  let from = 0;
  let bracketEnd = -1;
  for (let index = 0; index < tokens.length; index += 1) {
    const here = form(index);
    if (here === '(' && index > from && index > bracketEnd) bracketEnd = closingBracket(index);
    if (!mayEnd(index, here)) continue;
    const next = afterClosers(index + 1);
    if (next >= tokens.length) break;
    // A bracket that opened inside this sentence is part of it, stops and all.
    if (index < bracketEnd && (next <= bracketEnd || tokens[index]!.kind === 'abbreviation')) continue;
    if (startsNew(index, next, next > index + 1)) {
      sentences.push({ from, to: next });
      from = next;
    }
    // What closes after the stop goes with it: "?!?!" is looked at once, however long.
    index = next - 1;
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;

  function closingBracket(open: number): number {
    const last = Math.min(tokens.length, open + LONGEST_BRACKET);
    for (let index = open + 1; index < last; index += 1) if (form(index) === ')') return index;
    return -1;
  }

  function gapBefore(index: number): boolean {
    return index === 0 || tokens[index]!.start > tokens[index - 1]!.end;
  }

  function mayEnd(index: number, here: string): boolean {
    if (tokens[index]!.kind === 'abbreviation') return here.endsWith('.');
    if (!/^[.?!…。！？]+$/.test(here)) return false;
    // "1. Foo": the figure of a list.
    if (here === '.' && index === from + 1 && /^\d{1,3}$/.test(form(from))) return false;
    return true;
  }

  /** The first token after the quotes and brackets that close at `index`. */
  function afterClosers(index: number): number {
    let at = index;
    while (at < tokens.length) {
      const here = form(at);
      const more = /^[.?!…]+$/.test(here) && !gapBefore(at);
      const closes = CLOSING.has(here) || (EITHER.has(here) && !OPENING.has(here));
      const note = here === '[' && !gapBefore(at) && form(Math.min(at + 2, tokens.length - 1)) === ']';
      if (note) {
        at += 3;
        continue;
      }
      if (!more && !(closes && (!gapBefore(at) || spacedCloser(at)))) return at;
      at += 1;
    }
    return at;
  }

  /** A straight quote with white space on both sides closes where an odd number stands before it in the sentence. */
  function spacedCloser(at: number): boolean {
    const here = form(at);
    if (CLOSING.has(here)) return true;
    if (at + 1 < tokens.length && !gapBefore(at + 1)) return false;
    let seen = 0;
    for (let index = Math.max(from, at - LONGEST_QUOTATION); index < at; index += 1)
      if (form(index) === here) seen += 1;
    return seen % 2 === 1;
  }

  function startsNew(stop: number, next: number, closed: boolean): boolean {
    const ending = form(stop);
    let word = next;
    while (word < tokens.length - 1 && (OPENING.has(form(word)) || EITHER.has(form(word)))) word += 1;
    const opens = word > next;
    const first = form(word);
    if (!gapBefore(next)) return glued(stop, next, first, closed);
    if (ending === '.' && /^[-–—•*]/.test(first)) return true;
    if (!opensSentence(word, first, opens)) return false;
    if (tokens[stop]!.kind === 'abbreviation' && !closed)
      return afterAbbreviation(stop, ending, first, opens, form(next) === '(');
    if (/^(?:\.{2,}|…)$/.test(ending) && !closed && !opens) return first !== 'I' && /^\p{Lu}/u.test(first);
    if (closed && /[?!…]|\.{2,}/.test(ending) && !opens) return !reports(word);
    return true;
  }

  /** "said.The next": no white space, as web pages lose it. */
  function glued(stop: number, next: number, first: string, closed: boolean): boolean {
    if (closed && gapBefore(next)) return true;
    const before = stop > 0 ? form(stop - 1) : '';
    return (
      /^[.?!]$/.test(form(stop)) &&
      /^\p{Lu}\p{Ll}/u.test(first) &&
      (closed || /^\p{Ll}{2,}$/u.test(before)) &&
      (STARTERS.has(normOf(first)) || /^\p{Ll}/u.test(before))
    );
  }

  /** A capital, a figure, a quotation mark; or a name that begins small ("al-Saidi", "iPhone"). */
  function opensSentence(word: number, first: string, opens: boolean): boolean {
    if (/^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(first)) return true;
    if (/^[$£€¥#@¿¡]/.test(first) || /^\p{Extended_Pictographic}/u.test(first)) return true;
    if (/^[a-z]{1,2}[A-Z]/.test(first)) return true;
    if (/^(?:…|\.{2,}|[-–—•*]+)$/.test(first))
      return opens || word + 1 >= tokens.length || /^\p{Lu}/u.test(form(word + 1));
    return (
      /^(?:al|el|bin|de|van|von)$/.test(first) &&
      word + 2 < tokens.length &&
      /^\p{Lu}/u.test(form(word + (form(word + 1) === '-' ? 2 : 1)))
    );
  }

  function afterAbbreviation(
    stop: number,
    ending: string,
    first: string,
    opens: boolean,
    opensBracket: boolean,
  ): boolean {
    if (BEFORE_NAMES.test(ending)) return false;
    // A dateline: "MOBILE, Ala. (AP)".
    if (opensBracket) return false;
    if (opens) return !/^(?:\p{Lu}\.)$/u.test(ending) || stop === from;
    if (/^\d/.test(first)) return false;
    // An initial at a name's end is rare: only a plain opener breaks there, and "I" is the pronoun.
    if (/^\p{Lu}\.$/u.test(ending)) return STARTERS.has(normOf(first)) && stop > from;
    // "ties N.J. Gov. Ann Lee had", but "in Newark, N.J. Gov. Ann Lee": after a town's comma the state ends the phrase.
    if (OFFICE.test(first) && STATE.test(ending)) return stop > from && form(stop - 1) === ',';
    return STARTERS.has(normOf(first)) || OFFICE.test(first) || /^(?:I|Mr\.|Mrs\.|Ms\.|Dr\.)$/.test(first);
  }

  /** Does "NAME said" follow, so that the sentence goes on after the quotation? */
  function reports(word: number): boolean {
    for (let index = word; index < tokens.length && index <= word + SAYING_WITHIN; index += 1) {
      const here = form(index);
      if (SAYING.test(here)) return index > word || !/^\p{Lu}/u.test(here);
      if (tokens[index]!.kind === 'sign' && here !== '.' && here !== '-') return false;
      if (
        index === word &&
        STARTERS.has(normOf(here)) &&
        !/^(?:He|She|They|I|We|One|The|A|An|His|Her)$/.test(here)
      )
        return false;
    }
    return false;
  }
}
