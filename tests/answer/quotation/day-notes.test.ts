import { describe, expect, it } from 'vitest';
import { dayNotes } from '../../../src/answer/quotation/day-notes.ts';
import { annotate } from '../../../src/sentence/annotate.ts';
import { articleOf } from '../../sentence/article-of.ts';

/** The notes of a text published on Thursday, 4 January 2024. */
function notes(text: string): readonly string[] {
  const annotated = annotate({ ...articleOf([text]), published: '2024-01-04' });
  return dayNotes(annotated, 0, text.length);
}

describe('the notes on words for days', () => {
  it.each([
    ['The bridge closed on Tuesday.', ['Tuesday (2 January 2024)']],
    ['The bridge closed on Thursday.', ['Thursday (4 January 2024)']],
    ['The bridge closed in December.', ['December (2023)']],
    ['The bridge closed last December.', ['last December (December 2023)']],
    ['The bridge closed today.', ['today (the day of publication)']],
    ['The bridge has been closed since October 17.', ['October 17 (17 October 2023)']],
    ['The bridge closed on January 4.', []],
    ['The bridge closed on 3 May 2001.', []],
  ])('of "%s" are %j', (text, expected) => {
    expect(notes(text)).toEqual(expected);
  });
});
