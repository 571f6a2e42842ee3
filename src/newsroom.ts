/**
 * The facade over articles, sentences, index and answers that commands, the terminal and tests call.
 * It keeps no conversation and knows nothing of Discord.
 */
import type { Answer, Provenance, Quotation, Unusable, Verification } from './answer/answer.ts';
import type { QuestionContext, QuestionKind, Scope } from './question/question.ts';
import type { AnnotatedArticle } from './sentence/annotated.ts';

export interface AskRequest {
  readonly kind: QuestionKind;
  /** What the person typed after the command. */
  readonly text: string;
  readonly scope: Scope;
  /** Where it follows up earlier questions: what it takes over from them. */
  readonly context?: QuestionContext | undefined;
}

export interface SaidRequest {
  /** A speaker as a person names them, or a name that {@link Newsroom.suggestSpeakers} offered. */
  readonly speaker: string;
  readonly about?: string | undefined;
  readonly scope: Scope;
}

export interface VerifyRequest {
  /** A quotation or claim as the person has it. */
  readonly text: string;
  readonly scope: Scope;
}

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
  /** How many sentences on the topic were left out. */
  readonly leftOut: number;
}

/** What is known of an article, for `/sources` and `/article`. */
export interface ArticleCard {
  readonly from: Provenance;
  readonly contributors: readonly string[];
  readonly photoCredits: readonly string[];
  readonly sentenceCount: number;
  /** Who is quoted in it, most quoted first. */
  readonly quoted: readonly SpeakerCount[];
}

export interface SpeakerCount {
  readonly name: string;
  readonly role: string | null;
  /** Attributed statements, and how many of them are direct or mixed quotations. */
  readonly statements: number;
  readonly quotations: number;
}

/** A quotation with the sentences around it. */
export interface Surroundings {
  readonly before: readonly Quotation[];
  readonly quotation: Quotation;
  readonly after: readonly Quotation[];
}

/** One entry of an autocomplete list. */
export interface Suggestion {
  /** What the person sees; may be longer than Discord shows. */
  readonly label: string;
  /** What comes back as the option's value. */
  readonly value: string;
}

export interface Newsroom {
  ask(request: AskRequest): Answer;
  said(request: SaidRequest): Answer;
  /** Are these words in the corpus, and whose are they? */
  verify(request: VerifyRequest): Verification;
  summary(request: SummaryRequest): Summary | Unusable;
  /** All articles, newest first, undated last. */
  articles(): readonly ArticleCard[];
  article(id: string): ArticleCard | undefined;
  /** All that was found in an article: what a follow-up may refer to. */
  annotated(id: string): AnnotatedArticle | undefined;
  /** The sentences around `[start, end)` of an article; undefined where the corpus no longer holds them. */
  surroundings(article: string, start: number, end: number, sentences: number): Surroundings | undefined;
  /** The quotation of exactly `[start, end)`; undefined where the corpus no longer holds it. */
  quotation(article: string, start: number, end: number): Quotation | undefined;
  suggestArticles(typed: string): readonly Suggestion[];
  suggestOutlets(typed: string): readonly Suggestion[];
  suggestSpeakers(typed: string): readonly Suggestion[];
}
