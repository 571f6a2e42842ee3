/** The question before in new words: with another question word, or about someone else. */
import { tokensOf } from '../question/parse.ts';
import type { QuestionKind } from '../question/question.ts';

const AUXILIARY =
  "(?:is|are|was|were|am|be|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|won't|wouldn't|shouldn't)";
const VERB_FIRST = new RegExp(`^(${AUXILIARY})\\s+(.*)$`, 'is');
const BE = /^(?:is|are|was|were)$/i;
/** "killed", "not invited": what was done to the one asked for. */
const PARTICIPLE =
  /^(?:not |also |first |last )*(?:[a-z]+(?:ed|en|wn|ld|ot|ut|ught)|hurt|hit|sent|lost|left|kept|built|burnt|found|made|paid|led|fed|hung)\b/;
/** The question words at a question's head, with what belongs to them. */
const HEAD =
  /^(?:(?:on|in|at|by|for|to|from|since) )?(?:who|whom|whose|what (?:time|day|date|year)|what|which|when|where|why|how (?:many|much|long|old|tall|far|big|soon|often|high|large)|how come|how)\b(?:'s|’s|'d)?(?: exactly)?:?\s*/i;
/** These go before any question: "when did …", "what time was …". */
const STANDS_BEFORE =
  /^(?:since when|when|where|why|how|how come|what (?:time|day|date|year|month))(?: exactly)?$/i;
/** These ask for the doer or the thing done: what follows them may be the verb of what is asked for. */
const ASKS_FOR_SUBJECT = /^(?:who|what|which|whose)\b/i;

/** The question with its word: "who took over the mine" for `/who took over the mine`. */
export function withQuestionWord(kind: QuestionKind, text: string): string {
  const plain = text.trim().replace(/[\s?!.…]+$/, '');
  if (kind === 'ask' || kind === 'said' || HEAD.test(plain)) return plain;
  return `${kind.replace('-', ' ')} ${plain}`;
}

const ASKS = new RegExp(`^${AUXILIARY}\\b`, 'i');

/** A question as a heading: "Who died in the strike?" for `/who died in the strike`; what is no question is left as it is. */
export function asHeading(kind: QuestionKind, text: string): string {
  const trimmed = text.trim();
  if (kind !== 'ask' && kind !== 'said') return `${capitalised(withQuestionWord(kind, trimmed))}?`;
  const isQuestion = HEAD.test(trimmed) || ASKS.test(trimmed);
  return `${capitalised(trimmed)}${isQuestion && !/[?!.…]["”’)]*$/.test(trimmed) ? '?' : ''}`;
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/**
 * The matter of a question: "was Frey when he brought it up" for "Where was Frey when he brought it up?".
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
  // Put together with a colon before: its subject, where it lacks one, is not known.
  if (APART.test(previous)) return apart;
  const [, auxiliary, rest] = VERB_FIRST.exec(matter) ?? [];
  if (auxiliary === undefined || rest === undefined) {
    return answer === null || !STANDS_BEFORE.test(word) ? apart : `${word}: ${answer} ${matter}`;
  }
  // "who" and "how many" would need another order of words.
  if (!STANDS_BEFORE.test(word)) return apart;
  if (!ASKS_FOR_SUBJECT.test(previous.trim())) return `${word} ${auxiliary} ${rest}`;
  if (!BE.test(auxiliary)) return `${word} ${auxiliary} ${withThat(rest)}`;
  const forWho = /^who/i.test(previous.trim());
  if (!PARTICIPLE.test(rest) && !forWho) return `${word} ${auxiliary} ${rest}`;
  return answer === null ? apart : `${word} ${auxiliary} ${answer} ${rest}`;
}

/** Verbs that want to be told what: "did Roe say that about the fire". */
const SAYS = /\b(?:say|think|mean|claim|want|believe|announce|promise|suggest|argue)$/i;

/** "Roe say that about the fire" for "Roe say about the fire": what was asked for, in the place where the verb wants it. */
function withThat(rest: string): string {
  const words = rest.split(' ');
  // "Roe tell the police that": whom it was told to goes before.
  if (/^tell$/i.test(words[1] ?? '') || /^tell$/i.test(words[2] ?? '')) return `${rest} that`;
  const verb = words.findIndex((word) => SAYS.test(word));
  const last = words.length - 1;
  // "Did she do": a verb with nothing after it wants it too.
  const at = verb >= 0 ? verb : words.length === 2 ? last : -1;
  if (at < 1 || /^(?:that|so|it)$/i.test(words[at + 1] ?? '')) return rest;
  return [...words.slice(0, at + 1), 'that', ...words.slice(at + 1)].join(' ');
}

const APART =
  /^(who|what|how many|how much|how long|how often|how old|since when|when|where|why|how|how come|what (?:time|day|date|year|month))( exactly)?: (.+)$/is;
const PLURAL: Readonly<Record<string, string>> = { was: 'were', is: 'are', has: 'have' };
const IT_IS: Readonly<Record<string, string>> = {
  why: 'is it that',
  how: 'is it that',
  'how come': 'is it that',
  'since when': 'is it that',
};

/**
 * An understood question as a person reads it: "when was it that the ferry sank" for "when: the ferry sank".
 *
 * @param somebody what stands for the doer where the question before asked for them: "when was it that someone sank the ferry"
 */
export function inWords(understood: string, somebody: 'someone' | 'something'): string {
  const [, word, exactly = '', matter] = APART.exec(understood) ?? [];
  if (word === undefined || matter === undefined) return understood;
  const lacksSubject = /^(?:VERB|AUX)$/.test(tokensOf(matter)[0]?.pos ?? '');
  const asked = word.toLowerCase();
  if (!STANDS_BEFORE.test(asked)) {
    if (!lacksSubject) return understood;
    const plural =
      asked === 'how many'
        ? matter.replace(/^(?:was|is|has)\b/i, (verb) => PLURAL[verb.toLowerCase()]!)
        : matter;
    return `${asked} ${plural}`;
  }
  // "Were hurt" was said of more than one.
  const several = somebody === 'someone' && /^(?:were|are|have)\b/i.test(matter);
  const subject = lacksSubject ? `${several ? 'some' : somebody} ` : '';
  return `${asked}${exactly} ${IT_IS[asked] ?? 'was it that'} ${subject}${matter}`;
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
