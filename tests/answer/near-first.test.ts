import { expect, it } from 'vitest';
import type { RankedQuotation } from '../../src/answer/answer.ts';
import { nearFirst } from '../../src/answer/near-first.ts';

const quotation = (confidence: number, emphasis: RankedQuotation['emphasis'] = []) =>
  ({ confidence, emphasis }) as RankedQuotation;

it('counts the quotations that come near the first, and those with answering words', () => {
  // A third as sure is near; 0.1 is not, unless it has words that answer.
  expect(nearFirst([quotation(0.6), quotation(0.2), quotation(0.1)], 3)).toBe(2);
  expect(nearFirst([quotation(0.6), quotation(0.1, [[0, 4]]), quotation(0.1)], 3)).toBe(2);
  // A weak first has weak ones near it.
  expect(nearFirst([quotation(0.04), quotation(0.03), quotation(0.02)], 3)).toBe(3);
  // Where another is surer than the first, it is the measure.
  expect(nearFirst([quotation(0.3, [[0, 4]]), quotation(0.6), quotation(0.15)], 3)).toBe(2);
});

it('is never more than asked for, and never none of some', () => {
  expect(nearFirst([quotation(0.6), quotation(0.6), quotation(0.6)], 2)).toBe(2);
  expect(nearFirst([quotation(0.6), quotation(0)], 3)).toBe(1);
  // Not even where the first is put before a far surer one.
  expect(nearFirst([quotation(0.05), quotation(0.6)], 3)).toBe(1);
  expect(nearFirst([], 3)).toBe(0);
});
