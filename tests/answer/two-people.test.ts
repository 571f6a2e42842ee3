/** Of two people in a sentence, the one who was asked for is set in bold: over an article made for these tests. */
import { describe, expect, it } from 'vitest';
import type { QuestionKind } from '../../src/question/question.ts';
import { newsroomOf, report } from './newsroom-of.ts';

const newsroom = newsroomOf({
  week: report(
    'Notes from the week in Tarn',
    'The Tarn Post',
    '2024-01-05',
    'Anna Holm defeated Stig Ney in the final on Sunday.',
    'Ola Berg was shot by Tom Strand outside the bank.',
    'Rita Falk, who hired Jonas Roth, left the museum in May.',
    'Liv Rand praised Dag Hol, and Siri Foss criticised him.',
    'Judge Mia Krull sentenced Peter Sand to nine years.',
    'The police arrested the engineer, Karl Dahl, 34, over the flood.',
    'Nine members voted against the tunnel, and Ines Duarte voted for it.',
    'The council will vote on a new bridge in March.',
  ),
});

function boldIn(kind: QuestionKind, text: string, opening: string): readonly string[] | undefined {
  const answer = newsroom.ask({ kind, text, scope: {} });
  const quotations = answer.kind === 'found' ? answer.quotations : [];
  const found = quotations.find((one) => one.text.startsWith(opening));
  return found?.emphasis.map(([from, to]) => found.text.slice(from - found.start, to - found.start));
}

describe('of two people', () => {
  it.each([
    ['defeated Ney', 'Anna Holm', ['Anna Holm']],
    ['did Holm defeat', 'Anna Holm', ['Stig Ney']],
    ['shot Berg', 'Ola Berg', ['Tom Strand']],
    ['did Strand shoot', 'Ola Berg', ['Ola Berg']],
    ['left the museum', 'Rita Falk', ['Rita Falk']],
    ['did Rand praise', 'Liv Rand', ['Dag Hol']],
    ['criticised Hol', 'Liv Rand', ['Siri Foss']],
    ['was sentenced', 'Judge Mia', ['Peter Sand']],
    ['was arrested over the flood', 'The police', ['Karl Dahl']],
    ['voted against the tunnel', 'Nine', ['Nine members']],
  ])('/who %s', (question, opening, expected) => {
    expect(boldIn('who', question, opening)).toEqual(expected);
  });

  it('nobody, where no side has been taken', () => {
    expect(boldIn('who', 'voted against it', 'The council') ?? []).toEqual([]);
  });
});
