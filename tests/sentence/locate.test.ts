import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sentence } from '../../src/sentence/annotated.ts';
import { sentencesIn } from '../../src/sentence/locate.ts';

/** Sentences in order, with gaps between some of them. */
const sentences = fc
  .array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 8 }) }), { maxLength: 30 })
  .map((parts) => {
    let at = 0;
    return parts.map(({ gap, length }): Sentence => {
      const start = at + gap;
      at = start + length;
      return { start, end: at, block: 0, role: 'body', tokens: [] };
    });
  });

test('the sentences of a stretch are all those that share some of it', () => {
  fc.assert(
    fc.property(sentences, fc.nat(300), fc.integer({ min: 1, max: 60 }), (all, start, length) => {
      const end = start + length;
      expect(sentencesIn(all, start, end)).toEqual(
        all.filter((sentence) => sentence.start < end && start < sentence.end),
      );
    }),
  );
});
