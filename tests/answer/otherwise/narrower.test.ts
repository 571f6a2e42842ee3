/** Sentences that tell of a part of what a claim tells of, or of another one of the kind, and those that do not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimTold } from '../../../src/answer/claims/claimed.ts';
import { annotate } from '../../../src/sentence/annotate.ts';
import { articleOf } from '../../sentence/article-of.ts';

function verdictOf(claim: string, sentence: string) {
  return claimTold(claim).verdictOf(annotate(articleOf([sentence])), 0, { areFew: true });
}

const NARROWER: readonly (readonly [how: string, claim: string, sentence: string])[] = [
  ['a period', 'Exports of timber increased', 'Exports of timber decreased in the first quarter.'],
  ['a period', 'Ferry traffic fell', 'Ferry traffic rose in July and August.'],
  ['a period, told first', 'Fees rose', 'In the second half of the season, fees fell.'],
  ['a period', 'Jon Ek scored 3 goals', 'Jon Ek scored 2 goals in the first half.'],
  ['a day', 'The warden arrested 12 poachers', 'The warden arrested four poachers on Monday.'],
  ['a day', 'The minister met the crew', 'The minister did not meet the crew on Friday.'],
  ['a day before it', 'The crew will be paid in June', 'The crew will not be paid before June.'],
  ['a place', 'The mill laid off 30 workers', 'The mill laid off 12 workers in Ardal.'],
  ['a place', 'Sales of boats rose', 'Sales of boats fell in Ardal.'],
  ['a place', 'The army has withdrawn', 'The army has not withdrawn from the north.'],
  ['how badly', 'The blast injured 12 people', 'The blast seriously injured 5 people.'],
  ['how badly', 'Nine sailors were hurt in the fire', 'Three sailors were badly hurt in the fire.'],
  ['of what', 'Eva Lund resigned', 'Eva Lund did not resign from the board.'],
  ['of what', 'The jury convicted Jon Ek', 'The jury acquitted Jon Ek of murder.'],
  ['of what', 'Ida Holm lied', 'Ida Holm did not lie about the money.'],
  ['of what', 'The drug helps', 'The drug does not help against the flu.'],
  ['of what', 'The mayor opposed the plan', 'The mayor supported the plan for the pier.'],
  ['of what', 'Ida Holm has sold the ferry', 'Ida Holm denied that she had sold the ferry to a friend.'],
  ['what one did', 'Tom Berg saw the thief', 'Tom Berg did not see the thief leave.'],
  ['which of them', 'The guard shot the man', 'The guard did not shoot the man who fled.'],
  ['which one', 'The trial ended Friday', 'The trial of the captain ended Thursday.'],
  ['which one', 'Judge Berg rejected the appeal', 'A second judge, Tom Berg, accepted the appeal.'],
  ['a kind', 'Rents of homes rose in Kalvo', 'Rents of new homes fell in Kalvo.'],
  ['a kind', 'Police found weapons in the barn', 'Police found no stolen weapons in the barn.'],
  ['some of them', 'Few people voted in Kalvo', 'Few people did not vote in Kalvo.'],
  ['some of them', 'The fans left', 'Some fans did not leave.'],
  ['all but one', 'All members voted for the plan', 'All members but Lund voted against the plan.'],
  ['a part', 'The minister supports the ban on eels', 'The minister does not support a full ban on eels.'],
  ['a part', 'The clinic got the licence', 'The clinic did not get the permanent licence.'],
  ['which one', 'The union accepted the offer', 'The union rejected the new offer.'],
  ['which one', 'The union accepted the offer', 'The new offer was rejected by the union.'],
  ['which one', 'The jury read the letter', 'The jury did not read the long letter.'],
  ['how badly', 'Tom Berg was hurt on Monday', 'Tom Berg was not badly hurt on Monday.'],
  ['how much', 'The shed was damaged', 'The shed was not seriously damaged.'],
  ['with whom', 'Eva Lund did start the fire', 'Eva Lund did not start the fire alone.'],
  ['until when', 'Eva Lund left the ship', 'Eva Lund did not leave the ship until dawn.'],
  ['when', 'Eva Lund left the ship', 'Eva Lund did not leave the ship at once.'],
  ['to whom', 'Eva Lund spoke on Monday', 'Eva Lund did not speak to them on Monday.'],
  ['several', 'A bomb killed 12 people in Kalvo', 'Bombs killed 30 people in Kalvo.'],
];

const AS_WIDE: readonly (readonly [what: string, claim: string, sentence: string])[] = [
  ['opposite', 'Exports of timber increased in May', 'Exports of timber decreased in May, the bank said.'],
  ['opposite', 'The council approved the budget', 'The council rejected the school budget on Monday.'],
  ['opposite', 'The mayor opposed the pier plan', 'The mayor supported the pier plan.'],
  ['opposite', 'The mayor opposed the pier', 'The mayor of France supported the pier.'],
  ['opposite', 'Eva Lund voted for the bill', 'Eva Lund voted against the bill on Thursday.'],
  // What was done somewhere was done.
  ['negation', 'The ferry did not sail', 'The ferry sailed to Kalvo.'],
  ['negation', 'The mill did not close', 'The mill closed in May.'],
  ['negation', 'The mill closed', 'The mill did not close.'],
  ['negation', 'The mill closed', 'The mill did not close at all.'],
  ['negation', 'The mill will close in June', 'The mill will not close in June.'],
  ['negation', 'The bridge would open on Monday', 'The bridge would not open on Monday, the mayor said.'],
  ['negation', 'The shop could open', 'The shop could not open.'],
  ['negation', 'Eva Lund resigned from the board', 'Eva Lund did not resign from the board.'],
  ['negation', 'Tom Berg saw the thief leave', 'Tom Berg did not see the thief leave.'],
  ['negation', 'The captain left the bridge', 'The captain did not leave the bridge, he said.'],
  ['negation', 'Jon Ek had been warned', 'Jon Ek said he had not been warned.'],
  ['denial', 'Jon Ek set the fire', 'Jon Ek denied that he set the fire.'],
  ['number', 'The blast seriously injured 12 people', 'The blast seriously injured 5 people.'],
  ['number', 'The blast injured 12 people', 'The blast injured 5 people on Monday.'],
  ['number', 'Six people were hurt in the fire', 'Five people were hurt in the fire in Kalvo on Monday.'],
  ['number', 'The mill laid off 30 workers in Ardal', 'The mill laid off 12 workers in Ardal.'],
  ['day', 'The trial of the captain ended Friday', 'The trial of the captain ended Thursday in Kalvo.'],
];

describe('a sentence', () => {
  it.each(NARROWER)('that is narrower by %s contradicts nothing: %s | %s', (_how, claim, sentence) => {
    expect(verdictOf(claim, sentence)?.is).not.toBe('contrary');
  });

  it.each(AS_WIDE)('that is as wide contradicts in a %s: %s | %s', (what, claim, sentence) => {
    expect(verdictOf(claim, sentence)).toMatchObject({ is: 'contrary', in: what });
  });
});

it('contradicts nothing where it is narrower, though the claim is the sentence, altered', () => {
  const annotated = annotate(articleOf(['Mia Dahl scored two goals before half time.']));
  const verdict = (claim: string, words: string) =>
    claimTold(claim).verdictOf(annotated, 0, { altered: [0, words.length] })?.is;
  expect(verdict('Mia Dahl scored three goals', 'Mia Dahl scored two goals')).not.toBe('contrary');
  expect(
    verdict('Mia Dahl scored three goals before half time', 'Mia Dahl scored two goals before half time'),
  ).toBe('contrary');
});

describe('the outcome of a vote or game', () => {
  it.each([
    ['The board voted 6 to 3 to close the mill', 'The board voted 5 to 4 on Monday to close the mill.'],
    ['The council voted 6-3 for the plan', 'The council voted 5-4 for the plan on Monday.'],
    ['The senate rejected the treaty by 60 votes to 40', 'The senate rejected the treaty by 52 votes to 48.'],
    [
      'The board voted 7 to 2 to ban fishing boats',
      'The board voted 6 to 3 on Monday night to ban fishing boats.',
    ],
    ['The court ruled 7 to 2', 'The court ruled 5 to 4.'],
    ['Kalvo beat Ardal 3 to 1', 'Kalvo beat Ardal 2 to 1 on Sunday to reach the final.'],
  ])('is another: %s | %s', (claim, sentence) => {
    const annotated = annotate(articleOf([sentence]));
    const told = claimTold(claim);
    const verdict = told.verdictOf(annotated, 0, { areFew: true });
    if (verdict?.is !== 'contrary') throw new Error('not contradicted');
    const { in: what, given, corpus } = told.differs(annotated, verdict);
    expect(what).toBe('number');
    for (const outcome of [given, corpus]) expect(outcome).toMatch(/^\d+ ?(?:votes )?(?:to|-) ?\d+$/);
  });

  it.each([
    ['The board voted 5 to 4 to close the mill', 'On Monday, the board voted 5-4 to close the mill.'],
    ['Kalvo beat Ardal 3 to 1', 'Kalvo beat Ardal 3-1 on Sunday.'],
  ])('is the same: %s | %s', (claim, sentence) => {
    expect(verdictOf(claim, sentence)).toEqual({ is: 'same' });
  });

  it.each([
    // On something else, or of no vote at all.
    ['The board voted 6 to 3', 'The board voted 5 to 4 to close the mill.'],
    ['The price fell from 6 to 3 euros', 'The price fell from 5 to 4 euros.'],
  ])('is of something else: %s | %s', (claim, sentence) => {
    expect(verdictOf(claim, sentence)?.is).not.toBe('contrary');
  });
});

const SUBJECTS = [
  'Eva Lund',
  'The mayor',
  'The captain of the ferry',
  'The council',
  'Police',
  'The company',
];
/** In the past, and after "did not". */
const DEEDS = [
  ['resigned', 'resign'],
  ['sold the mill', 'sell the mill'],
  ['paid the crew', 'pay the crew'],
  ['closed the harbour', 'close the harbour'],
  ['met the owner', 'meet the owner'],
] as const;
const PARTS = [
  'from the north',
  'on Monday',
  'in Ardal',
  'in the first quarter',
  'with a friend',
  'for money',
  'before the storm',
  'because of the rain',
  'at night',
  'without a lawyer',
  'during the war',
  'against the advice of Tom Berg',
  'until Friday',
];

describe('whatever the deed is', () => {
  it('what was not done in part may have been done', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SUBJECTS),
        fc.constantFrom(...DEEDS),
        fc.constantFrom(...PARTS),
        (who, [did, does], part) => {
          const claim = `${who} ${did}`;
          expect(verdictOf(claim, `${who} did not ${does} ${part}.`)?.is, `${claim} | ${part}`).not.toBe(
            'contrary',
          );
        },
      ),
    );
  });

  it('what was not done at all was not done', () => {
    for (const who of SUBJECTS)
      for (const [did, does] of DEEDS)
        expect(verdictOf(`${who} ${did}`, `${who} did not ${does}.`), `${who} ${did}`).toMatchObject({
          in: 'negation',
        });
  });
});
