/** Claims of what is done once and for all, and of pleas: of whom a report tells without a name, and names in the next sentence. */
import { describe, expect, it } from 'vitest';
import { newsroomOf, report } from './newsroom-of.ts';

const newsroom = newsroomOf({
  bill: report(
    'Governor backs river bill',
    'Daily Record',
    '2023-03-05',
    'Governor Ina Fenholt said on Tuesday that she will sign the river bill.',
    'The council will approve the ferry plan in May, the clerk said.',
  ),
  court: report(
    'Harbour master in court',
    'Daily Record',
    '2023-03-07',
    'The former harbour master of Kalvo pleaded not guilty on Monday to charges that he took bribes.',
    'Jens Orrin, 61, denied all nine counts.',
    'His deputy, Tom Reth, pleaded guilty in March to taking one bribe.',
    'Judge Mia Dahl set the trial for June.',
  ),
});

const outcome = (text: string) => {
  const found = newsroom.verify({ text, scope: {} });
  return [
    found.kind,
    'quotations' in found ? found.quotations[0]?.text.split(' ').slice(0, 4).join(' ') : null,
  ];
};

describe('a deed that rules the other out', () => {
  it.each(['Governor Ina Fenholt vetoed the bill', 'Fenholt has vetoed the river bill'])(
    'is contradicted by the other, though that is still to come: %s',
    (claim) => expect(outcome(claim)).toEqual(['otherwise', 'Governor Ina Fenholt said']),
  );

  it.each([
    ['Fenholt will sign the river bill', 'verbatim'],
    // What was once rejected may be approved later.
    ['The council rejected the ferry plan', 'otherwise'],
  ])('but not where that is the same, or may follow: %s', (claim, not) => {
    const found = newsroom.verify({ text: claim, scope: {} });
    if (not === 'verbatim') expect(['verbatim', 'altered', 'reported']).toContain(found.kind);
    else expect(found).not.toHaveProperty('differs.in', 'opposite');
  });
});

describe('a plea', () => {
  it.each([
    'Jens Orrin pleaded guilty',
    'Orrin pleaded guilty on Monday',
    'The former harbour master pleaded guilty',
  ])('is contradicted by the other one, be it told of before the name is: %s', (claim) =>
    expect(newsroom.verify({ text: claim, scope: {} })).toHaveProperty('differs.in', 'negation'),
  );

  it('is contradicted by name too', () => {
    const found = newsroom.verify({ text: 'Tom Reth pleaded not guilty', scope: {} });
    expect(found).toHaveProperty('differs.in', 'negation');
  });

  it.each(['Mia Dahl pleaded guilty', 'Ina Fenholt pleaded guilty'])(
    'is no other person’s, whom the articles name besides: %s',
    (claim) => expect(['not-found', 'reported']).toContain(outcome(claim)[0]),
  );
});
