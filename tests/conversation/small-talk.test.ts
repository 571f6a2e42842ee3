import { describe, expect, it } from 'vitest';
import { smallTalk } from '../../src/conversation/small-talk.ts';

describe('smallTalk', () => {
  it.each([
    'hello',
    'Hi there!',
    'hey 👋',
    'Good morning, all',
    'who are you?',
    'help',
    'How does this work?',
  ])('says what to try to %j', (text) => expect(smallTalk(text, false)).toMatch(/\/help/));

  it.each(['thanks', 'Thank you so much!', 'ok, thanks', 'great 👍', 'ok', 'cool, thx!'])(
    'says how to ask on to %j, where something was answered',
    (text) => {
      expect(smallTalk(text, true)).toContain('who said so?');
      expect(smallTalk(text, false)).toContain('/help');
    },
  );

  it.each(['what time is it?', 'What’s the time now?', 'what day is it today', 'how is the weather?'])(
    'says of %j that no article tells it',
    (text) => expect(smallTalk(text, true)).toMatch(/neither the time nor the weather/),
  );

  it.each([
    'what time was it?',
    'what time is it due?',
    'what day is it?',
    'what is the weather forecast for Kalvo?',
    'hello world tour',
    'who said hello?',
    'thanks to whom was it opened?',
    'more',
    'really?',
    'no one was hurt?',
    'what is this about?',
    'good harvest',
    '',
    '👋',
  ])('leaves %j to be asked', (text) => expect(smallTalk(text, true)).toBeNull());

  it('takes no time over a long text', () => {
    expect(smallTalk('ok '.repeat(100_000), true)).toBeNull();
  });
});
