import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/sentence/annotate.ts';
import { passagesOf } from '../../../src/sentence/attribution/attribute.ts';
import { Kind, kindOfWord } from '../../../src/sentence/attribution/kinds.ts';
import { PassageReader } from '../../../src/sentence/attribution/passage.ts';
import { readWordGroups } from '../../../src/sentence/attribution/word-groups.ts';
import { articleOf } from '../article-of.ts';

describe('what sort of thing a token names', () => {
  it.each([
    ['she', Kind.pronoun],
    ['spokesman', Kind.office],
    ['spokesmen', Kind.none],
    ['officials', Kind.office],
    ['statement', Kind.text],
    ['police', Kind.people],
    ['ministry', Kind.body],
    ['table', Kind.none],
  ])('is told of %s by lists', (norm, kind) => {
    expect(kindOfWord(norm)).toBe(kind);
  });

  it('is told of each token of a name by its entity, wherever the block begins', () => {
    const body = ['It rained.', 'Ada Sunde of the Harbour Council left Oslo.'];
    const annotated = annotate(articleOf(body));
    const groups = readWordGroups('0 left/31');
    const [, passage] = passagesOf(annotated, new PassageReader(groups));
    const kindAt = (words: string) => {
      const at = annotated.article.body.indexOf(words);
      return passage!.kind[passage!.start.indexOf(at)];
    };
    expect([kindAt('Ada'), kindAt('Sunde'), kindAt('Harbour'), kindAt('Council'), kindAt('Oslo')]).toEqual([
      Kind.person,
      Kind.person,
      Kind.organization,
      Kind.organization,
      Kind.place,
    ]);
    expect(kindAt('of the')).toBe(Kind.none);
    expect(passage!.like[passage!.start.indexOf(annotated.article.body.indexOf('left'))]).toBe(3 * 8 + 1);
  });
});
