/** Why a sentence was chosen, over articles made for these tests. */
import { describe, expect, it } from 'vitest';
import type { QuestionKind } from '../../src/question/question.ts';
import { newsroomOf, report } from './newsroom-of.ts';

const newsroom = newsroomOf({
  trial: report(
    'Baker on trial in Orm',
    'The Orm Post',
    '2026-03-03',
    'Hilda Orr, 44, denied setting fire to the bakery on Mill Lane when her trial began on Monday.',
    'Her lawyer, Nils Ek, said that she was asleep.',
  ),
  vans: report(
    'Dealer to sell vans',
    'The Orm Post',
    '2026-03-04',
    'Owen Pratt, who owns the garage in Vik, said he would sell three vans.',
  ),
});

function reasonsOf(kind: QuestionKind, text: string) {
  const answer = newsroom.ask({ kind, text, scope: {} });
  return answer.kind === 'unusable'
    ? null
    : ('quotations' in answer ? answer.quotations : answer.nearest)[0]!.reasons;
}

describe('why a sentence was chosen', () => {
  it('tells by what word it means who was asked for by the whole name', () => {
    expect(reasonsOf('who', "is Hilda Orr's lawyer")).toMatchObject({
      matched: ['lawyer'],
      names: [['Hilda Orr', 'Her']],
      elsewhere: [],
      lacking: [],
    });
  });

  it('tells which words of the question its article has elsewhere, and which nowhere', () => {
    expect(reasonsOf('who', 'owns the lighthouse in Vik')).toMatchObject({
      matched: ['owns', 'Vik'],
      lacking: ['lighthouse'],
    });
    expect(reasonsOf('who', 'is the lawyer on Mill Lane from Skarv')).toMatchObject({
      elsewhere: ['Mill', 'Lane'],
      lacking: ['Skarv'],
    });
  });
});
