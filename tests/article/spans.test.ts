import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/article/article.ts';
import { joined } from '../../src/article/spans.ts';

describe('joined spans', () => {
  it('are in order, joined where they touch, and cut to the text they are for', () => {
    expect(
      joined(
        [
          [30, 50],
          [10, 20],
          [20, 24],
          [15, 18],
          [5, 8],
        ],
        7,
        40,
      ),
    ).toEqual([
      [7, 8],
      [10, 24],
      [30, 40],
    ]);
  });

  it('hold each place that a span holds, once, and no other', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.array(span), span, (spans, [start, end]) => {
        const places = joined(spans, start, end).flatMap(([from, to]) =>
          Array.from({ length: to - from }, (_, i) => from + i),
        );
        const wanted = Array.from({ length: end - start }, (_, i) => start + i).filter((place) =>
          spans.some(([from, to]) => from <= place && place < to),
        );
        expect(places).toEqual(wanted);
      }),
    );
  });
});
