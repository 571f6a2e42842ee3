import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/sentence/annotate.ts';
import type { Attribution } from '../../../src/sentence/annotated.ts';
import { articleOf } from '../article-of.ts';
import { read } from './read.ts';

const clause = fc.constantFrom(
  'Mayor Ann Lee',
  'the ministry’s spokesman, Omar Day,',
  'she',
  'said',
  'told reporters',
  'according to',
  'wrote in a letter',
  'denied',
  'that the bridge would close',
  '“We will not pay,”',
  '"It is over"',
  '“and there is more to come',
  'the council wants a vote',
  ',',
  '.',
  ':',
  '— Ann Lee',
  'ANN LEE:',
  '’',
  '😀',
  '\u200b',
  '-',
);
const paragraphs = fc.array(
  fc
    .array(fc.oneof(clause, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 24 })
    .map((words) => words.join(' ')),
  { maxLength: 6 },
);

function check(
  { source, cue, content, medium, within, confidence }: Attribution,
  all: readonly Attribution[],
  length: number,
) {
  for (const [start, end] of [...source, ...cue, ...content, ...medium]) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(length);
  }
  for (const [start, end] of content) {
    for (const [from, to] of [...source, ...cue])
      expect(Math.min(end, to)).toBeLessThanOrEqual(Math.max(start, from));
  }
  expect(confidence).toBeGreaterThanOrEqual(0);
  expect(confidence).toBeLessThanOrEqual(1);
  if (within !== null) {
    const outer = all[within]!;
    for (const [start, end] of [...source, ...cue, ...content]) {
      expect(outer.content.some(([from, to]) => from <= start && end <= to)).toBe(true);
    }
  }
}

describe('attribute', () => {
  it('keeps spans in the body, contents off their source and cue, and inner relations within outer ones', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const article = articleOf(texts);
        const { attributions } = annotate(article);
        for (const one of attributions) check(one, attributions, article.body.length);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same relations whatever was annotated before', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (first, other) => {
        const before = annotate(articleOf(first)).attributions;
        annotate(articleOf(other));
        expect(annotate(articleOf(first)).attributions).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('finds source, cue and content of an indirect quotation', () => {
    const [found, ...rest] = read('Harbour master Ines Roth said that the ferry would sail again on Friday.');
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      source: 'Harbour master Ines Roth',
      cue: 'said',
      content: 'that the ferry would sail again on Friday',
      kind: 'indirect',
      force: 'assertion',
      within: null,
    });
  });

  it('takes both parts of a quotation that its speaker breaks', () => {
    const [found, ...rest] = read('“We lost the harvest,” Mr. Roth said. “Nobody came to help us.”');
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      source: 'Mr. Roth',
      content: '“We lost the harvest,” … “Nobody came to help us.”',
      kind: 'direct',
    });
  });

  it('carries a quotation over the paragraphs that each open with a mark', () => {
    const [found] = read(
      'Ms. Okafor said: “The river rose in an hour.',
      '“We carried the children to the roof and waited.',
      '“Then the boats came.”',
      'The water has since gone down.',
    );
    expect(found!.content).toBe(
      '“The river rose in an hour. … “We carried the children to the roof and waited. … “Then the boats came.”',
    );
  });

  it('ties a quotation to the line that introduces it with a colon', () => {
    const [found] = read(
      'In a letter to the council, Ms. Okafor wrote:',
      '“The river rose in an hour and nobody warned us.”',
    );
    expect(found).toMatchObject({
      source: 'Ms. Okafor',
      content: '“The river rose in an hour and nobody warned us.”',
      kind: 'direct',
    });
  });

  it('reads the turns of a transcript', () => {
    const found = read(
      'OKAFOR: When did you know?',
      'ROTH: On Friday, when the gauge failed.',
      'The engineers told us an hour later.',
      'OKAFOR: And whom did you call?',
    );
    expect(found.map(({ source, content }) => [source, content])).toEqual([
      ['OKAFOR', 'When did you know?'],
      ['ROTH', 'On Friday, when the gauge failed. … The engineers told us an hour later.'],
      ['OKAFOR', 'And whom did you call?'],
    ]);
  });

  it('reads signed quotations', () => {
    const found = read(
      '“The bus never comes on Sundays.” — Ines Roth',
      '“I gave up waiting and bought a bicycle.”',
      '— Omar Day, 34',
    );
    expect(found.map(({ source, content }) => [source, content])).toEqual([
      ['Ines Roth', '“The bus never comes on Sundays.”'],
      ['Omar Day, 34', '“I gave up waiting and bought a bicycle.”'],
    ]);
  });

  it.each([
    '“The bridge is old. Nobody has looked at its cables in years. There is a real risk,” Mayor Ines Roth said.',
    '“There is a real risk,” Mayor Ines Roth said. “The bridge is old. Nobody has looked at its cables in years.”',
  ])('gives the whole of a quotation to its speaker: %s', (text) => {
    const found = read(text).filter(({ source }) => source === 'Mayor Ines Roth');
    for (const words of ['The bridge is old', 'Nobody has looked', 'There is a real risk'])
      expect(found.some(({ content }) => content.includes(words))).toBe(true);
  });

  it('holds a statement within the report that relays it', () => {
    const found = read(
      'The council announced in a statement that the bridge would close, according to Reuters.',
    );
    const inner = found.findIndex(({ source }) => source === 'The council');
    const outer = found.findIndex(({ source }) => source === 'Reuters');
    expect(found[inner]).toMatchObject({ within: outer, medium: 'in a statement' });
    expect(found[outer]!.within).toBeNull();
  });
});

describe('force', () => {
  const forceIn = (text: string) => read(text).map(({ force }) => force);

  it.each([
    ['Mayor Ines Roth denied that the bridge was unsafe.', 'denial'],
    ['Mayor Ines Roth declined to comment on the closure of the bridge.', 'refusal'],
    ['Mayor Ines Roth did not say that the bridge would close.', 'negated'],
    ['Mayor Ines Roth believes that the bridge is safe.', 'attitude'],
    ['Mayor Ines Roth said that the bridge was safe.', 'assertion'],
    ['Mayor Ines Roth said she believes that the bridge is safe.', 'assertion'],
  ])('of "%s" is %s', (text, force) => {
    expect(forceIn(text)[0]).toBe(force);
  });
});

describe('a deed', () => {
  it.each([
    ['Detectives questioned him for nine hours.', 'deed'],
    ['The police questioned Tom Berg for nine hours on Friday.', 'deed'],
    ['Republican Ines Lee voted against the bill.', 'deed'],
    ['The council voted 7 to 2 against the plan for the bridge.', 'deed'],
    ['Ines Roth questioned Berg’s honesty.', 'assertion'],
    ['Ines Roth questioned why the bridge was closed.', 'assertion'],
    ['Ines Roth slammed the plan for a bridge.', 'assertion'],
    ['Ines Roth backs the plan for a bridge.', 'attitude'],
    ['Ines Roth said that the council voted for the bridge.', 'assertion'],
  ])('is told from words: %s', (text, force) => {
    expect(read(text)[0]?.force).toBe(force);
  });

  it('is not to be named', () => {
    const found = read('“It was a mess,” said a dock worker who asked not to be named.');
    expect(found.filter(({ force }) => force !== 'deed').map(({ content }) => content)).toEqual([
      '“It was a mess,”',
    ]);
  });
});

describe('medium', () => {
  it.each([
    ['Mayor Ines Roth said in a statement on Friday that the bridge was safe.', 'in a statement'],
    ['“The bridge is safe,” Mayor Ines Roth wrote on Twitter.', 'on Twitter'],
    [
      '“The bridge is safe,” Mayor Ines Roth said in an interview with Radio Harbour.',
      'in an interview with Radio Harbour',
    ],
    ['Mayor Ines Roth told Radio Harbour that the bridge was safe.', 'told Radio Harbour'],
  ])('of "%s" is %s', (text, medium) => {
    expect(read(text)[0]!.medium).toContain(medium);
  });

  it('is none where none is named', () => {
    expect(read('Mayor Ines Roth said that the bridge was safe.')[0]!.medium).toBe('');
  });
});
