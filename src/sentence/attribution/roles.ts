/**
 * The second labeller: for one cue, which tokens are its source and which its content.
 *
 * It reads the words again, from where the cue stands, with the first labeller's opinion of each token.
 */

import type { Candidate, Tagged } from './candidates.ts';
import { type ChainModel, emissions, marginals, mix, mix2 } from './chain.ts';
import { partsAround } from './parts.ts';
import { Part, type Passage } from './passage.ts';
import { Quote } from './quote-marks.ts';
import { step } from './surroundings.ts';
import { TAGS, Tag } from './tagging.ts';
import { decode, decodeWith } from './viterbi.ts';
import { workingMemory } from './working-memory.ts';

export const Role = { none: 0, source: 1, content: 2 } as const;
export const ROLES = 3;
export const ROLE_CLASSES = 24;

/** Classes for the transitions of {@link roles}: the first labeller's classes, on either side of the cue. */
export function roleClasses(tagged: Tagged, c: Candidate): Uint8Array {
  const n = c.windowTo - c.windowFrom;
  const classes = new Uint8Array(n);
  for (let k = 0; k < n; k++) {
    const i = c.windowFrom + k;
    classes[k] = tagged.classes[i]! + (i >= c.to ? 12 : 0);
  }
  return classes;
}

const LEVELS = [0.02, 0.1, 0.3, 0.6, 0.9];
function level(chance: number): number {
  let l = 0;
  while (l < LEVELS.length && chance >= LEVELS[l]!) l++;
  return l;
}

/** What {@link roleFeatures} finds between the cue and each token. */
const swept = {
  between: workingMemory(Int32Array),
  runs: workingMemory(Int32Array),
  cues: workingMemory(Uint8Array),
  verbs: workingMemory(Uint8Array),
  commas: workingMemory(Uint8Array),
  first: workingMemory(Uint8Array),
};

/**
 * The features of the second labeller for the tokens of the window, counted from its start; until those of another cue are
 * asked for.
 */
export function roleFeatures(
  p: Passage,
  tagged: Tagged,
  c: Candidate,
): (k: number, out: Int32Array) => number {
  const { tags, chances } = tagged;
  const { from, to, windowFrom, windowTo } = c;
  const n = windowTo - windowFrom;
  // Sweeps outwards from the cue: what lies between it and each token.
  const between = swept.between(n);
  const runs = swept.runs(n);
  const cues = swept.cues(n);
  const verbs = swept.verbs(n);
  const commas = swept.commas(n);
  const first = swept.first(n);
  for (const side of [-1, 1]) {
    let mask = 0;
    let sources = 0;
    let contents = 0;
    let others = 0;
    let verb = 0;
    let comma = 0;
    let previous: number = Tag.cue;
    let sentence = p.sentence[from]!;
    for (let i = side < 0 ? from - 1 : to; i >= windowFrom && i < windowTo; i += side) {
      const k = i - windowFrom;
      const tag = tags[i]! === Tag.cueStart ? Tag.cue : tags[i]!;
      if (p.sentence[i] !== sentence) {
        mask |= 1;
        sentence = p.sentence[i]!;
      }
      if (tag !== previous) {
        if (tag === Tag.source) sources++;
        if (tag === Tag.content) contents++;
        if (tag === Tag.cue) others++;
      }
      between[k] = mask;
      runs[k] = Math.min(sources, 3) * 4 + Math.min(contents, 3);
      cues[k] = Math.min(others, 3);
      verbs[k] = Math.min(verb, 3);
      commas[k] = Math.min(comma, 3);
      first[k] = tag === previous ? 0 : 1;
      previous = tag;
      if (p.quote[i] === Quote.opening) mask |= 2;
      if (p.quote[i] === Quote.closing) mask |= 4;
      if (p.pos[i] === Part.punct && p.quote[i]! < Quote.opening) {
        mask |= 8;
        comma++;
      }
      if (tag === Tag.none) mask |= 16;
      if (p.pos[i] === Part.verb) verb++;
    }
  }
  const head = p.stem[to - 1]!;
  const start = p.stem[from]!;
  const group = p.fine[to - 1]! * 1031 + p.pos[to - 1]!;
  const span = Math.imul(start, 31) ^ head;
  const wordAfter = to < p.length ? p.word[to]! : 0;
  const posAfter = to < p.length ? p.pos[to]! : 31;
  const wordBefore = from > 0 ? p.word[from - 1]! : 0;
  const posBefore = from > 0 ? p.pos[from - 1]! : 31;
  const parts = partsAround(p, c);
  const cueQuote = p.quote[from]!;
  const tagBefore = from > 0 ? tags[from - 1]! : 7;
  const tagAfter = to < p.length ? tags[to]! : 7;
  const frame = (tagBefore * 8 + tagAfter) * 4 + cueQuote;
  const opening = from > 0 && p.sentence[from - 1] === p.sentence[from] ? 0 : 1;
  return (k, out) => {
    const i = windowFrom + k;
    let f = 0;
    if (i >= from && i < to) {
      out[f++] = mix(99, 0);
      return f;
    }
    const side = i < from ? 0 : 1;
    const far = step(i < from ? from - i - 1 : i - to);
    const s = level(chances[i * TAGS + Tag.source]!);
    const t = level(chances[i * TAGS + Tag.content]!);
    const o = level(chances[i * TAGS + Tag.none]!);
    const tag = tags[i]! === Tag.cueStart ? Tag.cue : tags[i]!;
    const next = i + 1 < p.length ? tags[i + 1]! : 7;
    const before = i > 0 ? tags[i - 1]! : 7;
    const run = runs[k]!;
    const mask = between[k]!;
    const cue = cues[k]!;
    const sidetag = side * 8 + tag;
    const p0 = p.pos[i]!;
    const q0 = p.quote[i]!;
    const w0 = p.word[i]!;
    const place = (run * 4 + cue) * 16 + sidetag;
    out[f++] = mix(1, side);
    out[f++] = mix(2, sidetag * 16 + far);
    out[f++] = mix(3, (s * 6 + t) * 6 + o);
    out[f++] = mix(4, ((s * 6 + t) * 6 + o) * 2 + side);
    out[f++] = mix(5, place);
    out[f++] = mix(6, place * 32 + mask);
    out[f++] = mix(7, place * 16 + far);
    out[f++] = mix2(8, place, frame);
    out[f++] = mix2(9, place, head);
    out[f++] = mix2(10, sidetag * 32 + mask, head);
    out[f++] = mix2(11, sidetag, span);
    out[f++] = mix2(12, place, group);
    out[f++] = mix2(13, sidetag * 32 + p0, head);
    out[f++] = mix2(14, place, p0 * 4 + q0);
    out[f++] = mix2(15, w0, sidetag);
    out[f++] = mix2(16, w0, head);
    out[f++] = mix2(17, place, wordAfter);
    out[f++] = mix2(18, place, wordBefore);
    out[f++] = mix2(19, place, posBefore * 32 + posAfter);
    out[f++] = mix2(20, (mask * 4 + q0) * 16 + sidetag, cueQuote);
    out[f++] = mix2(21, sidetag * 64 + next * 8 + before, p0);
    out[f++] = mix2(22, place, verbs[k]! * 4 + commas[k]!);
    out[f++] = mix2(23, ((s * 6 + t) * 6 + o) * 2 + side, cue * 32 + mask);
    out[f++] = mix2(24, ((s * 6 + t) * 6 + o) * 2 + side, head);
    out[f++] = mix2(25, w0, (i > 0 ? p.word[i - 1]! : 0) ^ side);
    out[f++] = mix2(26, w0, (i + 1 < p.length ? p.word[i + 1]! : 0) ^ side);
    out[f++] = mix2(27, p.fine[i]!, sidetag);
    out[f++] = mix2(28, place * 2 + first[k]!, p.shape[i]! * 32 + p0);
    out[f++] = mix2(
      29,
      (i > 0 ? p.pos[i - 1]! : 31) * 32 + p0,
      (i + 1 < p.length ? p.pos[i + 1]! : 31) * 2 + side,
    );
    out[f++] = mix2(30, sidetag * 32 + mask, opening * 64 + posAfter);
    out[f++] = mix2(31, place, Math.imul(frame, 17) ^ head);
    out[f++] = mix2(32, (to - from) * 16 + sidetag, group);
    out[f++] = mix2(37, p.kind[i]! * 32 + p0, sidetag);
    out[f++] = mix2(38, p.kind[i]! * 32 + p0, head);
    const part = parts ? parts[k]! : 0;
    if (part === 0) return f;
    out[f++] = mix2(33, part, head);
    out[f++] = mix2(34, part * 16 + sidetag, p0);
    out[f++] = mix2(35, part, (s * 6 + t) * 6 + o);
    out[f++] = mix2(36, part * 32 + mask, place);
    return f;
  };
}

/**
 * A role that the most probable labelling lacks is filled in where some token has it with at least this probability:
 * the judge can still refuse a relation, but not make one whole.
 */
const LEAST_FILLED = 0.1;

/** What the labeller says of a window's tokens. */
export interface Labelled {
  readonly roles: Uint8Array;
  /** Probabilities, {@link ROLES} to a token. */
  readonly chances: Float32Array;
  /** Which roles were filled in: the sum of their numbers. */
  readonly filled: number;
}

/** The roles of the window's tokens for one cue: the most probable ones that have a source and a content, if any may be. */
export function roles(model: ChainModel, p: Passage, tagged: Tagged, c: Candidate): Labelled {
  const n = c.windowTo - c.windowFrom;
  const classes = roleClasses(tagged, c);
  const scores = emissions(model, n, roleFeatures(p, tagged, c));
  const chances = marginals(model, scores, classes, n);
  let roles = decode(model, scores, classes, n);
  let filled = 0;
  for (const [role, other] of [
    [Role.content, Role.source],
    [Role.source, Role.content],
  ] as const) {
    if (roles.includes(role) || mostOf(chances, role) < LEAST_FILLED) continue;
    const path = decodeWith(model, scores, classes, n, role);
    // What was found already must not be lost for it.
    if (roles.includes(other) && !path.includes(other)) continue;
    roles = path;
    filled += role;
  }
  return { roles, chances, filled };
}

function mostOf(chances: Float32Array, role: number): number {
  let most = 0;
  for (let at = role; at < chances.length; at += ROLES) most = Math.max(most, chances[at]!);
  return most;
}
