/** Whom a "he", "they" or "there" of a message means: looked for in the message itself, then in the turns before. */
import type { Token } from '../sentence/annotated.ts';
import { countryOfPeople, placeKind } from '../sentence/entities/gazetteer.ts';
import { surnameOf } from '../sentence/entities/persons.ts';
import { normOf } from '../sentence/terms.ts';
import { asksWhoOneIs, fitOf, type Gender, hasPossessor, isDescription, likeliest } from './likeliest.ts';
import type { Message } from './message.ts';
import { PRONOUNS } from './pronouns.ts';
import type { RecalledTurn, Referent } from './recall.ts';

export interface Replacement {
  /** Offsets into the message's core. */
  readonly start: number;
  readonly end: number;
  readonly pronoun: string;
  readonly name: string;
  /** What to write in the pronoun's place: "Jill Stein's", "in Flint". */
  readonly inFull: string;
  /** The same with a person's surname alone: "Stein's". */
  readonly inShort: string;
}

const SUBJECT = new Set(['he', 'she', 'they']);
const OBJECT = new Set(['him', 'her', 'them']);
/** They mean whom their own clause is about. */
const REFLEXIVE = /(?:self|selves)$/;
const POSSESSIVE = new Set(['his', 'their', 'hers', 'theirs']);

/** Pronouns of the message that stand for a name of the turns before, in the message's order. Latest turn last. */
export function replacePronouns(message: Message, turns: readonly RecalledTurn[]): readonly Replacement[] {
  if (turns.length > 1 && asksWhoOneIs(message.core)) {
    // Nobody asks who that is of whom all questions are about: it is whoever came up last.
    const latest = replacedIn(message, turns.slice(-1));
    if (latest.length > 0) return latest;
  }
  return replacedIn(message, turns);
}

function replacedIn(message: Message, turns: readonly RecalledTurn[]): readonly Replacement[] {
  const { tokens, core, names } = message;
  let subject: { readonly gender: Gender; readonly name: string } | null = null;
  return tokens.flatMap((token, at) => {
    const gender = PRONOUNS.get(token.norm);
    if (gender !== undefined && gender !== 'it' && !hasNameBefore(message, token)) {
      const possessive = isPossessive(tokens, at);
      // "Does she think she will win", "did he sell his house": the same person, whom the first of them names.
      const again = subject?.gender === gender && (possessive || SUBJECT.has(token.norm));
      if (again || REFLEXIVE.test(token.norm)) return [];
      // "What did he say about him": two people. "What does he think of Rita": he is not Rita.
      const another =
        subject?.gender === gender && OBJECT.has(token.norm) && !possessive ? subject.name : null;
      const referent = likeliest(turns, (each, found) =>
        each.name === another || names.some((name) => sharesSurname(each.name, name))
          ? null
          : fitOf(each, gender, found),
      );
      if (referent === null) return [];
      if (SUBJECT.has(token.norm)) subject = { gender, name: referent.name };
      return [replacement(core, token, referent, possessive)];
    }
    if (token.norm === 'there' && isPlaceAdverb(message, at)) {
      // A place that a sentence merely mentions is seldom the one meant.
      const place = likeliest(turns, ({ type }, found) =>
        type === 'place' && (found === 'answered' || found === 'questioned') ? 0 : null,
      );
      return place === null ? [] : [replacement(core, token, place, false)];
    }
    return [];
  });
}

function replacement(
  core: string,
  { start, end, norm }: Token,
  { name, type }: Referent,
  possessive: boolean,
): Replacement {
  const write = (form: string) => (norm === 'there' ? `in ${form}` : possessive ? `${form}'s` : form);
  const words = name.split(' ');
  const surname = surnameOf(words.map(normOf));
  const isName = type === 'person' && !isDescription(name) && !hasPossessor(name);
  const short = isName ? (words.findLast((word) => normOf(word) === surname) ?? name) : name;
  // "A woman shouted": she is the woman from then on.
  const [full, brief] = [name, short].map((form) => write(form.replace(/^an? /i, 'the ')));
  return { start, end, pronoun: core.slice(start, end), name, inFull: full!, inShort: brief! };
}

const LONG_FORMS: Readonly<Record<string, string>> = { d: ' would', ll: ' will', ve: ' have', re: ' are' };

/**
 * The core with the names in place of the pronouns.
 *
 * @param form in full to show; in short to ask, as news calls a person by the surname once the full name was given
 */
export function withNames(
  core: string,
  replacements: readonly Replacement[],
  form: 'inFull' | 'inShort',
): string {
  let text = '';
  let at = 0;
  for (const replacement of replacements) {
    text += core.slice(at, replacement.start) + replacement[form];
    at = replacement.end;
    // "he'd" is short for more than a name can be.
    const [short = ''] = /^['’](?:d|ll|ve|re)\b/i.exec(core.slice(at)) ?? [];
    text += LONG_FORMS[short.slice(1).toLowerCase()] ?? '';
    at += short.length;
  }
  return text + core.slice(at);
}

/** A name before the pronoun, in the message itself, is what it means: "does Rita think she will win". */
function hasNameBefore({ names, core }: Message, { start }: Token): boolean {
  return names.some((name) => core.indexOf(name) < start && mayBePerson(name));
}

function sharesSurname(full: string, name: string): boolean {
  return (
    normOf(full).split(' ').at(-1) ===
    normOf(name.replace(/['’]s?$/, ''))
      .split(' ')
      .at(-1)
  );
}

/** Not "Lisbon", "Swedes" or "Republicans". */
function mayBePerson(name: string): boolean {
  return placeKind(name) === null && countryOfPeople(name) === null && !/^\S{4,}s$/.test(name);
}

/** "is there a suspect" only says that something is; "did they go there" means a place. */
export function isPlaceAdverb({ tokens }: Message, at: number): boolean {
  const before = tokens[at - 1]?.norm ?? '';
  return at === tokens.length - 1 || !/^(?:is|are|was|were|be|been|has|have|will|'s|there)$/.test(before);
}

/** "her" is the object unless a word for what is hers follows: "called her last year" has none, "what's her lead" has. */
function isPossessive(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at]!;
  if (norm !== 'her') return POSSESSIVE.has(norm);
  const [next, afterNext] = tokens.slice(at + 1);
  if (next === undefined || (/^(?:last|next|this|that)$/.test(next.norm) && isTimeUnit(afterNext?.norm)))
    return false;
  return (
    ['NOUN', 'ADJ', 'PROPN', 'NUM'].includes(next.pos) ||
    (next.pos === 'VERB' && /^(?:is|are|was|were|'s)$/.test(tokens[at - 1]?.norm ?? ''))
  );
}

const isTimeUnit = (norm: string | undefined) =>
  /^(?:time|hour|day|night|week|weekend|month|year|spring|summer|fall|autumn|winter|[a-z]+day)$/.test(
    norm ?? '',
  );
