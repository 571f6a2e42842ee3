import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/sentence/annotate.ts';
import type { AnnotatedArticle } from '../../src/sentence/annotated.ts';
import { articleOf } from './article-of.ts';

const seed = readFileSync(new URL('../../seeds/000_a681bd9ab4dd7d27.txt', import.meta.url), 'utf8');

/** Text as hostile as it comes: letters of many scripts, emoji, zero-width characters, lone surrogates, quotes, stops. */
const hostile = fc.array(
  fc.oneof(
    fc.constantFrom(
      '.',
      '. ',
      ' ',
      '"',
      '“',
      '”',
      "'",
      '’',
      '(',
      ')',
      '…',
      '\u200b',
      '\u202e',
      '\0',
      '😀',
      '👩‍👧',
      '\ud800',
      'ع',
      'שלום',
      '\u00a0',
      '\t',
      '-',
      '$',
      '3.5',
      '@everyone',
      '```',
    ),
    fc.constantFrom(
      'Mr. Lee',
      'he',
      'said',
      'U.S.',
      'according to',
      'Thursday',
      'the official',
      'Ann Lee',
      'I',
      'Jan. 5',
      'twelve',
      "didn't",
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
  { maxLength: 40 },
);
const paragraphs = fc.array(
  hostile
    .map((parts) =>
      parts
        .join('')
        .replace(/[\n\r]/g, ' ')
        .trim(),
    )
    .filter((text) => text !== ''),
  { maxLength: 5 },
);

function check({
  article,
  sentences,
  mentions,
  entities,
  times,
  quantities,
  attributions,
}: AnnotatedArticle): void {
  let last = 0;
  for (const sentence of sentences) {
    const block = article.blocks[sentence.block]!;
    expect(sentence.start).toBeGreaterThanOrEqual(Math.max(last, block.start));
    expect(sentence.end).toBeLessThanOrEqual(block.end);
    expect(sentence.role).toBe(block.role);
    expect(sentence.tokens[0]?.start).toBe(sentence.start);
    expect(sentence.tokens.at(-1)?.end).toBe(sentence.end);
    let at = sentence.start;
    for (const token of sentence.tokens) {
      expect(token.start).toBeGreaterThanOrEqual(at);
      expect(token.end).toBeGreaterThan(token.start);
      expect(article.body.slice(at, token.start)).not.toMatch(/[a-z0-9]/i);
      at = token.end;
    }
    last = sentence.end;
  }
  for (const { start, end, sentence } of [...mentions, ...times, ...quantities]) {
    expect(start).toBeGreaterThanOrEqual(sentences[sentence]!.start);
    expect(end).toBeLessThanOrEqual(sentences[sentence]!.end);
    expect(end).toBeGreaterThan(start);
  }
  for (const { entity, confidence } of mentions) {
    expect(entities[entity]).toBeDefined();
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
  expect(mentions.map(({ start }) => start)).toEqual(
    mentions.map(({ start }) => start).toSorted((a, b) => a - b),
  );
  for (const { speaker } of attributions) {
    if (speaker === null) continue;
    expect(speaker.name).not.toBe('');
    if (speaker.entity !== null) expect(entities[speaker.entity]?.name).toBe(speaker.name);
  }
}

describe('annotate', () => {
  it('holds spans in order inside their blocks, whatever the text', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => check(annotate(articleOf(texts)))),
      { numRuns: 300 },
    );
  });

  it('gives the same annotation whatever was annotated before', () => {
    const article = articleOf(seed.split('\n').filter((line) => line.trim() !== ''));
    const before = JSON.stringify(annotate(article));
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const once = JSON.stringify(annotate(articleOf(texts)));
        annotate(article);
        expect(JSON.stringify(annotate(articleOf(texts)))).toBe(once);
      }),
      { numRuns: 100 },
    );
    expect(JSON.stringify(annotate(article))).toBe(before);
  });

  it('gives the same annotation after more new words than it remembers', () => {
    const article = articleOf(seed.split('\n').filter((line) => line.trim() !== ''));
    const before = JSON.stringify(annotate(article));
    const letters = (number: number) =>
      [...String(number)].map((digit) => 'qwrtpsdfgh'[Number(digit)]).join('');
    for (let from = 0; from < 160_000; from += 20_000) {
      annotate(
        articleOf([Array.from({ length: 20_000 }, (_, index) => `z${letters(from + index)}`).join(' ')]),
      );
    }
    expect(JSON.stringify(annotate(article))).toBe(before);
  });

  it('takes a megabyte without a stop', () => {
    check(annotate(articleOf([`word ${'and another word '.repeat(60_000)}end`, 'x'.repeat(1_000_000)])));
  });

  it('has every letter of the seed article in a sentence', () => {
    const article = articleOf(seed.split('\n').filter((line) => line.trim() !== ''));
    const annotated = annotate(article);
    check(annotated);
    const kept = annotated.sentences.map(({ start, end }) => article.body.slice(start, end)).join('');
    expect(kept.replace(/\s/g, '')).toBe(article.body.replace(/\s/g, ''));
  });
});
