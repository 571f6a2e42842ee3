/** How far a name runs: which words join it ("Bank of America", "al-Saidi"), and which end it though they have a capital. */
import { countryOfPeople, firstNameGender, placeKind } from './gazetteer.ts';
import type { Line } from './line.ts';
import { BODY_NOUNS, HONORIFICS, MONTHS_AND_DAYS, PARTICLES, SUFFIXES, TAKES_OF } from './words.ts';

const LONGEST_NAME = 12;
/** Forms that are verbs alone, not names as well ("Harbour Rights Watch", "Mia Cook"). */
const TITLE_VERB =
  /^(?:[a-z]{2,}ed|got|gets|won|wins|lost|said|says|told|made|makes|took|takes|gave|gives|went|goes|came|comes|had|knew|saw|sees|ran|left|met|wants)$/;
/** Function words that a name has in small letters if at all: with a capital they are a title's. */
const ENDS_NAME =
  /^(?:the|a|an|he|she|it|they|we|you|his|her|its|their|our|your|my|these|in|on|at|and|but|or|of|to|with|from|by|as|about|into|over|after|against|than|because|while|if|when|why|how|what|which|who|that|not|is|are|was|be|been|does|did|could|would|should|must)$/;

export function runEnd(line: Line, from: number): number {
  let to = from + 1;
  while (to < line.tokens.length && to - from < LONGEST_NAME) {
    const step = joins(line, from, to);
    if (step === 0) break;
    to += step;
  }
  return to;
}

/** How many tokens at `to` go on with the name; 0 where it ends. */
function joins(line: Line, from: number, to: number): number {
  const token = line.tokens[to]!;
  if (
    line.headline &&
    (!line.seenInside.has(token.norm) || line.seenSmall.has(token.norm)) &&
    !/^[-&]$/.test(token.norm)
  )
    return 0;
  if (line.capital(to)) {
    if (MONTHS_AND_DAYS.has(token.norm))
      return /^(?:may|april|june|august)$/.test(token.norm) &&
        firstNameGender(line.norm(to - 1)) !== null &&
        !/^\d/.test(line.norm(to + 1))
        ? 1
        : 0;
    if (token.stop && (ENDS_NAME.test(token.norm) || (token.norm === 'for' && beginsAsPerson(line, from))))
      return 0;
    return isTitleVerb(line, from, to) ? 0 : 1;
  }
  if (token.norm === '-' && line.glued(to) && line.glued(to + 1)) {
    // "Commander-in-Chief"
    if (
      /^(?:in|of|de|la|sur|upon)$/.test(line.norm(to + 1)) &&
      line.norm(to + 2) === '-' &&
      line.capital(to + 3)
    )
      return 4;
    if (!line.capital(to + 1)) return 0;
    // "Israel-Hamas", "Iraqi-American": two names, not one.
    const left = line.body.slice(line.tokens[to - 1]!.start, line.tokens[to - 1]!.end);
    const right = line.body.slice(line.tokens[to + 1]!.start, line.tokens[to + 1]!.end);
    const placeLike = (form: string) => placeKind(form) === 'country' || countryOfPeople(form) !== null;
    if ((placeLike(left) && left.length > 2) || placeLike(right)) return 0;
    // "the Brandt-Frey deal": the article has both.
    return to - from === 1 && line.surnames.has(line.norm(from)) && line.surnames.has(line.norm(to + 1))
      ? 0
      : 2;
  }
  if (token.norm === '.' && /^[a-z]$/.test(line.norm(to - 1)) && line.capital(to + 1)) return 1;
  if (PARTICLES.has(token.norm) && to + 1 < line.tokens.length) {
    if (line.capital(to + 1)) return 2;
    if (line.norm(to + 1) === '-' && line.glued(to + 1) && line.capital(to + 2)) return 3;
    if (/^(?:la|der|den|ter)$/.test(line.norm(to + 1)) && line.capital(to + 2)) return 3;
  }
  if (token.norm === '&' && line.capital(to + 1)) return 2;
  if (token.norm === ',' && SUFFIXES.has(line.norm(to + 1)) && line.capital(to + 1)) return 2;
  // "White House Chief of Staff Ann Lee"
  if (token.norm === 'of' && line.norm(to - 1) === 'chief' && line.norm(to + 1) === 'staff') return 2;
  const head = line.tokens
    .slice(from, to)
    .some(({ norm: word }) => TAKES_OF.has(word) || BODY_NOUNS.has(word));
  if (head && /^(?:of|for|on|to)$/.test(token.norm)) {
    const skip = line.norm(to + 1) === 'the' ? 2 : 1;
    if (token.norm === 'of' && !TAKES_OF.has(line.norm(to - 1)) && !BODY_NOUNS.has(line.norm(to - 1)))
      return 0;
    if (token.norm !== 'of' && !BODY_NOUNS.has(line.norm(to - 1)) && !TAKES_OF.has(line.norm(to - 1)))
      return 0;
    return line.capital(to + skip) &&
      !MONTHS_AND_DAYS.has(line.norm(to + skip)) &&
      HONORIFICS.get(line.norm(to + skip)) === undefined
      ? skip + 1
      : 0;
  }
  // "Department of Health and Human Services", "Centers for Disease Control and Prevention"
  if (
    head &&
    token.norm === 'and' &&
    line.tokens.slice(from, to).some(({ norm: word }) => word === 'of' || word === 'for') &&
    line.capital(to + 1)
  ) {
    return firstNameGender(line.norm(to + 1)) === null && !BODY_NOUNS.has(line.norm(to - 1)) ? 2 : 0;
  }
  return 0;
}

/** "Mia Stroem Got More Votes": the verb of a title in capitals ends the name before it. */
export function isTitleVerb(line: Line, from: number, at: number): boolean {
  const surname = line.surnames.has(line.norm(at - 1));
  if (at - from < (surname ? 1 : 2) || !line.capital(at + 1)) return false;
  const { pos, norm: word } = line.tokens[at]!;
  if (pos === 'AUX') return true;
  if (pos !== 'VERB') return false;
  return TITLE_VERB.test(word) || (word.endsWith('s') && (surname || beginsAsPerson(line, from)));
}

function beginsAsPerson(line: Line, from: number): boolean {
  return firstNameGender(line.norm(from)) !== null || line.surnames.has(line.norm(from));
}
