import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../src/sentence/annotated.ts';
import { wholeNames, withoutParts } from '../../../src/sentence/attribution/whole-names.ts';

const name = (start: number, end: number): Mention => ({
  start,
  end,
  sentence: 0,
  entity: 0,
  form: 'name',
  confidence: 1,
});

describe('sources and names', () => {
  it('widens a source to the names that it cuts', () => {
    expect(wholeNames([name(4, 12), name(20, 30)], [[0, 8]], [[40, 44]])).toEqual([[0, 12]]);
    expect(wholeNames([name(4, 12)], [[8, 14]], [[40, 44]])).toEqual([[4, 14]]);
    expect(wholeNames([name(4, 12)], [[12, 20]], [[40, 44]])).toEqual([[12, 20]]);
  });

  it('does not widen it over the cue, nor to a pronoun or description', () => {
    expect(wholeNames([name(4, 12)], [[0, 8]], [[9, 12]])).toEqual([[0, 8]]);
    expect(wholeNames([{ ...name(4, 12), form: 'description' }], [[0, 8]], [[40, 44]])).toEqual([[0, 8]]);
  });

  it('leaves of other spans what the source has not taken', () => {
    expect(withoutParts([[0, 30]], [[10, 20]])).toEqual([
      [0, 10],
      [20, 30],
    ]);
    expect(
      withoutParts(
        [
          [0, 15],
          [18, 30],
        ],
        [[10, 20]],
      ),
    ).toEqual([
      [0, 10],
      [20, 30],
    ]);
    expect(withoutParts([[12, 18]], [[10, 20]])).toEqual([]);
  });
});
