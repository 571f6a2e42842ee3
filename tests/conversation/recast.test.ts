import { describe, expect, it } from 'vitest';
import { askedAnew, inWords, matterOf } from '../../src/conversation/recast.ts';

describe('a question in new words', () => {
  it('is not made a sentence of where its subject is not known', () => {
    expect(askedAnew('where', 'why: were hurt in the fire', null)).toBe('where: were hurt in the fire');
  });

  it('keeps its matter alone, also where it was put together with a colon before', () => {
    expect(matterOf('when: Jane Roe died in the fire')).toBe('Jane Roe died in the fire');
    expect(askedAnew('where', 'when: Jane Roe died in the fire', null)).toBe(
      'where: Jane Roe died in the fire',
    );
  });

  it.each([
    ['what did Roe say', 'where did Roe say that'],
    ['What did Roe say about the fire?', 'where did Roe say that about the fire'],
    ['what did she do?', 'where did she do that'],
    ['what did Jane Roe tell the police', 'where did Jane Roe tell the police that'],
  ])('has what was asked for in the place where the verb wants it: %s', (before, asked) => {
    expect(askedAnew('where', before, null)).toBe(asked);
  });

  it.each([
    ['how many hours did the Greens hold the floor', 'why did the Greens hold the floor'],
    ['how many votes did Roe win the race by?', 'why did Roe win the race'],
    ['how many people died in the fire', 'why: people died in the fire'],
    ['how many attacks were there on ships?', 'why: attacks were there on ships'],
  ])('is of what was done, and not of how much, with another question word: %s', (before, asked) => {
    expect(askedAnew('why', before, null)).toBe(asked);
  });

  it.each([
    ['when: the ferry sank', 'when was it that the ferry sank'],
    ['why: sank the ferry', 'why is it that someone sank the ferry'],
    ['why: was hurt in the fire', 'why is it that someone was hurt in the fire'],
    ['how many: was hurt in the fire', 'how many were hurt in the fire'],
    ['since when: the mill is shut', 'since when is it that the mill is shut'],
    ['why: were hurt in the fire', 'why is it that some were hurt in the fire'],
    ['how long: was shut', 'how long was shut'],
    ['who sank the ferry', 'who sank the ferry'],
    ['note: the ferry sank', 'note: the ferry sank'],
  ])('is told as a sentence: %s', (understood, told) => {
    expect(inWords(understood, 'someone')).toBe(told);
  });
});
