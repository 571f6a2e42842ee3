import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/sentence/annotate.ts';
import { articleOf } from '../article-of.ts';

const personIn = (text: string) => annotate(articleOf([text])).entities.find(({ type }) => type === 'person');

describe('people of sport, of courts and of the arts', () => {
  it.each([
    ['“We will win,” goalkeeper Mia Strand said.', 'Mia Strand', 'goalkeeper'],
    ['Striker Olav Lunde said the team had trained well.', 'Olav Lunde', 'Striker'],
    ['“It was a fair trial,” said the bailiff, Jon Eide.', 'Jon Eide', 'bailiff'],
    ['Cellist Ines Maas said the hall was cold.', 'Ines Maas', 'Cellist'],
    [
      'Paul Maier, the conductor of the opera, said the hall was too loud.',
      'Paul Maier',
      'conductor of the opera',
    ],
  ])('are introduced by what they do: %s', (text, name, role) => {
    expect(personIn(text)).toMatchObject({ name, role });
  });

  it.each(['The juror said it took two hours.', 'The midfielder said he was fit.'])(
    'are spoken of by it alone: %s',
    (text) => {
      expect(personIn(text)).toMatchObject({ anonymous: true });
    },
  );
});

describe('the turns of an interview', () => {
  it('name nobody who speaks', () => {
    const { attributions } = annotate(
      articleOf(['Q: Will the bridge close this year?', 'A: It will not close before May.', 'Q: And then?']),
    );
    expect(attributions.map(({ speaker }) => speaker)).toEqual(attributions.map(() => null));
  });
});
