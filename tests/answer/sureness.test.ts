import { expect, it } from 'vitest';
import type { RankedQuotation } from '../../src/answer/answer.ts';
import { isUnsure, UNSURE } from '../../src/answer/sureness.ts';

const quotation = (confidence: number, emphasis: RankedQuotation['emphasis'] = []) =>
  ({ confidence, emphasis }) as RankedQuotation;

it('is unsure where those seen at once are, taken together', () => {
  expect(isUnsure([quotation(UNSURE - 0.01)])).toBe(true);
  expect(isUnsure([quotation(UNSURE)])).toBe(false);
  // Each alone would be: one of the three is likely right.
  const third = quotation(UNSURE / 3 + 0.01);
  expect(isUnsure([third, third])).toBe(true);
  expect(isUnsure([third, third, third])).toBe(false);
});

it('counts no quotation that is not seen at once', () => {
  const weak = quotation(UNSURE / 3 - 0.01);
  expect(isUnsure([weak, weak, weak, weak, weak])).toBe(true);
  // The second is far weaker than the first, and left for More; what follows it too.
  expect(isUnsure([quotation(0.2), quotation(0.05), quotation(0.2)])).toBe(true);
});
