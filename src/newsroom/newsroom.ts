/** What a newsroom can be asked, and what it gives. */
import type { Answer, Summary, SummaryRequest, Surroundings, Unusable } from '../answer/answer.ts';
import type { ArticleCard, ArticleEntry, Suggestion } from '../answer/lists/card.ts';
import type { Quotation } from '../answer/quoted.ts';
import type { Verification } from '../answer/verification.ts';
import type { Article } from '../article/article.ts';
import type { QuestionContext, QuestionKind, Scope } from '../question/question.ts';
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import type { Steps } from '../steps.ts';

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

/**
 * What may take longer than others should wait, in steps: whoever serves many gives way between them. Each is worked out
 * from the articles as they are at one moment: its first step's, or a later one's where they change after it.
 */
export interface AnswersInSteps {
  ask(request: AskRequest): Steps<Answer>;
  /** @see Newsroom.speakersListed */
  said(request: SaidRequest): Steps<Answer>;
  /**
   * Are these words in the corpus, and whose are they? It begins up to ten searches, a step each: where the articles change
   * meanwhile, it is worked out from them as they are then.
   */
  verify(request: VerifyRequest): Steps<Verification>;
  summary(request: SummaryRequest): Steps<Summary | Unusable>;
}

export interface Newsroom {
  readonly inSteps: AnswersInSteps;
  ask(request: AskRequest): Answer;
  /** @see speakersListed */
  said(request: SaidRequest): Answer;
  /**
   * Resolves once it is known who speaks in the corpus, which may take seconds after a large one was opened; questions are
   * answered meanwhile. Whoever asks for {@link said} before holds them up for as long.
   */
  speakersListed(): Promise<void>;
  /** Are these words in the corpus, and whose are they? */
  verify(request: VerifyRequest): Verification;
  summary(request: SummaryRequest): Summary | Unusable;
  /** All articles, newest first, undated last. */
  articles(): readonly ArticleEntry[];
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

/** A newsroom whose articles come and go while it answers. */
export interface LiveNewsroom extends Newsroom {
  readonly articleCount: number;
  /** Annotates and adds an article, in place of one of the same id. */
  add(article: Article): void;
  /** Adds an article that was annotated before, such as in another thread. */
  addAnnotated(annotated: AnnotatedArticle): void;
  /** False where there was none. */
  remove(articleId: string): boolean;
}

/** A newsroom over an archive, which others fill: other modules of this process, or other processes. */
export interface ArchiveNewsroom extends Newsroom {
  readonly articleCount: number;
  /**
   * Takes in what the archive has changed, a little at a time, so that questions are answered in between: each from the
   * articles as they are then. Calls one after the other wait for each other.
   */
  refresh(): Promise<Refreshed>;
  /** Resolves once no part of the index is being merged with others. */
  settled(): Promise<void>;
  /** Closes the index; the archive stays open. */
  close(): Promise<void>;
}

export interface Refreshed {
  readonly added: number;
  readonly removed: number;
}
