/** Sentences that tell of another storm, side, place or year than the question names, in articles made for these tests. */
import { describe, expect, it } from 'vitest';
import { isUnsure } from '../../src/answer/sureness.ts';
import type { QuestionKind } from '../../src/question/question.ts';
import { newsroomOf, report } from './newsroom-of.ts';

const newsroom = newsroomOf({
  hurricane: report(
    'Hurricane Tilda nears the Sound Islands',
    'The Sound Echo',
    '2026-09-03',
    'Hurricane Tilda is expected to reach the Sound Islands on Friday, the weather service said.',
    'Ferries to Great Orm will not sail until Sunday.',
    'The last one as strong, Hurricane Beppo, drowned 31 people in 2011.',
    '"Leave while the road is dry," said forecaster Lena Brack.',
  ),
  hail: report(
    'Hurricane Wanda batters Lark Bay',
    'The Bay Echo',
    '2026-09-04',
    'Hurricane Wanda came ashore at Lark Bay on Thursday night.',
    'The storm wrecked 31 boats, the harbor master said.',
    'The hurricane injured 18 people, as many as Hurricane Beppo in 2011.',
    'A pier and 12 sheds were lost, as many as Hurricane Beppo took.',
    'Some 2,000 residents were told to leave; 90 of the 2,000 residents stayed.',
  ),
  cup: report(
    'Harriers take the county cup',
    'The Dale Herald',
    '2026-09-06',
    'The Dale Harriers beat Stokeley Town 2-0 in the final of the county cup on Saturday.',
    'Striker Owen Pratt scored twice for the Harriers, once from the spot.',
    '"We were asleep for ten minutes," said Stokeley coach Ian Moss.',
    'The mayor of Vik, Rosa Lenz, handed over the cup.',
  ),
  bakery: report(
    'Bakery to sell vans',
    'The Dale Herald',
    '2026-09-07',
    'Hilda Orr, who owns the bakery on Mill Lane, said she would sell three vans.',
    'She won the county’s prize for bread in 2019.',
  ),
});

function answered(kind: QuestionKind, text: string): string {
  const answer = newsroom.ask({ kind, text, scope: {} });
  if (answer.kind !== 'found') return answer.kind;
  return `${isUnsure(answer.quotations) ? 'unsure: ' : ''}${answer.quotations[0]!.text}`;
}

describe('of another one than is asked about', () => {
  it.each<[QuestionKind, string]>([
    ['how-many', 'how many people did Hurricane Tilda drown'],
    ['how-many', 'people drowned in hurricane tilda'],
    ['how-many', 'people did Hurricane Tilda drown in 1998'],
  ])('/%s %s is not told by it', (kind, text) => {
    expect(answered(kind, text)).toBe('not-found');
  });

  it.each<[QuestionKind, string, string]>([
    ['who', 'scored for Stokeley', 'Striker Owen Pratt'],
    ['who', 'is the mayor of Dale', 'The mayor of Vik'],
  ])('/%s %s is not answered first by it', (kind, text, other) => {
    expect(answered(kind, text)).not.toContain(other);
  });

  it.each<[QuestionKind, string, string]>([
    ['how-many', 'how many people did Hurricane Beppo drown', 'The last one as strong'],
    ['who', 'scored for the Harriers', 'Striker Owen Pratt'],
    ['who', 'is the mayor of Vik', 'The mayor of Vik'],
    ['how-many', 'people did Hurricane Wanda injure', 'The hurricane injured 18'],
    ['how-many', 'sheds were lost in Hurricane Wanda', 'A pier and 12 sheds'],
    ['how-many', 'of the 2000 residents stayed', 'Some 2,000 residents'],
  ])('/%s %s is told by what is of the one asked about', (kind, text, opening) => {
    expect(answered(kind, text)).toContain(opening);
  });
});

describe('on faint grounds', () => {
  it('nothing looks sure whose article has nothing of the thing asked about', () => {
    expect(answered('who', 'owns the bakery')).toMatch(/^Hilda Orr/);
    expect(answered('who', 'owns the brewery')).not.toMatch(/^Hilda Orr/);
    expect(answered('who', 'owns the lighthouse at Orm')).not.toMatch(/^Hilda Orr/);
  });

  it('nothing is answered of which the article has one word in four', () => {
    expect(answered('who', 'won the prize for bread')).toMatch(/^She won/);
    expect(answered('who', 'won the 2031 world chess title')).toBe('not-found');
  });
});
