/** "And in Texas?", "and a month ago?": the question before, of another place or time, or of another part of it. */
import { tokensOf } from '../question/parse.ts';
import { placeKind } from '../sentence/entities/gazetteer.ts';

const UNIT =
  '(?:moment|minute|hour|day|night|week|weekend|month|year|decade|century|spring|summer|fall|autumn|winter)s?';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const MONTH = '(?:january|february|march|april|june|july|august|september|october|november|december)';
const TIME = new RegExp(
  `^(?:now|today|tonight|yesterday|tomorrow|later|afterwards?|beforehand|before|earlier|originally|(?:last|this|next|that) (?:time|${UNIT}|${WEEKDAY})|.* (?:ago|later|earlier|before|after(?:wards)?)|(?:the )?(?:\\w+ )?${UNIT}|${WEEKDAY}|${MONTH}(?: \\d{1,4})?|(?:early |late )?(?:19|20)\\d\\d)$`,
  'i',
);

/** "A few days later", "2012", "last March": a time rather than a thing. */
export function isTime(phrase: string): boolean {
  return TIME.test(phrase.trim());
}

/**
 * "how many votes did Melo win in Porto" for "and in Porto?" after "how many votes did Melo win in Lisbon?". What stands in the
 * question with the same preposition, and is of the same sort, makes way; where there is none, it is asked besides.
 *
 * @param preposition null where the phrase has none: "a month ago"
 * @returns null where the question is no sentence
 */
export function elsewhere(previous: string, preposition: string | null, other: string): string | null {
  const plain = previous.trim().replace(/[\s?!.…]+$/, '');
  const tokens = tokensOf(plain);
  if (tokens.every(({ pos }) => pos !== 'VERB' && pos !== 'AUX')) return null;
  const phrase = preposition === null ? other : `${preposition} ${other}`;
  const sort = sortOf(other);
  for (let at = tokens.length - 1; at > 0 && preposition !== null; at -= 1) {
    if (tokens[at]!.norm !== preposition) continue;
    let end = at + 1;
    while (/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[end]?.pos ?? '')) end += 1;
    if (end === at + 1) continue;
    const [start, stop] = [tokens[at]!.start, tokens[end - 1]!.end];
    if (sortOf(plain.slice(tokens[at + 1]!.start, stop)) !== sort) continue;
    return `${plain.slice(0, start)}${phrase}${plain.slice(stop)}`;
  }
  return `${plain} ${phrase}`;
}

function sortOf(phrase: string): 'time' | 'place' | 'name' | 'thing' {
  if (isTime(phrase)) return 'time';
  if (placeKind(phrase) !== null) return 'place';
  return /^\p{Lu}/u.test(phrase) ? 'name' : 'thing';
}
