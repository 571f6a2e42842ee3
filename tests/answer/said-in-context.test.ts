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
    expect(assumptions.some((line) => line.includes('does not name'))).toBe(false);
  });

  it('is not what follows without a word for it', () => {
    expect(said('council').texts).not.toContain(STADIUM[3]);
    expect(said('weather').kind).toBe('not-found');
  });
});
