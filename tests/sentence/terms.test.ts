import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/sentence/annotate.ts';
import { termsOf } from '../../src/sentence/terms.ts';
import { articleOf } from './article-of.ts';

const terms = (text: string) => termsOf(text).map(({ term }) => term);

describe('the normaliser', () => {
  it('strips case, accents, invisible characters and endings', () => {
    expect(terms('Attacks attacked ATTACKING')).toEqual(['attack', 'attack', 'attack']);
    expect(terms('Bogotá Łódź na\u00adtion')).toEqual(['bogota', 'lodz', 'nation']);
    expect(terms('1,000 17th')).toEqual(['1000', '17']);
  });

  it('splits what is hyphened and what an apostrophe joins', () => {
    expect(termsOf('al-Saidi’s drone-strike').map(({ norm }) => norm)).toEqual([
      'al',
      'saidi',
      "'s",
      'drone',
      'strike',
    ]);
  });

  it('tells the country from the pronoun', () => {
    expect(terms('US U.S. us')).toEqual(['usa', 'usa', 'us']);
    expect(termsOf('US us').map(({ stop }) => stop)).toEqual([false, true]);
  });

  it('marks function words', () => {
    expect(termsOf('Who was killed in the strike?').map(({ stop }) => stop)).toEqual([
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it('gives a sentence of an article the same terms as a question of the same words', () => {
    const text = 'The U.S. didn’t count 1,115 “attacks” in São Paulo, 3.5% of al-Bakr’s.';
    const { sentences } = annotate(articleOf([text]));
    const found = sentences.flatMap(({ tokens }) =>
      tokens.filter(({ term }) => term !== '').map(({ term }) => term),
    );
    expect(found).toEqual(terms(text));
  });
});
