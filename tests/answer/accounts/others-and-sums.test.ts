/** Counts of "others", and sums of money, in two reports of a fire made for these tests. */
import { describe, expect, it } from 'vitest';
import type { QuestionKind } from '../../../src/question/question.ts';
import { newsroomOf, report } from '../newsroom-of.ts';

const DAY = '2026-02-03';
const OPENING =
  'Two people died and nine others were injured when a blaze destroyed the Orm paper mill on Monday, firefighters said.';
const OTHER_OPENING =
  'A blaze at the paper mill in Orm killed two people and injured 13 on Monday, police said.';

function accountsOf(kind: QuestionKind, text: string, ...rest: readonly [string[], string[]]): string[] {
  const newsroom = newsroomOf({
    post: report('Mill blaze in Orm kills two', 'The Orm Post', DAY, OPENING, ...rest[0]),
    star: report('Two die as fire sweeps Orm paper mill', 'The Valley Star', DAY, OTHER_OPENING, ...rest[1]),
  });
  const answer = newsroom.ask({ kind, text, scope: {} });
  if (answer.kind !== 'found') return [answer.kind];
  return answer.conflicts.flatMap(({ accounts }) =>
    accounts.flatMap(({ text: words, start, emphasis }) =>
      emphasis.map(([from, to]) => words.slice(from - start, to - start)),
    ),
  );
}

describe('accounts of how many others', () => {
  it('differ from those of how many', () => {
    expect(accountsOf('how-many', 'people were injured in the mill fire', [], []).sort()).toEqual([
      '13',
      'nine',
    ]);
  });

  it('do not where somebody is told of beside them', () => {
    const [post, star] = [
      ['The guard and four others were treated for smoke.'],
      ['Five people were treated for smoke.'],
    ];
    expect(accountsOf('how-many', 'people were treated for smoke', post, star)).toEqual([]);
  });
});

describe('accounts of a sum', () => {
  const STAR = ['Insurers estimated the damage at $7 million.'];

  it.each<[QuestionKind, string]>([
    ['what', 'was the damage'],
    ['ask', 'How much damage was done?'],
  ])('differ: /%s %s', (kind, text) => {
    expect(accountsOf(kind, text, ['The mayor put the damage at $4 million.'], STAR).sort()).toEqual([
      '$4 million',
      '$7 million',
    ]);
  });

  it('are not compared where one gives two sums', () => {
    const post = ['The mayor put the loss at $2 million, and the damage at $4 million.'];
    expect(accountsOf('what', 'was the damage', post, STAR)).toEqual([]);
  });

  it('are not compared where the other is of something else', () => {
    const star = ['Insurers estimated the cost of a new mill at $7 million.'];
    expect(accountsOf('what', 'was the damage', ['The mayor put the damage at $4 million.'], star)).toEqual(
      [],
    );
  });
});
