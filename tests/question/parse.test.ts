import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../src/question/parse.ts';

describe('parseQuestion', () => {
  it.each([
    ['who died?', 'who'],
    ['and when was that', 'when'],
    ['What year did the bridge open?', 'when'],
    ['which city hosts the games', 'where'],
    ['how come the mayor left', 'why'],
    ['How long was the talk?', 'how-many'],
    ['What did the mayor say about the bridge?', 'said'],
    ['what bridge fell', 'what'],
    ['did the mayor resign', 'ask'],
  ] as const)('reads the kind of "%s"', (text, kind) => {
    expect(parseQuestion('ask', text).kind).toBe(kind);
  });

  it("keeps the command's own kind", () => {
    expect(parseQuestion('who', 'which minister resigned').kind).toBe('who');
  });

  it.each([
    ['what', 'which minister resigned', ['minister'], 'person'],
    ['what', 'city council seat is open', ['city', 'council', 'seat'], 'thing'],
    ['what', 'What percentage voted?', ['percentage'], 'number'],
    ['who', 'Which film star backs the mayor?', ['film', 'star'], 'person'],
    ['how-many', 'How many boats sank?', ['boats'], 'number'],
  ] as const)('/%s %s asks for %j', (kind, text, focus, type) => {
    const question = parseQuestion(kind, text);
    expect(question.focus).toEqual(focus);
    expect(question.answerTypes).toContain(type);
  });

  it.each([
    ['What did Mayor Ann Lee say about the bridge?', 'Mayor Ann Lee'],
    ["Lee's advice to young drivers", 'Lee'],
    ['Ann Lee on the bridge', 'Ann Lee'],
    ['How did Lee react to the vote?', 'Lee'],
    ["What's Lee's line on tolls?", 'Lee'],
    ['the harbour chief warning sailors', 'harbour chief'],
  ])('reads whose words are asked for in "%s"', (text, speaker) => {
    expect(parseQuestion('said', text).speaker).toBe(speaker);
  });

  it('reads names, however long, and time', () => {
    const question = parseQuestion('what', 'What did Abu al-Hassan sign in March 2019?');
    expect(question.names).toEqual(['Abu al-Hassan', 'March']);
    expect(question.time).toEqual({ from: '2019-03-01', to: '2019-03-31' });
  });

  it('drops function words and repeated words, and keeps something of a question without content', () => {
    expect(parseQuestion('who', 'was on the boat, the boat?').terms.map(({ norm }) => norm)).toEqual([
      'boat',
    ]);
    expect(parseQuestion('ask', 'who is he').terms.length).toBeGreaterThan(0);
    expect(parseQuestion('ask', '?!').terms).toEqual([]);
  });
});

describe('of "how many dead"', () => {
  it('nothing is what is counted, for it says what they are', () => {
    expect(parseQuestion('how-many', 'dead').focus).toEqual([]);
    expect(parseQuestion('how-many', 'dead sailors').focus).toEqual(['dead', 'sailors']);
  });
});

it('keeps a name together that is joined by “&”', () => {
  expect(parseQuestion('who', 'bought Holt & Moe').names).toEqual(['Holt & Moe']);
});
