import { createRequire } from 'node:module';
import fc from 'fast-check';
import { getGender } from 'gender-detection-from-name';
import { describe, expect, it } from 'vitest';
import { genderOfFirstName } from '../../src/article/first-names.ts';

/** What the package that the list is made from says of a word. */
const inPackage = (word: string) => {
  const gender = getGender(word, 'en');
  return gender === 'unknown' ? null : gender;
};

describe('first names', () => {
  it('are those of the package for every English and French one of a single word', () => {
    const require = createRequire(import.meta.url);
    const names = ['en', 'fr'].flatMap((list): string[] => [
      ...require(`gender-detection-from-name/names/${list}.js`).keys(),
    ]);
    const single = names.filter((name) => !/\s/.test(name));
    expect(single.length).toBeGreaterThan(50_000);
    expect(single.filter((name) => genderOfFirstName(name) !== inPackage(name))).toEqual([]);
  });

  it('are those of the package for other words, too', () => {
    const letters = fc.array(fc.constantFrom(...'abehilmnorstuyzéş'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        letters.map((list) => list.join('')),
        (word) => {
          expect(genderOfFirstName(word)).toBe(inPackage(word));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('are known at either end of the list, and nothing beyond it is', () => {
    expect(genderOfFirstName('aabriella')).toBe('female');
    expect(genderOfFirstName('şule')).toBe('female');
    expect(['', 'a', '~', 'f', '\n', 'anna f', '\u{ffff}'].map(genderOfFirstName)).toEqual(
      Array(7).fill(null),
    );
  });
});
