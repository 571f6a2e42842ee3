/** Sources that end or begin in the middle of a name: the name is the source's, all of it. */
import type { Span } from '../../article/article.ts';
import type { Mention } from '../annotated.ts';

/**
 * A source and its content, the source widened to the names that it cuts, which the content gives up. As they are
 * where nothing would be left of the content.
 */
export function withWholeNames(
  mentions: readonly Mention[],
  source: readonly Span[],
  content: readonly Span[],
  cue: readonly Span[],
): readonly [source: readonly Span[], content: readonly Span[]] {
  const whole = wholeNames(mentions, source, cue);
  const left = withoutParts(content, whole);
  return left.length > 0 ? [whole, left] : [source, content];
}

/** The spans, widened where one covers a part of a name only; never over the cue. `mentions` are in the text's order. */
export function wholeNames(
  mentions: readonly Mention[],
  spans: readonly Span[],
  cue: readonly Span[],
): readonly Span[] {
  return spans.map(([start, end]): Span => {
    const names = touching(mentions, start, end).filter(({ form }) => form === 'name');
    const from = names.reduce((least, mention) => Math.min(least, mention.start), start);
    const to = names.reduce((most, mention) => Math.max(most, mention.end), end);
    return cue.some(([a, b]) => from < b && a < to) ? [start, end] : [from, to];
  });
}

/** The mentions that share text with `[start, end)`. */
function touching(mentions: readonly Mention[], start: number, end: number): readonly Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < mentions.length && mentions[to]!.start < end) to += 1;
  return mentions.slice(low, to);
}

/** What is left of `spans` outside of `taken`. */
export function withoutParts(spans: readonly Span[], taken: readonly Span[]): Span[] {
  return taken.reduce<Span[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]): Span[] => {
        if (to <= start || end <= from) return [[start, end]];
        const parts: Span[] = [
          [start, from],
          [to, end],
        ];
        return parts.filter(([a, b]) => a < b);
      }),
    [...spans],
  );
}
