/**
 * The first labeller: which tokens are a source, a cue or content, of whichever relation.
 *
 * PolNeAR's relations hardly overlap, so that one pass over a block can tell the three parts apart; the second
 * labeller (`roles.ts`) then ties sources and contents to each cue.
 */
import { mix, mix2 } from './chain.ts';
import { type Passage, posCode, Quote } from './passage.ts';

export const Tag = { none: 0, source: 1, cueStart: 2, cue: 3, content: 4 } as const;
export const TAGS = 5;

/** Classes of tokens that transitions tell apart: a quotation's state, with marks and beginnings on their own. */
export const TAG_CLASSES = 12;

const PUNCT = posCode('PUNCT');
const VERB = posCode('VERB');
const AUX = posCode('AUX');
const NOUN = posCode('NOUN');
const PROPN = posCode('PROPN');
const PRON = posCode('PRON');
const SCONJ = posCode('SCONJ');
const ADP = posCode('ADP');
const PART = posCode('PART');

/** The class of each token for the transitions. */
export function tagClasses(p: Passage): Uint8Array {
  const classes = new Uint8Array(p.length);
  for (let i = 0; i < p.length; i++) {
    const pos = p.pos[i]!;
    let klass = 0;
    if (i === 0 || p.sentence[i] !== p.sentence[i - 1]) klass = 1;
    else if (p.quote[i] === Quote.opening) klass = 2;
    else if (p.quote[i] === Quote.closing) klass = 3;
    else if (pos === PUNCT) klass = p.quote[i] === Quote.inside ? 4 : 5;
    else if (p.quote[i] === Quote.inside) klass = 6;
    else if (pos === VERB || pos === AUX) klass = 7;
    else if (pos === SCONJ || pos === ADP || pos === PART) klass = 8;
    else if (pos === NOUN || pos === PROPN) klass = p.pos[i - 1] === PUNCT ? 9 : 10;
    else if (pos === PRON) klass = 11;
    classes[i] = klass;
  }
  return classes;
}

/** What lies around each token of a passage, worked out once in two sweeps. */
interface Surroundings {
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

export function survey(p: Passage): Surroundings {
  const n = p.length;
  const around = {
    verbBefore: new Int32Array(n).fill(-1),
    verbAfter: new Int32Array(n).fill(-1),
    markBefore: new Uint8Array(n).fill(9),
    markAfter: new Uint8Array(n).fill(9),
    fromStart: new Uint8Array(n),
    toEnd: new Uint8Array(n),
    joint: new Int32Array(n),
    quoted: new Uint8Array(n),
  };
  let verb = -1;
  let mark = -1;
  let start = 0;
  let joint = 0;
  for (let i = 0; i < n; i++) {
    if (i > 0 && p.sentence[i] !== p.sentence[i - 1]) {
      verb = -1;
      joint = 0;
      start = i;
    }
    around.verbBefore[i] = verb;
    around.joint[i] = joint;
    if (mark >= 0) around.markBefore[i] = step(i - mark);
    around.fromStart[i] = step(i - start);
    const pos = p.pos[i]!;
    if (pos === VERB) verb = i;
    if (pos === SCONJ || pos === PUNCT || (pos === PRON && p.shape[i] === 0)) joint = p.word[i]!;
    if (p.quote[i]! >= Quote.opening) mark = i;
  }
  verb = -1;
  mark = -1;
  let end = n - 1;
  let quoted = 0;
  for (let i = n - 1; i >= 0; i--) {
    if (i < n - 1 && p.sentence[i] !== p.sentence[i + 1]) {
      for (let k = i + 1; k <= end; k++) around.quoted[k] = quoted;
      verb = -1;
      end = i;
      quoted = 0;
    }
    around.verbAfter[i] = verb;
    if (mark >= 0) around.markAfter[i] = step(mark - i);
    around.toEnd[i] = step(end - i);
    if (p.pos[i] === VERB) verb = i;
    if (p.quote[i]! >= Quote.opening) mark = i;
    if (p.quote[i] !== Quote.outside) quoted = 1;
  }
  for (let k = 0; k <= end; k++) around.quoted[k] = quoted;
  return around;
}

/** What stands in for a word before the first or after the last. */
const EDGE_WORD = 0x5bd1e995;
const EDGE_POS = 31;
const EDGE_QUOTE = 7;
/** Tokens to either side that features look at. */
const REACH = 3;

/** A column with {@link REACH} values more at either end: token `i` is at `i + REACH`. */
function padded(column: Int32Array | Uint8Array, length: number, edge: number): Int32Array {
  const wide = new Int32Array(length + 2 * REACH).fill(edge);
  for (let i = 0; i < length; i++) wide[i + REACH] = column[i]!;
  return wide;
}

/** The features of the first labeller for tokens of `p`. */
export function tagFeatures(p: Passage): (i: number, out: Int32Array) => number {
  const around = survey(p);
  const words = padded(p.word, p.length, EDGE_WORD);
  const stems = padded(p.stem, p.length, EDGE_WORD);
  const parts = padded(p.pos, p.length, EDGE_POS);
  const fines = padded(p.fine, p.length, -1);
  const coarses = padded(p.coarse, p.length, -1);
  const quotes = padded(p.quote, p.length, EDGE_QUOTE);
  return (i, out) => {
    const at = i + REACH;
    let k = 0;
    const w0 = words[at]!;
    const s0 = stems[at]!;
    const p0 = parts[at]!;
    const p1 = parts[at + 1]!;
    const p2 = parts[at + 2]!;
    const b1 = parts[at - 1]!;
    const b2 = parts[at - 2]!;
    const q0 = quotes[at]!;
    const f0 = fines[at]!;
    const c0 = coarses[at]!;
    const shape = p.shape[i]!;
    out[k++] = mix(1, 0);
    out[k++] = mix(2, w0);
    out[k++] = mix(3, words[at - 1]!);
    out[k++] = mix(4, words[at + 1]!);
    out[k++] = mix(5, words[at - 2]!);
    out[k++] = mix(6, words[at + 2]!);
    out[k++] = mix2(7, words[at - 1]!, w0);
    out[k++] = mix2(8, w0, words[at + 1]!);
    out[k++] = mix(9, s0);
    out[k++] = mix(10, stems[at - 1]!);
    out[k++] = mix(11, stems[at + 1]!);
    out[k++] = mix2(12, s0, p0);
    out[k++] = mix2(13, s0, q0 * 32 + b1);
    out[k++] = mix2(14, s0, p1);
    out[k++] = mix(15, p0);
    out[k++] = mix(16, b1);
    out[k++] = mix(17, p1);
    out[k++] = mix(18, b1 * 32 + p0);
    out[k++] = mix(19, p0 * 32 + p1);
    out[k++] = mix(20, (b2 * 32 + b1) * 32 + p0);
    out[k++] = mix(21, (b1 * 32 + p0) * 32 + p1);
    out[k++] = mix(22, (p0 * 32 + p1) * 32 + p2);
    out[k++] = mix(23, ((b2 * 32 + b1) * 32 + p0) * 32 + p1);
    out[k++] = mix2(24, p.suffix[i]!, p0);
    out[k++] = mix(25, shape * 8 + q0);
    out[k++] = mix(26, f0);
    out[k++] = mix(27, fines[at - 1]!);
    out[k++] = mix(28, fines[at + 1]!);
    out[k++] = mix(29, fines[at + 2]!);
    out[k++] = mix2(30, f0, p1);
    out[k++] = mix2(31, f0, b1);
    out[k++] = mix2(32, f0, fines[at + 1]!);
    out[k++] = mix2(33, fines[at - 1]!, f0);
    out[k++] = mix(34, c0);
    out[k++] = mix2(35, coarses[at - 1]!, c0 * 32 + p0);
    out[k++] = mix2(36, c0 * 32 + p0, coarses[at + 1]!);
    out[k++] = mix(37, quotes[at - 1]! * 64 + q0 * 8 + quotes[at + 1]!);
    out[k++] = mix(38, q0 * 128 + around.markBefore[i]! * 10 + around.markAfter[i]!);
    out[k++] = mix(39, around.fromStart[i]! * 16 + around.quoted[i]! * 4 + q0);
    out[k++] = mix(40, around.toEnd[i]! * 16 + around.quoted[i]! * 4 + q0);
    const vb = around.verbBefore[i]!;
    const va = around.verbAfter[i]!;
    const stemBefore = vb < 0 ? 0 : p.stem[vb]!;
    const stemAfter = va < 0 ? 0 : p.stem[va]!;
    const fineBefore = vb < 0 ? 0 : p.fine[vb]!;
    const fineAfter = va < 0 ? 0 : p.fine[va]!;
    const farBefore = vb < 0 ? 9 : step(i - vb);
    const farAfter = va < 0 ? 9 : step(va - i);
    out[k++] = mix2(41, stemBefore, farBefore * 8 + q0);
    out[k++] = mix2(42, stemAfter, farAfter * 8 + q0);
    out[k++] = mix2(43, stemBefore, p0);
    out[k++] = mix2(44, stemAfter, p0);
    out[k++] = mix2(45, fineBefore, p0);
    out[k++] = mix2(46, fineAfter, p0);
    out[k++] = mix2(47, fineBefore, around.joint[i]!);
    out[k++] = mix2(48, fineAfter, around.joint[i]!);
    out[k++] = mix2(49, around.joint[i]!, q0 * 32 + p0);
    out[k++] = mix2(50, stemBefore, stemAfter);
    out[k++] = mix2(51, s0, words[at + 1]! ^ Math.imul(words[at + 2]!, 31));
    out[k++] = mix2(52, s0, Math.imul(parts[at - 1]!, 37) + b2);
    out[k++] = mix2(53, w0, stemBefore);
    out[k++] = mix2(54, w0, stemAfter);
    out[k++] = mix2(55, s0, around.markBefore[i]! * 16 + around.markAfter[i]!);
    out[k++] = mix(56, words[at - 3]!);
    out[k++] = mix(57, words[at + 3]!);
    return k;
  };
}
