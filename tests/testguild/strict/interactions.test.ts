import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ManualClock, Refusal, startTestGuild, type TestGuild } from '../../../src/testguild/index.ts';
import { identified, type Payload, type RawSocket, request } from '../support/raw-bot.ts';
import { leaves } from '../support/refusals.ts';

const commands = [
  {
    name: 'ask',
    description: 'Asks',
    options: [
      { type: 3, name: 'query', description: 'What', required: true, max_length: 10, autocomplete: true },
      { type: 3, name: 'tone', description: 'How', choices: [{ name: 'Soft', value: 'soft' }] },
      { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 10 },
      { type: 5, name: 'private', description: 'For you alone' },
    ],
  },
  { name: 'here', description: 'In guilds', contexts: [0] },
];

describe('interactions', () => {
  let guild: TestGuild;
  let clock: ManualClock;
  let bot: RawSocket;
  let channel: string;
  let seen: number;

  beforeEach(async () => {
    clock = new ManualClock();
    guild = await startTestGuild({ clock, rateLimits: false });
    channel = guild.channels.general!;
    bot = await identified(guild);
    seen = 0;
    await request(guild, 'PUT', `/applications/${guild.applicationId}/commands`, commands);
  });
  afterEach(async () => {
    bot.close();
    await guild.close();
  });

  /** The next interaction that the bot is handed. */
  async function next(): Promise<Payload> {
    const fits = () => bot.received.filter((one) => one.t === 'INTERACTION_CREATE')[seen];
    const found = await bot.payload((one) => one === fits());
    seen += 1;
    return found;
  }
  const callback = ({ d }: Payload, body: object, query = '') =>
    request(guild, 'POST', `/interactions/${d.id}/${d.token}/callback${query}`, body);
  const hook = ({ d }: Payload) => `/webhooks/${guild.applicationId}/${d.token}`;
  /** Runs /ask and looks away from what becomes of it. */
  async function ask(): Promise<Payload> {
    guild.people[1].command(channel, 'ask', { query: 'x' }).catch(() => {});
    return next();
  }
  const code = async (answer: ReturnType<typeof request>) => {
    const { status, body } = await answer;
    return [status, body?.code];
  };

  describe('a command’s options are checked before it is sent', () => {
    test.each([
      ['a required option is missing', {}, 'options.query: BASE_TYPE_REQUIRED'],
      ['a text is too long', { query: 'x'.repeat(11) }, 'options.query: BASE_TYPE_BAD_LENGTH'],
      ['a choice is unknown', { query: 'x', tone: 'loud' }, 'options.tone: BASE_TYPE_CHOICES'],
      ['a number is too small', { query: 'x', count: 0 }, 'options.count: NUMBER_TYPE_MIN'],
      ['a number is too large', { query: 'x', count: 11 }, 'options.count: NUMBER_TYPE_MAX'],
      ['a number is none', { query: 'x', count: 1.5 }, 'options.count: NUMBER_TYPE_COERCE'],
      ['a boolean is none', { query: 'x', private: 'yes' }, 'options.private: BOOLEAN_TYPE_CONVERT'],
      ['an option is unknown', { query: 'x', more: 'y' }, 'options.more: APPLICATION_COMMAND_OPTION_UNKNOWN'],
    ])('%s', async (_title, options, leaf) => {
      const refused = await guild.people[1].command(channel, 'ask', options).catch((error) => error);
      expect(refused).toBeInstanceOf(Refusal);
      expect(leaves(refused.errors)).toEqual([leaf]);
      expect(bot.received.some((one) => one.t === 'INTERACTION_CREATE')).toBe(false);
    });
  });

  test('a command is offered only in its contexts (10063)', async () => {
    const [, teo] = guild.people;
    await expect(teo.command(teo.dmChannelId, 'here')).rejects.toMatchObject({ code: 10063 });
    expect(teo.commands(channel).map((one) => one.name)).toEqual(['ask', 'here']);
  });

  // https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
  test('a second answer is refused (40060)', async () => {
    const interaction = await ask();
    expect((await callback(interaction, { type: 4, data: { content: 'a' } })).status).toBe(204);
    expect(await code(callback(interaction, { type: 4, data: { content: 'b' } }))).toEqual([400, 40060]);
  });

  test('an answer after three seconds is refused (10062), as is one with a wrong token', async () => {
    const interaction = await ask();
    const wrong = { ...interaction, d: { ...interaction.d, token: 'wrong' } };
    expect(await code(callback(wrong, { type: 5 }))).toEqual([404, 10062]);
    clock.advance(3_000);
    expect(await code(callback(interaction, { type: 4, data: { content: 'late' } }))).toEqual([404, 10062]);
  });

  test('an answer just before three seconds is taken', async () => {
    const interaction = await ask();
    clock.advance(2_999);
    expect((await callback(interaction, { type: 5 })).status).toBe(204);
  });

  test('a refused answer leaves the interaction open', async () => {
    const interaction = await ask();
    const refused = await callback(interaction, { type: 4, data: { content: 'x'.repeat(2001) } });
    expect(leaves(refused.body.errors)).toEqual(['data.content: BASE_TYPE_MAX_LENGTH']);
    expect((await callback(interaction, { type: 4, data: { content: 'shorter' } })).status).toBe(204);
  });

  test('a token lives for fifteen minutes (then 50027)', async () => {
    const interaction = await ask();
    await callback(interaction, { type: 4, data: { content: 'a' } });
    clock.advance(15 * 60_000 - 1);
    expect((await request(guild, 'POST', hook(interaction), { content: 'b' })).status).toBe(200);
    clock.advance(1);
    expect(await code(request(guild, 'POST', hook(interaction), { content: 'c' }))).toEqual([401, 50027]);
    const original = `${hook(interaction)}/messages/@original`;
    expect(await code(request(guild, 'PATCH', original, { content: 'c' }))).toEqual([401, 50027]);
  });

  test('a follow-up before any answer is refused (10015)', async () => {
    const interaction = await ask();
    expect(await code(request(guild, 'POST', hook(interaction), { content: 'early' }))).toEqual([404, 10015]);
  });

  test('the first follow-up to a deferred answer is that answer, as ephemeral as it was', async () => {
    const interaction = await ask();
    await callback(interaction, { type: 5, data: { flags: 64 } });
    const { body } = await request(guild, 'POST', hook(interaction), { content: 'done' });
    expect(body.flags & 64).toBe(64);
    const original = await request(guild, 'GET', `${hook(interaction)}/messages/@original`);
    expect(original.body.id).toBe(body.id);
    const second = await request(guild, 'POST', hook(interaction), { content: 'more' });
    expect(second.body.id).not.toBe(body.id);
  });

  test('a token reaches its own interaction’s messages alone (10008)', async () => {
    const interaction = await ask();
    await callback(interaction, { type: 4, data: { content: 'a' } });
    const other = await guild.people[0].send(channel, 'not yours');
    const path = `${hook(interaction)}/messages/${other.id}`;
    expect(await code(request(guild, 'PATCH', path, { content: 'b' }))).toEqual([404, 10008]);
  });

  test('a command cannot be answered by an update; an autocomplete only by choices', async () => {
    const interaction = await ask();
    for (const type of [6, 7, 8]) {
      const { body } = await callback(interaction, { type, data: { content: 'a' } });
      expect(leaves(body.errors)).toEqual(['type: BASE_TYPE_CHOICES']);
    }
    const typed = guild.people[1].autocomplete(channel, 'ask', 'query', { query: 'a' });
    const autocomplete = await next();
    expect(leaves((await callback(autocomplete, { type: 4, data: { content: 'a' } })).body.errors)).toEqual([
      'type: BASE_TYPE_CHOICES',
    ]);
    const choices = Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }));
    const many = await callback(autocomplete, { type: 8, data: { choices } });
    expect(leaves(many.body.errors)).toContain('data.choices: BASE_TYPE_MAX_LENGTH');
    await callback(autocomplete, { type: 8, data: { choices: choices.slice(0, 25) } });
    expect(await typed).toHaveLength(25);
  });

  test('with_response tells of the message', async () => {
    const interaction = await ask();
    const { body } = await callback(
      interaction,
      { type: 4, data: { content: 'a', flags: 64 } },
      '?with_response=true',
    );
    expect(body.interaction).toMatchObject({
      response_message_ephemeral: true,
      response_message_loading: false,
    });
    expect(body.resource.message.content).toBe('a');
  });

  describe('a modal', () => {
    const menu = { type: 3, custom_id: 'menu', options: [{ label: 'a', value: 'a' }] };
    const input = (more: object = {}) => ({ type: 4, custom_id: 'q', style: 1, label: 'Question', ...more });
    const modal = (more: object = {}) => ({
      custom_id: 'm',
      title: 'Ask',
      components: [{ type: 1, components: [input()] }],
      ...more,
    });

    // https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal
    test.each([
      ['a title of 46', modal({ title: 'x'.repeat(46) }), 'data.title: BASE_TYPE_BAD_LENGTH'],
      ['no custom id', modal({ custom_id: undefined }), 'data.custom_id: BASE_TYPE_REQUIRED'],
      ['no parts', modal({ components: [] }), 'data.components: BASE_TYPE_BAD_LENGTH'],
      [
        'six parts',
        modal({
          components: Array.from({ length: 6 }, (_, n) => ({
            type: 1,
            components: [input({ custom_id: `${n}` })],
          })),
        }),
        'data.components: BASE_TYPE_BAD_LENGTH',
      ],
      [
        'a button',
        modal({ components: [{ type: 1, components: [{ type: 2, style: 1, label: 'a', custom_id: 'a' }] }] }),
        'data.components.0.components.0.type: BASE_TYPE_CHOICES',
      ],
      [
        'a label of 46',
        modal({
          components: [{ type: 18, label: 'x'.repeat(46), component: { type: 4, custom_id: 'q', style: 1 } }],
        }),
        'data.components.0.label: BASE_TYPE_BAD_LENGTH',
      ],
      [
        'an input of over 4000',
        modal({ components: [{ type: 1, components: [input({ max_length: 4001 })] }] }),
        'data.components.0.components.0.max_length: NUMBER_TYPE_MAX',
      ],
      [
        'a disabled menu',
        modal({ components: [{ type: 18, label: 'a', component: { ...menu, disabled: true } }] }),
        'data.components.0.component.disabled: COMPONENT_DISABLED',
      ],
      [
        'a required menu of which nothing need be chosen',
        modal({ components: [{ type: 18, label: 'a', component: { ...menu, min_values: 0 } }] }),
        'data.components.0.component.min_values: NUMBER_TYPE_MIN',
      ],
    ])('is refused with %s', async (_title, data, leaf) => {
      const interaction = await ask();
      const { status, body } = await callback(interaction, { type: 9, data });
      expect(status).toBe(400);
      expect(leaves(body.errors)).toContain(leaf);
    });

    test('cannot answer a modal, and takes only what its inputs allow', async () => {
      const [, teo] = guild.people;
      const opening = teo.command(channel, 'ask', { query: 'x' });
      const components = [{ type: 1, components: [input({ max_length: 3 })] }];
      await callback(await next(), { type: 9, data: modal({ components }) });
      const opened = await opening;
      await expect(teo.submitModal(opened, { q: 'long' })).rejects.toMatchObject({ code: 50035 });
      await expect(teo.submitModal(opened, {})).rejects.toMatchObject({ code: 50035 });
      teo.submitModal(opened, { q: 'ok' }).catch(() => {});
      const submitted = await next();
      const { body } = await callback(submitted, { type: 9, data: modal() });
      expect(leaves(body.errors)).toEqual(['type: BASE_TYPE_CHOICES']);
    });
  });

  test('a button that is disabled, unknown, or another’s ephemeral one cannot be clicked', async () => {
    const [mara, teo] = guild.people;
    const interaction = await ask();
    const buttons = [
      { type: 2, style: 1, label: 'Off', custom_id: 'off', disabled: true },
      { type: 2, style: 1, label: 'On', custom_id: 'on' },
    ];
    const data = { flags: 64, content: 'a', components: [{ type: 1, components: buttons }] };
    const { body } = await callback(interaction, { type: 4, data }, '?with_response=true');
    const { message } = body.resource;
    await expect(teo.click(message.id, 'off')).rejects.toMatchObject({ code: 50035 });
    await expect(teo.click(message.id, 'none')).rejects.toMatchObject({ code: 50035 });
    await expect(mara.click(message.id, 'on')).rejects.toMatchObject({ code: 10008 });
  });
});
