/** Spans of a text, their lengths, and what they share, in UTF-16 code units. */
import type { Span } from './article.ts';

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

/** What of `spans` lies in `[start, end)`: in order, and joined where they touch. */
export function joined(spans: readonly Span[], start: number, end: number): readonly Span[] {
  const inside = spans
    .map(([from, to]): [number, number] => [Math.max(start, from), Math.min(end, to)])
    .filter(([from, to]) => from < to)
    .sort((a, b) => a[0] - b[0]);
  const parts: [number, number][] = [];
  for (const [from, to] of inside) {
    const last = parts.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else parts.push([from, to]);
  }
  return parts;
}
