/** Does a sentence have otherwise what a claim says? Where there is doubt, nothing is said. */
import { describe, expect, it } from 'vitest';
import { claimTold } from '../../../src/answer/claims/claimed.ts';
import { annotate } from '../../../src/sentence/annotate.ts';
import { articleOf } from '../../sentence/article-of.ts';

function verdictOf(claim: string, sentence: string, isAltered = false) {
  return claimTold(claim).verdictOf(annotate(articleOf([sentence])), 0, {
    altered: isAltered ? [0, sentence.length] : undefined,
  });
}

const CONTRADICTED: readonly (readonly [what: string, claim: string, sentence: string])[] = [
  ['opposite', 'Food prices rose in May', 'Food prices fell by 3 percent in May.'],
  ['opposite', 'The council approved the budget', 'The council rejected the budget on Monday.'],
  ['opposite', 'The budget was approved by the council', 'The town council rejected the budget on Monday.'],
  ['negation', 'The bridge is safe', 'The bridge is not safe, the inspector said.'],
  ['negation', 'The bridge is not safe', 'The bridge is safe, the inspector said.'],
  ['number', 'Six people were hurt in the Kalvo fire', 'Five people were hurt in the fire in Kalvo.'],
  ['negation', 'Nobody was hurt in the Kalvo fire', 'Five people were hurt in the fire in Kalvo.'],
  ['day', 'The ferry sank off Kalvo on Monday', 'The ferry sank off Kalvo on Tuesday night.'],
  ['negation', 'The ferry did not sink off Kalvo', 'The ferry sank off Kalvo on Tuesday night.'],
  ['negation', 'The ferry to Kalvo sank', 'The ferry to Kalvo never sank, the owner said.'],
  [
    'denial',
    'The harbour will be closed for the winter',
    'Eva Lund, the mayor, denied that the harbour would be closed for the winter.',
  ],
  ['opposite', 'Eva Lund won the election', 'Eva Lund lost the election by 40 votes.'],
  ['opposite', 'Eva Lund voted for the ban', 'Eva Lund voted against the ban.'],
  ['opposite', 'The mayor voted for the ban', 'Eva Lund, the mayor, voted against the ban.'],
  ['opposite', 'The jury convicted Jon Ek', 'The jury acquitted Jon Ek on Friday.'],
  ['opposite', 'Jon Ek was convicted of murder', 'The jury acquitted Jon Ek of murder on Friday.'],
  ['negation', 'Eva Lund pleaded guilty', 'Eva Lund pleaded not guilty to the charges.'],
  ['negation', 'The captain was found guilty', 'The captain was found not guilty.'],
  ['negation', 'Prices did not rise in Kalvo', 'Prices rose in Kalvo.'],
  ['negation', 'Police found weapons in the house', 'Police found no weapons in the house.'],
  ['negation', 'Police found weapons in the house', 'Police failed to find weapons in the house.'],
  ['negation', 'Police failed to find weapons in the house', 'Police found weapons in the house.'],
  ['number', 'The company paid 3 million dollars for the ship', 'The company paid $5 million for the ship.'],
  ['number', 'The company paid $3 million for the ship', 'The company paid $5 million for the ship.'],
  ['number', 'The ship carried 40 tons of oil', 'The ship carried 60 tons of oil.'],
  ['negation', 'The mayor said the ship was not insured', 'The mayor said the ship was insured.'],
  ['opposite', 'Bank shares fell after the vote', 'Bank shares rose after the vote.'],
  ['opposite', 'Berg opposed the plan', 'Berg supported the plan from the start.'],
  ['negation', 'Tom Berg resigned', 'Tom Berg has not resigned.'],
  ['denial', 'Tom Berg has resigned as captain', 'Tom Berg denied that he had resigned as captain.'],
  ['denial', 'Tom Berg denied that he had resigned as captain', 'Tom Berg said he had resigned as captain.'],
  ['day', 'The old school was built in 1910', 'The old school was built in 1932 by the town.'],
  [
    'negation',
    'Nobody was hurt when a railing broke',
    'Six people were hurt when a railing broke, according to the sheriff.',
  ],
  [
    'negation',
    'The captain was on board the ferry when it sank',
    'The captain of the ferry was not on board when it sank off Kalvo on Tuesday.',
  ],
  ['negation', 'Jon Ek is a spy', 'Jon Ek is no spy, his lawyer said.'],
  ['negation', 'Jon Ek is a spy for the port', 'Jon Ek is not a spy for the port, his lawyer said.'],
  ['negation', 'Jon Ek is not the owner of the mill', 'Jon Ek, who is the owner of the mill, left.'],
  ['negation', 'Jon Ek was in Kalvo when the fire began', 'Jon Ek was not in Kalvo when the fire began.'],
  [
    'negation',
    'Eva Lund met the captain before the ferry sank',
    'Eva Lund never met the captain before the ferry sank.',
  ],
  ['opposite', 'Eva Lund supports the ban on cars', 'Eva Lund has opposed the ban on cars since May.'],
  ['number', 'The company laid off 500 workers in Kalvo', 'The company laid off 300 workers in Kalvo.'],
  ['number', 'The fire in the mill killed 12 people', 'The fire in the mill killed 9 people.'],
  ['number', 'Twelve people died in the mill fire', 'Nine people were killed in the mill fire.'],
  ['day', 'The trial of Jon Ek began on 3 May 2023', 'The trial of Jon Ek began on 5 May 2023.'],
  ['negation', 'The trial of Jon Ek will begin in May', 'The trial of Jon Ek will not begin in May.'],
  [
    'negation',
    'The strike did not kill Tom Berg',
    'The captain, Tom Berg, was killed in a drone strike in Kalvo.',
  ],
  [
    'opposite',
    'Tom Berg survived the strike',
    'The captain, Tom Berg, was killed in a drone strike in Kalvo.',
  ],
  [
    'number',
    'American forces have been attacked 50 times',
    'U.S. forces in Kalvo have been attacked at least 115 times since May.',
  ],
  ['number', 'Ten others were hurt in the Kalvo fire', 'Six others were hurt in the fire in Kalvo.'],
  [
    'opposite',
    'Traffic in the harbour has halved since May',
    'Traffic in the harbour has doubled since May.',
  ],
  [
    'day',
    'The lighthouse of Kalvo was built in 1902',
    'The lighthouse of Kalvo was built in 1887 and was restored last year.',
  ],
  [
    'negation',
    'The lighthouse was not restored',
    'The lighthouse was built in 1887 and was restored last year.',
  ],
  [
    'number',
    'The mine in Kalvo employs 310 people',
    'The mine in Kalvo employs 240 people and sold 900 tons of tin last year.',
  ],
  [
    'opposite',
    'The jury convicted Jon Ek of theft',
    'A jury acquitted the former captain Jon Ek of theft on Friday.',
  ],
  ['opposite', 'Three members voted for the cut', 'Three members of the board voted against the cut.'],
  [
    'day',
    'The lighthouse of Kalvo was built last year',
    'The lighthouse of Kalvo was built in 1887 and was restored last year.',
  ],
];

const NOT_CONTRADICTED: readonly (readonly [claim: string, sentence: string])[] = [
  [
    'The council approved the second budget',
    'The council rejected the first budget, and approved the second.',
  ],
  ['The bridge may be unsafe', 'The bridge is safe, the inspector said.'],
  ['Six people were hurt in the Kalvo fire', 'At least five people were hurt in the fire in Kalvo.'],
  ['Six people were hurt in the Kalvo fire', 'Five more people were hurt in the fire in Kalvo.'],
  ['Six people were hurt in the Kalvo fire', 'Five people died and six were hurt in the fire in Kalvo.'],
  [
    'The harbour will be closed for the winter',
    'Eva Lund did not say whether the harbour would be closed for the winter.',
  ],
  ['Eva Lund won the election', 'Eva Lund lost the first round of the election.'],
  ['Eva Lund won the election', 'Jon Ek lost the election.'],
  ['Eva Lund won the election', 'Jon Ek said Eva Lund could lose the election.'],
  ['Prices did not rise in Kalvo', 'Prices fell in Kalvo.'],
  ['The town will buy the old mill', 'The town will sell the old mill.'],
  [
    'The council approved the bridge plan',
    'The council has not only approved the bridge plan, but paid for it.',
  ],
  [
    'The council approved the bridge plan',
    'If the council had not approved the bridge plan, it would have died.',
  ],
  ['Turnout fell to 40 percent in Kalvo', 'Turnout in Kalvo rose to 52 percent.'],
  ['Berg opposed the plan', 'Berg supported the plan of the council to oppose the tax.'],
  ['Tom Berg resigned on Friday', 'Tom Berg has not resigned.'],
  ['The school opened in 2019', 'The school opened in 2017.'],
  [
    'Eva Lund met the captain',
    'Eva Lund met with reporters on Friday and said the captain had not met anybody.',
  ],
  ['Ten of the sailors survived', 'Ten of the sailors died in the storm.'],
  ['The company will pay 500 workers', 'The company will pay 300 workers.'],
  ['The fire in the mill killed 12 people', 'The fire in the mill killed dozens of people.'],
  ['The trial of Jon Ek began in May', 'The trial of Jon Ek will not begin in May.'],
  // Who they are is not told.
  ['I know the captain of the ferry', 'I do not know the captain of the ferry.'],
  ['You want to be the mayor of Kalvo', 'You do not want to be the mayor of Kalvo.'],
  // Two things are otherwise, or one is not there.
  ['Food prices rose by 3 percent in May', 'Food prices fell by 5 percent in June.'],
  ['The council of Ardal approved the budget', 'The council of Kalvo rejected the budget.'],
  // Held, asked or to come, and not told as so.
  ['The jury convicted Jon Ek', 'Mia Dahl hopes the jury will acquit Jon Ek.'],
  ['The ferry sank off Kalvo', 'Had the ferry not sunk off Kalvo?'],
  ['The council approved the bridge plan', 'The council may reject the bridge plan.'],
  ['Ten others were hurt in the fire', 'Six people were hurt in the fire in Kalvo.'],
  ['Tom Berg was not impressed', 'Mia Dahl did not seem impressed with Tom Berg.'],
  ['Tom Berg does not believe in it', 'Mia Dahl believes Tom Berg will do well in the north.'],
  ['What if Eva Lund wins the election', 'It would be a loss for Eva Lund if she did not win the election.'],
  [
    'Sen. Ted Berg was at seven percent',
    'In Kalvo, both Eva Lund and Sen. Ted Berg bested the vote of the town by nearly 20 percent.',
  ],
  ['The fishermen supported the plan', 'The fishermen did not support the plan at first.'],
  ['Four members voted against the cut', 'Three of the five members voted against the cut.'],
  // Both may hold.
  ['Tom Berg bought the mill from Eva Lund', 'Eva Lund sold the mill to Tom Berg.'],
  ['The fair was held on Friday in Kalvo', 'The fair was held from Friday to Sunday in Kalvo.'],
];

describe('a claim beside a sentence', () => {
  it.each(CONTRADICTED)('is contradicted in a %s: %s | %s', (what, claim, sentence) => {
    expect(verdictOf(claim, sentence)).toMatchObject({ is: 'contrary', in: what });
  });

  it.each(NOT_CONTRADICTED)('is not contradicted: %s | %s', (claim, sentence) => {
    expect(verdictOf(claim, sentence)?.is).not.toBe('contrary');
  });

  it.each([
    ['The council approved the bridge plan', 'The bridge plan was approved by the council on Monday.'],
    ['Prices did not rise in Kalvo', 'Prices fell in Kalvo.'],
    ['Six people were hurt in the Kalvo fire', 'At least five people were hurt in the fire in Kalvo.'],
    [
      'The harbour will not be closed for the winter',
      'Eva Lund denied that the harbour would be closed for the winter.',
    ],
  ])('is borne out: %s | %s', (claim, sentence) => {
    expect(verdictOf(claim, sentence)).toEqual({ is: 'same' });
  });

  it('is never contradicted by the very same words', () => {
    for (const [, claim, sentence] of CONTRADICTED)
      for (const text of [claim, sentence]) expect(verdictOf(text, text)?.is, text).not.toBe('contrary');
  });

  it('is not of another of the name', () => {
    const annotated = annotate(
      articleOf(['Jon Berg was buried in Kalvo.', 'Mia Berg died in the hospital of Ardal in 2019.']),
    );
    expect(claimTold('Jon Berg died in the hospital of Ardal in 2014').verdictOf(annotated, 1)).toBeNull();
    expect(claimTold('Mia Berg died in the hospital of Ardal in 2014').verdictOf(annotated, 1)).toMatchObject(
      { in: 'day' },
    );
  });

  it('needs fewer words where there are few articles', () => {
    const annotated = annotate(
      articleOf(['A fire in the old mill killed two people and hurt seven on Tuesday.']),
    );
    const claim = claimTold('The fire killed three people');
    expect(claim.verdictOf(annotated, 0)).toBeNull();
    expect(claim.verdictOf(annotated, 0, { areFew: true })).toMatchObject({ in: 'number' });
    expect(claimTold('The fire hurt seven people').verdictOf(annotated, 0, { areFew: true })).toEqual({
      is: 'same',
    });
  });

  it('may speak of oneself where it is known to be the sentence, altered', () => {
    const [claim, sentence] = ['We will sell the ferry to anybody', 'We will not sell the ferry to anybody.'];
    expect(verdictOf(claim, sentence)).toBeNull();
    expect(verdictOf(claim, sentence, true)).toMatchObject({ in: 'negation', isNotSo: true });
  });

  it('has its words and those of the sentence that differ', () => {
    const [claim, annotated] = [
      'Six people were hurt in the Kalvo fire',
      annotate(articleOf(['Five people were hurt in the fire in Kalvo.'])),
    ];
    const told = claimTold(claim);
    const verdict = told.verdictOf(annotated, 0);
    if (verdict?.is !== 'contrary') throw new Error('not contradicted');
    expect(told.differs(annotated, verdict)).toEqual({
      in: 'number',
      isNotSo: false,
      given: 'Six',
      corpus: 'Five',
    });
  });
});

it.each([
  ['The council knew of the loan', 'Neither the mayor nor the council knew of the loan.'],
  ['The mayor knew of the loan', 'Neither the mayor nor the council knew of the loan.'],
  ['The crew knew of the loan', 'None of the crew knew of the loan.'],
])('is not borne out by what is said of none of them: %s | %s', (claim, sentence) => {
  expect(verdictOf(claim, sentence)?.is).not.toBe('same');
});
