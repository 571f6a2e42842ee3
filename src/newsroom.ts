/**
 * The facade over articles, sentences, index and answers that commands, the terminal and tests call.
 * It keeps no conversation and knows nothing of Discord.
 */
import type {
  Answer,
  Quotation,
  Summary,
  SummaryRequest,
  Surroundings,
  Unusable,
  Verification,
} from './answer/answer.ts';
import { answerQuestion } from './answer/answer-question.ts';
import type { ArticleCard, ArticleEntry, Suggestion } from './answer/card.ts';
import { cardOf } from './answer/cards.ts';
import { createMemoryLibrary, Library } from './answer/library.ts';
import { listsOf } from './answer/lists.ts';
import { quote } from './answer/quote.ts';
import { whatWasSaid } from './answer/said.ts';
import { suggestArticles, suggestOutlets, suggestSpeakers } from './answer/suggest.ts';
import { summarize } from './answer/summary.ts';
import { surroundingsOf } from './answer/surroundings.ts';
import { verifyClaim } from './answer/verify.ts';
import type { Archive } from './archive/archive.ts';
import { createArchiveShelf } from './archive/archive-shelf.ts';
import { createSegmentTable, type Keeping } from './archive/segment-table.ts';
import type { Article } from './article/article.ts';
import { parseQuestion } from './question/parse.ts';
import type { QuestionContext, QuestionKind, Scope } from './question/question.ts';
import { createSegmentedIndex } from './search/segmented-index.ts';
import type { SentenceIndex } from './search/sentence-index.ts';
import { annotate } from './sentence/annotate.ts';
import type { AnnotatedArticle } from './sentence/annotated.ts';
import { wordRelations } from './sentence/word-relations.ts';
import { wordVectors } from './sentence/word-vectors.ts';
import { finish, finishInTurns, type Steps } from './steps.ts';

export type { Summary, SummaryRequest, Surroundings } from './answer/answer.ts';
export type { ArticleCard, ArticleEntry, SpeakerCount, Suggestion } from './answer/card.ts';

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
 * from the articles as they are at its first step.
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

export interface NewsroomOptions {
  /** An empty index for the newsroom alone to fill; in memory where left out. */
  readonly index?: SentenceIndex | undefined;
}

/**
 * An empty newsroom.
 *
 * @example
 * const newsroom = createNewsroom();
 * for await (const article of readCorpus(['seeds'])) newsroom.add(article);
 * newsroom.ask({ kind: 'who', text: 'died in the drone strike', scope: {} });
 */
export function createNewsroom({ index = createSegmentedIndex() }: NewsroomOptions = {}): LiveNewsroom {
  const { library, add, remove } = createMemoryLibrary(index);
  return {
    ...newsroomOver(library),
    get articleCount() {
      return library.shelf.listings.size;
    },
    add: (article) => add(annotate(article)),
    addAnnotated: add,
    remove,
  };
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

export interface OpenNewsroomOptions {
  /** What it keeps of its index in the archive: less than `all` beside a bot that may be running. */
  readonly keeps?: Keeping | undefined;
}

/**
 * Opens a newsroom over an archive. Articles are unpacked when they are needed; the index is opened as it was kept, and what
 * it lacks is added.
 * @param onProblem told, as a sentence, what is wrong with the archive and can be lived with
 */
export async function openNewsroom(
  archive: Archive,
  onProblem: (message: string) => void = () => {},
  { keeps }: OpenNewsroomOptions = {},
): Promise<ArchiveNewsroom> {
  const shelf = createArchiveShelf(archive, {
    onDamaged: (id) => {
      onProblem(`The article ${id} is damaged in ${archive.path}. Mend it with: npm run -s doctor`);
      // Once the step is done that came upon it: no index changes beneath a search.
      queueMicrotask(() => library.exclude(id));
    },
  });
  const index = createSegmentedIndex({
    store: createSegmentTable(archive.database, archive.path, { onProblem, keeps }),
    isCurrent: (id, revision) => shelf.revisionOf(id) === revision,
    merging: 'thread',
    onMergeFailure: (error) =>
      onProblem(`The index goes on in more parts than it should, and a little slower: ${String(error)}`),
  });
  const library = new Library(index, shelf);
  await finishInTurns(fillingIn(), 'in-time');
  index.flush();
  const lists = listsOf(library);
  lists.begin();
  // Read at the start, and not while the first question waits.
  wordVectors();
  wordRelations();

  /** Adds to the index what it lacks. */
  function* fillingIn(): Steps<void> {
    for (const id of shelf.listings.keys()) {
      if (index.has(id)) continue;
      const indexable = shelf.toIndex(id);
      if (indexable !== undefined) library.include(indexable);
      yield;
    }
  }

  function* takingIn(): Steps<Refreshed> {
    const { added, removed } = shelf.changes();
    const replaced = new Set(added.map(({ id }) => id));
    for (const id of removed) {
      if (closed) break;
      if (replaced.has(id)) continue;
      shelf.drop(id);
      library.exclude(id);
      yield;
    }
    for (const held of added) {
      if (closed) break;
      shelf.put(held);
      const indexable = shelf.toIndex(held.id);
      if (indexable !== undefined) library.include(indexable);
      else {
        // Gone again since it was listed.
        shelf.drop(held.id);
        library.exclude(held.id);
      }
      yield;
    }
    lists.renew();
    return { added: added.length, removed: removed.length };
  }

  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...newsroomOver(library, lists),
    get articleCount() {
      return shelf.listings.size;
    },
    refresh: () => {
      const refreshed = last.then(() => finishInTurns(takingIn(), 'in-time'));
      last = refreshed.catch(() => {});
      return refreshed;
    },
    settled: () => index.settled(),
    close: async () => {
      // What is not taken in yet is when the archive is opened again.
      closed = true;
      lists.stop();
      await last;
      await index.close();
    },
  };
}

/** Answers from a library that others fill. */
export function newsroomOver(library: Library, { speakers, articles } = listsOf(library)): Newsroom {
  const inSteps: AnswersInSteps = {
    ask: ({ kind, text, scope, context }) =>
      answerQuestion(library, { ...parseQuestion(kind, text, scope), context }),
    said: (request) => whatWasSaid(library, speakers.get(), request),
    verify: (request) => verifyClaim(library, request),
    summary: (request) => summarize(library, request),
  };
  return {
    inSteps,
    ask: (request) => finish(inSteps.ask(request)),
    speakersListed: speakers.ready,
    said: (request) => finish(inSteps.said(request)),
    verify: (request) => finish(inSteps.verify(request)),
    summary: (request) => finish(inSteps.summary(request)),
    articles: articles.get,
    article: (id) => {
      const annotated = library.get(id);
      return annotated && cardOf(annotated);
    },
    annotated: (id) => library.get(id),
    surroundings: (article, start, end, sentences) => {
      const annotated = library.get(article);
      return holds(annotated, start, end) ? surroundingsOf(annotated, start, end, sentences) : undefined;
    },
    quotation: (article, start, end) => {
      const annotated = library.get(article);
      return holds(annotated, start, end) ? quote(annotated, start, end) : undefined;
    },
    suggestArticles: (typed) => suggestArticles(articles.get(), typed),
    suggestOutlets: (typed) => suggestOutlets(articles.get(), typed),
    suggestSpeakers: (typed) => suggestSpeakers(speakers.getSoon() ?? [], typed),
  };
}

/**
 * Does the article hold whole sentences from `start` to `end`? One that has changed since they were quoted hardly does at the
 * same place, and is not to be quoted from the middle of a sentence.
 */
function holds(
  annotated: AnnotatedArticle | undefined,
  start: number,
  end: number,
): annotated is AnnotatedArticle {
  if (annotated === undefined || start >= end) return false;
  const { sentences } = annotated;
  return sentences.some((one) => one.start === start) && sentences.some((one) => one.end === end);
}
