/** What comes together in a sentence: on sentences made for these tests, the better one first, and why. */
import { describe, expect, it } from 'vitest';
import {
  answerByDeed,
  counted,
  formula,
  placeSaid,
  together,
} from '../../../../src/answer/ranking/features/proof.ts';
import { values } from './values.ts';

describe('what comes together in a sentence', () => {
  it('counts a number that counts what is asked for, not another', () => {
    const [boats, years] = values(counted, 'how-many', 'boats did Agnes Holm sell', [
      'Agnes Holm sold 14 boats.',
      'Agnes Holm sold them for 14 years.',
    ]);
    expect(boats).toBeGreaterThan(0.8);
    expect(years).toBeLessThan(0.6);
  });

  it('sees a place where something happened before one that says where somebody is from', () => {
    const [happened, from] = values(placeSaid, 'where', 'did Holm win the title', [
      'Holm won the title in Denmark.',
      'Holm, the Denmark champion, won the title.',
    ]);
    expect(happened).toBeGreaterThan(from!);
  });

  it('wants the day beside the deed, not in another clause', () => {
    const [beside, apart] = values(answerByDeed, 'when', 'did Holm sell the boat', [
      'Holm sold the boat on Tuesday.',
      'On Tuesday it rained, the harbour office said, and Holm, who had moved there, sold the boat.',
    ]);
    expect(beside).toBeGreaterThan(apart!);
  });

  it('sees an age where one is asked for, and knows that it is told of whoever the sentence before names', () => {
    const [age, after, none] = values(formula, 'how-many', 'How old is Agnes Holm?', [
      'Agnes Holm, 58, sold 14 boats.',
      'She likes the sea.',
      'Holm moved there after 14 years.',
    ]);
    expect(age).toBeGreaterThan(after!);
    expect(after).toBeGreaterThan(none!);
  });

  it('wants the name, the deed and the type in one place', () => {
    const [all, nameAlone, deedAlone] = values(together, 'when', 'did Holm sell the boat', [
      'Holm sold the boat on Tuesday.',
      'Holm likes the sea.',
      'Lund sold the boat on Friday.',
    ]);
    expect(all).toBeGreaterThan(nameAlone!);
    expect(all).toBeGreaterThan(deedAlone!);
  });
});
