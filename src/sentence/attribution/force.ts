/** What a cue does with its content: asserts it, denies it, refuses to speak, was not said, or is merely held. */
import type { AttributionForce } from '../annotated.ts';
import {
  ANSWERS,
  DENIALS,
  DISCLOSES,
  HELD,
  MODALS,
  NEGATIONS,
  REFUSES,
  SAID,
  SPOKEN,
  stems,
  VOTES,
} from './cue-words.ts';
import type { Draft, Range } from './draft.ts';
import { hashText, Part, type Passage } from './passage.ts';
import { isOfPatientAlone } from './patients.ts';

/** Tokens before a cue in which its auxiliaries and negation stand ("did not immediately say"). */
const REACH = 4;
/** Tokens at a content's head that may belong to the cue's verb: "declined | to comment on the closure". */
const OPENING = 4;

export function forceOf(passage: Passage, draft: Draft): AttributionForce {
  const led: Range = [leadOf(passage, draft), draft.cue[1]];
  const has = (words: ReadonlySet<number>, range: Range) => holds(passage, range, words);
  const negated = has(NEGATIONS, led);
  if (has(DENIALS, draft.cue) && !negated) return 'denial';
  const asked = has(ANSWERS, draft.cue) || has(ANSWERS, openingOf(draft));
  const told = has(DISCLOSES, draft.cue) || has(DISCLOSES, openingOf(draft));
  if (has(REFUSES, led)) return 'refusal';
  if (negated && (asked || (told && has(MODALS, led)))) return 'refusal';
  if (negated) return 'negated';
  if (has(HELD, draft.cue) && !has(SAID, draft.cue)) return 'attitude';
  return 'assertion';
}

/**
 * "The ministry does not count …" says what it does not do; only where saying or thinking is denied
 * ("did not say that …") is there an attribution.
 */
export function isOfDeeds(passage: Passage, draft: Draft): boolean {
  return (
    holds(passage, draft.cue, NEGATIONS) &&
    !holds(passage, draft.cue, SAID) &&
    !holds(passage, draft.cue, HELD)
  );
}

const HAVE = stems('have has had');
const BONDS = stems('link tie connection bond relation relationship contact');

/** "The front has links to the army": what stands between two is nobody's words. */
export function isOfBonds(passage: Passage, { cue }: Draft): boolean {
  return holds(passage, cue, HAVE) && holds(passage, cue, BONDS);
}

/**
 * "Voted against the plan", "questioned him for nine hours": a deed, with no word of saying or holding, and what it is done to
 * without a verb but of clauses that add to it. "Asked not to be named": nothing that is told of.
 */
export function isDone(passage: Passage, draft: Draft): boolean {
  const { cue, content } = draft;
  if (content.some((range) => isOfAnonymity(passage, range))) return true;
  if (isQuestioning(passage, cue, content) || isOfPatientAlone(passage, draft)) return true;
  if (holds(passage, cue, VOTES)) return !content.some(([from]) => passage.word[from] === THAT);
  if ([SAID, HELD, SPOKEN].some((words) => holds(passage, cue, words))) return false;
  let isVerb = false;
  for (let i = cue[0]; i < cue[1]; i++) isVerb ||= passage.pos[i] === Part.verb;
  if (!isVerb) return false;
  const [first] = content;
  if (first === undefined || first[0] < cue[1]) return false;
  for (const [from, to] of content) {
    for (let i = from; i < to; i++) {
      if (i > first[0] && SUBORDINATES.has(passage.word[i]!)) return true;
      // A form in "-ing" is as good as a noun.
      const { pos, suffix } = passage;
      if ((pos[i] === Part.verb && suffix[i] !== ING) || pos[i] === Part.aux) return false;
    }
  }
  return true;
}

const ING = hashText('ing');
const THAT = hashText('that');
const OWNER = hashText("'s");
const QUESTIONS = stems('question interrogate quiz grill interview');
const OBJECTS: ReadonlySet<number> = new Set(['him', 'her', 'them', 'me', 'us', 'you'].map(hashText));

/** "Questioned | him for nine hours", "questioned | Tom Berg on Friday": whom, and not what. */
function isQuestioning(passage: Passage, cue: Range, [first]: Draft['content']): boolean {
  if (first === undefined || first[0] !== cue[1] || !holds(passage, cue, QUESTIONS)) return false;
  let [at, to] = first;
  if (OBJECTS.has(passage.word[at]!)) at += 1;
  else while (at < to && passage.pos[at] === Part.propn) at += 1;
  return at > first[0] && (at === to || (passage.pos[at] === Part.adp && passage.word[at] !== OWNER));
}

/** "Asked | not to be named", "requested | anonymity". */
function isOfAnonymity(passage: Passage, [from, to]: Range): boolean {
  if (to - from === 1) return passage.word[from] === ANONYMITY;
  const [not, , be, named] = [0, 1, 2, 3].map((at) => (from + at < to ? passage.word[from + at] : undefined));
  return not === NOT && be === BE && named !== undefined && NAMED.has(named);
}

const ANONYMITY = hashText('anonymity');
const NOT = hashText('not');
const BE = hashText('be');
const NAMED: ReadonlySet<number> = new Set(['named', 'identified', 'quoted'].map(hashText));

/** Words that begin a clause of their own, which only adds to what stands before it. */
const SUBORDINATES: ReadonlySet<number> = new Set(
  'who whom whose which that to if because since as when where while after before until though although'
    .split(' ')
    .map(hashText),
);

/** Where the words begin that lead to the cue: auxiliaries, negation, adverbs. */
function leadOf(passage: Passage, { cue, source, content }: Draft): number {
  let from = Math.max(0, cue[0] - REACH);
  for (const [, end] of [...source, ...content]) if (end <= cue[0]) from = Math.max(from, end);
  while (from < cue[0] && passage.sentence[from] !== passage.sentence[cue[0]]) from++;
  return from;
}

function openingOf({ cue, content }: Draft): Range {
  const first = content.find(([from]) => from >= cue[1]);
  return first ? [first[0], Math.min(first[1], first[0] + OPENING)] : [0, 0];
}

function holds(passage: Passage, [from, to]: Range, words: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++) if (words.has(passage.stem[i]!)) return true;
  return false;
}
