import { describe, expect, it } from 'vitest';
import { sameUnit } from '../../../src/answer/words/units.ts';

describe('sameUnit', () => {
  it.each<[string | null, string | null]>([
    ['sailors', 'people'],
    ['homes', 'houses'],
    ['guest', 'guests'],
    ['women', 'women'],
    ['%', '%'],
    ['guests', null],
    ['others', null],
    ['others', 'people'],
    [null, null],
  ])('%s and %s count the same', (one, other) => {
    expect(sameUnit(one, other)).toBe(true);
    expect(sameUnit(other, one)).toBe(true);
  });

  it.each<[string | null, string | null]>([
    ['men', 'women'],
    ['people', 'children'],
    ['guests', 'soldiers'],
    ['women', null],
    ['$', '%'],
    ['$', null],
    ['houses', 'whales'],
  ])('%s and %s do not', (one, other) => {
    expect(sameUnit(one, other)).toBe(false);
    expect(sameUnit(other, one)).toBe(false);
  });
});
