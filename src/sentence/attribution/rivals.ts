/** Two cues for one and the same attribution ("wrote", "on Twitter"): the likelier one stands. */
import type { Draft, Range } from './extract.ts';

/** Contents are the same where they share at least this much of the shorter one. */
const SAME = 0.5;

/** The drafts without those that say again what a likelier one says: same source, same content. */
export function withoutRivals(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of [...drafts].sort((a, b) => b.likelihood - a.likelihood)) {
    if (!kept.some((better) => isSame(better, draft))) kept.push(draft);
  }
  return kept.sort((a, b) => a.cue[0] - b.cue[0]);
}

function isSame(a: Draft, b: Draft): boolean {
  const shorter = Math.min(size(a.content), size(b.content));
  if (shorter === 0 || shared(a.content, b.content) < shorter * SAME) return false;
  return b.source.length === 0 || shared(a.source, b.source) > 0;
}

function size(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from, 0);
}

function shared(a: readonly Range[], b: readonly Range[]): number {
  let sum = 0;
  for (const [from, to] of a) {
    for (const [start, end] of b) sum += Math.max(0, Math.min(to, end) - Math.max(from, start));
  }
  return sum;
}
