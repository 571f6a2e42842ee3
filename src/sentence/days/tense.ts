/** Whether what is told of a time has been or is to come, as far as the words around it show. */
import type { Token } from '../annotated.ts';
import { isWordOfSaying } from '../attribution/cue-words.ts';
import { irregularBase, UNCHANGED } from '../words/base-forms.ts';

/** What stands before a time in its sentence, and after it. */
export interface Around {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** `hoped`: it may, should or shall be won or done. `open`: it is done now, or is an event. `unclear`: it was to come in a past that is told. `either`: what was wanted then may have been, or be to come. */
export type Tense = 'past' | 'future' | 'hoped' | 'open' | 'unclear' | 'either';

const FUTURE =
  /^(?:will|won't|wo|'ll|shall|upcoming|forthcoming|looming|due|slated|scheduled|expected|until)$/;
/** With the word after them: "going to", "set for". */
const FUTURE_PAIR =
  /^(?:(?:going|set|about|poised|bound|likely|planning|planned|hoping) (?:to|for)|(?:plans?|hopes?|wants?|aims?|intends?|heading) (?:to|for|into)|ahead of)$/;
const OPEN =
  /^(?:would|may|might|can|can't|cannot|could|should|must|if|unless|is|are|'re|isn't|aren't|do|don't|does|doesn't|whether)$/;
/** Known to come long before they do. */
export const EVENT =
  /^(?:elections?|re-?election|referendums?|votes?|ballots?|primar(?:y|ies)|caucus(?:es)?|midterms?|run-?offs?|showdown|polls?|summits?|conferences?|conventions?|trials?|hearings?|deadlines?|festivals?|championships?|tournaments?|finals?|concerts?|weddings?|launch)$/;
/** One does it so that something be done later: "urged them to vote on Monday", "vowed to open in June". */
export const WANTS =
  /^(?:urg|invit|ask|order|tell|told|vow|agre|promis|pledg|decid|intend|vot|hop|want|need|call|demand|request|requir|instruct|advis|encourag|persuad|warn|prepar)/;
/** Of these the one who wants something speaks: "can win", "must wait"; not "would", which others are told of with. */
const MAY = /^(?:can|could|may|might|must|should)$/;
const NOT = /^(?:not|n't|never)$/;
/** "Chances of winning in November", "the path to a victory in November". */
const HOPED = /^(?:chances?|prospects?|odds|hopes?|paths?|pathways?|bids?|strategy|strategies|predictions?)$/;
const HOPED_FOR = /^(?:of|for|to|towards?)$/;
export const OWNED = /^(?:'s|my|your|his|her|its|our|their)$/;
/** What stands after them has been: "after the fire in June", but "after the election in June". */
export const AFTER = /^(?:after|following|since)$/;
/** "Despite winning in June". */
const HAVING_DONE = /^(?:after|since|despite)$/;
/** "In June", where what goes before tells of June, and not of the June election. */
const WITHIN = /^(?:in|early|late|mid)$/;
/** What is said somewhere has been said: "said at a conference in June". */
const SOMEWHERE = /^(?:at|in|during)$/;
/** What follows them is done now, or will be: not "are held", "to be held". */
const BE = /^(?:be|is|are|being|get|gets|not)$/;
/** What follows them, or follows what follows them, is not past: "will not hit", "to put". */
const NOT_PAST = /^(?:to|will|'ll|wo|shall|would|may|might|can|could|should|must|do|does|did)$/;
export const HAVE = /^(?:have|has|had|'ve|having)$/;
const PARTICIPLE = /^(?:known|seen|heard|felt|done|gone)$/;
/** Who said something when tells nothing of when it is to be, but right before the time: "said in March". */
export const RIGHT_AFTER_SAYING = 2;
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
  const { own, earlier } = ownClause(before);
  // "In June, the board will meet": a time that opens its clause is the next one's.
  const next = after.slice(after[0]?.norm === ',' ? 1 : 0);
  const end = next.findIndex(({ norm }) => norm === ',' || CLAUSE.test(norm));
  const onwards = (end < 0 ? next : next.slice(0, end)).filter(isWord).slice(0, ONWARDS);
  // "The November election".
  const isEvent = onwards.slice(0, NAMES_EVENT).some(({ norm }) => EVENT.test(norm));
  const told = tenseBefore(own, isEvent);
  // "Must file their June report".
  if (told === 'hoped' && !isEvent && OWNED.test(own.at(-1)!.norm)) return 'open';
  return (
    told ??
    tenseAfter(onwards, own.length <= OPENS || (own[0]?.pos === 'ADP' && after[0]?.norm === ',')) ??
    tenseBefore(earlier, false)
  );
}

/** The words before a time in its own clause, as far as its last comma, and those before that. */
export function ownClause(before: readonly Token[]): {
  readonly own: readonly Token[];
  readonly earlier: readonly Token[];
} {
  const clause = before
    .slice(before.findLastIndex(({ norm }) => CLAUSE.test(norm)) + 1)
    // "A follow-up": the halves of a word tell nothing.
    .filter((word, at, words) => !isJoined(word, words[at + 1]) && !isJoined(words[at - 1], word));
  const comma = clause.findLastIndex(({ norm }) => norm === ',');
  return {
    own: clause.slice(comma + 1).filter(isWord),
    earlier: clause.slice(0, Math.max(comma, 0)).filter(isWord),
  };
}

/** One of two tokens that stand close together is a hyphen. */
const isJoined = (one: Token | undefined, next: Token | undefined): boolean =>
  one !== undefined && one.end === next?.start && (one.norm === '-' || next.norm === '-');

export const isWord = ({ pos }: Token): boolean => pos !== 'PUNCT' && pos !== 'SPACE';

function tenseBefore(words: readonly Token[], isEvent: boolean): Tense | null {
  const comes = isEvent;
  let toBeDone = false;
  let beforeVoters = false;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]!;
    if (isSaying(word) && words.length - 1 - at > RIGHT_AFTER_SAYING) {
      if (comes || toBeDone) return toBeDone && WANTS.test(word.norm) ? 'either' : 'unclear';
      if (isEventAt(words.slice(at + 1))) return 'past';
      continue;
    }
    if (!isEvent && isAfter(words, at)) return 'past';
    if (HOPED.test(word.norm) && HOPED_FOR.test(words[at + 1]?.norm ?? '')) return 'hoped';
    const tense = tenseOf(words, at);
    if (tense === 'past') {
      if (beforeVoters) return toBeDone ? 'hoped' : 'either';
      if (toBeDone && WANTS.test(word.norm)) return 'either';
    }
    if (tense !== null) return tense === 'past' && (comes || toBeDone) ? 'unclear' : tense;
    toBeDone ||= word.norm === 'to' && words[at + 1]?.pos === 'VERB';
    beforeVoters ||= word.norm === 'before' && words[at + 1]?.norm === 'voters';
  }
  if (comes || toBeDone || beforeVoters || words.some(({ norm }) => EVENT.test(norm))) return 'open';
  return null;
}

export const isSaying = ({ pos, term }: Token): boolean => pos === 'VERB' && isWordOfSaying(term);

/** "After the fire in", "despite winning the primary in". */
function isAfter(words: readonly Token[], at: number): boolean {
  if (!WITHIN.test(words.at(-1)!.norm)) return false;
  const { norm } = words[at]!;
  if (HAVING_DONE.test(norm) && /ing$/.test(words[at + 1]?.norm ?? '')) return true;
  return AFTER.test(norm) && !words.slice(at).some((word) => EVENT.test(word.norm));
}

/** "At a conference in". */
const isEventAt = ([first, ...words]: readonly Token[]): boolean =>
  SOMEWHERE.test(first?.norm ?? '') && words.some(({ norm }) => EVENT.test(norm));

function tenseAfter(words: readonly Token[], isItsClause: boolean): Tense | null {
  for (let at = 0; at < words.length; at++) {
    const tense = tenseOf(words, at);
    // "His claim in June that he will": another clause's.
    if (words[at]!.norm === 'that') return null;
    // "The storms in June, which the town fears": what is done now is done at another time.
    if (tense === 'past' || tense === 'future' || (tense !== null && isItsClause)) return tense;
  }
  return null;
}

const isNoun = (word: Token | undefined): boolean => word?.pos === 'NOUN' || word?.pos === 'PROPN';

/** What one word tells, with those beside it; null where it tells nothing. */
export function tenseOf(words: readonly Token[], at: number): Tense | null {
  const { norm, pos } = words[at]!;
  const [before, further] = [words[at - 1], words[at - 2]];
  const next = words[at + 1];
  // The month of May.
  if (pos === 'PROPN') return null;
  if (norm === 'planned' && (/^(?:is|are)$/.test(before?.norm ?? '') || isNoun(next))) return 'future';
  // "Will do".
  if (/^(?:do|be)$/.test(norm) && before !== undefined && NOT_PAST.test(before.norm)) return null;
  if (FUTURE.test(norm) || FUTURE_PAIR.test(`${norm} ${next?.norm ?? ''}`)) return 'future';
  if (pos === 'AUX' && MAY.test(norm) && !NOT.test(next?.norm ?? '') && next?.norm !== 'have') return 'hoped';
  if (OPEN.test(norm)) return 'open';
  if (before?.norm === 'not' && HAVE.test(further?.norm ?? '') && pos === 'VERB') return 'past';
  if (before !== undefined && BE.test(before.norm)) return null;
  if (/^(?:was|were|had|did|'d)$/.test(norm)) return 'past';
  // "A crowded race", "the registered voters".
  const isVerb = pos === 'VERB' && !(next?.pos === 'NOUN' && (before === undefined || before.pos === 'DET'));
  if (!isVerb || /ing$/.test(norm)) return null;
  const beside = [before, further].filter((word) => word !== undefined && word.pos !== 'PROPN');
  if (beside.some((word) => NOT_PAST.test(word!.norm))) return null;
  // "Make it known": without "have" no form of the past.
  if (PARTICIPLE.test(norm) && !beside.some((word) => HAVE.test(word!.norm))) return null;
  if (/[^e]ed$/.test(norm) || irregularBase(norm) !== null) return 'past';
  if ([before, further].some((word) => word !== undefined && HAVE.test(word.norm))) return 'past';
  // "They hit", "it put": one form for both.
  return UNCHANGED.test(norm) || isSaying(words[at]!) ? null : 'open';
}
