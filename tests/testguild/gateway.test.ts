import { constants, createInflate, createZstdDecompress } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { PATIENCE_MS } from '../../src/testguild/gateway/pulse.ts';
import { ManualClock, startTestGuild, type TestGuild } from '../../src/testguild/index.ts';
import { INTENTS, identified, RawSocket, request } from './support/raw-bot.ts';

const MESSAGE_CONTENT = 1 << 15;
const properties = { os: 'linux', browser: 'raw', device: 'raw' };

/** https://discord.com/developers/docs/events/gateway and https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway */
describe('the gateway', () => {
  let guild: TestGuild;
  let channel: string;
  const sockets: RawSocket[] = [];

  beforeEach(async () => {
    guild = await startTestGuild({ rateLimits: false, privilegedIntents: { messageContent: true } });
    channel = guild.channels.general!;
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.cut();
    await guild.close();
  });

  function open(query = 'v=10&encoding=json'): RawSocket {
    const socket = new RawSocket(`${guild.gatewayUrl}?${query}`);
    sockets.push(socket);
    return socket;
  }
  async function login(intents = INTENTS): Promise<RawSocket> {
    const socket = await identified(guild, intents);
    sockets.push(socket);
    return socket;
  }
  const hello = (socket: RawSocket) => socket.payload((one) => one.op === 10);
  /** Waits until a marker that is sent now came over the socket: what did not come before it, does not come. */
  async function settled(socket: RawSocket): Promise<void> {
    socket.send(1, null);
    await socket.payload((one) => one.op === 11);
  }

  test('says hello, acknowledges heartbeats, tells of the guild', async () => {
    const socket = await login();
    expect((await hello(socket)).d.heartbeat_interval).toBeGreaterThan(0);
    socket.send(1, 1);
    await socket.payload((one) => one.op === 11);
    const ready = await socket.event('READY');
    expect(ready.d).toMatchObject({ v: 10, guilds: [{ id: guild.guildId, unavailable: true }] });
    const create = await socket.event('GUILD_CREATE');
    expect(create.d.channels.map((one: { name: string }) => one.name)).toContain('general');
    expect(create.d.members.map((one: { user: { id: string } }) => one.user.id)).toEqual([
      guild.applicationId,
    ]);
    expect([ready.s, create.s]).toEqual([1, 2]);
  });

  test.each([
    ['a wrong token (4004)', { token: 'wrong', intents: 0, properties }, 4004],
    ['an intent that there is not (4013)', { intents: 1 << 30, properties }, 4013],
    ['intents that are no number (4013)', { intents: 'Guilds', properties }, 4013],
    ['a privileged intent that is switched off (4014)', { intents: 1 << 1, properties }, 4014],
    ['a shard beyond their count (4010)', { intents: 0, properties, shard: [1, 1] }, 4010],
  ])('closes for %s', async (_title, d, code) => {
    const socket = open();
    await hello(socket);
    socket.send(2, { token: guild.token, ...d });
    expect(await socket.closed).toBe(code);
  });

  test('closes for a wrong version (4012), no JSON (4002), an unknown opcode (4001), a second identify (4005), a command before it (4003)', async () => {
    expect(await open('v=9&encoding=json').closed).toBe(4012);
    const broken = open();
    await hello(broken);
    broken.sendText('{');
    expect(await broken.closed).toBe(4002);
    const unknown = await login();
    unknown.send(99, null);
    expect(await unknown.closed).toBe(4001);
    const twice = await login();
    twice.send(2, { token: guild.token, intents: 0, properties });
    expect(await twice.closed).toBe(4005);
    const early = open();
    await hello(early);
    early.send(3, {});
    expect(await early.closed).toBe(4003);
  });

  test('closes for a request of a shape that makes no sense (4002)', async () => {
    const socket = await login();
    socket.send(8, { query: 5, user_ids: { toString: 5 } });
    expect(await socket.closed).toBe(4002);
  });

  test('closes for over 120 sends in a minute (4008)', async () => {
    const socket = await login();
    for (let n = 0; n < 121; n += 1) socket.send(1, null);
    expect(await socket.closed).toBe(4008);
  });

  test('can leave heartbeats unanswered', async () => {
    const socket = await login();
    guild.misbehave.ignoreHeartbeats(true);
    socket.send(1, null);
    // An answer to the members' request shows that the heartbeat before it was read.
    socket.send(8, { guild_id: guild.guildId, user_ids: [guild.applicationId] });
    await socket.event('GUILD_MEMBERS_CHUNK');
    guild.misbehave.ignoreHeartbeats(false);
    await settled(socket);
    expect(socket.received.filter((one) => one.op === 11)).toHaveLength(1);
  });

  test('closes for heartbeats that fail to come (4009), and forgets the session; not while they come', async () => {
    const clock = new ManualClock();
    const still = await startTestGuild({ clock });
    const socket = await identified(still);
    const { d } = await socket.event('READY');
    clock.advance(PATIENCE_MS - 1);
    socket.send(1, 1);
    await socket.payload((one) => one.op === 11);
    clock.advance(PATIENCE_MS - 1);
    expect(still.state.online.has(still.applicationId)).toBe(true);
    clock.advance(1);
    expect(await socket.closed).toBe(4009);
    expect(still.state.online.has(still.applicationId)).toBe(false);
    const back = new RawSocket(`${still.gatewayUrl}?v=10&encoding=json`);
    await hello(back);
    back.send(6, { token: still.token, session_id: d.session_id, seq: 1 });
    expect((await back.payload((one) => one.op === 9)).d).toBe(false);
    clock.advance(PATIENCE_MS);
    expect(await back.closed).toBe(4009);
    await still.close();
  });

  test('replays what was missed to a client that resumes', async () => {
    const socket = await login();
    const { d } = await socket.event('READY');
    const { s } = await socket.event('GUILD_CREATE');
    socket.cut();
    await guild.waitFor(() => !guild.state.online.has(guild.applicationId));
    await guild.people[0].send(channel, 'one');
    await guild.people[0].send(channel, 'two');
    const back = open();
    await hello(back);
    back.send(6, { token: guild.token, session_id: d.session_id, seq: s });
    await back.event('RESUMED');
    expect(back.received.map((one) => one.t)).toEqual([null, 'MESSAGE_CREATE', 'MESSAGE_CREATE', 'RESUMED']);
    expect(back.received.map((one) => one.s)).toEqual([null, s! + 1, s! + 2, s! + 3]);
  });

  test('answers a resume of an unknown session with an invalid session, of a future event with 4007', async () => {
    const socket = open();
    await hello(socket);
    socket.send(6, { token: guild.token, session_id: 'unknown', seq: 1 });
    expect((await socket.payload((one) => one.op === 9)).d).toBe(false);
    const { d } = await (await login()).event('READY');
    const ahead = open();
    await hello(ahead);
    ahead.send(6, { token: guild.token, session_id: d.session_id, seq: 99 });
    expect(await ahead.closed).toBe(4007);
  });

  test('forgets the session of a client that says goodbye', async () => {
    const socket = await login();
    const { d } = await socket.event('READY');
    socket.close();
    await guild.waitFor(() => !guild.state.online.has(guild.applicationId));
    const back = open();
    await hello(back);
    back.send(6, { token: guild.token, session_id: d.session_id, seq: 1 });
    expect((await back.payload((one) => one.op === 9)).d).toBe(false);
  });

  describe('intents', () => {
    test('without them: interactions alone', async () => {
      const socket = await login(0);
      await guild.people[0].send(channel, 'a');
      await request(guild, 'PUT', `/applications/${guild.applicationId}/commands`, [
        { name: 'ask', description: 'x' },
      ]);
      guild.people[0].command(channel, 'ask').catch(() => {});
      await socket.event('INTERACTION_CREATE');
      expect(socket.received.map((one) => one.t).filter(Boolean)).toEqual(['READY', 'INTERACTION_CREATE']);
    });

    test('messages of the guild and direct ones are apart', async () => {
      const socket = await login(1 << 12);
      await guild.people[0].send(channel, 'in the guild');
      await guild.people[0].send(guild.people[0].dmChannelId, 'direct');
      const { d } = await socket.event('MESSAGE_CREATE');
      await settled(socket);
      expect(d).toMatchObject({ content: 'direct' });
      expect(d.guild_id).toBeUndefined();
      expect(socket.received.filter((one) => one.t === 'MESSAGE_CREATE')).toHaveLength(1);
    });

    test('without message content, text is shown only where the bot is meant', async () => {
      const [mara, teo] = guild.people;
      const socket = await login();
      await mara.send(channel, 'not for bots');
      await mara.send(channel, `<@${guild.applicationId}> who?`);
      const { body } = await request(guild, 'POST', `/channels/${channel}/messages`, { content: 'my own' });
      await teo.send(channel, 'a reply that pings', { replyTo: body.id });
      await teo.send(channel, 'a reply that does not', { replyTo: body.id, ping: false });
      await teo.send(teo.dmChannelId, 'direct');
      await socket.payload((one) => one.t === 'MESSAGE_CREATE' && one.d.channel_id === teo.dmChannelId);
      const contents = socket.received
        .filter((one) => one.t === 'MESSAGE_CREATE')
        .map((one) => one.d.content);
      expect(contents).toEqual([
        '',
        `<@${guild.applicationId}> who?`,
        'my own',
        'a reply that pings',
        '',
        'direct',
      ]);
    });

    test('without message content, a bot’s own message is whole inside a blank one that replies to it', async () => {
      const socket = await login();
      const { body } = await request(guild, 'POST', `/channels/${channel}/messages`, { content: 'my own' });
      await guild.people[1].send(channel, 'hidden', { replyTo: body.id, ping: false });
      const { d } = await socket.payload((one) => one.d?.type === 19);
      expect([d.content, d.referenced_message.content]).toEqual(['', 'my own']);
    });

    test('with message content, all text is shown', async () => {
      const socket = await login(INTENTS | MESSAGE_CONTENT);
      await guild.people[0].send(channel, 'for bots too');
      expect((await socket.event('MESSAGE_CREATE')).d.content).toBe('for bots too');
    });
  });

  test('tells of threads and their ends, of edits and deletions, of typing', async () => {
    const socket = await login();
    const message = await guild.people[0].send(channel, 'a');
    const thread = await guild.people[0].openThread(channel, 'Thread', message);
    expect((await socket.event('THREAD_CREATE')).d).toMatchObject({ id: thread, newly_created: true });
    guild.moderate(thread, { archived: true });
    const update = await socket.payload((one) => one.t === 'THREAD_UPDATE' && one.d.thread_metadata.archived);
    expect(update.d.id).toBe(thread);
    guild.deleteChannel(thread);
    expect((await socket.event('THREAD_DELETE')).d).toEqual({
      id: thread,
      guild_id: guild.guildId,
      parent_id: channel,
      type: 11,
    });
    await guild.people[0].edit(message, 'b');
    await socket.payload((one) => one.t === 'MESSAGE_UPDATE' && one.d.edited_timestamp !== null);
    await guild.people[0].delete(message);
    expect((await socket.event('MESSAGE_DELETE')).d.id).toBe(message.id);
    await request(guild, 'POST', `/channels/${channel}/typing`);
    expect((await socket.event('TYPING_START')).d.user_id).toBe(guild.applicationId);
  });

  test('keeps silent about a channel that the bot may not see, and about ephemeral messages', async () => {
    const socket = await login();
    guild.misbehave.deny(channel, 1n << 10n);
    await guild.people[0].send(channel, 'hidden');
    await guild.people[0].send(guild.channels['ask-the-record']!, 'shown');
    const { d } = await socket.event('MESSAGE_CREATE');
    expect(d.channel_id).toBe(guild.channels['ask-the-record']);
  });

  test.each([
    ['zlib-stream', () => createInflate({ finishFlush: constants.Z_SYNC_FLUSH })],
    ['zstd-stream', () => createZstdDecompress()],
  ] as const)('compresses with %s for a client that asks', async (compress, decompressor) => {
    const socket = new WebSocket(`${guild.gatewayUrl}?v=10&encoding=json&compress=${compress}`);
    const inflate = decompressor();
    socket.on('message', (data) => inflate.write(data));
    let text = '';
    const { promise, resolve } = Promise.withResolvers<string>();
    inflate.on('data', (chunk) => {
      text += chunk;
      if (text.includes('"GUILD_CREATE"')) resolve(text);
    });
    socket.on('open', () =>
      socket.send(JSON.stringify({ op: 2, d: { token: guild.token, intents: 1, properties } })),
    );
    expect(await promise).toMatch(/^\{"t":null,"s":null,"op":10/);
    socket.terminate();
    inflate.destroy();
  });
});
