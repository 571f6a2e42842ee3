/** Whom "he", "it" or "who" means: the most salient of those spoken of, and how clearly is the confidence. */

import type { Gender } from '../../article/first-names.ts';
import type { Sentence, Token } from '../annotated.ts';
import { isObject, speaksAt } from './clauses.ts';
import type { Discourse } from './discourse.ts';
import { REACH, salienceOf } from './salience.ts';
import { SPEAKING } from './words.ts';

/** By the lead of the best candidate over the second: how sure the pronoun is. */
const SURE_BY_LEAD: readonly (readonly [lead: number, confidence: number])[] = [
  [2.5, 0.9],
  [1.5, 0.82],
  [0.75, 0.7],
  [0.25, 0.6],
  [0, 0.5],
];
const ONLY_CANDIDATE = 0.92;
const UNKNOWN_GENDER = 0.1;
/** "it said", "they said" mean a body less surely than "he" means a person. */
const BODY_AT_MOST = 0.7;
const RELATIVE = 0.95;
/** Between a person and their "who", at most so many tokens. */
const RELATIVE_REACH = 14;
/** "Lee is a liar," he said; he said Lee had lied: whom a speaker names is hardly the speaker. */
const NAMES_OTHERS = -6;
/** Some do speak of themselves by name: too few to say it of anybody. */
const AFTER_OWN_NAME = 0.5;

const PRONOUNS: ReadonlyMap<string, Gender | 'body'> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'male'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'female'] as const),
  ...['they', 'them', 'it'].map((word) => [word, 'body'] as const),
]);

/** Whom a sentence names. */
export interface Named {
  readonly inQuotes: ReadonlySet<number>;
  /** Outside of quotation marks: the first token of each one's last name. */
  readonly places: ReadonlyMap<number, number>;
}

/** A pronoun where it stands. */
export interface Place {
  readonly at: number;
  readonly sentence: Sentence;
  /** Index of the sentence in the article. */
  readonly index: number;
  readonly quoted: boolean;
  readonly named: Named;
}

/** Whom a pronoun means, and how sure that is. */
export interface Meant {
  readonly entity: number;
  readonly confidence: number;
}

export function isPronoun({ pos, norm }: Token): boolean {
  return pos === 'PRON' || pos === 'DET' || PRONOUNS.has(norm);
}

export function isRelative({ norm }: Token): boolean {
  return norm === 'who' || norm === 'whose';
}

/** "Lee, who": the person whose mention ends just before. */
export function meantByRelative(
  { at, sentence: { tokens }, index }: Place,
  discourse: Discourse,
): Meant | null {
  const { last, known } = discourse;
  const before = tokens[at - 1];
  if (last === undefined || last.sentence !== index || before === undefined) return null;
  if (at - last.token > RELATIVE_REACH || known[last.entity]!.entity.type !== 'person') return null;
  const ends = last.end === before.end || (before.norm === ',' && last.end === tokens[at - 2]?.end);
  return ends ? { entity: last.entity, confidence: RELATIVE } : null;
}

export function meantByPronoun(
  place: Place,
  discourse: Discourse,
  sentences: readonly Sentence[],
): Meant | null {
  const { at, sentence, quoted, named } = place;
  const { tokens } = sentence;
  const wanted = PRONOUNS.get(tokens[at]!.norm);
  if (wanted === undefined) return null;
  // "it" and "they" are taken for a body only where they speak: elsewhere they mean too much else.
  if (
    wanted === 'body' &&
    !(SPEAKING.has(tokens[at + 1]?.norm ?? '') || /^(?:said|says)$/.test(tokens[at - 1]?.norm ?? ''))
  )
    return null;
  const speaks = speaksAt(tokens, at, at + 1);
  const isNamedByThem = (entity: number): boolean =>
    speaks && !quoted && (named.inQuotes.has(entity) || isToldOf(named.places.get(entity) ?? -1));
  // "…," he said, and Lee left: another clause.
  const isToldOf = (name: number): boolean =>
    name > at &&
    !tokens
      .slice(at, name)
      .some(({ norm }, after) => norm === ',' && /^(?:and|but|while)$/.test(tokens[at + after + 1]!.norm));
  const ranked = candidates(place, wanted, speaks, discourse, sentences)
    .map((one) => (isNamedByThem(one.entity) ? { ...one, score: one.score + NAMES_OTHERS } : one))
    .sort((a, b) => b.score - a.score || a.entity - b.entity);
  const best = ranked[0];
  if (best === undefined) return null;
  const lead = ranked[1] === undefined ? Number.POSITIVE_INFINITY : best.score - ranked[1].score;
  let confidence =
    ranked[1] === undefined ? ONLY_CANDIDATE : SURE_BY_LEAD.find(([least]) => lead >= least)![1];
  if (isNamedByThem(best.entity)) confidence = Math.min(confidence, AFTER_OWN_NAME);
  if (wanted === 'body') confidence = Math.min(confidence, BODY_AT_MOST);
  else if (discourse.known[best.entity]!.gender === null) confidence -= UNKNOWN_GENDER;
  return { entity: best.entity, confidence };
}

/** Those who may be meant, each as salient as their most salient mention. */
function candidates(
  { at, sentence: { tokens, block }, index, quoted }: Place,
  wanted: Gender | 'body',
  speaks: boolean,
  discourse: Discourse,
  sentences: readonly Sentence[],
) {
  const scores = new Map<number, number>();
  const lastNamed = discourse.last;
  const pronoun = {
    at,
    tokens,
    speaks,
    quoted,
    afterWhom: tokens[at - 1]?.norm === 'whom',
    object: isObject(tokens, at),
  };
  discourse.lookBack((event) => {
    const distance = index - event.sentence;
    if (distance >= REACH) return false;
    const { entity, gender } = discourse.known[event.entity]!;
    const fits =
      wanted === 'body'
        ? entity.type === 'organization' || entity.type === 'group'
        : entity.type === 'person' && (gender ?? wanted) === wanted;
    if (!fits) return true;
    const score = salienceOf(event, {
      ...pronoun,
      distance,
      genderKnown: gender === wanted,
      sameBlock: sentences[event.sentence]!.block === block,
      mentions: discourse.mentionsOf(event.entity),
      justNamed: lastNamed?.entity === event.entity,
    });
    scores.set(event.entity, Math.max(scores.get(event.entity) ?? Number.NEGATIVE_INFINITY, score));
    return true;
  });
  return [...scores].map(([entity, score]) => ({ entity, score }));
}
