import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../src/archive/pack.ts';
import { unpackPeople } from '../../src/archive/pack-people.ts';
import { readCorpus } from '../../src/article/corpus.ts';
import { annotate } from '../../src/sentence/annotate.ts';
import type { AnnotatedArticle } from '../../src/sentence/annotated.ts';
import { annotatedArticle } from './arbitrary-article.ts';

const seeds: AnnotatedArticle[] = [];
for await (const article of readCorpus(['seeds'])) seeds.push(annotate(article));

test('every seed article comes back as it was packed', () => {
  expect(seeds.length).toBeGreaterThan(0);
  for (const annotated of seeds) expect(unpack(pack(annotated))).toStrictEqual(annotated);
});

test('an article of any form comes back as it was packed', () => {
  fc.assert(
    fc.property(annotatedArticle, (annotated) => {
      // A clone, as the generator's objects have no prototype.
      expect(unpack(pack(annotated))).toStrictEqual(structuredClone(annotated));
    }),
  );
});

test('who is named and who speaks is read without the rest', () => {
  for (const annotated of seeds) {
    const { entities, attributions } = annotated;
    expect(unpackPeople(pack(annotated).people)).toStrictEqual({ entities, attributions });
  }
});

test('an article takes less than twice the room of its text', () => {
  for (const annotated of seeds) {
    const { annotation, people } = pack(annotated);
    expect(annotation.length + people.length).toBeLessThan(2 * Buffer.byteLength(annotated.article.body));
  }
});

test('bytes that were cut off are refused, never read as an article', () => {
  const packed = pack(seeds[0]!);
  fc.assert(
    fc.property(fc.nat(packed.annotation.length - 1), (length) => {
      const cut = { ...packed, annotation: packed.annotation.subarray(0, length) };
      expect(() => unpack(cut)).toThrow();
    }),
    { numRuns: 200 },
  );
});
