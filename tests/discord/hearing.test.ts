import { beforeAll, describe, expect, it } from 'vitest';
import { type Heard, isForBot, questionIn } from '../../src/discord/hearing.ts';
import { createNewsroom, type Newsroom } from '../../src/newsroom.ts';
import { articleOf } from '../guild/towns.ts';

const BOT = '100000000000000001';

describe('the question in a message', () => {
  it('is what is left without the mention of the bot, on one line', () => {
    expect(questionIn(`<@${BOT}>  who\ndied? <@!${BOT}>`, BOT)).toBe('who died?');
    expect(questionIn(`<@${BOT}>`, BOT)).toBe('');
    expect(questionIn('<@&100000000000000002> who died?', BOT)).toBe('who died?');
    expect(questionIn('when <:thinking:123456789012345678>', BOT)).toBe('when :thinking:');
  });
});

describe('a message', () => {
  let newsroom: Newsroom;
  beforeAll(() => {
    const live = createNewsroom();
    live.add(articleOf('bridge.txt', 'Mayor Jane Roe opened the bridge in Elmton on Monday.\n'));
    newsroom = live;
  });
  const heard = (own: Partial<Heard>): Heard => ({
    place: 'thread',
    content: 'when?',
    mentionsBot: false,
    repliesTo: undefined,
    known: true,
    ...own,
  });
  const isFor = (own: Partial<Heard>, readsAll: boolean): Promise<boolean> =>
    isForBot(heard(own), BOT, readsAll, newsroom);

  it('is for the bot wherever it mentions it, and in direct messages', async () => {
    for (const readsAll of [true, false]) {
      expect(await isFor({ mentionsBot: true, place: 'channel' }, readsAll)).toBe(true);
      expect(await isFor({ place: 'direct', content: '' }, readsAll)).toBe(true);
    }
  });

  it('is otherwise for the bot only in its threads, and only where it reads all messages', async () => {
    expect(await isFor({}, true)).toBe(true);
    expect(await isFor({}, false)).toBe(false);
    expect(await isFor({ known: false }, true)).toBe(false);
    expect(await isFor({ place: 'channel' }, true)).toBe(false);
  });

  it.each([
    'when?',
    'and the mayor',
    'who said so',
    'more',
    'did it open',
    'Jane Roe',
    'tell me more about Elmton',
  ])('is a question: %s', async (content) => expect(await isFor({ content }, true)).toBe(true));

  it.each([
    [{ content: '<@100000000000000002> when?' }],
    [{ content: 'when?', repliesTo: 'other' as const }],
    [{ content: 'nice weather' }],
    [{ content: 'thanks everyone' }],
    [{ content: 'lol' }],
    [{ content: '   ' }],
    [{ content: 'ask John Doe about lunch' }],
  ])('is talk: %o', async (own) => expect(await isFor(own, true)).toBe(false));
});
