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
  /^(?:(?:about|against|at|by|for|from|in|of|on|since|to|with) )?(?:who|whom|whose|what (?:time|day|date|year)|what|which|when|where|why|how (?:many|much|long|old|tall|far|big|soon|often|high|large)|how come|how)\b(?:'s|’s|'d)?(?: exactly)?:?\s*/i;
/** These go before any question: "when did …", "what time was …", "with what was …". */
const STANDS_BEFORE =
  /^(?:since when|when|where|why|why not|how|how come|what (?:time|day|date|year|month)|(?:about|against|at|by|for|from|in|of|on|to|with) (?:how much|whom?|what|which))(?: exactly)?$/i;
/** These ask for the doer or the thing done: what follows them may be the verb of what is asked for. */
const ASKS_FOR_SUBJECT = /^(?:who|what|which|whose)\b/i;

/** The question with its word: "who took over the mine" for `/who took over the mine`. */
export function withQuestionWord(kind: QuestionKind, text: string): string {
  const plain = text.trim().replace(/[\s?!.…]+$/, '');
  if (kind === 'ask' || HEAD.test(plain)) return plain;
  if (kind === 'said') return whatWasSaid(plain);
  return `${kind.replace('-', ' ')} ${plain}`;
}

/** "what did Roe say about the fire" for `/said Roe about the fire`; what names no speaker so is left as it is. */
function whatWasSaid(text: string): string {
  if (tokensOf(text).some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return text;
  const [, speaker = text, subject = ''] =
    /^(.+?)( (?:about|after|at|in|on|over|regarding|to|when) .+)$/i.exec(text) ?? [];
  return `what did ${speaker} say${subject}`;
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
  const withThing = askedOfThing(word, previous);
  if (withThing !== null) return withThing;
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
  if (/^why not/i.test(word)) {
    const not = negated(auxiliary);
    return not === null ? apart : `why ${not} ${rest}`;
  }
  if (!ASKS_FOR_SUBJECT.test(previous.trim())) return `${word} ${auxiliary} ${rest}`;
  const forWho = /^who/i.test(previous.trim());
  if (!BE.test(auxiliary)) return `${word} ${auxiliary} ${forWho ? withWhom(rest, answer) : withThat(rest)}`;
  // "What was on the table": that was there is all that is known of it.
  const lacksSubject = PARTICIPLE.test(rest) || tokensOf(rest)[0]?.pos === 'ADP';
  if (!lacksSubject && !forWho) return `${word} ${auxiliary} ${rest}`;
  return answer === null ? apart : `${word} ${auxiliary} ${answer} ${rest}`;
}

/** "can't" for "can"; null where English has no short form. */
function negated(auxiliary: string): string | null {
  const verb = auxiliary.toLowerCase();
  if (verb.endsWith("n't")) return verb;
  const irregular: Readonly<Record<string, string | null>> = {
    can: "can't",
    will: "won't",
    shall: "shan't",
    am: null,
    may: null,
    be: null,
  };
  return verb in irregular ? irregular[verb]! : `${verb}n't`;
}

/** "Which show was he on": the question word, its noun, and what is asked of it. */
const WHICH = new RegExp(
  `^(?:which|what) (?!${AUXILIARY}\\b)((?:[\\p{L}’'-]+ ){1,3}?)(${AUXILIARY}) (.+)$`,
  'iu',
);

const HOW_MANY = new RegExp(
  `^how (?:many|much) (?:[\\p{L}’'-]+ ){1,3}?(${AUXILIARY}) ((?:(?:the|an?|his|her|their|its|they|he|she|it) |\\p{Lu}).*? [\\p{L}’'-]+?)(?: (?:for|by|on|with|in|from|to|at))?$`,
  'u',
);

/** "when was he on that show" for "when?" after "what show was he on?"; null where no thing was asked for so. */
function askedOfThing(word: string, previous: string): string | null {
  const plain = previous.trim().replace(/[\s?!.…]+$/, '');
  if (!STANDS_BEFORE.test(word) || STANDS_BEFORE.test(HEAD.exec(plain)?.[0].trim() ?? '')) return null;
  const [, counted, of] = HOW_MANY.exec(plain) ?? [];
  // "How many hours did it last": that it did is what is asked about now.
  if (counted !== undefined && of !== undefined) return `${word} ${counted} ${of}`;
  const [, noun, auxiliary, rest] = WHICH.exec(plain) ?? [];
  if (noun === undefined || auxiliary === undefined || rest === undefined) return null;
  const thing = noun.trim();
  const opens = tokensOf(`${auxiliary} ${rest}`)[1]?.pos ?? '';
  if (!/^(?:DET|PRON|PROPN|NOUN)$/.test(opens)) return `${word} ${auxiliary} the ${thing} ${rest}`;
  return `${word} ${auxiliary} ${rest} ${/[^s]s$/i.test(thing) ? 'those' : 'that'} ${thing}`;
}

/** "Roe talk to Ines Duarte" for "Roe talk to", of whom it was asked; where the answer is not known, "someone". */
function withWhom(rest: string, answer: string | null): string {
  const tokens = tokensOf(rest);
  const last = tokens.at(-1)?.pos ?? '';
  const lacksObject =
    /^(?:ADP|PART)$/.test(last) || (last === 'VERB' && !SAYS.test(rest)) || tokens.length === 2;
  return lacksObject && !/\b(?:think|say|believe|claim)\b/i.test(rest)
    ? `${rest} ${answer ?? 'someone'}`
    : withThat(rest);
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
  /^(who|what|how many|how much|how long|how often|how old|since when|when|where|why not|why|how|how come|what (?:time|day|date|year|month)|(?:about|against|at|by|for|from|in|of|on|to|with) (?:how much|whom?|what|which))( exactly)?: (.+)$/is;
const PLURAL: Readonly<Record<string, string>> = { was: 'were', is: 'are', has: 'have' };
const IT_IS: Readonly<Record<string, string>> = {
  why: 'is it that',
  'why not': 'is it that',
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
  // "From Vik voted against it": where they are from is told before the verb.
  const lacksSubject = /^(?:VERB|AUX|ADP)$/.test(tokensOf(matter)[0]?.pos ?? '');
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

/** A question for what somebody said: whom it asks of, and on what. */
const SAID_ON =
  /^(what|how) (did|does|do|has|had|have|would) (.+?) (say|think|tell|call|make|answer|reply|respond|react|claim|write|mean)\b(.*)$/i;

/** "what did the union say about it" for "and the union?" after "what did he say about it?"; null where nobody's words were asked for. */
export function saidBy(speaker: string, previous: string): string | null {
  const [, word, auxiliary, , verb, rest] = SAID_ON.exec(previous.trim().replace(/[\s?!.…]+$/, '')) ?? [];
  return word === undefined ? null : `${word} ${auxiliary} ${speaker} ${verb}${rest}`;
}

/** "Roe on the fire" of "what did Roe say about the fire"; null where nobody's words were asked for. */
export function saidOn(previous: string): string | null {
  const [, , , speaker, , rest = ''] = SAID_ON.exec(previous.trim().replace(/[\s?!.…]+$/, '')) ?? [];
  return speaker === undefined ? null : `${speaker}${rest.replace(/^ (?:about|of|to|on) /, ' on ')}`;
}
