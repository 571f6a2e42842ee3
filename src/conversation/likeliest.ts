/** Who of the turns before is likeliest meant: by where they stand in a turn, how long ago, and how they fit a pronoun. */
import type { EntityType } from '../sentence/annotated.ts';
import { firstNameGender } from '../sentence/entities/gazetteer.ts';
import type { Pronoun } from './pronouns.ts';
import type { RecalledTurn, Referent } from './recall.ts';

/** A personal pronoun but for "it", by its first form. */
export type Gender = Exclude<Pronoun, 'it'>;

/**
 * How likely a follow-up's pronoun means what a turn has in this place. Found in answers first ("who won?" "what is
 * she going to do?"), then in the question's own names, then in who says so, then in what else the sentence names, or the other answers.
 */
const WORTH = { answered: 3, questioned: 2.5, speakers: 2, named: 1, besides: 0.9 } as const;
export type Place = keyof typeof WORTH;
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

/**
 * The best of the turns' referents. What was spoken of in several turns is likelier than what came up in one: each
 * turn adds its best place to an entity's score.
 */
export function likeliest(turns: readonly RecalledTurn[], fitness: Fitness): Referent | null {
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

/** How well an entity fits the pronoun: null not at all. */
export function fitOf({ type, pronoun, name }: Referent, gender: Gender, found: Place): number | null {
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
export const isDescription = (name: string) => !/^\p{Lu}/u.test(name) || /^(?:the|an?) /i.test(name);
/** "Duarte's husband". */
export const hasPossessor = (name: string) => /['’]s? \p{Ll}/u.test(name);
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
