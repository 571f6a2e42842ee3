/** "She put the damage at $6.5 million" says that it was, and whose words that is. */
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/discord/render/frame.ts';
import { renderVerification } from '../../src/discord/render/verification.ts';
import { textsOf } from '../discord/within-limits.ts';
import { newsroomOf, report } from './newsroom-of.ts';

const newsroom = newsroomOf({
  flood: report(
    'Flood in Kalvo',
    'Daily Record',
    '2023-03-05',
    'Mayor Anna Holt said the town would help the families. She put the damage at $6.5 million.',
    'Fire chief Ove Lind estimated the losses at 40 cars.',
    'The pier was valued at $2 million before the flood.',
  ),
});
const FRAME: Frame = { id: 'id', seen: [], askOn: 'here', understood: null, again: false, asked: 'answer' };
const verify = (text: string) => newsroom.verify({ text, scope: {} });

describe('a number that somebody puts something at', () => {
  it.each([
    ['the mayor said the damage was $6.5 million', 'Anna Holt'],
    ['Anna Holt says the damage is $6.5 million', 'Anna Holt'],
    ['Ove Lind said the losses were 40 cars', undefined],
    ['the damage was $6.5 million', undefined],
  ])('is what it is, in other words: %s', (claim, speaker) => {
    const found = verify(claim);
    expect(found).toMatchObject({ kind: 'altered', isParaphrase: true });
    if (speaker !== undefined) expect(found).toMatchObject({ saidBy: { outcome: 'same', corpus: speaker } });
    const [title] = textsOf(renderVerification(claim, found, FRAME).message);
    expect(title).toContain('Nearly in these words in the corpus');
  });

  it('is nobody else’s words', () => {
    expect(verify('Ove Lind said the damage was $6.5 million')).toMatchObject({
      saidBy: { outcome: 'other', corpus: 'Anna Holt' },
    });
  });

  it.each([
    'the damage was $7 million',
    'the damage was not $6.5 million',
    'the pier was not valued at $2 million',
  ])('is not another one: %s', (claim) => {
    const found = verify(claim);
    expect(found.kind === 'altered' && found.isParaphrase).toBe(false);
  });
});
