import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Message, startTestGuild, type TestGuild } from '../../src/testguild/index.ts';
import { quotesOf, replyOf, textOf } from './seen.ts';

const KILLS = 20;
const POSTS = /POST \/channels\/\d+\/messages/;

let guild: TestGuild;
let dataDir: string;
let bot: ChildProcess | undefined;

beforeAll(async () => {
  guild = await startTestGuild({ page: false });
  dataDir = await mkdtemp(join(tmpdir(), 'crash-'));
  await start();
});
afterAll(async () => {
  await kill();
  await guild.close();
  await rm(dataDir, { recursive: true });
});

async function start(): Promise<void> {
  bot = fork(resolve(import.meta.dirname, 'bot-process.ts'), [guild.restUrl, guild.token, dataDir], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(bot, 'message');
}

async function kill(): Promise<void> {
  if (bot === undefined || bot.exitCode !== null || bot.signalCode !== null) return;
  const gone = once(bot, 'exit');
  bot.kill('SIGKILL');
  await gone;
}

const asker = (): TestGuild['people'][number] => guild.people[0];
const mention = (text: string): string => `<@${guild.applicationId}> ${text}`;

const repliesTo = (message: Message): readonly Message[] =>
  asker()
    .messages(message.channel_id)
    .filter((one) => one.author.bot && one.message_reference?.message_id === message.id);

/** The points at which the process is killed, around one question; each resolves with the question. */
const POINTS: Readonly<Record<string, (thread: string, text: string) => Promise<Message>>> = {
  async 'before the question'(thread, text) {
    await kill();
    return asker().send(thread, text);
  },
  async 'as the question is asked'(thread, text) {
    const message = await asker().send(thread, text);
    await kill();
    return message;
  },
  async 'while the answer is on its way'(thread, text) {
    const held = guild.misbehave.stall({ count: 1, route: POSTS });
    const message = await asker().send(thread, text);
    await held.reached;
    await kill();
    held.release();
    return message;
  },
  async 'after the answer'(thread, text) {
    const message = await asker().send(thread, text);
    await guild.waitFor(() => repliesTo(message)[0]);
    await kill();
    return message;
  },
};

describe('the process, killed at random points of a conversation and started again', () => {
  it(`${KILLS} times: no question is forgotten, none is answered twice, and follow-ups are understood`, async () => {
    const question = 'who was killed in the drone strike in Baghdad?';
    const channel = guild.channels['ask-the-record']!;
    const answer = replyOf(await asker().command(channel, 'ask', { question }));
    await asker().click(answer, 'Ask a follow-up');
    const followUps = [
      'when?',
      'where?',
      'who said so?',
      'and the wounded?',
      'how many attacks were there on U.S. forces?',
    ];
    const points = Object.values(POINTS);
    const asked: Message[] = [];
    for (let i = 0; i < KILLS; i++) {
      const point = points[Math.floor(Math.random() * points.length)]!;
      asked.push(await point(answer.id, mention(followUps[i % followUps.length]!)));
      await start();
      await guild.waitFor(() => repliesTo(asked.at(-1)!)[0]);
    }
    // One more question: once it is answered, whatever would be answered twice has been.
    const last = await asker().send(answer.id, mention('when?'));
    await guild.waitFor(() => repliesTo(last)[0]);
    for (const message of asked) {
      const replies = repliesTo(message);
      expect(replies.length).toBe(1);
      expect(quotesOf(replies[0]!).length).toBeGreaterThan(0);
      if (message.content.endsWith('> when?')) expect(textOf(replies[0]!)).toMatch(/understood as: .*when/i);
    }
  }, 600_000);
});
