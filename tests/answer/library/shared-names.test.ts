/** Articles tell the same story where they have rare names in common. */
import { describe, expect, it } from 'vitest';
import { createMemoryLibrary } from '../../../src/answer/library/library.ts';
import { sharingOfNames } from '../../../src/answer/library/shared-names.ts';
import { createSegmentedIndex } from '../../../src/search/segmented-index.ts';
import { annotate } from '../../../src/sentence/annotate.ts';
import { finish } from '../../../src/steps.ts';
import { articleOf } from '../../sentence/article-of.ts';

const ARTICLES = {
  fire: [
    'The ferry Aurelia burned off Kalvo on Monday.',
    'Captain Tomas Irgens left last, Helen Straud said.',
  ],
  inquiry: [
    'Captain Tomas Irgens of the Aurelia was suspended.',
    'Helen Straud said that the inquiry goes on.',
  ],
  match: ['Lena Brandt scored twice for Pinewood in Kalvo.', 'Coach Marta Jessup was happy.'],
};

const { library, add } = createMemoryLibrary(createSegmentedIndex());
for (const [id, paragraphs] of Object.entries(ARTICLES)) add(annotate({ ...articleOf(paragraphs), id }));
const [fire, inquiry, match] = finish(library.views(Object.keys(ARTICLES)));
const { sameness } = sharingOfNames((term) => library.index.inverseDocumentFrequency(term));

describe('one story, by the names that two articles share', () => {
  it('is told by those that speak of the same people', () => {
    expect(sameness(fire!, inquiry!)).toBeGreaterThan(0.9);
    expect(sameness(inquiry!, fire!)).toBe(sameness(fire!, inquiry!));
    expect(sameness(fire!, fire!)).toBe(1);
  });

  it('is not told by another of the same place', () => {
    expect(sameness(fire!, match!)).toBe(0);
  });
});
