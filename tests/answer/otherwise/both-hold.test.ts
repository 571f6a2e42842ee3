/** Sentences that differ from a claim in one thing, and leave room for both. */
import { describe, expect, it } from 'vitest';
import { claimTold } from '../../../src/answer/claims/claimed.ts';
import { annotate } from '../../../src/sentence/annotate.ts';
import { articleOf } from '../../sentence/article-of.ts';

function verdictOf(claim: string, sentence: string) {
  return claimTold(claim).verdictOf(annotate(articleOf([sentence])), 0, { areFew: true });
}

describe('a claim beside a sentence that differs in one thing', () => {
  it.each([
    ['turned around', 'Exports to China rose', 'Exports from China fell.'],
    [
      'turned around',
      'Prices are higher in Elmton than in Kalvo',
      'Prices are lower in Kalvo than in Elmton.',
    ],
    ['to and by', 'The bank lowered its rate to 3 percent', 'The bank lowered its rate by 1 percent.'],
    ['to and from', 'The bank lowered its rate to 3 percent', 'The bank lowered its rate from 4 percent.'],
    ['again', 'Berg was elected mayor in 2010', 'Berg was elected mayor again in 2014.'],
    ['also', 'Lund painted the boat on Monday', 'Lund also painted the boat on Friday.'],
    ['done often', 'Lund visited Kalvo in 2010', 'Lund visited Kalvo in 2012 with her son.'],
    ['comes again', 'Prices of eels fell in April', 'Prices of eels fell 1 percent in March.'],
    ['comes again', 'The volcano in Ardal erupted on Monday', 'The volcano in Ardal erupted on Friday.'],
    ['comes again', 'A storm hit the town of Kalvo on Monday', 'A storm hit the town of Kalvo on Friday.'],
    ['comes again', 'Snow fell in Kalvo on Monday', 'Snow fell in Kalvo on Friday.'],
    ['comes again', 'The Kalvo Owls won in Ardal on Monday', 'The Kalvo Owls won in Ardal on Friday.'],
    ['comes again', 'Police arrested Jon Ek on Monday', 'Police arrested Jon Ek on Friday.'],
    ['possible', 'The shop may not close', 'The shop may close.'],
    ['the two sides', 'Seven members voted for the plan', 'Two members voted against the plan.'],
    ['another year', 'Lund won the race', 'Lund lost the race in 2016.'],
    ['rounded', 'The budget rose 3 percent', 'The budget rose 3.2 percent.'],
    ['another measure', 'Ek was sentenced to 3 years in prison', 'Ek was sentenced to 36 months in prison.'],
    ['some of all', 'The fire killed 12 people in Kalvo', 'The fire killed 5 firefighters in Kalvo.'],
    ['some of all', 'Democrats voted for the bill', 'Two Democrats voted against the bill.'],
    ['for a time', 'The army left Kalvo', 'The army stayed in Kalvo until May.'],
    ['in one respect', 'The drug is safe', 'The drug is not safe for children.'],
    [
      'another office',
      'The president did not attend the meeting',
      'The vice president attended the meeting.',
    ],
    [
      'told twice',
      'The council closed the mill',
      'The council did not close the school but closed the mill.',
    ],
  ])('is not contradicted, %s: %s | %s', (_what, claim, sentence) => {
    expect(verdictOf(claim, sentence)?.is).not.toBe('contrary');
  });

  it.each([
    ['Exports to China rose', 'Exports to China fell.'],
    ['The bank lowered its rate to 3 percent', 'The bank lowered its rate to 2 percent.'],
    ['Lund painted the boat on Monday', 'Lund painted the boat on Friday.'],
    ['Lund won the race', 'Lund lost the race.'],
    ['The budget rose 3 percent', 'The budget rose 4 percent.'],
    ['Ek was sentenced to 3 years in prison', 'Ek was sentenced to 5 years in prison.'],
    ['The fire killed 12 people in Kalvo', 'The fire killed 5 people in Kalvo.'],
    ['Democrats voted for the bill', 'Democrats voted against the bill.'],
    ['The drug is safe for children', 'The drug is not safe for children.'],
  ])('is contradicted where it leaves none: %s | %s', (claim, sentence) => {
    expect(verdictOf(claim, sentence)?.is).toBe('contrary');
  });

  it('is not contradicted by itself, though it says a word twice', () => {
    const words = 'Berg never rose when the others rose';
    expect(
      claimTold(words).verdictOf(annotate(articleOf([words])), 0, { altered: [0, words.length] })?.is,
    ).not.toBe('contrary');
  });
});
