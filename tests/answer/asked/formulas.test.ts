import { describe, expect, it } from 'vitest';
import { formulasAsked } from '../../../src/answer/asked/formulas.ts';

/** Does the sentence tell what the question asks, in words that people use for it? Undefined where it asks nothing so common. */
function tells(question: string, sentence: string): boolean | undefined {
  const asked = formulasAsked(question);
  return asked.length === 0 ? undefined : asked.some((one) => one.test(sentence));
}

describe('what people ask again and again', () => {
  it.each([
    ['How old is Agnes Holm?', 'Agnes Holm, 58, sold her boat.'],
    ['How old is Agnes Holm?', 'The 58-year-old sailor sold her boat.'],
    ['Where does Agnes Holm live?', 'Holm, a native of Marstrand, sells boats.'],
    ['where did Holm go to school', 'Holm graduated in 1988.'],
    ['who is Nils Lund married to', 'Lund and his wife, Agnes, left early.'],
    ['who replaced Lund', 'Holm will succeed Lund as harbour master.'],
    ['how much did the ferry cost', 'The ferry was built for $4 million.'],
  ])('%s is told by: %s', (question, sentence) => {
    expect(tells(question, sentence)).toBe(true);
  });

  it.each([
    ['How old is Agnes Holm?', 'Agnes Holm sold her boat in 2015.'],
    ['who is Nils Lund married to', 'Lund left the harbour early.'],
    ['how much did the ferry cost', 'The ferry took 14 months to build.'],
  ])('%s is not told by: %s', (question, sentence) => {
    expect(tells(question, sentence)).toBe(false);
  });

  it('knows when a question asks for none of it', () => {
    expect(tells('who painted the bridge', 'Lund painted the bridge.')).toBeUndefined();
  });
});
