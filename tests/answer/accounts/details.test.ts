/** Which accounts are counted with another: over articles made for these tests. */
import { expect, it } from 'vitest';
import type { QuestionKind } from '../../../src/question/question.ts';
import { newsroomOf, report } from '../newsroom-of.ts';

/** The outlets that are said to state what the first quotation states. */
function alsoIn(first: string, second: string, kind: QuestionKind, text: string, published = '2023-03-12') {
  const articles = {
    post: report('Bridge in Orsa', 'The Post', '2023-03-11', first),
    echo: report('Orsa plans a bridge', 'The Echo', published, second),
  };
  const answer = newsroomOf(articles).ask({ kind, text, scope: {} });
  return answer.kind === 'found' ? answer.quotations.map(({ alsoIn: also }) => also.length) : null;
}

it('is one that gives the same answer in other words', () => {
  expect(
    alsoIn(
      'The council of Orsa voted on Friday to build a bridge for $4 million.',
      'A bridge for $4 million will be built in Orsa, the council decided on Friday.',
      'when',
      'did the council decide to build the bridge',
    ),
  ).toEqual([1]);
});

it('is none that tells another number beside it', () => {
  expect(
    alsoIn(
      'The council of Orsa voted on Friday to build a bridge for $4 million.',
      'A bridge for $5 million will be built in Orsa, the council decided on Friday.',
      'when',
      'did the council decide to build the bridge',
    ),
  ).toEqual([0, 0]);
});

it('is none that means another day by the same word', () => {
  expect(
    alsoIn(
      'The council of Orsa voted on Friday to build a bridge.',
      'A bridge will be built in Orsa, the council decided on Friday.',
      'when',
      'did the council decide to build the bridge',
      '2023-03-19',
    ),
  ).toEqual([0, 0]);
});
