/** What a person is shown of a claim that the corpus has otherwise, and of several parts that are not as they are claimed. */
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/discord/render/frame.ts';
import { renderVerification } from '../../src/discord/render/verification.ts';
import { newsroomOf, report } from './newsroom-of.ts';

const newsroom = newsroomOf({
  council: report(
    'Elmton rejects bridge plan',
    'Daily Record',
    '2023-05-01',
    'The town council of Elmton rejected the plan for a new bridge by 7 votes to 2 on Monday, after a debate of four hours.',
    'Eva Lund, the mayor, denied that the harbour would be closed for the winter.',
    'Food prices in the town fell by 3 percent in April, the statistics office said.',
    'Six people were hurt when a railing broke, according to the sheriff.',
    '"We will not sell the ferry to anybody," Lund said.',
    '"Nobody told us about the broken engine," Mia Dahl said.',
    'The captain of the ferry was not on board when it sank off Kalvo on Tuesday.',
    'Jon Ek did not say whether the pier had been paid for by the town.',
    'Ida Holm, the captain, denied that she had sold the ferry.',
    'A judge ruled there was not enough evidence to hold him.',
  ),
  school: report(
    'School hires',
    'Daily Record',
    '2023-05-02',
    'The school in Kalvo hired 14 new teachers in April, the principal said.',
    'The school of Kalvo hired 12 teachers in April, its board said.',
  ),
});

const FRAME: Frame = { id: 'id', seen: [], askOn: 'here', understood: null, again: false, asked: 'answer' };

/** The lines of the message in order. */
function shown(claim: string): readonly string[] {
  const found = newsroom.verify({ text: claim, scope: {} });
  return textsOf(renderVerification(claim, found, FRAME).message).flatMap((text) => text.split('\n'));
}

function textsOf(part: object): readonly string[] {
  const own = 'content' in part && typeof part.content === 'string' ? [part.content] : [];
  const within = 'components' in part && Array.isArray(part.components) ? part.components : [];
  return [...own, ...within.flatMap(textsOf)];
}

describe('a claim that the corpus has otherwise', () => {
  it.each([
    [
      'Elmton council backed the new bridge plan in a vote on Monday',
      'It has the opposite: **rejected**, not ~~backed~~.',
    ],
    ['Food prices rose by 3 percent in April', 'It has the opposite: **fell**, not ~~rose~~.'],
    ['The captain was on board the ferry when it sank', 'It says that this is not so.'],
    ['Five people were hurt when a railing broke', 'It has another number: **Six**, not ~~Five~~.'],
    ['The council of Elmton approved the plan for a new bridge', 'It has the opposite.'],
    ['The harbour will be closed for the winter', 'In the corpus it is what Eva Lund denied.'],
    ['Ida Holm has sold the ferry', 'In the corpus it is what Ida Holm denied.'],
    ['A judge ruled there was enough evidence to hold him', 'A judge says that this is not so.'],
  ])('is told of plainly: %s', (claim, how) => {
    const lines = shown(claim);
    expect(lines[0]).toBe('### The corpus says otherwise');
    expect(lines).toContain(how);
    expect(lines.some((line) => line.startsWith('> '))).toBe(true);
  });

  it('shows the sentence with the words that differ in bold', () => {
    expect(shown('Food prices in the town rose in April')).toContain(
      '> Food prices in the town **fell** by 3 percent in April, the statistics office said.',
    );
  });

  it('is not so called where another sentence bears it out', () => {
    expect(newsroom.verify({ text: 'The Kalvo school hired 15 teachers in April', scope: {} })).toMatchObject(
      {
        kind: 'otherwise',
        differs: { in: 'number' },
      },
    );
    const borneOut = newsroom.verify({ text: 'The Kalvo school hired 12 teachers in April', scope: {} });
    expect(borneOut.kind).not.toBe('otherwise');
    expect('differs' in borneOut ? borneOut.differs : undefined).toBeUndefined();
  });

  it.each([
    ['Six people were hurt when the railing broke', 'Nearly in these words in the corpus'],
    [
      'The council of Elmton debated the plan for a new bridge for four hours',
      'Altered: this is not as the corpus has it',
    ],
  ])('is not so called where it is not: %s', (claim, title) => {
    expect(shown(claim)[0]).toContain(title);
  });
});

describe('words that nobody is claimed to have said', () => {
  it.each([
    ['the harbour would be closed for the winter', 'Verbatim in the corpus, but as what Eva Lund denied'],
    ['the pier had been paid for by the town', 'Verbatim in the corpus, but as what Jon Ek did not say'],
    ['Eva Lund, the mayor, denied that the harbour would be closed for the winter', 'Verbatim in the corpus'],
    ['we will not sell the ferry to anybody', 'Verbatim in the corpus'],
  ])('are told of as the corpus has them: %s', (claim, title) => {
    expect(shown(claim)[0]).toBe(`### ${title}`);
  });
});

describe('of several quotations', () => {
  it('the altered one and the one of somebody else are both shown, each with its sentence', () => {
    const lines = shown(
      'Lund said "we will sell the ferry to anybody" and "nobody told us about the broken engine"',
    );
    expect(lines[0]).toBe('### The corpus says otherwise');
    expect(lines).toContain('> "We will **not** sell the ferry to anybody," Lund said.');
    expect(lines).toContain('In bold: what the claim leaves out.');
    expect(lines).toContain(
      '**Verbatim in the corpus, but Mia Dahl said it, not Lund:** “nobody told us about the broken engine”',
    );
    expect(lines).toContain('> "**Nobody told us about the broken engine**," Mia Dahl said.');
  });

  it('the others are shown beside one that is not there', () => {
    const lines = shown(
      'Eva Lund said "we will sell the ferry to everybody" and "the pier is gone for good now" and "nobody told us about the broken engine"',
    );
    expect(
      lines.some((line) => line.includes('least like the corpus: “the pier is gone for good now”')),
    ).toBe(true);
    expect(lines.some((line) => line.startsWith('**The corpus says otherwise:** “we will sell'))).toBe(true);
    expect(lines.some((line) => line.includes('Mia Dahl said it, not Eva Lund:**'))).toBe(true);
  });

  it('those that are as they are claimed are not shown', () => {
    const lines = shown(
      'Mia Dahl said "nobody told us about the broken engine" and "told us about the broken bridge"',
    );
    expect(lines.filter((line) => line.startsWith('> '))).toHaveLength(1);
  });

  it('all of them stay within a message, however long they are', () => {
    const long = (word: string) => `${word} ${'and so on and on and on '.repeat(60)}`;
    const claim = `Lund said "we will sell the ferry to anybody ${long('a')}" and "nobody told us ${long('b')}" and "the pier ${long('c')}"`;
    expect(() => shown(claim)).not.toThrow();
  });
});
