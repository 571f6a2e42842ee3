/** What a message of a conversation was understood to ask. Plain data. */
import type { QuestionContext, QuestionKind, Scope } from '../question/question.ts';
import type { RecalledTurn } from './recall.ts';
import type { Request } from './request.ts';
import type { ShownSentence } from './turn.ts';

export interface Said {
  /** What the person typed. */
  readonly text: string;
  /** The command's kind; `ask` for a plain message. */
  readonly kind: QuestionKind;
  readonly scope: Scope;
}

/** A question to put to the corpus. */
export interface UnderstoodQuestion {
  readonly kind: 'question';
  readonly question: {
    readonly kind: QuestionKind;
    readonly text: string;
    readonly scope: Scope;
    readonly context?: QuestionContext | undefined;
  };
  /** It is answered by names alone. */
  readonly byName?: true | undefined;
  /** Sentences that stand first in the answer. */
  readonly first?: readonly Pick<ShownSentence, 'article' | 'start' | 'end'>[] | undefined;
  /** To show above the answer; null where the question is as typed and takes no words over. */
  readonly understoodAs: string | null;
  /** Why it was understood so, a sentence each. */
  readonly reasons: readonly string[];
}

/** A request about what was shown before: the last turn that showed something. */
export interface UnderstoodRequest {
  readonly kind: Request;
  readonly about: RecalledTurn;
  /** Of "who else?": the question for all whose deed it is, and the sentences that have named some. */
  readonly others?: {
    readonly question: UnderstoodQuestion['question'];
    readonly but: readonly ShownSentence[];
  };
  readonly understoodAs: string;
  readonly reasons: readonly string[];
}

/** Nothing can be asked with it. */
export interface NotUnderstood {
  readonly kind: 'unclear';
  /** A plain sentence that says what to do. */
  readonly message: string;
}

export type Understanding = UnderstoodQuestion | UnderstoodRequest | NotUnderstood;
