import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/answer/claims/alignment.ts';
import { punctuationDifferences } from '../../../src/answer/claims/punctuation.ts';

/** The comparison as it is read: what only the given text has as `-…-`, what only the corpus has as `+…+`. */
function compared(given: string, corpus: string): string {
  return punctuationDifferences(
    { text: given, words: wordsOf(given) },
    { text: corpus, words: wordsOf(corpus) },
  )
    .map(({ in: place, text }) => (place === 'both' ? text : place === 'given' ? `-${text}-` : `+${text}+`))
    .join(' ');
}

describe('punctuationDifferences', () => {
  it.each([
    [
      'a comma too few',
      'The pier burned and sank',
      'The pier burned, and sank',
      'The pier -burned- +burned,+ and sank',
    ],
    ['a comma too many', 'The old, pier burned', 'The old pier burned', 'The -old,- +old+ pier burned'],
    ['a hyphen', 'A tax free port', 'A tax-free port', 'A -tax free- +tax-free+ port'],
    ['stops in a name', 'US ships left', 'U.S. ships left', '-US- +U.S.+ ships left'],
    ['a dash for a comma', 'It sank — twice', 'It sank, twice', 'It -sank- +sank,+ twice'],
    ['a question for a statement', 'The pier burned?', 'The pier burned.', 'The pier -burned?- +burned.+'],
  ])('shows %s beside the words it stands with', (_, given, corpus, expected) => {
    expect(compared(given, corpus)).toBe(expected);
  });

  it.each([
    ['quotation marks', 'The “old” pier burned', "The 'old' pier burned"],
    ['apostrophes', "The pier's end", 'The pier’s end'],
    ['spacing and the length of a dash', 'It sank  -- twice', 'It sank—twice'],
    ['three dots as one sign', 'It sank ... twice', 'It sank… twice'],
    ['where a quotation ends', 'The pier burned.', 'The pier burned, she said'.slice(0, 16)],
  ])('does not count %s', (_, given, corpus) => {
    expect(compared(given, corpus)).toBe('');
  });
});
