import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortInSteps } from '../../../src/answer/candidates/in-steps.ts';

/** From 0 to 1, with many that are equal and many that lie in one step. */
const shares = fc.array(
  fc.oneof(
    fc.constantFrom(0, 0.75, 1),
    fc.float({ min: 0, max: 1, noNaN: true }),
    fc.float({ min: 0.5, max: Math.fround(0.501), noNaN: true }),
  ),
  { maxLength: 200 },
);

test('it counts the smaller ones', () => {
  fc.assert(
    fc.property(shares, fc.float({ min: 0, max: 1, noNaN: true }), (given, wanted) => {
      const steps = sortInSteps(Float32Array.from(given));
      for (const value of [...given, wanted])
        expect(steps.firstFrom(value)).toBe(given.filter((other) => other < value).length);
    }),
  );
});
