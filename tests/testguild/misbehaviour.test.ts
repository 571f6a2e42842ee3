import { Client, Events } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ManualClock, startTestGuild, type TestGuild } from '../../src/testguild/index.ts';
import { request } from './support/raw-bot.ts';

describe('discord.js comes through a Discord in trouble', () => {
  let guild: TestGuild;
  let client: Client;
  let channel: string;

  beforeEach(async () => {
    guild = await startTestGuild({ rateLimits: false });
    channel = guild.channels.general!;
    client = new Client({ intents: ['Guilds', 'GuildMessages'], rest: { api: guild.restUrl } });
    client.on('interactionCreate', (interaction) => {
      if (interaction.isChatInputCommand()) void interaction.reply('pong');
    });
    const ready = new Promise((resolve) => client.once('clientReady', resolve));
    await client.login(guild.token);
    await ready;
    await client.application!.commands.set([{ name: 'ping', description: 'Answers' }]);
  });
  afterEach(async () => {
    await client.destroy();
    await guild.close();
  });

  const gone = () => guild.waitFor(() => !guild.state.online.has(guild.applicationId));
  const ping = async () => (await guild.people[0].command(channel, 'ping')).reply?.content;
  const once = (event: string) => new Promise((resolve) => client.once(event, resolve));

  test.each([
    ['cuts its sockets', () => guild.misbehave.dropSockets()],
    ['closes them with 4000', () => guild.misbehave.closeSockets(4000)],
    ['asks for a reconnect', () => guild.misbehave.askForReconnect()],
    ['invalidates the session, resumably', () => guild.misbehave.invalidateSession(true)],
  ])('that %s: it resumes, and misses no interaction', async (_title, misbehave) => {
    const resumed = once(Events.ShardResume);
    misbehave();
    await gone();
    const answered = ping();
    await resumed;
    expect(await answered).toBe('pong');
  });

  test('that invalidates the session for good: it logs in anew', async () => {
    const ready = once(Events.ShardReady);
    guild.misbehave.invalidateSession(false);
    await ready;
    expect(await ping()).toBe('pong');
  });

  test('that answers 500 and 429: it tries again', async () => {
    const route = /^POST \/channels\/\d+\/messages$/;
    guild.misbehave.fail(500, { count: 1, route });
    guild.misbehave.fail(429, { count: 1, route, retryAfter: 0.01 });
    const target = await client.channels.fetch(channel);
    if (!target?.isSendable()) throw new Error('not sendable');
    await target.send('at last');
    const tries = guild.requests.filter((one) =>
      route.test(`${one.method} ${one.path.slice('/api/v10'.length)}`),
    );
    expect(tries.map((one) => one.status)).toEqual([500, 429, 200]);
    expect(guild.people[0].messages(channel).map((one) => one.content)).toEqual(['at last']);
  });

  test('that stalls: the request is answered when it goes on', async () => {
    const stalled = guild.misbehave.stall({ route: /messages$/ });
    const target = await client.channels.fetch(channel);
    if (!target?.isSendable()) throw new Error('not sendable');
    const sending = target.send('late');
    expect(guild.people[0].messages(channel)).toEqual([]);
    stalled.release();
    await sending;
    expect(guild.people[0].messages(channel)).toHaveLength(1);
  });
});

/** https://discord.com/developers/docs/topics/rate-limits */
describe('rate limits', () => {
  test('are told in headers, and refuse the sixth message in five seconds', async () => {
    const clock = new ManualClock();
    const guild = await startTestGuild({ clock });
    try {
      const messages = `/channels/${guild.channels.general}/messages`;
      const answers = [];
      for (let n = 0; n < 6; n += 1)
        answers.push(await request(guild, 'POST', messages, { content: `${n}` }));
      expect(answers.map((one) => one.status)).toEqual([200, 200, 200, 200, 200, 429]);
      const first = answers[0]!.headers;
      expect(first.get('x-ratelimit-limit')).toBe('5');
      expect(first.get('x-ratelimit-remaining')).toBe('4');
      expect(first.get('x-ratelimit-reset-after')).toBe('5');
      const refused = answers[5]!;
      expect(refused.body).toEqual({ message: 'You are being rate limited.', retry_after: 5, global: false });
      expect(refused.headers.get('retry-after')).toBe('5');
      expect(refused.headers.get('x-ratelimit-scope')).toBe('user');
      const other = `/channels/${guild.channels['ask-the-record']}/messages`;
      expect((await request(guild, 'POST', other, { content: 'elsewhere' })).status).toBe(200);
      clock.advance(5_000);
      expect((await request(guild, 'POST', messages, { content: 'again' })).status).toBe(200);
    } finally {
      await guild.close();
    }
  });

  test('hold over all routes too, but not for answers to interactions', async () => {
    const guild = await startTestGuild({ clock: new ManualClock(), globalRateLimit: 3 });
    try {
      const statuses = [];
      for (let n = 0; n < 4; n += 1) statuses.push((await request(guild, 'GET', '/users/@me')).status);
      expect(statuses).toEqual([200, 200, 200, 429]);
      const refused = await request(guild, 'GET', '/users/@me');
      expect([refused.body.global, refused.headers.get('x-ratelimit-global')]).toEqual([true, 'true']);
      const callback = await request(guild, 'POST', '/interactions/1/token/callback', { type: 5 });
      expect(callback.status).toBe(404);
    } finally {
      await guild.close();
    }
  });
});

test('a taken port gives way to the next free one', async () => {
  const first = await startTestGuild();
  const port = Number(new URL(first.url).port);
  const second = await startTestGuild({ port });
  try {
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    expect(new URL(second.url).hostname).toBe('127.0.0.1');
  } finally {
    await Promise.all([first.close(), second.close()]);
  }
});
