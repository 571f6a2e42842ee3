/** Whether what is told of a time has been or is to come, as far as the words around it show. */
import type { Token } from './annotated.ts';
import { isWordOfSaying } from './attribution/cue-words.ts';
import { irregularBase, UNCHANGED } from './base-forms.ts';

/** What stands before a time in its sentence, and after it. */
export interface Around {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** `open`: it may or should be, or is done now. `unclear`: it was to come in a past that is told. */
export type Tense = 'past' | 'future' | 'open' | 'unclear';

const FUTURE =
  /^(?:will|won't|wo|'ll|shall|upcoming|forthcoming|looming|due|slated|scheduled|expected|until)$/;
/** With the word after them: "going to", "set for". */
const FUTURE_PAIR =
  /^(?:(?:going|set|about|poised|bound|likely|planning|planned|hoping) (?:to|for)|(?:plans?|hopes?|wants?|aims?|intends?|heading) (?:to|for|into)|ahead of)$/;
const OPEN =
  /^(?:would|may|might|can|can't|cannot|could|should|must|if|unless|is|are|'re|isn't|aren't|do|don't|does|doesn't|whether)$/;
/** Known to come long before they do. */
const EVENT =
  /^(?:elections?|re-?election|referendums?|votes?|polls?|summits?|conferences?|conventions?|trials?|hearings?|deadlines?|festivals?|championships?|tournaments?|finals?|concerts?|weddings?|launch)$/;
/** What follows them is done now, or will be: not "are held", "to be held". */
const BE = /^(?:be|is|are|being|get|gets|not)$/;
/** What follows them, or follows what follows them, is not past: "will not hit", "to put". */
const NOT_PAST = /^(?:to|will|'ll|wo|shall|would|may|might|can|could|should|must|do|does|did)$/;
const HAVE = /^(?:have|has|had|'ve|having)$/;
/** Who said something when tells nothing of when it is to be, but right before the time: "said in March". */
const RIGHT_AFTER_SAYING = 2;
/** What is told beyond these is told of something else. */
const CLAUSE = /^(?:[.;!?:—–“”"]|--+|''|``)$/;
/** What comes later than so many words after a time seldom tells of it. */
const ONWARDS = 5;
/** "November’s last vote": so far is what a month's event is called. */
const NAMES_EVENT = 3;
/** The words before a time that opens its clause: "in", "by late". */
const OPENS = 2;

/** By the nearest word that tells, in the time's own clause first; null where none does. */
export function tenseAround({ before, after }: Around): Tense | null {
  const clause = before.slice(before.findLastIndex(({ norm }) => CLAUSE.test(norm)) + 1);
  const comma = clause.findLastIndex(({ norm }) => norm === ',');
  const own = clause.slice(comma + 1).filter(isWord);
  // "In June, the board will meet": a time that opens its clause is the next one's.
  const next = after.slice(after[0]?.norm === ',' ? 1 : 0);
  const end = next.findIndex(({ norm }) => norm === ',' || CLAUSE.test(norm));
  const onwards = (end < 0 ? next : next.slice(0, end)).filter(isWord).slice(0, ONWARDS);
  // "The November election".
  const isEvent = onwards.slice(0, NAMES_EVENT).some(({ norm }) => EVENT.test(norm));
  return (
    tenseBefore(own, isEvent) ??
    tenseAfter(onwards, own.length <= OPENS) ??
    tenseBefore(clause.slice(0, Math.max(comma, 0)).filter(isWord), false)
  );
}

const isWord = ({ pos }: Token): boolean => pos !== 'PUNCT' && pos !== 'SPACE';

function tenseBefore(words: readonly Token[], isEvent: boolean): Tense | null {
  let comes = isEvent;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]!;
    if (isSaying(word) && words.length - 1 - at > RIGHT_AFTER_SAYING) {
      if (comes) return 'unclear';
      continue;
    }
    const tense = tenseOf(words, at);
    if (tense !== null) return tense === 'past' && comes ? 'unclear' : tense;
    comes ||= word.norm === 'to' && words[at + 1]?.pos === 'VERB';
  }
  if (comes || words.some(({ norm }) => EVENT.test(norm))) return 'open';
  return null;
}

const isSaying = ({ pos, term }: Token): boolean => pos === 'VERB' && isWordOfSaying(term);

function tenseAfter(words: readonly Token[], isItsClause: boolean): Tense | null {
  for (let at = 0; at < words.length; at++) {
    const tense = tenseOf(words, at);
    // "The storms in June, which the town fears": what is done now is done at another time.
    if (tense !== null && (tense !== 'open' || isItsClause)) return tense;
  }
  return null;
}

function tenseOf(words: readonly Token[], at: number): Tense | null {
  const { norm, pos } = words[at]!;
  const [before, further] = [words[at - 1], words[at - 2]];
  const next = words[at + 1];
  if (FUTURE.test(norm) || FUTURE_PAIR.test(`${norm} ${next?.norm ?? ''}`)) return 'future';
  if (OPEN.test(norm)) return 'open';
  if (before !== undefined && BE.test(before.norm)) return null;
  if (/^(?:was|were|had|did|'d)$/.test(norm)) return 'past';
  // "A crowded race", "the registered voters".
  const isVerb = pos === 'VERB' && !(next?.pos === 'NOUN' && (before === undefined || before.pos === 'DET'));
  if (!isVerb || /ing$/.test(norm)) return null;
  if ([before, further].some((word) => word !== undefined && NOT_PAST.test(word.norm))) return null;
  if (/[^e]ed$/.test(norm) || irregularBase(norm) !== null) return 'past';
  if ([before, further].some((word) => word !== undefined && HAVE.test(word.norm))) return 'past';
  // "They hit", "it put": one form for both.
  return UNCHANGED.test(norm) || isSaying(words[at]!) ? null : 'open';
}
