/** What may be quoted in reply: plain data, with no Discord in it. Every outcome is a value; exceptions are for bugs. */
import type { Question } from '../question/question.ts';
import type { Quotation } from './quoted.ts';

/** A quotation that answers, with how sure that is. */
export interface RankedQuotation extends Quotation {
  /** 0 to 1, calibrated: the share of such answers that are right. */
  readonly confidence: number;
  /** Other quotations that state the same fact: sources counted, a wire story once. */
  readonly alsoIn: readonly Quotation[];
  readonly reasons: Reasons;
}

/** Why a sentence was chosen, for the "Why this answer" card. */
export interface Reasons {
  /** Words of the question found as they are, or by their stem. */
  readonly matched: readonly string[];
  /** Words of the question found by meaning: [asked, found]. */
  readonly alike: readonly (readonly [asked: string, found: string])[];
  /** Names that were resolved: [asked, found]; found is the fuller name, or where all of it was asked for, what stands for it: "her". */
  readonly names: readonly (readonly [asked: string, found: string])[];
  /** What answers, and which question word: "who: Yehia Rasool". Null where no such words were found. */
  readonly answerFound: string | null;
  /** Words of the question that it does not have, nor one like them: those that other sentences of its article have, and those that none has. */
  readonly elsewhere?: readonly string[] | undefined;
  readonly lacking?: readonly string[] | undefined;
}

export interface Found {
  readonly kind: 'found';
  readonly question: Question;
  /** Best first, at most ten. */
  readonly quotations: readonly RankedQuotation[];
  /** Groups of quotations whose accounts differ (in a number, a day, a name). */
  readonly conflicts: readonly Conflict[];
  /** What was assumed in reading the question: "did you mean …". */
  readonly assumptions: readonly string[];
}

export interface Conflict {
  /** What differs: "a number", "a day", "a name". */
  readonly about: string;
  readonly accounts: readonly Quotation[];
}

export interface NotFound {
  readonly kind: 'not-found';
  readonly question: Question;
  /** At most two, marked as not answering. */
  readonly nearest: readonly RankedQuotation[];
  /** What is missing, in a few words, as a sentence. */
  readonly missing: string;
  readonly assumptions: readonly string[];
}

/** The question cannot be worked with: empty, or it narrows to an article that is not there. */
export interface Unusable {
  readonly kind: 'unusable';
  /** One plain sentence that says what to do. */
  readonly message: string;
}

export type Answer = Found | NotFound | Unusable;

export interface SummaryRequest {
  readonly topic?: string | undefined;
  readonly article?: string | undefined;
  /** How many sentences, 1 to 10. */
  readonly sentences: number;
}

/** Whole sentences that cover the topic or article, in the articles' order. */
export interface Summary {
  readonly kind: 'summary';
  readonly topic: string | null;
  readonly quotations: readonly Quotation[];
  /** How many of the article's sentences are not in it; null where there are others, on a topic or in the whole corpus, that nobody counted. */
  readonly leftOut: number | null;
}

/** A quotation with the sentences around it. */
export interface Surroundings {
  readonly before: readonly Quotation[];
  readonly quotation: Quotation;
  readonly after: readonly Quotation[];
}
