/** Two cues for one and the same attribution ("wrote", "on Twitter"): the likelier one stands. */
import { WIDEST } from './candidates.ts';
import type { Draft, Range } from './draft.ts';

/** Contents are the same where they share at least this much of the shorter one. */
const SAME = 0.5;

/** The drafts without those that say again what a likelier one says: same source, same content. */
export function withoutRivals(drafts: readonly Draft[]): Draft[] {
  const kept = new Set<Draft>();
  const sorted = drafts.toSorted((a, b) => a.cue[0] - b.cue[0]);
  const places = new Map(sorted.map((draft, at) => [draft, at]));
  for (const draft of drafts.toSorted((a, b) => b.likelihood - a.likelihood)) {
    const better = neighbours(sorted, places.get(draft)!).filter((other) => kept.has(other));
    if (!better.some((other) => isSame(other, draft))) kept.add(draft);
  }
  return sorted.filter((draft) => kept.has(draft));
}

/** Of drafts sorted by their cues, those near enough to the one at `at` to share words with it, itself among them. */
export function neighbours<T extends Draft>(sorted: readonly T[], at: number): readonly T[] {
  const [cue] = sorted[at]!.cue;
  let from = at;
  while (from > 0 && cue - sorted[from - 1]!.cue[0] <= 2 * WIDEST) from -= 1;
  let to = at + 1;
  while (to < sorted.length && sorted[to]!.cue[0] - cue <= 2 * WIDEST) to += 1;
  return sorted.slice(from, to);
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
