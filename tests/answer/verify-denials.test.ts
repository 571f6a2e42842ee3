/** Claims of what somebody said, denied or did not say, beside what the corpus has them do. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Frame } from '../../src/discord/render/frame.ts';
import { renderVerification } from '../../src/discord/render/verification.ts';
import { createNewsroom } from '../../src/newsroom.ts';

const NEWS = `---
title: Ferry to Kalvo laid up
outlet: The Daily Record
author: Jane Roe
published: 2023-05-01
---
Tom Berg, the captain, said the ferry would sail again within a week.

Eva Lund, the mayor, denied that the harbour would be closed for the winter.

Jon Ek did not say whether the pier had been paid for by the town.

Ida Holm did not deny that the crew had been warned of the storm.

"Nobody told us about the broken engine," Mia Dahl said.

A spokesman for Lund said the council was surprised by the news.

Neither the mayor nor the board knew of the secret loan.

The old lighthouse on the rock was closed on Monday after an inspection.
`;

const newsroom = createNewsroom();
const outcome = readArticle('ferry.md', new TextEncoder().encode(NEWS));
if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
newsroom.add(outcome.article);

const FRAME: Frame = { id: 'id', seen: [], askOn: 'here', understood: null, again: false, asked: 'answer' };

function shown(claim: string): { readonly title: string; readonly remarks: string } {
  const found = newsroom.verify({ text: claim, scope: {} });
  const [head] = renderVerification(claim, found, FRAME).message.components[0].components;
  if (head === undefined || !('content' in head)) throw new Error('no heading');
  const [title = '', , ...remarks] = head.content.split('\n');
  return { title: title.replace('### ', ''), remarks: remarks.join('\n') };
}

describe('what somebody is to have done with words', () => {
  it.each([
    ['Tom Berg denied "the ferry would sail again within a week"', 'Tom Berg said'],
    ['Tom Berg never said "the ferry would sail again within a week"', 'Tom Berg said'],
    ['Tom Berg did not say that the ferry would sail again within a week', 'Tom Berg said'],
    ['Eva Lund said the harbour would be closed for the winter', 'Eva Lund denied'],
    ['Eva Lund did not deny that the harbour would be closed for the winter', 'Eva Lund denied'],
    ['Eva Lund never denied "the harbour would be closed for the winter"', 'Eva Lund denied'],
    ['Jon Ek said the pier had been paid for by the town', 'Jon Ek did not say'],
    ['Ida Holm denied that the crew had been warned of the storm', 'Ida Holm did not deny'],
    ['Ida Holm said that the crew had been warned of the storm', 'Ida Holm did not deny'],
  ])('is not what they did: %s', (claim, did) => {
    expect(newsroom.verify({ text: claim, scope: {} })).toMatchObject({ saidBy: { outcome: 'otherwise' } });
    expect(shown(claim).title).toBe(`Verbatim in the corpus, but as what ${did}`);
  });

  it.each([
    ['Tom Berg said the ferry would sail again within a week'],
    ['Eva Lund denied the harbour would be closed for the winter'],
    ['Jon Ek did not say "the pier had been paid for by the town"'],
    ["Ida Holm didn't deny that the crew had been warned of the storm"],
  ])('is what they did: %s', (claim) => {
    expect(newsroom.verify({ text: claim, scope: {} })).toMatchObject({ saidBy: { outcome: 'same' } });
    expect(shown(claim).title).toBe('Verbatim in the corpus');
  });

  it('is told of beside what was claimed', () => {
    const claim = 'Eva Lund denied the harbour would be closed for the winter';
    expect(shown(claim).remarks).toBe(
      'Compared was what Eva Lund, as it is claimed, denied: “the harbour would be closed for the winter”',
    );
  });
});

describe('words from somebody else', () => {
  it.each([
    [
      'Tom Berg said the harbour would be closed for the winter',
      'as what Eva Lund denied, not as what Tom Berg said',
    ],
    [
      'Tom Berg said the pier had been paid for by the town',
      'as what Jon Ek did not say, not as what Tom Berg said',
    ],
    ['Tom Berg denied the harbour would be closed for the winter', 'as what Eva Lund denied, not Tom Berg'],
    ['Tom Berg said "nobody told us about the broken engine"', 'Mia Dahl said it, not Tom Berg'],
    [
      'Tom Berg denied "the old lighthouse on the rock was closed"',
      'not as what Tom Berg denied: they are the article’s own words',
    ],
  ])('are not said to be said where they were denied: %s', (claim, but) => {
    expect(shown(claim).title).toBe(`Verbatim in the corpus, but ${but}`);
  });

  it('are not those of a paper that tells of a denial', () => {
    const claim = 'The Daily Record reported "the harbour would be closed for the winter"';
    expect(shown(claim).title).toMatch(
      /, but as what Eva Lund denied, not as what (?:The )?Daily Record said$/,
    );
  });

  it.each([
    ['Eva Lund said the harbour would be closed for the spring', 'In the corpus it is what Eva Lund denied.'],
    [
      'Tom Berg said the harbour would be closed for the spring',
      'In the corpus it is what Eva Lund denied, not what Tom Berg said.',
    ],
    [
      'Tom Berg said "nobody told us about the broken rudder"',
      'In the corpus, Mia Dahl said it, not Tom Berg.',
    ],
    [
      'Eva Lund said "the council was surprised by the news today"',
      'In the corpus it is from a spokesman for Lund, and not from Eva Lund by name.',
    ],
    [
      'Eva Lund said "the old lighthouse under the rock was closed on Monday"',
      'In the corpus it is not what Eva Lund said: it stands there as the article’s own words.',
    ],
  ])('are told of in a whole sentence where they are altered: %s', (claim, sentence) => {
    const { title, remarks } = shown(claim);
    expect(title).toMatch(/^Altered/);
    expect(remarks.split('\n').at(-1)).toBe(sentence);
  });
});

describe('of several quotations', () => {
  it('the one from somebody else counts, though all are there', () => {
    const { title, remarks } = shown(
      'Tom Berg said "the ferry would sail again within a week" and "nobody told us about the broken engine"',
    );
    expect(title).toBe('Verbatim in the corpus, but Mia Dahl said it, not Tom Berg');
    expect(remarks).toBe(
      'Each of the 2 quotations compared was found. This one is not quite as it is claimed: “nobody told us about the broken engine”',
    );
  });

  it('the one with other punctuation is not called the longest', () => {
    const { title, remarks } = shown(
      'Mia Dahl said "nobody told us about the broken engine" and "told, us about"',
    );
    expect(title).toBe('Verbatim but for punctuation');
    expect(remarks).toContain('This one is not quite as it is claimed: “told, us about”');
  });

  it('the longest is shown where all are as they are claimed', () => {
    expect(
      shown('Mia Dahl said "nobody told us about the broken engine" and "told us about"').remarks,
    ).toContain('This is the longest: “nobody told us about the broken engine”');
  });
});

describe('words that a word beside them has as not so', () => {
  it.each([
    ['The board knew of the secret loan', 'Verbatim in the corpus, but as something that is not so'],
    ['Neither the mayor nor the board knew of the secret loan', 'Verbatim in the corpus'],
    ['of the secret loan', 'Verbatim in the corpus'],
  ])('are told to be: %s', (claim, title) => {
    expect(shown(claim).title).toBe(title);
  });
});
