/** Titles and offices before a name, and which capitalised words are a title, a label or a place instead of one. */
import { countryOfPeople, firstNameGender, placeKind } from './gazetteer.ts';
import type { Line } from './line.ts';
import {
  BODY_NOUNS,
  EVENT_NOUNS,
  HONORIFICS,
  LABELS,
  PARTICLES,
  PERSON_NOUNS,
  PLACE_NOUNS,
  TAKES_OF,
} from './words.ts';

/** Where the name begins in a run of capitalised words, its titles set aside. */
export function startOfName(line: Line, from: number, to: number): number {
  let start = from;
  for (let index = from; index < to; index += 1) {
    const word = line.norm(index);
    const rest = to - index - 1;
    if (HONORIFICS.has(word) && rest > 0) start = index + 1;
    else if (rest > 0 && isTitleOfSeveral(line, index, to)) start = index + 1;
    else if (rest > 0 && isTitle(line, index, to)) start = index + 1;
  }
  start = afterOffice(line, from, start, to);
  if (start === from && to - from > 1 && leadsToPerson(line, from, to)) start = from + 1;
  if (start === from) start = afterBody(line, from, to);
  return start;
}

function isTitle(line: Line, index: number, to: number): boolean {
  const word = line.norm(index);
  if (!PERSON_NOUNS.has(word) || NO_TITLE.test(word)) return false;
  // "President Anna Lunde", "House Speaker Per Dahl"; not "King County", "Judge Street", "Major League".
  const last = line.norm(to - 1);
  if (isFirstNameHere(line, index)) return false;
  if (BODY_NOUNS.has(last) || TAKES_OF.has(last)) return false;
  return (
    line.norm(index + 1) !== '-' &&
    !/^(?:of|for)$/.test(line.norm(index + 1)) &&
    !(index > 0 && firstNameGender(line.norm(index - 1)) !== null && index + 1 === to)
  );
}

/** Part of what it stands before: "Boy Scouts", "Girl Guides". */
const NO_TITLE = /^(?:boy|girl|man|woman)$/;

/** "Marine Le Goff", "Senator Dean Falk", "Mia Stroem and Dean Falk": a first name here, though an office elsewhere. */
function isFirstNameHere(line: Line, index: number): boolean {
  if (
    !/^(?:dean|marine|bishop|prince|duke)$/.test(line.norm(index)) ||
    firstNameGender(line.norm(index)) === null
  )
    return false;
  // One office is enough.
  if (index > 0 && (HONORIFICS.has(line.norm(index - 1)) || PERSON_NOUNS.has(line.norm(index - 1))))
    return true;
  if (index > 2 && isBesideFullName(line, index)) return true;
  if (isCalledDean(line, index)) return true;
  return PARTICLES.has(line.norm(index + 1)) && index + 2 < line.tokens.length && line.capital(index + 2);
}

/** Where deans are. */
const OF_DEANS = /\b(?:universit|college|school|facult|academ|seminar|cathedral|student|deans\b)/i;

/**
 * "Dean Falk, 34,", "Dean Falk, a plumber,": age and trade are told of whom the two words name. Dean is a first name too where the
 * article has nothing that a dean could be of.
 */
function isCalledDean(line: Line, index: number): boolean {
  if (line.norm(index) !== 'dean' || !line.capital(index + 1) || line.capital(index + 2)) return false;
  const isAge = line.norm(index + 2) === ',' && /^\d\d$/.test(line.norm(index + 3));
  const isTrade = line.norm(index + 2) === ',' && /^an?$/.test(line.norm(index + 3));
  return isAge || isTrade || !(line.seenSmall.has('dean') || OF_DEANS.test(line.body));
}

/** After somebody's full name and "and", with one word more; where the article has the word in small letters, it is the office. */
function isBesideFullName(line: Line, index: number): boolean {
  if (line.norm(index - 1) !== 'and' || line.seenSmall.has(line.norm(index))) return false;
  if (!line.capital(index - 2) || firstNameGender(line.norm(index - 3)) === null) return false;
  return (
    line.capital(index + 1) && firstNameGender(line.norm(index + 1)) === null && !line.capital(index + 2)
  );
}

/** "Councillors Ann Lee and Tom Day", "Senators Lee and Day". */
function isTitleOfSeveral(line: Line, index: number, to: number): boolean {
  const word = line.norm(index);
  if (!word.endsWith('s') || !PERSON_NOUNS.has(word.slice(0, -1)) || !line.capital(index + 1)) return false;
  if (BODY_NOUNS.has(line.norm(to - 1)) || TAKES_OF.has(line.norm(to - 1))) return false;
  if (firstNameGender(line.norm(index + 1)) !== null && to - index > 2) return true;
  return line.surnames.has(line.norm(index + 1)) && index + 2 === to;
}

/** "Secretary of State Mia Stroem": the name begins after what the office is of. */
function afterOffice(line: Line, from: number, start: number, to: number): number {
  for (let index = start; index < to - 3; index += 1) {
    if (!PERSON_NOUNS.has(line.norm(index)) || !/^(?:of|for)$/.test(line.norm(index + 1))) continue;
    for (let name = index + 3; name < to - 1; name += 1)
      if (firstNameGender(line.norm(name)) !== null) return name;
    return index + 3 < to ? index + 3 : start;
  }
  return Math.max(from, start);
}

/** "Republican Mia Stroem", "Russian Vladimir Petrov", "U.S. Ann Lee": a label before a first name. */
function leadsToPerson(line: Line, from: number, to: number): boolean {
  if (to - from < 3) return false;
  const form = line.body.slice(line.tokens[from]!.start, line.tokens[from]!.end);
  const label =
    LABELS.has(line.norm(from)) || countryOfPeople(form) !== null || placeKind(form) === 'country';
  return label && firstNameGender(line.norm(from + 1)) !== null && !BODY_NOUNS.has(line.norm(to - 1));
}

/** "Harbor County Recorder Helen Page": a first name with one word or two after it, far from the run's beginning. */
function afterBody(line: Line, from: number, to: number): number {
  const last = line.norm(to - 1);
  if (to - from < 4 || BODY_NOUNS.has(last) || PLACE_NOUNS.has(last) || EVENT_NOUNS.has(last)) return from;
  for (let index = from + 2; index < to - 1; index += 1) {
    const rest = to - index;
    if (rest > 3 || firstNameGender(line.norm(index)) === null) continue;
    const before = line.norm(index - 1);
    if (firstNameGender(before) !== null || before.length < 3 || before === '-' || PARTICLES.has(before))
      return from;
    return index;
  }
  return from;
}

export function isBareTitle(line: Line, index: number): boolean {
  const word = line.norm(index);
  return (
    (PERSON_NOUNS.has(word) || LABELS.has(word) || HONORIFICS.has(word)) && firstNameGender(word) === null
  );
}

export function isPlaceLike(line: Line, index: number): boolean {
  const form = line.body.slice(line.tokens[index]!.start, line.tokens[index]!.end);
  return placeKind(form) !== null || countryOfPeople(form) !== null;
}

export function isPeopleAdjective(line: Line, start: number, to: number): boolean {
  const form = line.body.slice(line.tokens[start]!.start, line.tokens[to - 1]!.end);
  if (countryOfPeople(form) === null || placeKind(form) !== null) return false;
  return !/s$/.test(line.norm(start)) || /^(?:NOUN|ADJ|PROPN)$/.test(line.tokens[to]?.pos ?? '');
}
