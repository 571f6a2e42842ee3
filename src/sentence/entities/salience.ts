/**
 * How present someone is to the reader when a pronoun comes: near before far, subject before object. After Lappin &
 * Leass (Computational Linguistics 20(4), 1994), with what news adds: who speaks goes on speaking.
 */
import type { Token } from '../annotated.ts';
import { clauseBetween } from './clauses.ts';

/** One mention, as later pronouns look back at it. */
export interface Event {
  readonly entity: number;
  readonly sentence: number;
  readonly token: number;
  /** Offset where the mention ends. */
  readonly end: number;
  readonly subject: boolean;
  readonly possessive: boolean;
  readonly quoted: boolean;
  readonly speaks: boolean;
}

/** By sentences since the last mention: the same, the one before, and so on; nobody further back is "he". */
const RECENCY = [6, 5, 3.5, 2.5, 1.5, 1] as const;
const SUBJECT = 2;
const POSSESSIVE = -1.5;
const KNOWN_GENDER = 1.5;
const SAME_BLOCK = 0.5;
/** Who speaks is not the "he" of his own words, and whom he names there is seldom the "he" that says them. */
const OTHER_SIDE_OF_QUOTE = -3;
/** "Lee met Day and praised him": not Lee. */
const OBJECT_OF_ITSELF = -4;
/** Who spoke last goes on speaking: "…," Lee said. "…," she added. */
const GOES_ON_SPEAKING = 2.5;
/** "whom he describes": not the one just named. */
const OTHER_THAN_WHOM = -6;
/** The article's main person is spoken of most: at most this much. */
const TOPIC = 1;
const TOPIC_FULL_AT = 12;

/** Nobody this many sentences back is meant by a pronoun. */
export const REACH: number = RECENCY.length;

/** A pronoun, and how a mention before it stands to it. */
export interface Look {
  readonly at: number;
  readonly tokens: readonly Token[];
  /** Is the pronoun the subject of a verb of saying, inside quotation marks, the object of its clause, after "whom"? */
  readonly speaks: boolean;
  readonly quoted: boolean;
  readonly object: boolean;
  readonly afterWhom: boolean;
  /** Sentences since the mention; must be below {@link REACH}. */
  readonly distance: number;
  readonly genderKnown: boolean;
  readonly sameBlock: boolean;
  /** How often the one mentioned has come so far. */
  readonly mentions: number;
  /** Was nobody mentioned since? */
  readonly justNamed: boolean;
}

export function salienceOf(event: Event, look: Look): number {
  let score: number = RECENCY[look.distance]!;
  if (event.subject) score += SUBJECT;
  if (event.possessive) score += POSSESSIVE;
  if (look.genderKnown) score += KNOWN_GENDER;
  if (look.sameBlock) score += SAME_BLOCK;
  if (event.quoted !== look.quoted && look.distance <= 1) score += OTHER_SIDE_OF_QUOTE;
  if (
    look.distance === 0 &&
    look.object &&
    event.subject &&
    !clauseBetween(look.tokens, event.token, look.at)
  ) {
    score += OBJECT_OF_ITSELF;
  }
  if (look.speaks && event.speaks && look.distance <= 2) score += GOES_ON_SPEAKING;
  if (look.afterWhom && look.justNamed && look.distance === 0) score += OTHER_THAN_WHOM;
  return score + (TOPIC * Math.min(look.mentions, TOPIC_FULL_AT)) / TOPIC_FULL_AT;
}
