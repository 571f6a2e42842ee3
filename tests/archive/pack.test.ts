import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentWordsOf } from '../../src/archive/content-words.ts';
import { indexedArticle } from '../../src/archive/indexed.ts';
import { pack, tryToUnpackForIndex, unpack } from '../../src/archive/pack.ts';
import { unpackPeople } from '../../src/archive/pack-people.ts';
import { readCorpus } from '../../src/article/corpus.ts';
import { annotate } from '../../src/sentence/annotate.ts';
import type { AnnotatedArticle } from '../../src/sentence/annotated.ts';
import { annotatedArticle } from './arbitrary-article.ts';

const seeds: AnnotatedArticle[] = [];
for await (const article of readCorpus(['seeds'])) seeds.push(annotate(article));

/** With all that is unpacked when it is read. */
function plain(annotated: AnnotatedArticle): AnnotatedArticle {
  const { article, entities, mentions, times, quantities, attributions } = annotated;
  const sentences = annotated.sentences.map(({ start, end, block, role, tokens }) => ({
    ...{ start, end, block, role },
    tokens,
  }));
  return { article, sentences, entities, mentions, times, quantities, attributions };
}

test('every seed article comes back as it was packed', () => {
  expect(seeds.length).toBeGreaterThan(0);
  for (const annotated of seeds) expect(plain(unpack(pack(annotated)))).toStrictEqual(annotated);
});

test('an article that was unpacked is packed to the same bytes', () => {
  for (const annotated of seeds) {
    const packed = pack(annotated);
    expect(pack(unpack(packed))).toEqual(packed);
  }
});

test('an article of any form comes back as it was packed', () => {
  fc.assert(
    fc.property(annotatedArticle, (annotated) => {
      // A clone, as the generator's objects have no prototype.
      expect(plain(unpack(pack(annotated)))).toStrictEqual(structuredClone(annotated));
    }),
  );
});

test('of what the index is given nothing is lost, though no more is unpacked', () => {
  fc.assert(
    fc.property(annotatedArticle, (annotated) => {
      const { body, annotation } = pack(annotated);
      const indexable = tryToUnpackForIndex({ body, annotation })!;
      expect(indexedArticle(indexable, 7)).toStrictEqual(indexedArticle(annotated, 7));
    }),
  );
  expect(tryToUnpackForIndex({ body: '', annotation: new Uint8Array(9) })).toBeNull();
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

test('the content words come without a token being read, and are those of the tokens', () => {
  fc.assert(
    fc.property(annotatedArticle, (annotated) => {
      const { norms, slots, starts, term } = contentWordsOf(unpack(pack(annotated)));
      const words = annotated.sentences.map((_, index) =>
        Array.from(slots.subarray(starts[index], starts[index + 1]), (place) => ({
          norm: norms[place],
          term: term(place),
        })),
      );
      const expected = annotated.sentences.map(({ tokens }) =>
        tokens.filter((token) => token.term !== '' && !token.stop).map(({ norm, term }) => ({ norm, term })),
      );
      expect(words).toEqual(expected);
    }),
  );
});

test.each(['annotation', 'people'] as const)(
  'a changed byte of the %s is refused wherever it stands, though most of an article is read later',
  (part) => {
    const packed = pack(seeds[0]!);
    fc.assert(
      fc.property(fc.nat(packed[part].length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = packed[part].slice();
        bytes[at]! ^= change;
        expect(() => unpack({ ...packed, [part]: bytes })).toThrow(RangeError);
      }),
      { numRuns: 200 },
    );
  },
);
