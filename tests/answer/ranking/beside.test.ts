/** Sentences that meet the question and tell of another time, day, thing or office: never shown as a sure answer. */
import { describe, expect, it } from 'vitest';
import { isUnsure } from '../../../src/answer/sureness.ts';
import type { QuestionKind } from '../../../src/question/question.ts';
import { newsroomOf, report } from '../newsroom-of.ts';

const newsroom = newsroomOf({
  derby: report(
    'Late goal sinks United',
    'Sport Star',
    '2022-04-11',
    'Hask United lost 2-1 at home to Dunmore City on Saturday.',
    'Pavel Orsk scored for City after ten minutes, and Leo Grant headed in the winner in the 88th.',
    'In 2019 United won 5-0, and Sam Teller scored a hat trick.',
  ),
  prize: report(
    'Novelist wins Elder Prize',
    'Culture Weekly',
    '2022-10-10',
    'The Elder Prize went on Friday to the novelist Anna Sether for The Cold Harbor.',
    'Last year the poet Karl Ode won the Elder Prize.',
  ),
  quake: report(
    'Quake shakes Orvik',
    'World Wire',
    '2022-08-09',
    'An earthquake of magnitude 6.1 shook Orvik early on Monday, killing at least 40 people.',
    'In 1998 a quake in Orvik killed 1,200 people.',
  ),
  trial: report(
    'Ferry captain guilty in collision',
    'Dunmore Post',
    '2022-05-20',
    'A jury on Tuesday found the captain of the ferry Lark guilty over a collision with a barge that killed six people.',
    'Captain Erik Stom will be sentenced on June 3.',
  ),
  crash: report(
    'Helicopter crash kills five',
    'Dunmore Post',
    '2022-11-15',
    'A helicopter crash on Sunday killed a pilot and four oil workers off Kalvo.',
    'An inquiry into the crash will open on Thursday, a judge said.',
  ),
  house: report(
    'Tenants leave cracked house',
    'Hask Herald',
    '2022-07-08',
    'Tenants of a house on Mill Lane had to leave it on Friday after a wall cracked.',
    'Jan Reed, who owned a shop across the lane, said he had heard a bang.',
    'Norrin Estates owns several buildings on the lane, but not the tower.',
  ),
  election: report(
    'Hask elects new mayor',
    'Hask Herald',
    '2022-06-07',
    'Carla Dunn was elected mayor of Hask on Sunday with 54 percent of the vote.',
    'Dunmore deputy mayor Lise Aune sent her wishes.',
    'Former Hask mayor Ian Brook came third.',
  ),
  flood: report(
    'Flood cleanup begins in Dunmore',
    'Dunmore Post',
    '2022-02-04',
    'Dunmore began to clean up on Thursday after the river burst its banks.',
    'Damage was estimated at $12 million, the county said. A mill was under water.',
  ),
  fire: report(
    'Blaze destroys paper mill at Hask',
    'Hask Herald',
    '2022-02-03',
    'Fire destroyed a paper mill at Hask on Wednesday.',
    'It took nine hours to bring it under control, fire captain Ruth Dorn said.',
  ),
});

function ask(kind: QuestionKind, text: string) {
  const answer = newsroom.ask({ kind, text, scope: {} });
  if (answer.kind === 'unusable') throw new Error(answer.message);
  const quotations = answer.kind === 'found' ? answer.quotations : answer.nearest;
  const isFound = answer.kind === 'found';
  return { isFound, isSure: isFound && !isUnsure(quotations), first: quotations[0]?.text ?? '' };
}

describe('what stands beside the question', () => {
  it.each<[QuestionKind, string]>([
    ['who', 'won the Elder Prize'],
    ['who', 'scored for United'],
    ['when', 'did the collision with the barge happen'],
    ['who', 'owned the house'],
    ['who', 'owned the tower'],
    ['who', 'is the mayor of Dunmore'],
    ['how-many', 'damage did the mill fire do'],
    ['how-many', 'damage did the quake do in Orvik'],
    ['how-many', 'people did the fire kill in Orvik'],
    ['when', 'was the fire in Orvik'],
    ['who', 'caused the bang on Mill Lane'],
    ['who', 'was trapped nine hours by the fire'],
  ])('is no sure answer: /%s %s', (kind, text) => {
    expect(ask(kind, text).isSure).toBe(false);
  });

  it.each<[QuestionKind, string, RegExp]>([
    ['who', 'won the Elder Prize', /Anna Sether/],
    ['how-many', 'were killed in the quake in Orvik', /at least 40/],
    ['when', 'was the helicopter crash', /crash on Sunday/],
    ['who', 'is the mayor of Hask', /Carla Dunn/],
  ])('comes after what does not: /%s %s', (kind, text, first) => {
    expect(ask(kind, text).first).toMatch(first);
  });

  it.each<[QuestionKind, string, RegExp]>([
    ['who', 'won the Elder Prize last year', /Karl Ode/],
    ['who', 'owned a shop across the lane', /Jan Reed/],
    ['who', 'is the deputy mayor of Dunmore', /Lise Aune/],
    ['when', 'was the captain found guilty', /on Tuesday/],
    ['how-many', 'were killed in the quake in 1998', /1,200/],
    ['how-many', 'damage did the flood do', /\$12 million/],
  ])('is the answer where it is what was asked: /%s %s', (kind, text, first) => {
    expect(ask(kind, text)).toMatchObject({ isFound: true, first: expect.stringMatching(first) });
  });
});
