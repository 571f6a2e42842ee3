/** What a conversation asks of the newsroom, and what a reply in it is. */

import type { Answer, Surroundings } from '../answer/answer.ts';
import { corpusChanged } from '../answer/changed.ts';
import { SEEN_AT_ONCE } from '../answer/near-first.ts';
import type { Quotation } from '../answer/quoted.ts';
import type { QuestionContext, QuestionKind, Scope } from '../question/question.ts';
import type { Steps } from '../steps.ts';
import type { Articles } from './recall.ts';
import type { Turn } from './turn.ts';

/** What a conversation needs of the newsroom. */
export interface Corpus extends Articles {
  readonly inSteps: {
    ask(request: {
      readonly kind: QuestionKind;
      readonly text: string;
      readonly scope: Scope;
      readonly context?: QuestionContext | undefined;
    }): Steps<Answer>;
  };
  quotation(article: string, start: number, end: number): Quotation | undefined;
  surroundings(article: string, start: number, end: number, sentences: number): Surroundings | undefined;
}

export interface ReplyBase {
  /** To show above the answer, in small type; null where the question is as typed. */
  readonly understoodAs: string | null;
  /** Why it was understood so, a sentence each. */
  readonly reasons: readonly string[];
  /** To remember; null where nothing was asked that can be followed up. */
  readonly turn: Turn | null;
}

export interface AnswerReply extends ReplyBase {
  readonly kind: 'answer';
  readonly answer: Answer;
}

export interface AroundReply extends ReplyBase {
  readonly kind: 'around';
  readonly around: Surroundings;
}

export type Reply = AnswerReply | AroundReply;

/** So many turns back a message may reach. */
export const REACH = 8;

/** Those of an answer that are seen at once. */
export function shownOf(quotations: readonly Quotation[]): Turn['shown'] {
  return quotations
    .slice(0, SEEN_AT_ONCE)
    .map(({ from, start, end, emphasis }) => ({ article: from.article, start, end, answer: emphasis }));
}

/** It is no longer in the corpus, or no longer stands where it stood. */
export function isGone(
  corpus: Corpus,
  { article, start, end }: Pick<Turn['shown'][number], 'article' | 'start' | 'end'>,
): boolean {
  return corpus.quotation(article, start, end) === undefined;
}

export function gone(): Reply {
  return unusable(corpusChanged());
}

/** A reply that says what to do, and is not remembered. */
export function unusable(message: string): Reply {
  return {
    kind: 'answer',
    answer: { kind: 'unusable', message },
    understoodAs: null,
    reasons: [],
    turn: null,
  };
}
