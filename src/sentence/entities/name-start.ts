/** Whether a capitalised word begins a name, or has its capital from its sentence or headline alone. */
import { opensClause } from './capitals.ts';
import { countryOfPeople, firstNameGender, placeKind } from './gazetteer.ts';
import type { Line } from './line.ts';
import { isPersonsAlone, roleAfter } from './roles.ts';
import { HONORIFICS, LABELS, MONTHS_AND_DAYS, PARTICLES, PERSON_NOUNS } from './words.ts';

/** Nouns of time that open a sentence before a comma. */
const NO_SURNAME = /^(?:today|yesterday|tonight|tomorrow|overnight|noon|midnight|people|police)$/;

export function mayBegin(line: Line, index: number): boolean {
  const token = line.tokens[index]!;
  if (token.stop && !(index + 1 < line.tokens.length && line.norm(index + 1) === '.')) {
    // "Per Lunde", "Will Stone": a function word begins a name only inside a sentence, before another capital.
    if (opensClause(line.tokens, index) || line.headline || !line.capital(index + 1)) return false;
    // No first name in the lists, as it is a verb far more often; but that has no capital inside a sentence.
    if (token.norm === 'will') return !line.capital(index - 1) || MONTHS_AND_DAYS.has(line.norm(index - 1));
    return /^(?:will|may|an|do|so|no|us|per)$/.test(token.norm) && firstNameGender(token.norm) !== null;
  }
  // "Nine people": a number that a sentence begins with.
  if (token.pos === 'NUM' && opensClause(line.tokens, index) && !line.capital(index + 1)) return false;
  if (MONTHS_AND_DAYS.has(token.norm))
    return (
      (token.norm === 'april' || token.norm === 'june' || token.norm === 'august') &&
      line.capital(index + 1) &&
      !/^\d/.test(line.norm(index + 1))
    );
  if (!opensClause(line.tokens, index) && !line.headline) return true;
  return knownAtStart(line, index);
}

/** Is the first word of a sentence (or any word of a headline) part of a name, and not a common word with its capital? */
function knownAtStart(line: Line, index: number): boolean {
  const token = line.tokens[index]!;
  const form = line.body.slice(token.start, token.end);
  if (HONORIFICS.has(token.norm)) return true;
  if (line.seenInside.has(token.norm) && !(line.headline && line.seenSmall.has(token.norm))) return true;
  if (line.headline)
    return (
      (placeKind(form) !== null && placeKind(form) !== 'city') ||
      (firstNameGender(form) !== null && line.capital(index + 1) && line.seenInside.has(line.norm(index + 1)))
    );
  if (/^[A-Z]{2,6}$/.test(form) || /^(?:[A-Z]\.)+$/.test(form) || /^[A-Z][a-z]+[A-Z]/.test(form)) return true;
  if ((placeKind(form) !== null && token.norm !== 'of') || countryOfPeople(form) !== null) return true;
  if (PARTICLES.has(token.norm))
    return line.capital(index + 1) || (line.norm(index + 1) === '-' && line.capital(index + 2));
  if (PERSON_NOUNS.has(token.norm) && line.norm(index + 1) === 'of' && line.capital(index + 2)) return true;
  if (line.seenSmall.has(token.norm))
    return line.capital(index + 1) && (PERSON_NOUNS.has(token.norm) || LABELS.has(token.norm));
  if (line.capital(index + 1) && !line.tokens[index + 1]!.stop) return !leadsToName(line, index);
  if (line.norm(index + 1) === '-' && line.glued(index + 1)) return line.capital(index + 2);
  return line.norm(index + 1) === "'s" || firstNameGender(form) !== null || isIntroduced(line, index);
}

/** "Lund, the chief executive of Acme, said": what is told of somebody's office between commas, before a verb. */
function isIntroduced(line: Line, index: number): boolean {
  const { pos, norm: word } = line.tokens[index]!;
  if ((pos !== 'PROPN' && pos !== 'NOUN') || NO_SURNAME.test(word) || PERSON_NOUNS.has(word)) return false;
  const role = roleAfter(line.body, { tokens: line.tokens }, { to: index + 1 });
  if (role === null || !isPersonsAlone(role)) return false;
  const close = line.tokens.findIndex(({ start }) => start >= role.span[1]);
  const verb =
    line.norm(close) === ','
      ? line.tokens[close + (line.tokens[close + 1]?.pos === 'ADV' ? 2 : 1)]
      : undefined;
  return verb?.pos === 'VERB' || verb?.pos === 'AUX';
}

/** "Given Brandt's record", "Follow Ann Lee", "Meanwhile Frey": a common word before a name, with its sentence's capital. */
function leadsToName(line: Line, index: number): boolean {
  const { pos, norm: word } = line.tokens[index]!;
  if (firstNameGender(word) !== null || !/^(?:VERB|ADV|SCONJ|INTJ)$/.test(pos)) return false;
  return firstNameGender(line.norm(index + 1)) !== null || line.surnames.has(line.norm(index + 1));
}
