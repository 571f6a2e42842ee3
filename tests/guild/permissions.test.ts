/** What the bot may not do in a channel and its threads keeps nobody from an answer: commands need no right of its own. */
import { PermissionFlagsBits as May } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { quotesOf, replyOf, textOf } from './seen.ts';
import { openStage, type Stage } from './stage.ts';

const QUESTION = { question: 'who was killed in the drone strike in Baghdad?' };

let stage: Stage;
let thread: string;
beforeEach(async () => {
  stage = await openStage();
  const answer = replyOf(await stage.asker.command(stage.channel, 'ask', QUESTION));
  await stage.asker.click(answer, 'Ask a follow-up');
  thread = answer.id;
});
afterEach(() => stage.close());

describe.each([
  ['View Channels', May.ViewChannel, /^I cannot see this channel/],
  ['Send Messages', May.SendMessages, /^Your thread is/],
  ['Send Messages in Threads', May.SendMessagesInThreads, /^I may not write there\..*The thread is <#\d+>/],
  ['Create Public Threads', May.CreatePublicThreads, /^I may not open threads.*Create Public Threads/],
  ['Read Message History', May.ReadMessageHistory, /^I may not open threads.*Read Message History/],
])('without %s', (_name, permission, followUp) => {
  it.each([
    ['while it runs', false],
    ['since before it started', true],
  ])(
    'questions are answered in the channel and in a thread, and follow-ups say what is missing: %s',
    async (_when, restarts) => {
      stage.guild.misbehave.deny(stage.channel, permission);
      if (restarts) await stage.restart();
      const inThread = replyOf(await stage.asker.command(thread, 'ask', { question: 'and where?' }));
      expect(textOf(inThread)).toContain('understood as');
      const answer = replyOf(await stage.asker.command(stage.channel, 'ask', QUESTION));
      expect(quotesOf(answer).length).toBeGreaterThan(0);
      expect(quotesOf(replyOf(await stage.asker.click(answer, 'Context'))).length).toBeGreaterThan(0);
      expect(textOf(replyOf(await stage.asker.click(answer, 'Ask a follow-up')))).toMatch(followUp);
      expect(stage.logged.filter(({ level }) => level >= 40)).toEqual([]);
    },
  );
});
