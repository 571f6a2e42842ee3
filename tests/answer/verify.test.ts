import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Frame } from '../../src/discord/render/frame.ts';
import { renderVerification } from '../../src/discord/render/verification.ts';
import { createNewsroom } from '../../src/newsroom.ts';

const NEWS = `---
title: Elmton bridge to be rebuilt
outlet: The Daily Record
author: Jane Roe
published: 2023-05-01
---
ELMTON — The old bridge over the Elm was closed on Monday after an inspection.

"We will rebuild the bridge by June," said John Dale, the county engineer. "It has carried us for ninety years, and it will again."

Mayor Anna Berg said the town could not pay for it alone. "We have asked the state for two million dollars," Berg said.

Berg denied that the town had known of the cracks for years.

A spokesman for Berg said the closure had surprised the council.

Six people were hurt when a railing broke, according to the sheriff's office.
`;

const newsroom = createNewsroom();
const outcome = readArticle('bridge.md', new TextEncoder().encode(NEWS));
if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
newsroom.add(outcome.article);

const verify = (text: string) => newsroom.verify({ text, scope: {} });

const FRAME: Frame = { id: 'id', seen: [], askOn: 'here', understood: null, again: false, asked: 'answer' };

/** What a person reads first, and what stands below the claim. */
function shown(claim: string, found = verify(claim)): { readonly title: string; readonly remarks: string } {
  const [head] = renderVerification(claim, found, FRAME).message.components[0].components;
  if (head === undefined || !('content' in head)) throw new Error('no heading');
  const [title = '', , ...remarks] = head.content.split('\n');
  return { title, remarks: remarks.join('\n') };
}

describe('words given in quotation marks that the article has without', () => {
  it.each([
    ['"the town could not pay for it alone," Mayor Anna Berg said'],
    ['Anna Berg said "the town could not pay for it alone"'],
    ['Mayor Anna Berg said “the town could not pay for it alone.”'],
  ])('are no quotation: %s', (claim) => {
    expect(verify(claim)).toMatchObject({ kind: 'verbatim', unquoted: true });
    expect(shown(claim).title).toContain('but not in quotation marks');
    expect(shown(claim).remarks).toContain('it tells in its own words what was said');
  });

  it.each([
    // Quoted there too, be it in the first sentence of a quotation or a later one.
    ['John Dale said "we will rebuild the bridge by June"'],
    ['John Dale said "it has carried us for ninety years"'],
    // Nobody's words, or not in quotation marks: a reader looks for the sentence itself.
    ['"the town could not pay for it alone"'],
    ['Mayor Anna Berg said the town could not pay for it alone'],
  ])('and otherwise nothing is said of it: %s', (claim) => {
    expect(verify(claim)).toMatchObject({ kind: 'verbatim', unquoted: false });
    expect(shown(claim).title).not.toContain('quotation marks');
  });
});

describe('a quotation that somebody is to have said', () => {
  it.each([
    ['Anna Berg said "we will rebuild the bridge by June"'],
    ['"We will rebuild the bridge by June," said Anna Berg'],
    ['“We will rebuild the bridge by June” — Anna Berg'],
    ['Anna Berg: ‘We will rebuild the bridge by June’'],
    ['Did Anna Berg say "we will rebuild the bridge by June"?'],
    ['Anna Berg said we will rebuild the bridge by June'],
  ])('is said to be somebody else’s words: %s', (claim) => {
    expect(verify(claim)).toMatchObject({
      kind: 'verbatim',
      saidBy: { claimed: 'Anna Berg', outcome: 'other', corpus: 'John Dale' },
    });
    expect(shown(claim).title).toBe('### Verbatim in the corpus, but John Dale said it, not Anna Berg');
  });

  it.each([
    ['John Dale said "we will rebuild the bridge by June"'],
    ['dale said "we will rebuild the bridge by june"'],
    ['the county engineer said "we will rebuild the bridge by June"'],
    ['Berg told reporters that “we have asked the state for two million dollars”'],
    ['The Daily Record reported "the old bridge over the Elm was closed on Monday"'],
  ])('is verbatim where they said it, or published it: %s', (claim) => {
    expect(verify(claim)).toMatchObject({ kind: 'verbatim', saidBy: { outcome: 'same' } });
    expect(shown(claim).title).toBe('### Verbatim in the corpus');
  });

  it('is no statement of the person who denied it', () => {
    const title = '### Verbatim in the corpus, but as what Anna Berg denied';
    expect(shown('Anna Berg said the town had known of the cracks for years').title).toBe(title);
    expect(verify('Anna Berg denied that “the town had known of the cracks”')).toMatchObject({
      saidBy: { outcome: 'same' },
    });
  });

  it('is nobody’s where the article says it itself', () => {
    expect(shown('Anna Berg said "the old bridge over the Elm was closed"').title).toBe(
      '### Verbatim in the corpus, but not as what Anna Berg said: they are the article’s own words',
    );
  });

  it('is not taken for that of the person whose spokesman said it', () => {
    expect(shown('Anna Berg said "the closure had surprised the council"').title).toBe(
      '### Verbatim in the corpus, but from a spokesman for Berg, and not from Anna Berg by name',
    );
  });

  it('may be altered and somebody else’s at once', () => {
    const claim = 'John Dale said "we have asked the state for three million dollars"';
    expect(verify(claim).kind).toBe('altered');
    expect(shown(claim).remarks).toContain('In the corpus, Anna Berg said it, not John Dale.');
  });

  it('is not compared with nobody in particular', () => {
    for (const who of [
      'Somebody told me',
      'I read',
      'The article says',
      'They said',
      'A friend of mine said',
    ]) {
      const found = verify(`${who} that "we will rebuild the bridge by June"`);
      expect(found.kind).toBe('verbatim');
      expect('saidBy' in found ? found.saidBy : undefined).toBeUndefined();
    }
  });

  it('prefers the place where they said it', () => {
    const twice = createNewsroom();
    const said = (name: string) => `"The harbor opens on Friday at noon," said ${name}, a captain.`;
    for (const [id, name] of [
      ['a', 'Ella Stone'],
      ['b', 'Omar Finch'],
    ] as const) {
      const read = readArticle(`${id}.txt`, new TextEncoder().encode(`${said(name)}\n`));
      if (read.kind === 'problem') throw new Error(read.problem.wrong);
      twice.add(read.article);
    }
    const found = twice.verify({ text: 'Omar Finch: "The harbor opens on Friday at noon"', scope: {} });
    if (found.kind !== 'verbatim') throw new Error(found.kind);
    expect(found.saidBy).toMatchObject({ outcome: 'same', corpus: 'Omar Finch' });
    expect(found.quotations.map(({ from }) => from.article)).toEqual(['b', 'a']);
  });
});

describe('a text with several quotations', () => {
  it('is as good as the worst of them', () => {
    const claim = '“We will rebuild the bridge by June,” Dale said. “It has carried us for fifty years.”';
    expect(verify(claim)).toMatchObject({
      kind: 'altered',
      part: { text: 'It has carried us for fifty years.', quoted: true, of: 2 },
      saidBy: { outcome: 'same' },
    });
    expect(shown(claim).remarks).toContain(
      'Of the 2 quotations compared, this one is least like the corpus:',
    );
  });

  it('is verbatim where all of them are', () => {
    const claim =
      '“We will rebuild the bridge by June,” Dale said on Tuesday. “It has carried us for ninety years, and it will again.”';
    expect(verify(claim).kind).toBe('verbatim');
    expect(shown(claim).remarks).toContain('Each of the 2 quotations compared was found.');
  });
});

describe('what is said of a claim', () => {
  it('names a comma that is missing', () => {
    expect(shown('It has carried us for ninety years and it will again').title).toBe(
      '### Verbatim but for punctuation',
    );
    expect(shown('Anna Berg: "it has carried us for ninety years and it will again"').title).toBe(
      '### Verbatim but for punctuation, and John Dale said it, not Anna Berg',
    );
  });

  it('does not speak of it as of a question', () => {
    const { title, remarks } = shown('Anna Berg closed the bridge');
    expect(title).toBe('### Not found in the corpus');
    expect(remarks).toContain('The corpus names Anna Berg, but no sentence was found that says that.');
  });

  it('says that no sentence that is near has it from the one who is to have said it', () => {
    const near = verify('Anna Berg closed the bridge');
    if (near.kind !== 'not-found') throw new Error(near.kind);
    const claim = 'John Dale said the town asked the state for money';
    const said = {
      claimed: 'John Dale',
      claimedForce: 'assertion',
      outcome: 'other',
      corpus: 'Anna Berg',
      corpusForce: 'assertion',
    } as const;
    const { title, remarks } = shown(claim, { kind: 'reported', quotations: near.nearest, saidBy: said });
    expect(title).toBe('### Not in these words, but the corpus reports something of the kind');
    expect(remarks).toContain('None of these sentences has it from John Dale.');
  });

  it('takes a long text without quotation marks as a whole, whoever speaks in it', () => {
    const claim =
      'After three hundred ships had sunk in the flood of the century, John Dale said we will rebuild the bridge by June';
    expect(verify(claim).kind).not.toBe('verbatim');
  });
});
