/**
 * The first labeller: which tokens are a source, a cue or content, of whichever relation.
 *
 * PolNeAR's relations hardly overlap, so that one pass over a block can tell the three parts apart; the second
 * labeller (`roles.ts`) then ties sources and contents to each cue.
 */
import { asidesOf, Place, placesIn } from './asides.ts';
import { mix, mix2 } from './chain.ts';
import { Part, type Passage } from './passage.ts';
import { Quote } from './quote-marks.ts';
import { step, survey } from './surroundings.ts';
import { workingMemory } from './working-memory.ts';

export const Tag = { none: 0, source: 1, cueStart: 2, cue: 3, content: 4 } as const;
export const TAGS = 5;

/** Classes of tokens that transitions tell apart: a quotation's state, with marks and beginnings on their own. */
export const TAG_CLASSES = 12;

/** The class of each token for the transitions. */
export function tagClasses(p: Passage): Uint8Array {
  const classes = new Uint8Array(p.length);
  for (let i = 0; i < p.length; i++) {
    const pos = p.pos[i]!;
    let klass = 0;
    if (i === 0 || p.sentence[i] !== p.sentence[i - 1]) klass = 1;
    else if (p.quote[i] === Quote.opening) klass = 2;
    else if (p.quote[i] === Quote.closing) klass = 3;
    else if (pos === Part.punct) klass = p.quote[i] === Quote.inside ? 4 : 5;
    else if (p.quote[i] === Quote.inside) klass = 6;
    else if (pos === Part.verb || pos === Part.aux) klass = 7;
    else if (pos === Part.sconj || pos === Part.adp || pos === Part.part) klass = 8;
    else if (pos === Part.noun || pos === Part.propn) klass = p.pos[i - 1] === Part.punct ? 9 : 10;
    else if (pos === Part.pron) klass = 11;
    classes[i] = klass;
  }
  return classes;
}

/** What stands in for a word before the first or after the last. */
const EDGE_WORD = 0x5bd1e995;
const EDGE_POS = 31;
const EDGE_QUOTE = 7;
const EDGE_KIND = 15;
const EDGE_LIKE = 64;
/** Tokens to either side that features look at. */
const REACH = 3;

/** A column with {@link REACH} values more at either end: token `i` is at `i + REACH`. */
function padding(edge: number): (column: Int32Array | Uint8Array, length: number) => Int32Array {
  const memory = workingMemory(Int32Array);
  return (column, length) => {
    const wide = memory(length + 2 * REACH);
    wide.fill(edge, 0, REACH);
    for (let i = 0; i < length; i++) wide[i + REACH] = column[i]!;
    return wide.fill(edge, REACH + length, 2 * REACH + length);
  };
}

const padded = {
  words: padding(EDGE_WORD),
  stems: padding(EDGE_WORD),
  parts: padding(EDGE_POS),
  fines: padding(-1),
  coarses: padding(-1),
  quotes: padding(EDGE_QUOTE),
  likes: padding(EDGE_LIKE),
  kinds: padding(EDGE_KIND),
};

/** The features of the first labeller for tokens of `p`, until those of another passage are asked for. */
export function tagFeatures(p: Passage): (i: number, out: Int32Array) => number {
  const around = survey(p);
  const asides = asidesOf(p);
  const places = placesIn(p, asides);
  const words = padded.words(p.word, p.length);
  const stems = padded.stems(p.stem, p.length);
  const parts = padded.parts(p.pos, p.length);
  const fines = padded.fines(p.fine, p.length);
  const coarses = padded.coarses(p.coarse, p.length);
  const quotes = padded.quotes(p.quote, p.length);
  const likes = padded.likes(p.like, p.length);
  const kinds = padded.kinds(p.kind, p.length);
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
    // The words themselves.
    out[k++] = mix(1, 0);
    out[k++] = mix(2, w0);
    out[k++] = mix(3, words[at - 1]!);
    out[k++] = mix(4, words[at + 1]!);
    out[k++] = mix2(7, words[at - 1]!, w0);
    out[k++] = mix2(8, w0, words[at + 1]!);
    out[k++] = mix(9, s0);
    out[k++] = mix(10, stems[at - 1]!);
    out[k++] = mix(11, stems[at + 1]!);
    out[k++] = mix2(12, s0, p0);
    out[k++] = mix2(13, s0, q0 * 32 + b1);
    out[k++] = mix2(14, s0, p1);
    // Parts of speech.
    out[k++] = mix(15, p0);
    out[k++] = mix(16, b1);
    out[k++] = mix(17, p1);
    out[k++] = mix(18, b1 * 32 + p0);
    out[k++] = mix(19, p0 * 32 + p1);
    out[k++] = mix(20, (b2 * 32 + b1) * 32 + p0);
    out[k++] = mix(21, (b1 * 32 + p0) * 32 + p1);
    out[k++] = mix(22, (p0 * 32 + p1) * 32 + p2);
    // Form, and groups of like words.
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
    // Quotation marks and the sentence's ends.
    out[k++] = mix(37, quotes[at - 1]! * 64 + q0 * 8 + quotes[at + 1]!);
    out[k++] = mix(38, q0 * 128 + around.markBefore[i]! * 10 + around.markAfter[i]!);
    out[k++] = mix(39, around.fromStart[i]! * 16 + around.quoted[i]! * 4 + q0);
    out[k++] = mix(40, around.toEnd[i]! * 16 + around.quoted[i]! * 4 + q0);
    // The verbs around, as a stand-in for the verb that governs the token.
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
    out[k++] = mix2(52, s0, Math.imul(parts[at - 1]!, 37) + b2);
    out[k++] = mix2(53, w0, stemBefore);
    out[k++] = mix2(54, w0, stemAfter);
    out[k++] = mix2(55, s0, around.markBefore[i]! * 16 + around.markAfter[i]!);
    // A verb's likely subject and object; whether the sentence has its verb of saying elsewhere.
    const nb = around.nominalBefore[i]!;
    const na = around.nominalAfter[i]!;
    const said = around.said[i]!;
    out[k++] = mix2(58, s0, nb < 0 ? 0 : p.pos[nb]! * 4096 + p.coarse[nb]!);
    out[k++] = mix2(59, s0, na < 0 ? 0 : p.pos[na]! * 4096 + p.coarse[na]!);
    out[k++] = mix2(60, f0, nb < 0 ? 0 : p.fine[nb]!);
    out[k++] = mix2(61, f0, na < 0 ? 0 : p.fine[na]!);
    out[k++] = mix2(62, s0, said * 4 + q0);
    out[k++] = mix2(63, said * 8 + q0, p0 * 32 + b1);
    out[k++] = mix2(64, nb < 0 ? 0 : p.word[nb]!, said * 32 + p0);
    // What sort of thing stands here and beside: who can speak.
    const kb = nb < 0 ? EDGE_KIND : p.kind[nb]!;
    const ka = na < 0 ? EDGE_KIND : p.kind[na]!;
    const k0 = kinds[at]!;
    out[k++] = mix2(70, s0, kb);
    out[k++] = mix2(71, s0, kinds[at + 1]! * 16 + kinds[at - 1]!);
    out[k++] = mix2(72, f0, kb * 16 + ka);
    // How like a cue or a source the words are by their neighbours in meaning.
    const l0 = likes[at]!;
    const lb = vb < 0 ? 64 : p.like[vb]! >> 3;
    const la = va < 0 ? 64 : p.like[va]! >> 3;
    out[k++] = mix2(73, l0, p0 * 16 + k0);
    out[k++] = mix2(74, l0, p1 * 32 + b1);
    out[k++] = mix2(75, l0 >> 3, (kb * 16 + ka) * 32 + p0);
    out[k++] = mix2(76, l0, likes[at - 1]! * 128 + likes[at + 1]!);
    out[k++] = mix2(77, lb * 128 + la, (l0 & 7) * 32 + p0);
    out[k++] = mix2(78, (l0 >> 3) * 128 + said * 8 + q0, around.joint[i]!);
    // Wider windows.
    out[k++] = mix(5, words[at - 2]!);
    out[k++] = mix(6, words[at + 2]!);
    out[k++] = mix(23, ((b2 * 32 + b1) * 32 + p0) * 32 + p1);
    out[k++] = mix2(51, s0, words[at + 1]! ^ Math.imul(words[at + 2]!, 31));
    if (!places || places.aside[i] === 0) return k;
    // Subject and verb that an aside parts.
    const { subjectEnd, verb } = asides[places.aside[i]! - 1]!;
    const place = places.place[i]!;
    const other = place === Place.verb ? subjectEnd - 1 : verb;
    out[k++] = mix2(65, p.stem[other]!, place * 32 + p0);
    out[k++] = mix2(66, p.fine[other]!, place * 32 + p0);
    out[k++] = mix2(67, p.coarse[other]! * 32 + p.pos[other]!, place * 32 + p0);
    out[k++] = mix2(68, s0, place === Place.verb ? p.pos[other]! : place);
    return k;
  };
}
