/** Text to a typed question. */
import type { Token } from '../sentence/annotated.ts';
import { tag } from '../sentence/tagger.ts';
import { termOf } from '../sentence/terms.ts';
import { tokenize } from '../sentence/tokenize.ts';
import { answerTypesOf } from './answer-type.ts';
import { focusOf } from './focus.ts';
import { kindOf, withoutOpening } from './kind.ts';
import { namesOf } from './names.ts';
import type { Question, QuestionKind, Scope } from './question.ts';
import { speakerOf } from './speaker.ts';
import { termsOfQuestion } from './terms.ts';
import { timeOf } from './time.ts';

/** A longer question is cut for reading (never for showing): Discord's own options hold 6,000 characters. */
const LONGEST = 1_000;

/**
 * Reads a question.
 *
 * @param given the command's kind; `ask` where the text itself has to say
 * @param text what was typed after the command, with or without a question word: `/who killed`, `/ask who died?`
 */
export function parseQuestion(given: QuestionKind, text: string, scope: Scope = {}): Question {
  const shown = text.trim();
  const read = shown.slice(0, LONGEST);
  const kind = kindOf(given, read);
  const tokens = tokensOf(read);
  const focus = focusOf(kind, tokens);
  return {
    text: shown,
    kind,
    answerTypes: answerTypesOf(kind, focus),
    terms: termsOfQuestion(tokens, focus),
    focus,
    names: namesOf(read, tokens),
    time: timeOf(read),
    speaker:
      kind === 'said' || kind === 'what' ? speakerOf(withoutOpeningKeepingCase(read), kind === 'said') : null,
    scope,
  };
}

/** The tokens of a question, as an annotated sentence has them. */
export function tokensOf(text: string): readonly Token[] {
  const raw = tokenize(text);
  const forms = raw.map(({ start, end }) => text.slice(start, end));
  const tags = tag(forms);
  return raw.map(({ start, end }, i) => ({ start, end, ...termOf(forms[i]!), pos: tags[i] ?? 'X' }));
}

function withoutOpeningKeepingCase(text: string): string {
  const spaced = text.replace(/\s+/g, ' ').trim();
  return spaced.slice(spaced.length - withoutOpening(spaced).length);
}
