import { PermissionFlagsBits as May } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ManualClock, startTestGuild, type TestGuild } from '../../../src/testguild/index.ts';
import { identified, request } from '../support/raw-bot.ts';

/** https://discord.com/developers/docs/topics/threads and https://discord.com/developers/docs/topics/permissions */
describe('threads and permissions', () => {
  let guild: TestGuild;
  let clock: ManualClock;
  let channel: string;

  beforeEach(async () => {
    clock = new ManualClock();
    guild = await startTestGuild({ clock, rateLimits: false });
    channel = guild.channels.general!;
  });
  afterEach(() => guild.close());

  const refusal = async (method: string, path: string, body?: unknown) => {
    const answer = await request(guild, method, path, body);
    return [answer.status, answer.body?.code];
  };
  const send = (where: string, content = 'a') =>
    request(guild, 'POST', `/channels/${where}/messages`, { content });
  const openThread = async (): Promise<string> => {
    const { body: message } = await send(channel);
    const wish = { name: 'A thread', auto_archive_duration: 60 };
    const { body } = await request(
      guild,
      'POST',
      `/channels/${channel}/messages/${message.id}/threads`,
      wish,
    );
    return body.id;
  };
  const stateOf = (thread: string) => guild.state.channels.get(thread)!.thread_metadata!;

  describe('a thread', () => {
    test('has its message’s id, a first message that points to it, and its opener as member', async () => {
      const thread = await openThread();
      expect(guild.state.channels.get(thread)).toMatchObject({
        parent_id: channel,
        owner_id: guild.applicationId,
      });
      const { body } = await request(guild, 'GET', `/channels/${thread}/messages`);
      expect(body.map((one: { type: number }) => one.type)).toEqual([21]);
      expect(body[0].referenced_message.id).toBe(thread);
      expect([...guild.state.threadMembers.get(thread)!.keys()]).toEqual([guild.applicationId]);
      const { body: message } = await request(guild, 'GET', `/channels/${channel}/messages/${thread}`);
      expect(message.flags & 32).toBe(32);
      expect(message.thread.id).toBe(thread);
    });

    test('opens once on a message (160004)', async () => {
      const thread = await openThread();
      const path = `/channels/${channel}/messages/${thread}/threads`;
      expect(await refusal('POST', path, { name: 'Again' })).toEqual([400, 160004]);
    });

    test('opens in no thread and no direct message (50024), and on no unknown message (10008)', async () => {
      const thread = await openThread();
      const { body: inThread } = await send(thread);
      expect(
        await refusal('POST', `/channels/${thread}/messages/${inThread.id}/threads`, { name: 'x' }),
      ).toEqual([400, 50024]);
      const dm = guild.people[0].dmChannelId;
      const { body: direct } = await send(dm);
      expect(await refusal('POST', `/channels/${dm}/messages/${direct.id}/threads`, { name: 'x' })).toEqual([
        400, 50024,
      ]);
      expect(await refusal('POST', `/channels/${channel}/messages/1/threads`, { name: 'x' })).toEqual([
        404, 10008,
      ]);
    });

    test.each([
      ['no name', {}],
      ['a name of 101 characters', { name: 'x'.repeat(101) }],
      ['an unknown time to archive', { name: 'x', auto_archive_duration: 30 }],
      ['a slow mode of over six hours', { name: 'x', rate_limit_per_user: 21_601 }],
    ])('is refused with %s (50035)', async (_title, wish) => {
      const { body } = await send(channel);
      const path = `/channels/${channel}/messages/${body.id}/threads`;
      expect(await refusal('POST', path, wish)).toEqual([400, 50035]);
    });

    test('is archived after its time of silence, and wakes when someone writes', async () => {
      const thread = await openThread();
      clock.advance(30 * 60_000);
      await send(thread);
      clock.advance(59 * 60_000);
      expect(stateOf(thread).archived).toBe(false);
      clock.advance(60_000);
      expect(stateOf(thread).archived).toBe(true);
      await guild.people[1].send(thread, 'still there?');
      expect(stateOf(thread).archived).toBe(false);
    });

    test('archived, takes no edit, no typing, no member and no command (50083)', async () => {
      const thread = await openThread();
      const { body } = await send(thread);
      guild.moderate(thread, { archived: true });
      expect(await refusal('PATCH', `/channels/${thread}/messages/${body.id}`, { content: 'b' })).toEqual([
        400, 50083,
      ]);
      expect(await refusal('POST', `/channels/${thread}/typing`)).toEqual([400, 50083]);
      const member = `/channels/${thread}/thread-members/${guild.people[1].user.id}`;
      expect(await refusal('PUT', member)).toEqual([400, 50083]);
      await request(guild, 'PUT', `/applications/${guild.applicationId}/commands`, [
        { name: 'ask', description: 'x' },
      ]);
      await expect(guild.people[1].command(thread, 'ask')).rejects.toMatchObject({ code: 50083 });
    });

    test('locked, takes messages of moderators alone (160005; 50083 when archived too)', async () => {
      const thread = await openThread();
      guild.moderate(thread, { locked: true });
      expect(await refusal('POST', `/channels/${thread}/messages`, { content: 'a' })).toEqual([400, 160005]);
      await expect(guild.people[1].send(thread, 'a')).rejects.toMatchObject({ code: 160005 });
      guild.moderate(thread, { archived: true });
      expect(await refusal('POST', `/channels/${thread}/messages`, { content: 'a' })).toEqual([400, 50083]);
      await guild.people[0].send(thread, 'by the owner');
      expect(stateOf(thread)).toMatchObject({ locked: true, archived: false });
    });

    test('archived or locked after a question: the answer wakes it, or is refused and can be tried again', async () => {
      const bot = await identified(guild);
      await request(guild, 'PUT', `/applications/${guild.applicationId}/commands`, [
        { name: 'ask', description: 'x' },
      ]);
      const thread = await openThread();
      const asked = guild.people[1].command(thread, 'ask');
      const { d } = await bot.event('INTERACTION_CREATE');
      const callback = `/interactions/${d.id}/${d.token}/callback`;
      const answer = { type: 4, data: { content: 'a' } };
      guild.moderate(thread, { locked: true, archived: true });
      expect(await refusal('POST', callback, answer)).toEqual([400, 50083]);
      guild.moderate(thread, { locked: false });
      expect((await request(guild, 'POST', callback, answer)).status).toBe(204);
      expect((await asked).reply?.content).toBe('a');
      expect(stateOf(thread).archived).toBe(false);
      guild.moderate(thread, { archived: true });
      const hook = `/webhooks/${guild.applicationId}/${d.token}`;
      expect(await refusal('PATCH', `${hook}/messages/@original`, { content: 'b' })).toEqual([400, 50083]);
      expect((await request(guild, 'POST', hook, { content: 'more' })).status).toBe(200);
      bot.close();
    });

    test('is locked, slowed and deleted by moderators alone (50013); its opener may rename and archive it', async () => {
      const thread = await openThread();
      expect(await refusal('PATCH', `/channels/${thread}`, { locked: true })).toEqual([403, 50013]);
      expect(await refusal('PATCH', `/channels/${thread}`, { rate_limit_per_user: 5 })).toEqual([403, 50013]);
      expect(await refusal('DELETE', `/channels/${thread}`)).toEqual([403, 50013]);
      expect((await request(guild, 'PATCH', `/channels/${thread}`, { name: 'Renamed' })).body.name).toBe(
        'Renamed',
      );
      const theirs = await guild.people[1].openThread(channel, 'Theirs');
      expect(await refusal('PATCH', `/channels/${theirs}`, { name: 'Mine' })).toEqual([403, 50013]);
    });

    test('deleted, is unknown, with its messages (10003)', async () => {
      const thread = await openThread();
      guild.deleteChannel(thread);
      expect(await refusal('POST', `/channels/${thread}/messages`, { content: 'a' })).toEqual([404, 10003]);
      expect(await refusal('GET', `/channels/${thread}`)).toEqual([404, 10003]);
    });

    test('makes those who write, or are mentioned in it, its members', async () => {
      const thread = await openThread();
      await send(thread, `for <@${guild.people[0].user.id}>`);
      await guild.people[1].send(thread, 'here');
      const members = [...guild.state.threadMembers.get(thread)!.keys()];
      expect(members.sort()).toEqual([guild.applicationId, ...guild.people.map((one) => one.user.id)].sort());
    });

    test('private, is seen by its members and moderators alone', async () => {
      guild.misbehave.allow(channel, May.CreatePrivateThreads);
      const { body } = await request(guild, 'POST', `/channels/${channel}/threads`, {
        name: 'Secret',
        type: 12,
      });
      await expect(guild.people[1].send(body.id, 'a')).rejects.toMatchObject({ code: 50001 });
      await request(guild, 'PUT', `/channels/${body.id}/thread-members/${guild.people[1].user.id}`);
      await guild.people[1].send(body.id, 'now I see');
    });
  });

  describe('a missing permission', () => {
    test('to see a channel hides it (50001)', async () => {
      guild.misbehave.deny(channel, May.ViewChannel);
      expect(await refusal('GET', `/channels/${channel}`)).toEqual([403, 50001]);
      expect(await refusal('POST', `/channels/${channel}/messages`, { content: 'a' })).toEqual([403, 50001]);
    });

    test('to send is refused (50013) in the channel, not in its threads, and the other way round', async () => {
      const thread = await openThread();
      guild.misbehave.deny(channel, May.SendMessages);
      expect(await refusal('POST', `/channels/${channel}/messages`, { content: 'a' })).toEqual([403, 50013]);
      expect((await send(thread)).status).toBe(200);
      guild.misbehave.allow(channel, May.SendMessages);
      guild.misbehave.deny(channel, May.SendMessagesInThreads);
      expect((await send(channel)).status).toBe(200);
      expect(await refusal('POST', `/channels/${thread}/messages`, { content: 'a' })).toEqual([403, 50013]);
    });

    test('to open threads is refused (50013)', async () => {
      const { body } = await send(channel);
      guild.misbehave.deny(channel, May.CreatePublicThreads);
      expect(
        await refusal('POST', `/channels/${channel}/messages/${body.id}/threads`, { name: 'x' }),
      ).toEqual([403, 50013]);
    });

    test('to read history refuses one message (50013), gives an empty list, and refuses replies (160002)', async () => {
      const { body } = await send(channel);
      guild.misbehave.deny(channel, May.ReadMessageHistory);
      expect(await refusal('GET', `/channels/${channel}/messages/${body.id}`)).toEqual([403, 50013]);
      expect((await request(guild, 'GET', `/channels/${channel}/messages`)).body).toEqual([]);
      const reply = { content: 'a', message_reference: { message_id: body.id } };
      expect(await refusal('POST', `/channels/${channel}/messages`, reply)).toEqual([403, 160002]);
    });

    test('to manage messages refuses to delete another’s (50013)', async () => {
      const theirs = await guild.people[1].send(channel, 'mine');
      expect(await refusal('DELETE', `/channels/${channel}/messages/${theirs.id}`)).toEqual([403, 50013]);
    });
  });

  test('slow mode holds people back (20016), not bots nor moderators', async () => {
    guild.moderate(channel, { rate_limit_per_user: 10 });
    const [mara, teo] = guild.people;
    await teo.send(channel, 'one');
    await expect(teo.send(channel, 'two')).rejects.toMatchObject({ status: 429, code: 20016 });
    clock.advance(10_000);
    await teo.send(channel, 'three');
    await mara.send(channel, 'a');
    await mara.send(channel, 'b');
    expect([(await send(channel)).status, (await send(channel)).status]).toEqual([200, 200]);
  });

  test('routes without a token, and unknown ones, are refused (401, 404)', async () => {
    const headers = { Authorization: 'Bot wrong' };
    const anonymous = await request(guild, 'GET', '/users/@me', undefined, headers);
    expect([anonymous.status, anonymous.body]).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
    const nowhere = await request(guild, 'GET', '/nowhere');
    expect([nowhere.status, nowhere.body]).toEqual([404, { message: '404: Not Found', code: 0 }]);
  });
});
