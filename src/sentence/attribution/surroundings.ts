/** What lies around each token of a passage, worked out once in two sweeps: the nearest verbs, nouns, marks. */
import { hashText, Part, type Passage } from './passage.ts';
import { Quote } from './quote-marks.ts';

export interface Surroundings {
  /** Index of the nearest verb before and after within the sentence, or -1. */
  readonly verbBefore: Int32Array;
  readonly verbAfter: Int32Array;
  /** Tokens to the nearest quotation mark before and after, in coarse steps. */
  readonly markBefore: Uint8Array;
  readonly markAfter: Uint8Array;
  readonly fromStart: Uint8Array;
  readonly toEnd: Uint8Array;
  /** Hash of the last conjunction, relative or comma within the sentence. */
  readonly joint: Int32Array;
  /** Index of the nearest noun or pronoun before and after within the sentence, or -1. */
  readonly nominalBefore: Int32Array;
  readonly nominalAfter: Int32Array;
  /**
   * Whether a common verb of saying stands before (3; 6 with "that" or a quotation after it), and after (1; 2 with a comma
   * or a closing mark before its subject) in the sentence.
   */
  readonly said: Uint8Array;
  /** Whether the sentence has a quotation mark or lies in a quotation. */
  readonly quoted: Uint8Array;
}

/** Distances in steps that widen. */
export function step(distance: number): number {
  if (distance < 4) return distance;
  if (distance < 6) return 4;
  if (distance < 10) return 5;
  if (distance < 16) return 6;
  return distance < 30 ? 7 : 8;
}

/** Stands for the steps to a mark where there is none. */
const FAR = 9;

/** The commonest verbs of saying: what stands in their content is hardly ever a cue itself. */
export const SAYING: ReadonlySet<number> = new Set(
  'said says say saying told tells telling according wrote writes added adds tweeted argued announced noted'
    .split(' ')
    .map(hashText),
);

const THAT = hashText('that');

function isNominal(pos: number): boolean {
  return pos === Part.noun || pos === Part.propn || pos === Part.pron;
}

/** Whether "that" or a quotation begins at `i`, perhaps after a comma or colon. */
function opensContent(p: Passage, i: number): boolean {
  const at = i < p.length && p.pos[i] === Part.punct && p.quote[i] === Quote.outside ? i + 1 : i;
  return at < p.length && (p.word[at] === THAT || p.quote[at] === Quote.opening);
}

/** Tokens that a subject between a content and its verb of saying may have. */
const LONGEST_SUBJECT = 8;

/** Whether a comma or closing mark stands before the words that end at `i`, and no verb between. */
function endsContent(p: Passage, i: number): boolean {
  for (let k = i; k >= 0 && k > i - LONGEST_SUBJECT && p.sentence[k] === p.sentence[i]; k--) {
    if (p.pos[k] === Part.verb || p.pos[k] === Part.aux) return false;
    if (p.pos[k] === Part.punct) return true;
  }
  return false;
}

/** Kept from one passage to the next, for the reason that `working-memory.ts` gives. */
let room = roomFor(0);

function roomFor(length: number) {
  return {
    verbBefore: new Int32Array(length),
    verbAfter: new Int32Array(length),
    markBefore: new Uint8Array(length),
    markAfter: new Uint8Array(length),
    fromStart: new Uint8Array(length),
    toEnd: new Uint8Array(length),
    joint: new Int32Array(length),
    nominalBefore: new Int32Array(length),
    nominalAfter: new Int32Array(length),
    said: new Uint8Array(length),
    quoted: new Uint8Array(length),
  };
}

/** The surroundings of the passage's tokens, until those of another are asked for. */
export function survey(p: Passage): Surroundings {
  const n = p.length;
  if (room.joint.length < n) room = roomFor(2 * n);
  const around = room;
  around.markBefore.fill(FAR, 0, n);
  around.markAfter.fill(FAR, 0, n);
  let verb = -1;
  let nominal = -1;
  let said = 0;
  let mark = -1;
  let start = 0;
  let joint = 0;
  for (let i = 0; i < n; i++) {
    if (i > 0 && p.sentence[i] !== p.sentence[i - 1]) {
      verb = -1;
      nominal = -1;
      said = 0;
      joint = 0;
      start = i;
    }
    around.verbBefore[i] = verb;
    around.nominalBefore[i] = nominal;
    around.said[i] = said;
    if (SAYING.has(p.word[i]!)) said = opensContent(p, i + 1) ? 6 : 3;
    if (isNominal(p.pos[i]!)) nominal = i;
    around.joint[i] = joint;
    if (mark >= 0) around.markBefore[i] = step(i - mark);
    around.fromStart[i] = step(i - start);
    const pos = p.pos[i]!;
    if (pos === Part.verb) verb = i;
    if (pos === Part.sconj || pos === Part.punct || (pos === Part.pron && p.shape[i] === 0))
      joint = p.word[i]!;
    if (p.quote[i]! >= Quote.opening) mark = i;
  }
  verb = -1;
  nominal = -1;
  said = 0;
  mark = -1;
  let end = n - 1;
  let quoted = 0;
  for (let i = n - 1; i >= 0; i--) {
    if (i < n - 1 && p.sentence[i] !== p.sentence[i + 1]) {
      for (let k = i + 1; k <= end; k++) around.quoted[k] = quoted;
      verb = -1;
      nominal = -1;
      said = 0;
      end = i;
      quoted = 0;
    }
    around.verbAfter[i] = verb;
    around.nominalAfter[i] = nominal;
    around.said[i]! += said;
    if (SAYING.has(p.word[i]!)) said = endsContent(p, i - 1) ? 2 : 1;
    if (isNominal(p.pos[i]!)) nominal = i;
    if (mark >= 0) around.markAfter[i] = step(mark - i);
    around.toEnd[i] = step(end - i);
    if (p.pos[i] === Part.verb) verb = i;
    if (p.quote[i]! >= Quote.opening) mark = i;
    if (p.quote[i] !== Quote.outside) quoted = 1;
  }
  for (let k = 0; k <= end; k++) around.quoted[k] = quoted;
  return around;
}
