/** A claim beside sentences on another bill, from another speaker, and with another sum. */
import { describe, expect, it } from 'vitest';
import { newsroomOf, report } from './newsroom-of.ts';

const newsroom = newsroomOf({
  bill: report(
    'Governor signs ferry bill',
    'Daily Record',
    '2023-04-02',
    'Governor Alan Roe signed the ferry bill on Thursday.',
    'Roe vetoed an earlier ferry bill last year, saying that it cost too much.',
    'Lawmakers praised a similar plan in May.',
  ),
  critic: report(
    'Senator against ferry',
    'Daily Record',
    '2023-04-05',
    '“The boat across the Elm is a waste of money,” Senator Iris Quell told reporters on Saturday.',
  ),
  mayor: report(
    'Mayor on ferry',
    'The Star',
    '2023-04-06',
    '“The ferry across the Elm is a waste of money, in my view,” Mayor Greta Simms said on Monday.',
  ),
  storm: report(
    'Storm tears off roofs',
    'The Star',
    '2023-05-06',
    'A storm tore the roofs off houses in Lindale.',
    'The damage was put at $6.5 million, the mayor said.',
    'Crop losses could reach $20 million.',
    'The cost of the repairs was about $2 million.',
  ),
});
const verify = (text: string) => newsroom.verify({ text, scope: {} });

describe('an earlier bill', () => {
  it('is not the bill', () => {
    expect(verify('Roe vetoed the ferry bill')).toMatchObject({
      kind: 'altered',
      differs: { in: 'opposite', given: 'vetoed', corpus: 'signed' },
    });
  });

  it('is the earlier one', () => {
    const found = verify('Roe vetoed an earlier ferry bill because of its cost');
    expect('differs' in found ? found.differs : undefined).toBeUndefined();
  });
});

describe('words that are near to two people’s', () => {
  it.each([
    ['"The ferry across the Elm is just a waste of money," Iris Quell said', 'critic', 'Iris Quell'],
    ['"The boat across the Elm is just a waste of money," Greta Simms said', 'mayor', 'Greta Simms'],
  ])('are compared with whose they are to be: %s', (claim, article, speaker) => {
    expect(verify(claim)).toMatchObject({
      kind: 'altered',
      quotation: { from: { article } },
      saidBy: { outcome: 'same', corpus: speaker },
    });
  });

  it('are the other’s where they have them to the letter', () => {
    expect(verify('"The ferry across the Elm is a waste of money," Iris Quell said')).toMatchObject({
      kind: 'verbatim',
      saidBy: { outcome: 'other', corpus: 'Greta Simms' },
    });
  });

  it('are never shown from one, and said to be the other’s', () => {
    const found = verify('Iris Quell said the ferry across the Elm is just a waste of money');
    if (found.kind !== 'altered') throw new Error(found.kind);
    const isTheirs = found.quotation.chain.some(({ source }) => source === 'Iris Quell');
    expect(found.saidBy?.outcome === 'same').toBe(isTheirs);
  });
});

describe('a sum', () => {
  it.each([
    ['The damage was $7 million', '$6.5 million'],
    ['The storm damage was $9 million', '$6.5 million'],
    ['The damage was estimated at $60 million', '$6.5 million'],
    ['They put the damage at $12 million', '$6.5 million'],
  ])('is otherwise: %s', (claim, corpus) => {
    expect(verify(claim)).toMatchObject({ kind: 'otherwise', differs: { in: 'number', corpus } });
  });

  it.each([
    'The damage was $6.5 million',
    'The damage was about $7 million',
    'The crop damage was $9 million',
    'The losses were $9 million',
    'The cost of the ferry was $9 million',
  ])('is not known to be otherwise: %s', (claim) => {
    expect(verify(claim).kind).not.toBe('otherwise');
  });
});
