/** What somebody said on a subject that only the sentences before name. */
import { describe, expect, it } from 'vitest';
import { newsroomOf, report } from './newsroom-of.ts';

const STADIUM = [
  'The council approved a new stadium for Delby on Monday.',
  '"It will pay for itself within ten years," said Marta Reyes, the deputy mayor.',
  '"It will bring young people back," Reyes said.',
  'The schools need money, too, Reyes said.',
  'The fire station needs a roof. Reyes said the county would send it.',
];

const newsroom = newsroomOf({ stadium: report('Council votes', 'Valley Post', '2023-06-11', ...STADIUM) });

function said(about: string, room = newsroom) {
  const answer = room.said({ speaker: 'Reyes', about, scope: {} });
  if (answer.kind === 'unusable') throw new Error(answer.message);
  return {
    kind: answer.kind,
    texts: answer.kind === 'found' ? answer.quotations.map(({ text }) => text) : [],
    assumptions: answer.assumptions,
  };
}

describe('what somebody said on a subject', () => {
  it('may speak of it as "it", after a sentence that names it', () => {
    const { texts, assumptions } = said('stadium');
    expect(texts.toSorted()).toEqual([STADIUM[1], STADIUM[2]].toSorted());
    expect(assumptions).toContain('What is quoted does not name “stadium”; the sentences just before it do.');
  });

  it('comes after what names it', () => {
    const named = 'Reyes said the stadium would open in May.';
    const both = newsroomOf({
      stadium: report('Council votes', 'Valley Post', '2023-06-11', ...STADIUM, named),
    });
    const { texts, assumptions } = said('stadium', both);
    expect(texts[0]).toBe(named);
    expect(texts.slice(1).toSorted()).toEqual([STADIUM[1], STADIUM[2]].toSorted());
    expect(assumptions).toContain(
      'The last 2 quotations do not name “stadium”; the sentences just before them do.',
    );
  });

  it('is not what follows without a word for it', () => {
    expect(said('council').texts).not.toContain(STADIUM[3]);
    expect(said('weather').kind).toBe('not-found');
  });

  it.each([
    [
      'the day that is spoken of',
      'The council approved a new stadium.',
      '"This is the proudest day of my year," Reyes said.',
    ],
    ['the weather', 'The council approved a new stadium.', 'Reyes said she hoped that it would snow.'],
    ['a conjunction', 'The council approved a new stadium.', 'Reyes said that she was glad.'],
    [
      'what is told in the same sentence',
      'The council approved a new stadium.',
      'Reyes said the county had bought a bus and would paint it.',
    ],
    ['what stands before by the way', 'A bus stopped near the stadium.', '"It will be mended," Reyes said.'],
    [
      'what is no head of its phrase',
      'The council raised the stadium tax.',
      '"It will be fair," Reyes said.',
    ],
    ['one, where many are named', 'The council approved new stadiums.', '"It will be fun," Reyes said.'],
    [
      'what stands two sentences before',
      'The council approved a new stadium. The mayor slept.',
      '"It will be fun," Reyes said.',
    ],
  ])('is not taken for what speaks of %s', (_, before, quoted) => {
    const introduced = 'Marta Reyes, the deputy mayor, came late, Reyes said.';
    const room = newsroomOf({
      one: report('Council votes', 'Valley Post', '2023-06-11', introduced, before, quoted),
    });
    expect(said('stadium', room).texts).not.toContain(quoted);
  });
});
