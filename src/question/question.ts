/** What is being asked: a typed question, made from the text a person wrote. Plain data. */

/** The kinds of questions, each a command; `ask` is any of them. The ranking's learned weights are laid out in this order. */
export const QUESTION_KINDS = ['who', 'what', 'when', 'where', 'why', 'how-many', 'said', 'ask'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** What sort of words answers the question. `sentence`: the whole sentence does. */
export type AnswerType =
  | 'person'
  | 'group'
  | 'place'
  | 'time'
  | 'number'
  | 'cause'
  | 'quotation'
  | 'thing'
  | 'sentence';

/** A word of the question, as the normaliser of `src/sentence/` gives it. */
export interface QuestionTerm {
  readonly term: string;
  readonly norm: string;
  /** How much it matters for finding the answer: 1 for a plain content word. */
  readonly weight: number;
}

export interface Question {
  /** The question as the person wrote it, trimmed; shown, never parsed again. */
  readonly text: string;
  readonly kind: QuestionKind;
  readonly answerTypes: readonly AnswerType[];
  readonly terms: readonly QuestionTerm[];
  /** The words for what is asked for, lower case, its head last: "which NBA star" gives ["nba", "star"]. */
  readonly focus: readonly string[];
  /** Names in the question, as written. */
  readonly names: readonly string[];
  /** Time asked about, `YYYY-MM-DD` from and to, or null. */
  readonly time: { readonly from: string; readonly to: string } | null;
  /** Whose words are asked for (`/said`, "what did Stroem say"), or null. */
  readonly speaker: string | null;
  /** Narrowing by the asker. */
  readonly scope: Scope;
  /** What a follow-up takes over from the turns before it; absent where the question stands on its own. */
  readonly context?: QuestionContext | undefined;
}

/**
 * What a follow-up takes over from the turns before it. It supports the question's own words and never outweighs
 * them: without it "what time?" has nothing to look for, with it the answer is likely near what was shown last.
 *
 * What pronouns stand for is not here: the question's text has the names in their places.
 */
export interface QuestionContext {
  /** Words of the questions before and of the sentences shown for them, each once, with weights under 1. */
  readonly terms: readonly QuestionTerm[];
  /** Sentences shown before, the likeliest to be followed up first: their articles and neighbours are preferred. */
  readonly shown: readonly ShownBefore[];
  /** A sentence shown before may answer this too ("when was that?"); otherwise another one is looked for. */
  readonly mayRepeat: boolean;
  /** Terms of the names that the question's text has in the places of pronouns; absent where it has none. */
  readonly standIns?: readonly string[] | undefined;
  /** Terms of whom or what it asks about now, where it asks again what was asked of another ("and Syria?"); absent elsewhere. */
  readonly about?: readonly string[] | undefined;
}

export interface ShownBefore {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  /** Above 0 to 1: how likely the follow-up is about it. The first quotation of the last turn has 1. */
  readonly weight: number;
}

/** Which part of the corpus may answer; empty: all of it. */
export interface Scope {
  readonly article?: string | undefined;
  readonly outlet?: string | undefined;
}
