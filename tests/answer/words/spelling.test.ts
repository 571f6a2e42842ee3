import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryNamed } from '../../../src/answer/words/same-country.ts';
import { editDistance, soundsLike } from '../../../src/answer/words/spelling.ts';

describe('soundsLike', () => {
  it.each([
    ['rasool', 'rasoul'],
    ['petersson', 'peterson'],
    ['hollande', 'holland'],
    ['michaela', 'micheala'],
  ])('forgives %s for %s', (a, b) => {
    expect(soundsLike(a, b)).toBe(true);
  });

  it.each([
    ['bush', 'busy'],
    ['smith', 'pmith'],
    ['2015', '2016'],
    ['rasool', 'reston'],
  ])('tells %s and %s apart', (a, b) => {
    expect(soundsLike(a, b)).toBe(false);
  });
});

describe('editDistance', () => {
  it('is symmetric, zero for the same word alone, and never under the difference in length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const distance = editDistance(a, b, 20);
        expect(distance).toBe(editDistance(b, a, 20));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

describe('countryNamed', () => {
  it.each([
    ['american', 'u.s.'],
    ['iraqi', 'iraq'],
    ['british', 'u.k.'],
  ])('%s is of %s', (people, place) => {
    expect(countryNamed(people)).not.toBeNull();
    expect(countryNamed(people)).toBe(countryNamed(place));
  });

  it('is null for other words', () => {
    expect(['table', 'london', '', '7'].map(countryNamed)).toEqual([null, null, null, null]);
  });
});
