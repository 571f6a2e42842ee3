/** The options that all question commands share, and the builder that makes each of them a declaration. */
import type { Newsroom, Suggestion } from '../newsroom.ts';
import type { QuestionKind, Scope } from '../question/question.ts';
import { articleMeant, articleReference } from './article-reference.ts';
import { type Command, slashCommand } from './command.ts';
import { CHOICE_TEXT, QUESTION_TEXT } from './limits.ts';
import { respond } from './respond.ts';

/** Proposes articles by their titles. */
export function suggestArticles(newsroom: Newsroom, typed: string): readonly Suggestion[] {
  return newsroom
    .suggestArticles(typed)
    .map(({ label, value }) => ({ label, value: articleReference(value) }));
}

/** Narrowing to a part of the corpus, and to whose eyes. */
export const narrowing = {
  article: {
    type: 'text',
    description: 'Only this article: pick one from the list',
    suggest: suggestArticles,
  },
  outlet: {
    type: 'text',
    description: 'Only this outlet: pick one from the list',
    suggest: (newsroom: Newsroom, typed: string) => withinChoice(newsroom.suggestOutlets(typed)),
  },
  private: { type: 'flag', description: 'Show the answer to you alone' },
} as const;

/** Names longer than Discord takes as a choice are not proposed; they can still be typed. */
export function withinChoice(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  return suggestions.filter(({ value }) => value.length > 0 && value.length <= CHOICE_TEXT);
}

/** The scope of a question from its options. */
export function scopeOf(
  newsroom: Newsroom,
  values: { article?: string | undefined; outlet?: string | undefined },
): Scope {
  return {
    ...(values.article === undefined ? {} : { article: articleMeant(newsroom, values.article) }),
    ...(values.outlet === undefined ? {} : { outlet: values.outlet }),
  };
}

export interface QuestionCommand {
  readonly kind: QuestionKind;
  readonly description: string;
  /** What to write after the command. */
  readonly hint: string;
}

/** `/who`, `/what` and so on, each with `query`. */
export function questionCommand({ kind, description, hint }: QuestionCommand): Command {
  const query = { type: 'text', description: hint, required: true, maxLength: QUESTION_TEXT } as const;
  return slashCommand({
    name: kind,
    description,
    seenBy: 'place',
    options: { query, ...narrowing },
    run: (values, desk, circumstances) =>
      respond(
        desk,
        { type: 'ask', kind, text: values.query, scope: scopeOf(desk.newsroom, values) },
        { circumstances, private: values.private === true },
      ),
  });
}
