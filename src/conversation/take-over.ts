/** Questions as a conversation puts them to the corpus: on their own, or with what they take over from the turns before. */
import type { QuestionContext, QuestionKind } from '../question/question.ts';
import { inherit } from './inherit.ts';
import { contentOf, readMessage } from './message.ts';
import type { RecalledTurn } from './recall.ts';
import type { Said, UnderstoodQuestion } from './understanding.ts';

export function onItsOwn({ text, kind, scope }: Said, context?: QuestionContext): UnderstoodQuestion {
  return {
    kind: 'question',
    question: { kind, text: text.trim(), scope, context },
    understoodAs: null,
    reasons: [],
  };
}

export function withContext(
  understood: UnderstoodQuestion,
  more: Pick<QuestionContext, 'standIns' | 'about'>,
): UnderstoodQuestion {
  const { question } = understood;
  return question.context === undefined
    ? understood
    : { ...understood, question: { ...question, context: { ...question.context, ...more } } };
}

export const termsIn = (text: string, kind: QuestionKind): readonly string[] =>
  contentOf(readMessage(text, kind).tokens).map(({ term }) => term);

export function followUp(
  { kind, text, scope }: Said,
  subject: readonly RecalledTurn[],
  last: RecalledTurn,
  understoodAs: string,
  reasons: readonly string[],
  mayRepeat = false,
): UnderstoodQuestion {
  const own = new Set(contentOf(readMessage(text, kind).tokens).map(({ term }) => term));
  const narrowed = scope.article !== undefined || scope.outlet !== undefined;
  return {
    kind: 'question',
    question: { kind, text, scope: narrowed ? scope : last.scope, context: inherit(subject, own, mayRepeat) },
    understoodAs,
    reasons,
  };
}
