import { describe, expect, it } from 'vitest';
import {
  attributionLine,
  dayInWords,
  publicationLine,
  sourceLabel,
} from '../../../src/answer/quotation/attribution-line.ts';
import type { AttributionLink, Provenance, Quotation } from '../../../src/answer/quoted.ts';

const fox: Provenance = {
  article: 'a',
  title: 'Four members of a militia …',
  titleMade: true,
  outlet: 'Fox News Digital',
  authors: ['Michael Dorgan'],
  published: '2024-01-04',
  url: null,
  wire: null,
};

const link = (source: string | null, more: Partial<AttributionLink> = {}): AttributionLink => ({
  source,
  sourceText: source,
  role: null,
  kind: 'indirect',
  force: 'assertion',
  medium: [],
  ...more,
});

const quotation = (
  chain: readonly AttributionLink[],
  from = fox,
  notes: readonly string[] = [],
): Quotation => ({
  start: 0,
  end: 4,
  text: 'Text',
  emphasis: [],
  chain,
  from,
  notes,
});

describe('attributionLine', () => {
  it('keeps the whole chain, innermost first', () => {
    const pmf = link('the PMF', { kind: 'mixed', medium: ['in a statement'] });
    expect(attributionLine(quotation([pmf, link('The AP')]))).toBe(
      'the PMF, in a statement (mixed quotation), according to The AP, in Fox News Digital, by Michael Dorgan, 4 January 2024',
    );
  });

  it("names the article alone for the reporter's own statement", () => {
    expect(attributionLine(quotation([]))).toBe('Fox News Digital, by Michael Dorgan, 4 January 2024');
  });

  it('says what stands with a picture', () => {
    const caption: Quotation = { ...quotation([]), picture: 'caption' };
    expect(attributionLine(caption)).toBe(
      'a picture’s caption in Fox News Digital, by Michael Dorgan, 4 January 2024',
    );
    const credit: Quotation = { ...quotation([link('Jane Roe')]), picture: 'credit' };
    expect(attributionLine(credit)).toMatch(/^Jane Roe, in the picture’s credit in Fox News Digital, by /);
  });

  it('adds the role once', () => {
    const spokesman = link('Yehia Rasool', { role: 'Iraqi military spokesman' });
    expect(attributionLine(quotation([spokesman]))).toMatch(
      /^Yehia Rasool, Iraqi military spokesman, in Fox/,
    );
    const official = link('Iraqi military spokesman Yehia Rasool', { role: 'Iraqi military spokesman' });
    expect(attributionLine(quotation([official]))).toMatch(/^Iraqi military spokesman Yehia Rasool, in Fox/);
  });

  it('says that the speaker is unclear rather than guess', () => {
    expect(attributionLine(quotation([link(null, { sourceText: 'he' })]))).toMatch(
      /^speaker unclear \(“he”\), in/,
    );
    expect(attributionLine(quotation([link(null)]))).toMatch(/^speaker unclear, in/);
  });

  it.each([
    ['denial', 'denied by the mayor'],
    ['refusal', 'no comment from the mayor'],
    ['negated', 'not said by the mayor'],
    ['undenied', 'not denied by the mayor'],
    ['attitude', 'as seen by the mayor'],
  ] as const)('does not turn a %s into a claim', (force, opening) => {
    expect(attributionLine(quotation([link('the mayor', { force })]))).toMatch(new RegExp(`^${opening}, in`));
  });

  it('names the title where no outlet is known, the wire, several authors and the notes', () => {
    const from = { ...fox, outlet: null, title: 'Bridge closed', authors: ['A. One', 'B. Two'], wire: 'AP' };
    expect(attributionLine(quotation([], from, ['Tuesday (2 January 2024)']))).toBe(
      '“Bridge closed”, by A. One and B. Two, supplied by AP, published 4 January 2024 · in the quotation: Tuesday (2 January 2024)',
    );
    expect(publicationLine({ ...from, authors: [], wire: null, published: null })).toBe('“Bridge closed”');
  });
});

describe('the day that a word means', () => {
  it('stands apart from the day of publication, and each is called what it is', () => {
    expect(attributionLine(quotation([], fox, ['Tuesday (2 January 2024)', 'March (2023)']))).toBe(
      'Fox News Digital, by Michael Dorgan, published 4 January 2024 · in the quotation: Tuesday (2 January 2024), March (2023)',
    );
    const pmf = link('the PMF', { medium: ['in a statement'] });
    expect(attributionLine(quotation([pmf], fox, ['Thursday (4 January 2024)']))).toBe(
      'the PMF, in a statement, in Fox News Digital, by Michael Dorgan, published 4 January 2024 · in the quotation: Thursday (4 January 2024)',
    );
    expect(attributionLine(quotation([], { ...fox, published: null }, ['May 5 (5 May 2021)']))).toBe(
      'Fox News Digital, by Michael Dorgan · in the quotation: May 5 (5 May 2021)',
    );
  });
});

describe('sourceLabel', () => {
  it.each([
    ['Ines Roth', 'Mayor', 'the official', 'Mayor Ines Roth (the official)'],
    ['Ines Roth', null, 'the official', 'Ines Roth (the official)'],
    ['Ines Roth', 'Mayor', 'She', 'Mayor Ines Roth'],
    ['Ines Roth', 'Mayor', 'Roth', 'Ines Roth'],
    ['Ines Roth', 'Mayor', 'Mayor Ines Roth of Rockport', 'Mayor Ines Roth of Rockport'],
  ])('of %s, %s, in the text "%s", is "%s"', (source, role, sourceText, label) => {
    expect(sourceLabel(link(source, { role, sourceText }))).toBe(label);
  });
});

describe('dayInWords', () => {
  it('reads days, months and years', () => {
    expect(['2024-01-04', '2024-01', '2024', 'soon'].map(dayInWords)).toEqual([
      '4 January 2024',
      'January 2024',
      '2024',
      'soon',
    ]);
  });
});
