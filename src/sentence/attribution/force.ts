/** What a cue does with its content: asserts it, denies it, refuses to speak, was not said, or is merely held. */
import type { AttributionForce } from '../annotated.ts';
import { ANSWERS, DENIALS, DISCLOSES, HELD, MODALS, NEGATIONS, REFUSES, SAID } from './cue-words.ts';
import type { Draft, Range } from './extract.ts';
import type { Passage } from './passage.ts';

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
