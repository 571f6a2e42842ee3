import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestGuild, type TestGuild } from '../../src/testguild/index.ts';
import { identified, type Payload, type RawSocket, request } from './support/raw-bot.ts';

const MANAGE_GUILD = String(1 << 5);
const commands = [
  {
    name: 'article',
    description: 'Articles',
    options: [
      {
        type: 2,
        name: 'list',
        description: 'Lists',
        options: [
          {
            type: 1,
            name: 'by',
            description: 'By whom',
            options: [{ type: 6, name: 'author', description: 'Who' }],
          },
        ],
      },
    ],
  },
  { type: 3, name: 'Find in corpus' },
  { type: 2, name: 'Quotations of' },
  { name: 'settings', description: 'For those who manage', default_member_permissions: MANAGE_GUILD },
  { name: 'mine', description: 'For those who installed it', integration_types: [1] },
];

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object */
describe('what the bot is handed', () => {
  let guild: TestGuild;
  let bot: RawSocket;
  let channel: string;

  beforeAll(async () => {
    guild = await startTestGuild({ rateLimits: false });
    channel = guild.channels.general!;
    bot = await identified(guild);
    await request(guild, 'PUT', `/applications/${guild.applicationId}/commands`, commands);
  });
  afterAll(async () => {
    bot?.close();
    await guild?.close();
  });

  /** Does something and answers the interaction that comes of it; resolves with what the bot was handed. */
  async function handed(use: () => Promise<unknown>): Promise<Payload['d']> {
    const before = bot.received.length;
    const used = use();
    const { d } = await bot.payload(
      (one) => one.t === 'INTERACTION_CREATE' && bot.received.indexOf(one) >= before,
    );
    await request(guild, 'POST', `/interactions/${d.id}/${d.token}/callback`, {
      type: 4,
      data: { content: 'a' },
    });
    await used;
    return d;
  }

  test('for a subcommand: its options nested, the user in full', async () => {
    const [mara, teo] = guild.people;
    const d = await handed(() => teo.command(channel, 'article list by', { author: mara.user.id }));
    expect(d.data.options).toEqual([
      {
        name: 'list',
        type: 2,
        options: [{ name: 'by', type: 1, options: [{ name: 'author', type: 6, value: mara.user.id }] }],
      },
    ]);
    expect(d.data.resolved.users[mara.user.id].username).toBe('mara');
    expect(d.data.resolved.members[mara.user.id]).toMatchObject({ roles: [] });
  });

  test('in the guild: the member with their permissions, the place, the context', async () => {
    const [, teo] = guild.people;
    const d = await handed(() => teo.command(channel, 'article list by'));
    expect(d).toMatchObject({
      version: 1,
      type: 2,
      application_id: guild.applicationId,
      guild_id: guild.guildId,
      channel_id: channel,
      channel: { id: channel, type: 0 },
      member: { user: { id: teo.user.id } },
      locale: 'en-US',
      context: 0,
      authorizing_integration_owners: { '0': guild.guildId },
    });
    expect(BigInt(d.member.permissions) & (1n << 11n)).toBe(1n << 11n);
    expect(d.user).toBeUndefined();
  });

  test('in a direct message: the user, and no guild', async () => {
    const [, teo] = guild.people;
    const d = await handed(() => teo.command(teo.dmChannelId, 'article list by'));
    expect(d).toMatchObject({
      user: { id: teo.user.id },
      context: 1,
      authorizing_integration_owners: { '0': '0' },
    });
    expect([d.member, d.guild_id, d.channel.type]).toEqual([undefined, undefined, 1]);
  });

  test('for a message’s menu: the message, with its text whatever the intents', async () => {
    const [mara, teo] = guild.people;
    const message = await mara.send(channel, 'quote me');
    const d = await handed(() => teo.menu(channel, 'Find in corpus', message));
    expect(d.data).toMatchObject({ type: 3, target_id: message.id });
    expect(d.data.resolved.messages[message.id].content).toBe('quote me');
  });

  test('for a user’s menu: the user and member', async () => {
    const [mara, teo] = guild.people;
    const d = await handed(() => teo.menu(channel, 'Quotations of', mara.user));
    expect(d.data).toMatchObject({ type: 2, target_id: mara.user.id });
    expect(d.data.resolved.users[mara.user.id].username).toBe('mara');
  });

  test('for a menu of users: those chosen, in full; others are refused', async () => {
    const [mara, teo] = guild.people;
    const { body } = await request(guild, 'POST', `/channels/${channel}/messages`, {
      content: 'whom?',
      components: [{ type: 1, components: [{ type: 5, custom_id: 'whom', max_values: 2 }] }],
    });
    const d = await handed(() => teo.select(body.id, 'whom', [mara.user.id]));
    expect(d.data).toMatchObject({ component_type: 5, values: [mara.user.id] });
    expect(d.data.resolved.users[mara.user.id].username).toBe('mara');
    expect(d.message.id).toBe(body.id);
    await expect(teo.select(body.id, 'whom', ['1'])).rejects.toMatchObject({ code: 50035 });
    await expect(teo.select(body.id, 'whom', [])).rejects.toMatchObject({ code: 50035 });
  });

  test('commands are offered to those who may use them, of those installed to the guild', () => {
    const [mara, teo] = guild.people;
    const names = (person: typeof mara) => person.commands(channel).map((one) => one.name);
    expect(names(mara)).toContain('settings');
    expect(names(teo)).not.toContain('settings');
    expect(names(mara)).not.toContain('mine');
  });

  test('a message tells the members whom it mentions', async () => {
    const [mara, teo] = guild.people;
    await mara.send(channel, `<@${teo.user.id}>, look`);
    const { d } = await bot.payload((one) => one.t === 'MESSAGE_CREATE' && one.d.mentions.length > 0);
    expect(d.mentions[0]).toMatchObject({ id: teo.user.id, member: { roles: [] } });
    expect(d.content).toBe('');
  });
});
