/** What the labellers are to learn: the marked relations laid over a passage's tokens. */

import type { Candidate } from '../../src/sentence/attribution/candidates.ts';
import type { Passage } from '../../src/sentence/attribution/passage.ts';
import { Role } from '../../src/sentence/attribution/roles.ts';
import { Tag } from '../../src/sentence/attribution/tagging.ts';
import type { Relation } from './corpus.ts';
import { shared, size } from './evaluate.ts';

/** A token is of a span where more than half of it is. */
function covers(p: Passage, i: number, start: number, end: number): boolean {
  return (Math.min(p.end[i]!, end) - Math.max(p.start[i]!, start)) * 2 > p.end[i]! - p.start[i]!;
}

export function goldTags(relations: readonly Relation[], p: Passage): Uint8Array {
  const labels = new Uint8Array(p.length);
  if (p.length === 0) return labels;
  const lay = (spans: Relation['cue'], tag: number, first = tag) => {
    for (const [start, end] of spans) {
      if (end <= p.start[0]! || start >= p.end[p.length - 1]!) continue;
      let at = first;
      for (let i = 0; i < p.length; i++) {
        if (!covers(p, i, start, end)) continue;
        labels[i] = at;
        at = tag;
      }
    }
  };
  for (const relation of relations) lay(relation.content, Tag.content);
  for (const relation of relations) {
    lay(relation.source, Tag.source);
    lay(relation.cue, Tag.cue, Tag.cueStart);
  }
  return labels;
}

/** The ranges of cues in labels of {@link goldTags}. */
export function goldCues(labels: Uint8Array): [number, number][] {
  const cues: [number, number][] = [];
  for (let i = 0; i < labels.length; i++) {
    const begins =
      labels[i] === Tag.cueStart ||
      (labels[i] === Tag.cue && (i === 0 || (labels[i - 1] !== Tag.cue && labels[i - 1] !== Tag.cueStart)));
    if (!begins) continue;
    let to = i + 1;
    while (to < labels.length && labels[to] === Tag.cue) to++;
    cues.push([i, to]);
  }
  return cues;
}

/** What a cue that is the gold one's is worth more than any likeness of contents, when candidates vie for a gold relation. */
const SAME_CUE = 2;

/**
 * Which candidates are right: for each marked relation the one of those that share at least half of the shorter content, and touch
 * its source, whose cue is its cue, or else whose content is likest.
 */
export function rightOnes<T extends Relation>(
  relations: readonly Relation[],
  found: readonly T[],
): ReadonlySet<T> {
  const right = new Set<T>();
  for (const { source, cue, content } of relations) {
    if (content.length === 0) continue;
    let best: T | null = null;
    let most = 0;
    for (const one of found) {
      const common = shared(content, one.content);
      const shorter = Math.min(size(content), size(one.content));
      if (common === 0 || common * 2 < shorter || right.has(one)) continue;
      if (size(source) > 0 && shared(source, one.source) === 0) continue;
      const likeness = common / (size(content) + size(one.content) - common);
      const worth = (shared(cue, one.cue) > 0 ? SAME_CUE : 0) + likeness;
      if (worth <= most) continue;
      most = worth;
      best = one;
    }
    if (best !== null) right.add(best);
  }
  return right;
}

/** The roles of a cue's window in the marked relation whose cue it shares most with; null where none does. */
export function goldRoles(relations: readonly Relation[], p: Passage, c: Candidate): Uint8Array | null {
  const start = p.start[c.from]!;
  const end = p.end[c.to - 1]!;
  let best: Relation | null = null;
  let most = 0;
  for (const relation of relations) {
    let common = 0;
    for (const [s, e] of relation.cue) common += Math.max(0, Math.min(end, e) - Math.max(start, s));
    if (common > most) {
      most = common;
      best = relation;
    }
  }
  if (!best) return null;
  const labels = new Uint8Array(c.windowTo - c.windowFrom);
  for (let k = 0; k < labels.length; k++) {
    const i = c.windowFrom + k;
    if (i >= c.from && i < c.to) continue;
    if (best.content.some(([s, e]) => covers(p, i, s, e))) labels[k] = Role.content;
    if (best.source.some(([s, e]) => covers(p, i, s, e))) labels[k] = Role.source;
  }
  return labels;
}
