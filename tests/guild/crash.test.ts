import { type ChildProcess, fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
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

/** Where the process is killed, around one question. */
type Point =
  | { readonly kind: 'before the question' }
  /** After so many turns of this process's event loop: the bot's own goes on meanwhile. */
  | { readonly kind: 'after the question'; readonly turns: number }
  /** After so many of the guild's events that follow the question, or once it is answered. */
  | { readonly kind: 'at an event'; readonly events: number }
  /** While its request for the reply is held, which the guild then carries out, or never sees. */
  | { readonly kind: 'while the reply is on its way' }
  | { readonly kind: 'after the reply'; readonly turns: number };

/** In this many turns a question is asked and answered, and more. */
const TURNS = 20_000;
const turns = fc.integer({ min: 0, max: TURNS });
const points: fc.Arbitrary<Point> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Point>({ kind: 'before the question' }) },
  { weight: 4, arbitrary: turns.map((n): Point => ({ kind: 'after the question', turns: n })) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 4 }).map((n): Point => ({ kind: 'at an event', events: n })),
  },
  { weight: 1, arbitrary: fc.constant<Point>({ kind: 'while the reply is on its way' }) },
  { weight: 2, arbitrary: turns.map((n): Point => ({ kind: 'after the reply', turns: n })) },
);

async function pass(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Asks, and kills the process at this point; resolves with the question. */
async function askAndKill(point: Point, thread: string, text: string): Promise<Message> {
  if (point.kind === 'before the question') {
    await kill();
    return asker().send(thread, text);
  }
  if (point.kind === 'while the reply is on its way') {
    const held = guild.misbehave.stall({ count: 1, route: POSTS });
    const message = await asker().send(thread, text);
    await held.reached;
    await kill();
    held.release();
    return message;
  }
  let events = 0;
  const stop = guild.state.listen(() => {
    events += 1;
  });
  const message = await asker().send(thread, text);
  if (point.kind === 'after the question') await pass(point.turns);
  else if (point.kind === 'at an event') {
    await guild.waitFor(() => events >= point.events || repliesTo(message)[0]);
  } else {
    await guild.waitFor(() => repliesTo(message)[0]);
    await pass(point.turns);
  }
  stop();
  await kill();
  return message;
}

describe('the process, killed at random points of a conversation and started again', () => {
  it(`${KILLS} times: no question is forgotten, none is answered twice, and follow-ups are understood`, async () => {
    // A failure names its seed: CRASH_SEED=… draws the same points again.
    const seed = Number(process.env.CRASH_SEED ?? randomInt(2 ** 31));
    const drawn = fc.sample(points, { seed, numRuns: KILLS });
    onTestFailed(() => {
      process.stderr.write(
        `CRASH_SEED=${seed} draws\n${drawn.map((one) => JSON.stringify(one)).join('\n')}\n`,
      );
    });
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
    const asked: Message[] = [];
    for (const [i, point] of drawn.entries()) {
      asked.push(await askAndKill(point, answer.id, mention(followUps[i % followUps.length]!)));
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
