import { describe, expect, it } from 'vitest';
import { spokenIn } from '../../src/answer/speaking.ts';
import { annotate } from '../../src/sentence/annotate.ts';
import { articleOf } from '../sentence/article-of.ts';

function speakers(text: string, outlet: string | null = null) {
  const annotated = annotate({ ...articleOf([text]), outlet });
  return spokenIn(annotated).map(({ speaker, quoted }) => [speaker.name, quoted] as const);
}

describe('who speaks in an article', () => {
  it('has a relayed quotation once, for whose it is', () => {
    expect(
      speakers(
        'The council announced in a statement that the bridge was "safe as a house," according to Reuters.',
      ),
    ).toEqual([
      ['the council', true],
      ['Reuters', false],
    ]);
  });

  it('has no text that nobody is named for', () => {
    expect(speakers('The bridge will close on Friday, according to a report.')).toEqual([]);
    expect(speakers('The bridge will close on Friday, according to Reuters.')).toEqual([['Reuters', false]]);
  });

  it('has nobody of whom nothing is told', () => {
    expect(speakers('Some said the bridge was old. No one said it was new.')).toEqual([]);
    expect(speakers('Some islanders said the bridge was old.')).toEqual([['some islanders', false]]);
  });

  it('has no outlet in its own article', () => {
    const text = 'The Harbour Post said on Friday that it stood by its story.';
    expect(speakers(text, 'Harbour Post')).toEqual([]);
    expect(speakers(text)).toHaveLength(1);
  });

  it('has nobody who kept silent', () => {
    expect(speakers('Mayor Ines Roth declined to comment on the closure.')).toEqual([]);
  });
});
