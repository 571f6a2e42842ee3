import { describe, expect, it } from 'vitest';
import { saidBy } from '../../../src/answer/claims/said-by.ts';
import { quoteSentence } from '../../../src/answer/quotation/quote.ts';
import { annotate } from '../../../src/sentence/annotate.ts';
import { articleOf } from '../../sentence/article-of.ts';

function outcomeOf(text: string, name: string) {
  const annotated = annotate(articleOf([text]));
  return saidBy(annotated, quoteSentence(annotated, 0), { name, force: 'assertion' }).outcome;
}

describe('who is to have said words', () => {
  const OFFICE = 'Lena Berg’s office said the ferry would sail on Friday.';

  it.each([
    [OFFICE, 'Lena Berg’s office', 'same'],
    [OFFICE, "lena berg's office", 'same'],
    [OFFICE, 'Lena Berg', 'unclear'],
    ['A spokesman for Lena Berg said the ferry would sail on Friday.', 'the spokesman', 'same'],
    ['A spokesman for Lena Berg said the ferry would sail on Friday.', 'Lena Berg', 'unclear'],
    ['Lena Berg said the ferry would sail on Friday.', 'Berg', 'same'],
    ['Lena Berg said the ferry would sail on Friday.', 'Tom Berg', 'other'],
  ])('%s – %s: %s', (text, name, outcome) => {
    expect(outcomeOf(text, name)).toBe(outcome);
  });

  it('is compared with a name of 100,000 words while the test has time', () => {
    // With work in the square of its length this would take minutes, and the test run out of time.
    for (const filling of [' ', '’ ', ' for', ' ’s'])
      expect(outcomeOf(OFFICE, `Lena${filling.repeat(100_000)}\n`)).toBeTypeOf('string');
  });
});
