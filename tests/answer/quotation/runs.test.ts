/** Sentences of several sources in one quotation, or around one: each is signed by its own. */
import { describe, expect, it } from 'vitest';
import { printQuotation } from '../../../src/cli/print-answer.ts';
import type { Frame } from '../../../src/discord/render/frame.ts';
import { renderSurroundings } from '../../../src/discord/render/surroundings.ts';
import { renderVerification } from '../../../src/discord/render/verification.ts';
import { newsroomOf, report } from '../newsroom-of.ts';

const newsroom = newsroomOf({
  pier: report(
    'Council and builder at odds over pier',
    'Daily Record',
    '2023-05-03',
    'The builder of the pier, Otto Sandberg, was hired in May.',
    'His lawyer, Mia Lund, said the council had paid the builder.',
    'Mayor Ines Holt denied that the council had ever paid the builder.',
    'Sandberg left the town in June. The pier is closed.',
    '"We will open it again," Holt said. "It will take a year."',
  ),
});

const FRAME: Frame = { id: 'id', seen: [], askOn: 'here', understood: null, again: false, asked: 'answer' };
const verify = (text: string) => newsroom.verify({ text, scope: {} });

function textsOf(part: object): readonly string[] {
  const own = 'content' in part && typeof part.content === 'string' ? [part.content] : [];
  const within = 'components' in part && Array.isArray(part.components) ? part.components : [];
  return [...own, ...within.flatMap(textsOf)];
}

const linesOf = (message: object) => textsOf(message).flatMap((text) => text.split('\n'));
const plain = (line: string) => line.replaceAll('**', '');

describe('a claim of one sentence', () => {
  it('is not met by the name with which the next sentence begins', () => {
    const found = verify('The town council paid the builder for Sandberg');
    const quotations = textsOf(renderVerification('', found, FRAME).message)
      .flatMap((text) => text.split('\n\n'))
      .filter((text) => text.startsWith('> '));
    expect(quotations.length).toBeGreaterThan(0);
    for (const text of quotations) expect(plain(text)).not.toMatch(/builder\.\s+(?:> )?\s*Sandberg/);
  });
});

describe('a quotation of sentences by several', () => {
  const claim =
    'Mayor Ines Holt denied that the council had ever paid the builder. Sandberg left the town in June.';

  it('has each run of them in a block of its own, signed by its own source', () => {
    const lines = linesOf(renderVerification(claim, verify(claim), FRAME).message).map(plain);
    const at = lines.indexOf('> Mayor Ines Holt denied that the council had ever paid the builder.');
    expect(lines[at + 1]).toMatch(/^-# — denied by Ines Holt, Mayor$/);
    expect(lines[at + 2]).toBe('');
    expect(lines[at + 3]).toBe('> Sandberg left the town in June.');
    expect(lines[at + 4]).toBe('-# — the article’s own words');
    expect(lines[at + 5]).toMatch(/^-# — all in Daily Record, .*3 May 2023/);
  });

  it('is a slice of the article as a whole and in each run, and the runs hold all but white space', () => {
    const found = verify(claim);
    if (found.kind !== 'verbatim') throw new Error(found.kind);
    const [{ start, end, text, runs = [] }] = found.quotations as [(typeof found.quotations)[0]];
    const pieces = runs.map((run) => text.slice(run.start - start, run.end - start));
    expect(pieces).toEqual([
      'Mayor Ines Holt denied that the council had ever paid the builder.',
      'Sandberg left the town in June.',
    ]);
    expect([runs[0]!.start, runs.at(-1)!.end]).toEqual([start, end]);
    expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('is not signed by one to whom something is done', () => {
    const room = newsroomOf({
      bail: report(
        'Berg out',
        'Daily Record',
        '2023-05-03',
        'Ida Berg denied it.',
        'Berg was released on $900 bail.',
      ),
    });
    const found = room.verify({ text: 'Berg was released on $900 bail', scope: {} });
    expect(found).toMatchObject({ kind: 'verbatim', quotations: [{ chain: [] }] });
  });

  it('is signed so on the terminal too', () => {
    const found = verify(claim);
    if (found.kind !== 'verbatim') throw new Error(found.kind);
    const page = { columns: null, styled: false } as Parameters<typeof printQuotation>[1];
    const lines = printQuotation(found.quotations[0]!, page)
      .split('\n')
      .map((line) => line.trim());
    expect(lines.filter((line) => line.startsWith('—'))).toEqual([
      '— denied by Ines Holt, Mayor',
      '— the article’s own words',
      expect.stringMatching(/^— all in Daily Record/),
    ]);
  });

  it('is one block where all its sentences are of one source', () => {
    const both = '"We will open it again," Holt said. "It will take a year."';
    const found = verify(both);
    if (found.kind !== 'verbatim') throw new Error(found.kind);
    expect(found.quotations[0]!.runs).toBeUndefined();
  });
});

describe('the sentences around a quotation', () => {
  const around = (sentence: string) => {
    const found = verify(sentence);
    if (found.kind !== 'verbatim') throw new Error(found.kind);
    const [{ from, start, end }] = found.quotations as [(typeof found.quotations)[0]];
    return linesOf(renderSurroundings(newsroom.surroundings(from.article, start, end, 2)!)).map(plain);
  };

  it('stand in blocks apart, each signed by its source or as the article’s own', () => {
    const lines = around('Mayor Ines Holt denied that the council had ever paid the builder.');
    expect(lines.slice(1, -1)).toEqual([
      '> The builder of the pier, Otto Sandberg, was hired in May.',
      '-# — the article’s own words',
      '',
      '> His lawyer, Mia Lund, said the council had paid the builder.',
      expect.stringMatching(/^-# — Mia Lund/),
      '',
      '> Mayor Ines Holt denied that the council had ever paid the builder.',
      expect.stringMatching(/^-# — denied by Ines Holt/),
      '',
      '> Sandberg left the town in June.',
      '> The pier is closed.',
      '-# — the article’s own words',
    ]);
  });

  it('are not signed where nobody but the article tells', () => {
    const quiet = newsroomOf({
      ferry: report(
        'Ferry sails',
        'Daily Record',
        '2023-05-03',
        'The ferry sailed on Monday.',
        'It was full.',
      ),
    });
    const message = renderSurroundings(quiet.surroundings('ferry', 0, 27, 2)!);
    expect(linesOf(message).slice(1, -1)).toEqual([
      '> **The ferry sailed on Monday.**',
      '',
      '> It was full.',
    ]);
  });
});
