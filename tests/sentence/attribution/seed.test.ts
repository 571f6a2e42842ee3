import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/article/article.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { annotate } from '../../../src/sentence/annotate.ts';
import type { Attribution } from '../../../src/sentence/annotated.ts';

const SEED = '000_a681bd9ab4dd7d27.txt';
const outcome = readArticle(SEED, readFileSync(new URL(`../../../seeds/${SEED}`, import.meta.url)));
if (outcome.kind !== 'article') throw new Error('The seed article cannot be read.');
const annotated = annotate(outcome.article);
const { body } = outcome.article;
const textOf = (spans: readonly Span[]) => spans.map((span) => body.slice(...span)).join(' … ');

/** The sentence that opens so, and the attributions whose content holds most of it. */
function attributionsOf(opening: string): Attribution[] {
  const sentence = annotated.sentences.find(({ start }) => body.startsWith(opening, start));
  if (!sentence) throw new Error(`No sentence opens with "${opening}".`);
  return annotated.attributions.filter(({ content }) => {
    const covered = content.reduce(
      (sum, [start, end]) => sum + Math.max(0, Math.min(end, sentence.end) - Math.max(start, sentence.start)),
      0,
    );
    return covered * 2 > sentence.end - sentence.start;
  });
}

/** The one attribution of most of a sentence. */
function only(opening: string): Attribution {
  const found = attributionsOf(opening);
  expect(found.map(({ source }) => textOf(source))).toHaveLength(1);
  return found[0]!;
}

describe('the seed article', () => {
  it('has the killing from the reports of two wires', () => {
    const { source, kind, force } = only('Four members of');
    expect(textOf(source)).toContain('The Associated Press and Reuters');
    expect([kind, force]).toEqual(['indirect', 'assertion']);
  });

  it('has the confirmation from a U.S. official, to Fox News', () => {
    const { source, medium, speaker, content } = only('A U.S. official has confirmed');
    expect(textOf(source)).toBe('A U.S. official');
    expect(textOf(medium)).toBe('to Fox News');
    expect(speaker?.name).toMatch(/^a U\.S\. official$/i);
    expect(textOf(content)).toMatch(/^(?:that )?the U\.S\. is responsible for the strike/);
  });

  it('has the precision strike from the official of the sentence before', () => {
    const found = annotated.attributions.filter(({ content }) =>
      textOf(content).includes('this was a precision strike'),
    );
    expect(found).toHaveLength(1);
    expect(textOf(found[0]!.source)).toBe('The official');
    expect(found[0]!.speaker?.name).toMatch(/U\.S\. official/);
  });

  it('does not take other outlets for the speaker of the precision strike', () => {
    for (const { source, content } of annotated.attributions) {
      if (textOf(source).includes('other outlets')) expect(textOf(content)).not.toContain('precision strike');
    }
  });

  it('has the target of the strike from the U.S. official', () => {
    const { source, kind } = only('The strike targeted a leader');
    expect(textOf(source)).toBe('the U.S. official');
    expect(kind).toBe('indirect');
  });

  it('has the direct quotation from a U.S. military official, in a statement', () => {
    const { source, medium, kind, speaker, content } = only('"The United States is continuing');
    expect(textOf(source)).toContain('the U.S. military official');
    expect(textOf(medium)).toBe('a statement');
    expect(speaker?.name).toMatch(/U\.S\. military official/);
    expect(kind).toBe('direct');
    expect(textOf(content)).toMatch(/^"The United States is continuing .* they face,"$/);
  });

  it('has the links of Harakat Hezbollah al-Nujaba from nobody but the article', () => {
    const sentence = annotated.sentences.find(({ start }) =>
      body.startsWith('Harakat Hezbollah al-Nujaba has links', start),
    )!;
    const inside = annotated.attributions.filter(({ content }) =>
      content.some(([start, end]) => start < sentence.end && end > sentence.start),
    );
    expect(inside.map(({ source }) => textOf(source))).toEqual([]);
  });

  it('has the PMF’s announcement in a statement, by way of The AP', () => {
    const found = attributionsOf('The PMF announced in a statement');
    const inner = found.find(({ source }) => textOf(source) === 'The PMF')!;
    expect(inner.speaker?.name).toBe('Popular Mobilization Forces');
    expect([textOf(inner.medium), inner.kind]).toEqual(['in a statement', 'mixed']);
    const outer = annotated.attributions[inner.within!]!;
    expect(textOf(outer.source)).toBe('The AP');
    expect(outer.within).toBeNull();
    expect(found).toHaveLength(2);
  });

  it('has the wounded from Reuters', () => {
    expect(only('Six others were wounded').speaker?.name).toBe('Reuters');
  });

  it('has the responsibility from Yehia Rasool, in a statement', () => {
    const { speaker, medium, kind } = only('Iraqi military spokesman Yehia Rasool said');
    expect(speaker).toMatchObject({ name: 'Yehia Rasool', role: 'Iraqi military spokesman' });
    expect([textOf(medium), kind]).toEqual(['in a statement', 'mixed']);
  });

  it('has the drone over Erbil from an unnamed report', () => {
    const { source, speaker } = only('On Tuesday, Iraqi forces shot down');
    expect(textOf(source)).toBe('a report');
    expect(speaker).toMatchObject({ name: 'a report', entity: null });
  });

  it('has the number of attacks from U.S. defense officials', () => {
    expect(textOf(only('U.S. forces in Iraq and Syria have been attacked').source)).toBe(
      'U.S. defense officials',
    );
  });

  it('has the Pentagon’s way of counting from nobody but the article', () => {
    const sentence = annotated.sentences.find(({ start }) =>
      body.startsWith('The Pentagon does not count', start),
    )!;
    const inside = annotated.attributions.filter(({ content }) =>
      content.some(([start, end]) => start < sentence.end && end > sentence.start),
    );
    expect(inside).toEqual([]);
  });
});
