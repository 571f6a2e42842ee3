import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestGuild, type TestGuild } from '../../src/testguild/index.ts';
import { type OpenApi, openApiFile, readOpenApi } from '../guild/openapi.ts';
import { identified, type RawSocket, request } from './support/raw-bot.ts';

const file = openApiFile();

describe.skipIf(!file)('the guild’s answers, by Discord’s own description of its API', () => {
  let guild: TestGuild;
  let api: OpenApi;
  let bot: RawSocket;
  let channel: string;

  beforeAll(async () => {
    api = readOpenApi(file!);
    guild = await startTestGuild({ rateLimits: false, privilegedIntents: { guildMembers: true } });
    channel = guild.channels.general!;
    bot = await identified(guild);
  });

  afterAll(async () => {
    bot?.close();
    await guild?.close();
  });

  /** Asks, and holds both the request and the answer to the description. */
  async function described(method: string, path: string, body?: unknown, status = 200) {
    const answer = await request(guild, method, path, body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    const recorded = guild.requests.at(-1)!;
    expect([...api.requestProblems(recorded), ...api.responseProblems(recorded)]).toEqual([]);
    return answer.body;
  }

  test('of itself: gateway, user, application, guilds', async () => {
    await described('GET', '/gateway');
    await described('GET', '/gateway/bot');
    await described('GET', '/users/@me');
    await described('GET', `/users/${guild.people[0].user.id}`);
    await described('GET', '/applications/@me');
    await described('GET', '/users/@me/guilds');
    await described('POST', '/users/@me/channels', { recipient_id: guild.people[0].user.id });
  });

  test('of the guild: channels, roles, members', async () => {
    await described('GET', `/guilds/${guild.guildId}`);
    await described('GET', `/guilds/${guild.guildId}/channels`);
    await described('GET', `/guilds/${guild.guildId}/roles`);
    await described('GET', `/guilds/${guild.guildId}/members?limit=10`);
    await described('GET', `/guilds/${guild.guildId}/members/${guild.applicationId}`);
    await described('GET', `/channels/${channel}`);
  });

  test('of messages and threads', async () => {
    const message = await described('POST', `/channels/${channel}/messages`, { content: 'one' });
    const reply = {
      content: 'two',
      message_reference: { message_id: message.id },
      nonce: 'n1',
      enforce_nonce: true,
    };
    await described('POST', `/channels/${channel}/messages`, reply);
    await described('PATCH', `/channels/${channel}/messages/${message.id}`, { content: 'once' });
    await described('GET', `/channels/${channel}/messages?limit=5`);
    const thread = { name: 'A thread', auto_archive_duration: 1440 };
    await described('POST', `/channels/${channel}/messages/${message.id}/threads`, thread, 201);
    await described('POST', `/channels/${message.id}/messages`, { content: 'in it' });
    await described('GET', `/channels/${message.id}/messages`);
    await described('GET', `/channels/${message.id}/thread-members`);
    await described('GET', `/guilds/${guild.guildId}/threads/active`);
    await described('PATCH', `/channels/${message.id}`, { archived: true });
    await described('GET', `/channels/${channel}/threads/archived/public`);
    await described('GET', `/channels/${channel}/messages/${message.id}`);
    await described('POST', `/channels/${channel}/typing`, undefined, 204);
    await described('DELETE', `/channels/${channel}/messages/${message.id}`, undefined, 204);
  });

  test('of commands and interactions', async () => {
    const option = { type: 3, name: 'query', description: 'What to look for', required: true };
    const ask = {
      name: 'ask',
      description: 'Asks',
      options: [option],
      contexts: [0, 1, 2],
      integration_types: [0, 1],
    };
    await described('PUT', `/applications/${guild.applicationId}/commands`, [ask]);
    await described(
      'POST',
      `/applications/${guild.applicationId}/guilds/${guild.guildId}/commands`,
      {
        name: 'here',
        description: 'Only here',
      },
      201,
    );
    await described('GET', `/applications/${guild.applicationId}/commands`);
    const done = guild.people[0].command(channel, 'ask', { query: 'x' });
    const { d } = await bot.event('INTERACTION_CREATE');
    const components = [
      {
        type: 17,
        accent_color: 1,
        components: [
          { type: 10, content: 'text' },
          {
            type: 9,
            components: [{ type: 10, content: 'more' }],
            accessory: { type: 2, style: 2, label: 'Context', custom_id: 'c' },
          },
          { type: 14, divider: true, spacing: 2 },
        ],
      },
      { type: 1, components: [{ type: 3, custom_id: 's', options: [{ label: 'a', value: 'a' }] }] },
    ];
    const data = { flags: 1 << 15, components, allowed_mentions: { parse: [] } };
    await described('POST', `/interactions/${d.id}/${d.token}/callback?with_response=true`, {
      type: 4,
      data,
    });
    await done;
    const hook = `/webhooks/${guild.applicationId}/${d.token}`;
    await described('GET', `${hook}/messages/@original`);
    await described('PATCH', `${hook}/messages/@original`, { components: [{ type: 10, content: 'less' }] });
    const followup = await described('POST', hook, { content: 'and this', flags: 64 });
    await described('DELETE', `${hook}/messages/${followup.id}`, undefined, 204);
  });

  test('the gateway’s events carry messages, threads, members and roles as described', async () => {
    const message = await guild.people[1].send(channel, `<@${guild.applicationId}> a question`);
    const sent = await guild.people[1].send(channel, 'a reply', { replyTo: message });
    const thread = await guild.people[1].openThread(channel, 'A thread', message);
    const reply = await bot.payload((one) => one.t === 'MESSAGE_CREATE' && one.d.id === sent.id);
    const updated = await bot.payload((one) => one.t === 'MESSAGE_UPDATE' && one.d.id === message.id);
    const opened = await bot.payload((one) => one.t === 'THREAD_CREATE' && one.d.id === thread);
    const { d } = await bot.event('GUILD_CREATE');
    expect(api.schemaProblems('MessageResponse', reply.d)).toEqual([]);
    expect(reply.d.referenced_message.id).toBe(message.id);
    expect(api.schemaProblems('MessageResponse', updated.d)).toEqual([]);
    expect(api.schemaProblems('ThreadResponse', opened.d)).toEqual([]);
    for (const member of d.members) expect(api.schemaProblems('GuildMemberResponse', member)).toEqual([]);
    for (const role of d.roles) expect(api.schemaProblems('GuildRoleResponse', role)).toEqual([]);
    expect(api.schemaProblems('MessageResponse', { ...reply.d, author: null })).not.toEqual([]);
  });

  test('complains of a request that the description does not allow', () => {
    const bad = {
      method: 'POST',
      path: `/api/v10/channels/1/messages`,
      query: '',
      status: 200,
      response: undefined,
    };
    expect(api.requestProblems({ ...bad, body: { content: 5 } })).not.toEqual([]);
    expect(api.requestProblems({ ...bad, path: '/api/v10/nowhere', body: {} })).not.toEqual([]);
    expect(api.responseProblems({ ...bad, body: {}, response: { id: 5 } })).not.toEqual([]);
  });
});
