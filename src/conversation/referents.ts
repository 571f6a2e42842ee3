/** Whom a "he", "they" or "there" of a message means: looked for in the message itself, then in the turns before. */
import type { EntityType, Token } from '../sentence/annotated.ts';
import { countryOfPeople, firstNameGender, placeKind } from '../sentence/entities/gazetteer.ts';
import { surnameOf } from '../sentence/entities/persons.ts';
import { normOf } from '../sentence/terms.ts';
import type { Message } from './message.ts';
import { PRONOUNS, type Pronoun } from './pronouns.ts';
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

type Gender = Exclude<Pronoun, 'it'>;

const SUBJECT = new Set(['he', 'she', 'they']);
const OBJECT = new Set(['him', 'her', 'them']);
/** They mean whom their own clause is about. */
const REFLEXIVE = /(?:self|selves)$/;
const POSSESSIVE = new Set(['his', 'their', 'hers', 'theirs']);

/**
 * How likely a follow-up's pronoun means what a turn has in this place. Found in answers first ("who won?" "what is
 * she going to do?"), then in the question's own names, then in who says so, then in what else the sentence names, or the other answers.
 */
const WORTH = { answered: 3, questioned: 2.5, speakers: 2, named: 1, besides: 0.9 } as const;
type Place = keyof typeof WORTH;
const PLACES: readonly Place[] = ['answered', 'questioned', 'speakers', 'named', 'besides'];
/** How well an entity fits, found in this place; null not at all. */
type Fitness = (referent: Referent, place: Place) => number | null;

/** The answering words of a question that asked for no person, or place, name others than those it is about. */
const ANSWERED_ASIDE = 1.5;
/** Where the answering words could not be told, whoever the sentence names may be the answer. */
const MAY_ANSWER = 2.7;
/** Whom the person named just now is meant more likely than whom the words before it say nothing of. */
const TYPED = 0.5;
/** Another name in the same place is less likely than the one before it. */
const NEXT_IN_PLACE = 0.15;
/** So much of a turn's likelihood is left for each turn that lies between. */
const TURN_BEFORE = 0.7;
/** Someone without a name is meant less often than someone with one. */
const UNLIKE_NAME = -1;
/** The article itself calls the entity by this pronoun, or its first name tells. */
const CALLED_SO = 1;

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
      const referent = bestFor(turns, (each, found) =>
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
      const place = bestFor(turns, ({ type }, found) =>
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

/** How well an entity fits the pronoun: null not at all. */
function fitOf({ type, pronoun, name }: Referent, gender: Gender, found: Place): number | null {
  if (gender === 'they') {
    // They are seldom anyone by name; who is merely mentioned is not whom they mean.
    const spokenOf = found === 'answered' || found === 'questioned';
    return spokenOf && (type === 'group' || pronoun === 'they') ? CALLED_SO : null;
  }
  if (type !== 'person') return null;
  if (isDescription(name) && name.split(' ').length > LONGEST_DESCRIPTION) return null;
  const known = pronoun === 'he' || pronoun === 'she' ? pronoun : pronounOf(name);
  if (known === null) return isDescription(name) ? UNLIKE_NAME : 0;
  return known === gender ? CALLED_SO : null;
}

/** "the 54-year-old mother", "a U.S. official": someone whom the article does not name. */
const isDescription = (name: string) => !/^\p{Lu}/u.test(name) || /^(?:the|an?) /i.test(name);
/** "Duarte's husband". */
const hasPossessor = (name: string) => /['’]s? \p{Ll}/u.test(name);
/** A description of more words than this would hide the question that it is put into. */
const LONGEST_DESCRIPTION = 5;

const WOMAN =
  /\b(?:mother|wife|widow|daughter|sister|girl|woman|lady|grandmother|aunt|niece|queen|princess|actress|\w+woman)\b/i;
const MAN =
  /\b(?:father|husband|widower|son|brother|boy|man|gentleman|grandfather|uncle|nephew|king|prince|\w+man)\b/i;

/** By what a description calls them, or by the first name, where one gender bears it. */
function pronounOf(name: string): 'he' | 'she' | null {
  if (isDescription(name) || hasPossessor(name)) {
    const called = name.replace(/^.*['’]s? /, '');
    return WOMAN.test(called) ? 'she' : MAN.test(called) ? 'he' : null;
  }
  const gender = firstNameGender(name.split(' ')[0]!);
  return gender === null ? null : gender === 'female' ? 'she' : 'he';
}

/**
 * The best of the turns' referents. What was spoken of in several turns is likelier than what came up in one: each
 * turn adds its best place to an entity's score.
 */
function bestFor(turns: readonly RecalledTurn[], fitness: Fitness): Referent | null {
  const candidates = new Map<string, { readonly referent: Referent; fits: number; score: number }>();
  turns.toReversed().forEach((turn, turnsAgo) => {
    for (const [referent, { fits, worth }] of worthsIn(turn, fitness)) {
      const known = candidates.get(referent.name) ?? { referent, fits, score: 0 };
      known.fits = Math.max(known.fits, fits);
      known.score += Math.max(worth, 0) * TURN_BEFORE ** turnsAgo;
      candidates.set(referent.name, known);
    }
  });
  const [best] = [...candidates.values()].sort((a, b) => b.score + b.fits - (a.score + a.fits));
  return best?.referent ?? null;
}

/** How likely each one who fits is meant, by the best place that a turn has them in. */
function worthsIn(
  turn: RecalledTurn,
  fitness: Fitness,
): ReadonlyMap<Referent, { readonly fits: number; readonly worth: number }> {
  const asked = turn.kind === 'who' ? 'person' : turn.kind === 'where' ? 'place' : null;
  const best = new Map<
    string,
    { readonly referent: Referent; readonly fits: number; readonly worth: number }
  >();
  for (const place of PLACES) {
    let order = 0;
    // "Who was killed?": the first answer may be "four men", and another the name of one.
    if (place === 'besides' && turn.kind !== 'who') continue;
    for (const referent of turn[place]) {
      const fits = fitness(referent, place);
      if (fits === null) continue;
      const typed = turn.typed.some(({ name }) => name === referent.name) ? TYPED : 0;
      const worth = worthOf(turn, place, referent, asked) + typed - NEXT_IN_PLACE * order;
      order += 1;
      const known = best.get(referent.name);
      if (known === undefined || known.worth + known.fits < worth + fits)
        best.set(referent.name, { referent, fits, worth });
    }
  }
  return new Map([...best.values()].map(({ referent, ...found }) => [referent, found]));
}

/** "Who is Rita Gomes", "who was she": no more is asked than who someone is. */
export const asksWhoOneIs = (question: string): boolean =>
  /^who(?:['’]s| is| was| are| were) (?:\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*|he|she|they)$/u.test(
    question
      .trim()
      .replace(/^W/, 'w')
      .replace(/[\s?!.…]+$/, ''),
  );

function worthOf(
  turn: RecalledTurn,
  place: Place,
  { name, type }: Referent,
  asked: EntityType | null,
): number {
  if (place === 'answered' && type !== asked) return ANSWERED_ASIDE;
  // "Who is Rita Gomes?": whatever is in bold, she is the answer.
  if (place === 'answered' && asksWhoOneIs(turn.understood)) return ANSWERED_ASIDE;
  const isOther = turn.questioned.every((one) => one.name !== name);
  const mayAnswer =
    place !== 'questioned' && place !== 'besides' && isOther && type === asked && turn.answered.length === 0;
  return mayAnswer ? MAY_ANSWER : WORTH[place];
}
