/** A thread's turns: what is kept of each question and its answer. Plain data; the store keeps nothing else. */
import type { Span } from '../article/article.ts';
import type { QuestionKind, Scope } from '../question/question.ts';

/** A sentence that was shown: where it stands, never its words. */
export interface ShownSentence {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  /** The words that answered, as offsets into the body. */
  readonly answer: readonly Span[];
}

/** What a turn was about. Only a `question` was put to the corpus; the others were about what had been shown. */
export type TurnRole = 'question' | 'attribution' | 'accounts' | 'more' | 'surroundings';

export interface Turn {
  readonly role: TurnRole;
  /** As the person typed it. */
  readonly asked: string;
  /** The command's kind with which it was asked; `ask` for a plain message. */
  readonly given: QuestionKind;
  /** The question in full, as it was understood, with its question word: "who took over the mine". */
  readonly understood: string;
  /** The kind as it was understood. */
  readonly kind: QuestionKind;
  readonly scope: Scope;
  /** True where it took nothing over from the turns before it. */
  readonly startsSubject: boolean;
  /** Best first; empty where nothing was found. */
  readonly shown: readonly ShownSentence[];
  /** Digests of those whose words it may have: who asked it, and where it took words over, who asked what it follows up. */
  readonly askers?: readonly string[] | undefined;
}

/** Those whose words stand in any of the turns. */
export function askersOf(turns: readonly Turn[]): readonly string[] {
  return [...new Set(turns.flatMap(({ askers }) => askers ?? []))];
}
