/** What is never contradicted, whatever the texts are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimTold } from '../../../src/answer/claims/claimed.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { SEEDS_DIR } from '../../../src/config.ts';
import { annotate } from '../../../src/sentence/annotate.ts';
import { articleOf } from '../../sentence/article-of.ts';

const WORDS =
  'the a council mayor Eva Lund Tom Berg not never no nobody denied said that rejected approved rose fell prices fire killed hurt two three 5 percent people on Monday in May will may if who which was is were had to by for against , . " — ?'.split(
    ' ',
  );

const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 24 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);

describe('a contradiction', () => {
  it('is in the words of both, whatever they are', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (claim, sentence, isAltered) => {
        const annotated = annotate(articleOf([sentence]));
        if (annotated.sentences.length === 0) return;
        const told = claimTold(claim);
        const altered = isAltered ? ([0, sentence.length] as const) : undefined;
        const verdict = told.verdictOf(annotated, 0, { altered, areFew: true });
        if (verdict?.is !== 'contrary') return;
        const { given, corpus } = told.differs(annotated, verdict);
        expect(claim).toContain(given);
        expect(sentence).toContain(corpus);
        expect(given).not.toBe('');
        expect(corpus).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('is not of any text with itself', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (words, isAltered) => {
        const annotated = annotate(articleOf([words]));
        if (annotated.sentences.length !== 1) return;
        const altered = isAltered ? ([0, words.length] as const) : undefined;
        const verdict = claimTold(words).verdictOf(annotated, 0, { altered, areFew: true });
        expect(verdict?.is).not.toBe('contrary');
      }),
      { numRuns: 300 },
    );
  });

  it('is not between any two sentences of the article that ships', () => {
    const file = join(SEEDS_DIR, '000_a681bd9ab4dd7d27.txt');
    const read = readArticle(file, readFileSync(file));
    if (read.kind === 'problem') throw new Error(read.problem.wrong);
    const annotated = annotate(read.article);
    for (const { start, end } of annotated.sentences) {
      const claim = claimTold(read.article.body.slice(start, end));
      for (const other of annotated.sentences.keys())
        expect(claim.verdictOf(annotated, other, { areFew: true })?.is).not.toBe('contrary');
    }
  });
});
