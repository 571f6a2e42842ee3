/** The third step: how sure it is that a cue with its source and content is an attribution at all. */

import { type Candidate, cueChance, type Tagged, WIDEST } from './candidates.ts';
import { mix, mix2 } from './chain.ts';
import type { Passage } from './passage.ts';
import { Quote } from './quote-marks.ts';
import { type Labelled, ROLES, Role } from './roles.ts';
import { step } from './surroundings.ts';
import { TAGS, Tag } from './tagging.ts';

export interface Parsed extends Labelled {
  readonly c: Candidate;
}

/** Cues are short; what lies this much beyond a window's reach cannot hold another. */
const LONGEST_CUE = 40;

const tenth = (x: number) => Math.min(9, Math.floor(x * 10));

export function relationFeatures(
  p: Passage,
  tagged: Tagged,
  parsed: readonly Parsed[],
  at: number,
): Int32Array {
  const { c, roles, chances, filled } = parsed[at]!;
  let cue = 0;
  for (let i = c.from; i < c.to; i++) cue = Math.max(cue, cueChance(tagged.chances, i));
  let sources = 0,
    contents = 0,
    sourceChance = 0,
    contentChance = 0,
    contentTag = 0,
    sourceTag = 0,
    quoted = 0,
    runs = 0,
    sourceSide = 0,
    contentSide = 0,
    head = 0,
    firstWord = 0,
    sourcePos = 0,
    sourceKind = 0,
    other = 0;
  for (let k = 0; k < roles.length; k++) {
    const i = c.windowFrom + k;
    if (roles[k] === Role.source) {
      sources++;
      sourceChance += chances[k * ROLES + Role.source]!;
      sourceTag += tagged.chances[i * TAGS + Tag.source]!;
      sourceSide |= i < c.from ? 1 : 2;
      head = p.word[i]!;
      sourcePos = p.pos[i]!;
      sourceKind = p.kind[i]!;
    } else if (roles[k] === Role.content) {
      contents++;
      if (!firstWord) firstWord = p.word[i]!;
      contentChance += chances[k * ROLES + Role.content]!;
      contentTag += tagged.chances[i * TAGS + Tag.content]!;
      contentSide |= i < c.from ? 1 : 2;
      if (p.quote[i] !== Quote.outside) quoted++;
      if (k === 0 || roles[k - 1] !== Role.content) runs++;
      if (cueChance(tagged.chances, i) > 0.5) other++;
    }
  }
  let inside = 0;
  for (const side of [-1, 1]) {
    for (let k = at + side; k >= 0 && k < parsed.length; k += side) {
      const o = parsed[k]!;
      if (Math.abs(o.c.from - c.from) > WIDEST + LONGEST_CUE) break;
      if (c.from < o.c.windowFrom || c.from >= o.c.windowTo) continue;
      const role = o.roles[c.from - o.c.windowFrom]!;
      if (role !== Role.none) inside = Math.max(inside, role === Role.content ? 2 : 1);
    }
  }
  const sc = sources ? tenth(sourceChance / sources) : 11;
  const tc = contents ? tenth(contentChance / contents) : 11;
  const st = sources ? tenth(sourceTag / sources) : 11;
  const tt = contents ? tenth(contentTag / contents) : 11;
  const cc = tenth(cue);
  const stem = p.stem[c.to - 1]!;
  const first = p.stem[c.from]!;
  const sides = sourceSide * 4 + contentSide;
  const q = quoted === 0 ? 0 : quoted === contents ? 2 : 1;
  const cq = p.quote[c.from]!;
  return Int32Array.of(
    mix(1, 0),
    mix(2, cc),
    mix(3, Math.min(19, Math.floor(cue * 20))),
    mix(4, sc),
    mix(5, tc),
    mix(6, st),
    mix(7, tt),
    mix(8, cc * 12 + tt),
    mix(9, cc * 12 + st),
    mix(10, sc * 12 + tc),
    mix2(11, cc * 12 + tc, inside),
    mix2(12, st * 12 + tt, inside),
    mix(13, inside * 16 + sides),
    mix(14, q * 16 + sides),
    mix(15, q * 4 + cq),
    mix2(16, stem, 0),
    mix2(17, stem, sides),
    mix2(18, first, stem),
    mix2(19, stem, q),
    mix2(20, stem, inside),
    mix(21, step(contents) * 4 + q),
    mix(22, step(sources)),
    mix(23, runs),
    mix(24, head),
    mix(25, sourcePos),
    mix(26, p.fine[c.to - 1]!),
    mix2(27, p.fine[c.to - 1]!, sides),
    mix(28, firstWord),
    mix2(29, firstWord, stem),
    mix2(30, head, stem),
    mix(31, c.to - c.from),
    mix(32, p.coarse[c.to - 1]!),
    mix2(33, p.pos[c.to - 1]!, sides),
    mix(34, p.word[c.from]!),
    mix(35, Math.min(other, 3) * 4 + inside),
    mix2(36, contentSide ? step(contents) : 9, p.pos[c.to - 1]! * 16 + sides),
    mix2(37, cc, stem),
    mix2(39, filled, cc),
    mix2(40, filled, stem),
    mix2(41, filled * 12 + tc, sc),
    mix2(42, filled, p.pos[c.to - 1]! * 16 + sides),
    mix2(45, p.like[c.to - 1]!, p.pos[c.to - 1]!),
    mix2(46, p.like[c.to - 1]! >> 3, sourceKind * 16 + sides),
    mix2(43, sourceKind, sourcePos),
    mix2(44, sourceKind, stem),
    mix2(38, p.sentence[c.from] === 0 ? 1 : 0, p.length < 25 ? 1 : 0),
  );
}
