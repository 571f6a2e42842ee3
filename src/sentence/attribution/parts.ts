/**
 * What grammar tells of the tokens around one cue: the subject of its verb where an aside stands between, and the two
 * halves of a sentence that a cue in brackets of commas breaks ("The bridge, the mayor said, will not open").
 */
import { asidesOf } from './asides.ts';
import type { Candidate } from './candidates.ts';
import { hashText, Part, type Passage } from './passage.ts';
import { Quote } from './quote-marks.ts';

export const Around = {
  none: 0,
  /** Of the cue's verb: its subject, and the aside after that. */
  subject: 1,
  aside: 2,
  /** The cue stands in an aside: whom that is about, the rest of the aside, the rest of the sentence after it. */
  outerSubject: 3,
  inside: 4,
  outer: 5,
  /** The cue breaks a sentence: its first half, its own clause, the second half. */
  before: 6,
  bracket: 7,
  after: 8,
} as const;

const COMMA = hashText(',');
/** A clause of saying in commas is short: "according to two people who saw it". */
const LONGEST_BRACKET = 16;

/** The {@link Around} of each token of the cue's window; null where all are none. */
export function partsAround(p: Passage, c: Candidate): Uint8Array | null {
  const aside = asidesOf(p).find(({ from, verb }) => from < c.to && c.from <= verb);
  const bracket = aside ? null : bracketAround(p, c);
  if (!aside && !bracket) return null;
  const parts = new Uint8Array(c.windowTo - c.windowFrom);
  const fill = (part: number, from: number, to: number) => {
    if (to > c.windowFrom && from < c.windowTo)
      parts.fill(part, Math.max(0, from - c.windowFrom), Math.min(to, c.windowTo) - c.windowFrom);
  };
  if (aside) {
    const { subject, from, to, verb } = aside;
    const own = c.from >= to || c.to > verb;
    fill(own ? Around.subject : Around.outerSubject, subject, from);
    fill(own ? Around.aside : Around.inside, from, to);
    if (!own) fill(Around.outer, to, sentenceEnd(p, to));
  }
  if (bracket) {
    const [open, close] = bracket;
    fill(Around.before, sentenceStart(p, c.from), open);
    fill(Around.bracket, open, close + 1);
    fill(Around.after, close + 1, sentenceEnd(p, close));
  }
  return parts;
}

/** The commas around a clause of saying that a verb goes on after: neither half is a sentence without the other. */
export function bracketAround(
  p: Passage,
  { from, to }: { from: number; to: number },
): readonly [number, number] | null {
  if (p.quote[from] !== Quote.outside) return null;
  let open = from - 1;
  const least = Math.max(0, from - LONGEST_BRACKET);
  while (open >= least && p.word[open] !== COMMA) {
    if (breaksOff(p, open, from)) return null;
    open--;
  }
  if (open < least || open === 0) return null;
  let close = to;
  const most = Math.min(p.length - 1, to + LONGEST_BRACKET);
  while (close < most && p.word[close] !== COMMA) {
    if (breaksOff(p, close, from)) return null;
    close++;
  }
  if (close >= most || p.sentence[close] !== p.sentence[from]) return null;
  let verb = close + 1;
  while (verb < most && p.pos[verb] === Part.adv) verb++;
  return (p.pos[verb] === Part.aux || p.pos[verb] === Part.verb) && hasNoVerb(p, open) ? [open, close] : null;
}

function breaksOff(p: Passage, i: number, from: number): boolean {
  return p.sentence[i] !== p.sentence[from] || p.pos[i] === Part.punct || p.quote[i] !== Quote.outside;
}

/** Whether the words of the clause before `end` have no finite verb of their own. */
function hasNoVerb(p: Passage, end: number): boolean {
  for (let i = end - 1; i >= 0 && p.sentence[i] === p.sentence[end]; i--) {
    if (p.pos[i] === Part.punct) return true;
    if (p.pos[i] === Part.aux || p.pos[i] === Part.verb) return false;
  }
  return true;
}

function sentenceStart(p: Passage, at: number): number {
  let from = at;
  while (from > 0 && p.sentence[from - 1] === p.sentence[at]) from--;
  return from;
}

function sentenceEnd(p: Passage, at: number): number {
  let to = at;
  while (to < p.length && p.sentence[to] === p.sentence[at]) to++;
  return to;
}
