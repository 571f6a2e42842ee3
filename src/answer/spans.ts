/** Lengths of spans and of what they share, in UTF-16 code units. */
import type { Span } from '../article/article.ts';

export function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

function sharedOf([a, b]: Span, [c, d]: Span): number {
  return Math.max(0, Math.min(b, d) - Math.max(a, c));
}

/** What any of `spans` shares with any of `others`, summed. */
export function sharedOfAll(spans: readonly Span[], others: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + others.reduce((all, other) => all + sharedOf(span, other), 0), 0);
}
