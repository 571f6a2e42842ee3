/** The question before in new words: with another question word, or about someone else. */
import type { QuestionKind } from '../question/question.ts';

const AUXILIARY =
  "(?:is|are|was|were|am|be|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|won't|wouldn't|shouldn't)";
const VERB_FIRST = new RegExp(`^(${AUXILIARY})\\s+(.*)$`, 'is');
const BE = /^(?:is|are|was|were)$/i;
/** "killed", "not invited": what was done to the one asked for. */
const PARTICIPLE = /^(?:not |also |first |last )*[a-z]+(?:ed|en|wn|ld|ot|ut|ught)\b/;
/** The question words at a question's head, with what belongs to them. */
const HEAD =
  /^(?:(?:on|in|at|by|for|to|from|since) )?(?:who|whom|whose|what (?:time|day|date|year)|what|which|when|where|why|how (?:many|much|long|old|tall|far|big|soon|often|high|large)|how come|how)\b(?:'s|’s|'d)?(?: exactly)?:?\s*/i;
/** These go before any question: "when did …", "what time was …". */
const STANDS_BEFORE = /^(?:when|where|why|how|how come|what (?:time|day|date|year|month))(?: exactly)?$/i;
/** These ask for the doer or the thing done: what follows them may be the verb of what is asked for. */
const ASKS_FOR_SUBJECT = /^(?:who|what|which|whose)\b/i;

/** The question with its word: "who took over the mine" for `/who took over the mine`. */
export function withQuestionWord(kind: QuestionKind, text: string): string {
  const plain = text.trim().replace(/[\s?!.…]+$/, '');
  if (kind === 'ask' || kind === 'said' || HEAD.test(plain)) return plain;
  return `${kind.replace('-', ' ')} ${plain}`;
}

/**
 * The matter of a question: "was Biden when he brought it up" for "Where was Biden when he brought it up?".
 * A command's text has no question word at its head and stays as it is.
 */
export function matterOf(question: string): string {
  const plain = question.trim().replace(/[\s?!.…]+$/, '');
  const matter = plain.replace(HEAD, '');
  return matter === '' ? plain : matter;
}

/** "won the race" for "Who won the race?"; null where the question does not ask for a doer so. */
export function whatTheyDid(question: string): string | null {
  if (!/^who\b/i.test(question.trim())) return null;
  const matter = matterOf(question);
  return VERB_FIRST.test(matter) && !BE.test(matter.split(' ')[0]!) ? null : matter;
}

/**
 * The question before, asked with another question word.
 *
 * @param word "when", "what time", "why"
 * @param previous "Who was killed in the strike?"
 * @param answer whom or what that turned out to be, where it is known: "when was Abu Taqwa killed in the strike"
 * @returns English where the old question's grammar allows it, otherwise the word and the matter with a colon
 */
export function askedAnew(word: string, previous: string, answer: string | null): string {
  const matter = matterOf(previous);
  const apart = `${word}: ${matter}`;
  const [, auxiliary, rest] = VERB_FIRST.exec(matter) ?? [];
  if (auxiliary === undefined || rest === undefined) {
    return answer === null || !STANDS_BEFORE.test(word) ? apart : `${word}: ${answer} ${matter}`;
  }
  // "who" and "how many" would need another order of words.
  if (!STANDS_BEFORE.test(word)) return apart;
  if (!ASKS_FOR_SUBJECT.test(previous.trim()) || !BE.test(auxiliary)) return `${word} ${auxiliary} ${rest}`;
  if (!PARTICIPLE.test(rest)) return `${word} ${auxiliary} ${rest}`;
  return answer === null ? apart : `${word} ${auxiliary} ${answer} ${rest}`;
}

/** The question before, about `other` in place of `name`; null where the name does not stand in it as a word. */
export function askedAbout(other: string, name: string, previous: string): string | null {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])(['’]s)?`, 'iu');
  if (!pattern.test(previous)) return null;
  const bare = other.replace(/['’]s?$/, '');
  const text = previous.trim().replace(/[\s?!.…]+$/, '');
  return text.replace(pattern, (_, possessive: string | undefined) => bare + (possessive ?? ''));
}
