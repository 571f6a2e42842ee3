/** Whether what is told of a time has been or is to come, as far as the words around it show. */
import { baseFormOf } from './base-forms.ts';

/** What stands before a time in its sentence, and after it. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** `open`: it may or should be, or is spoken of long before. `unclear`: such a thing, and told in the past. */
export type Tense = 'past' | 'future' | 'open' | 'unclear';

const FUTURE =
  /^(?:will|won't|wo|'ll|shall|upcoming|forthcoming|looming|due|slated|scheduled|expected|until)$/;
/** With the word after them: "going to", "set for". */
const FUTURE_PAIR =
  /^(?:(?:going|set|about|poised|bound|likely|planning|planned|hoping) (?:to|for)|(?:plans?|hopes?|wants?|aims?|intends?|heading) (?:to|for|into)|ahead of)$/;
const OPEN =
  /^(?:would|may|might|can|can't|cannot|could|should|must|if|unless|come|is|are|'re|isn't|aren't|do|don't|does|doesn't|whether)$/;
/** What is known to come long before it does; and may be over. */
const EVENT =
  /^(?:elections?|re-?election|conventions?|primary|primaries|caucus|caucuses|ballot|referendum|summit|trial|hearing|deadline|vote|contests?|race|nominee)$/;
/** After "to" they show that it opens no infinitive. */
const NO_INFINITIVE = /^(?:the|an?|his|her|their|its|our|my|your|this|that|these|those|be|\p{Lu}.*)$/u;
/** What follows them is done now, or will be: not "are held", "to be held". */
const BE = /^(?:be|is|are|being|get|gets|not)$/;
/** Who said something when tells nothing of when it is to be, but right before the time: "said in March". */
const SAYING =
  /^(?:said|told|announced|added|argued|asked|warned|noted|tweeted|wrote|insisted|predicted|promised|vowed|claimed|believed|thought|suggested|explained)$/;
/** So many words lie between the two at most. */
const RIGHT_AFTER_SAYING = 2;
/** These end in "ed" and are no verbs of the past. */
const NO_VERB =
  /^(?:united|hundred|indeed|need|speed|seed|feed|breed|registered|crowded|contested|divided|limited|related|supposed|alleged|so-called)$/;
/** Irregular forms that are as often present, or no verbs. */
const PRESENT = /^(?:are|am|dead|put|read|set|cut|hit|let|spread|bet|cost|shut|split|come|become|run|left)$/;
/** What is told beyond these is told of something else. */
const CLAUSE = /[.;!?:]|[—–]|--|["“”]/;
/** What comes later than so many words after a time seldom tells of it. */
const ONWARDS = 5;
/** "November’s crunch election": so far is what a month's event is called. */
const NAMES_EVENT = 3;

/** By the nearest word that tells, in the time's own clause first; null where none does. */
export function tenseAround({ before, after }: Around): Tense | null {
  const [own = '', ...further] = (before.split(CLAUSE).at(-1) ?? '').split(/,\s/).toReversed();
  // "In June, the board will meet": a time that opens its clause is the next one's.
  const [next = ''] = (after.split(CLAUSE)[0] ?? '').replace(/^,\s/, '').split(/,\s/);
  const onwards = wordsOf(next).slice(0, ONWARDS);
  // "The November election".
  const isEvent = onwards.slice(0, NAMES_EVENT).some((word) => EVENT.test(word));
  return (
    tenseBefore(wordsOf(own), isEvent) ??
    tenseAfter(onwards) ??
    tenseBefore(wordsOf(further.toReversed().join(' ')), false)
  );
}

/** Words as written, "they'll" as "'ll". */
function wordsOf(text: string): readonly string[] {
  return (text.replaceAll('’', "'").match(/[\p{L}'-]+/gu) ?? []).map((word) =>
    word.replace(/^.+(?='(?:ll|re)$)/, ''),
  );
}

function tenseBefore(words: readonly string[], isEvent: boolean): Tense | null {
  let comes = isEvent;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]!.toLowerCase();
    if (SAYING.test(word) && words.length - 1 - at > RIGHT_AFTER_SAYING) {
      if (comes) return 'unclear';
      continue;
    }
    const tense = tenseOf(words, at);
    if (tense !== null) return tense === 'past' && comes ? 'unclear' : tense;
    comes ||= EVENT.test(word) || (word === 'to' && !NO_INFINITIVE.test(words[at + 1] ?? 'the'));
  }
  return comes ? 'open' : null;
}

function tenseAfter(words: readonly string[]): Tense | null {
  for (let at = 0; at < words.length; at++) {
    const tense = tenseOf(words, at);
    if (tense !== null) return tense;
  }
  return null;
}

function tenseOf(words: readonly string[], at: number): Tense | null {
  const word = words[at]!.toLowerCase();
  if (FUTURE.test(word) || FUTURE_PAIR.test(`${word} ${words[at + 1] ?? ''}`)) return 'future';
  if (OPEN.test(word)) return 'open';
  if (BE.test(words[at - 1] ?? '')) return null;
  if (word === 'was') return 'past';
  if (/[a-z]{2,}ed$/.test(word)) return NO_VERB.test(word) ? null : 'past';
  return baseFormOf(word) !== word && !PRESENT.test(word) ? 'past' : null;
}
