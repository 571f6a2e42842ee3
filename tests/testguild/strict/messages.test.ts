import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestGuild, type TestGuild } from '../../../src/testguild/index.ts';
import { request } from '../support/raw-bot.ts';
import { leaves } from '../support/refusals.ts';

const V2 = 1 << 15;
const text = (length: number) => 'a'.repeat(length);
const row = (...components: object[]) => ({ type: 1, components });
const button = (more: object = {}) => ({ type: 2, style: 2, label: 'Press', custom_id: 'press', ...more });
const say = (content: string) => ({ type: 10, content });
const menu = (more: object = {}) => ({
  type: 3,
  custom_id: 'menu',
  options: [{ label: 'a', value: 'a' }],
  ...more,
});
const options = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ label: `${n}`, value: `${n}` }));
const v2 = (...components: object[]) => ({ flags: V2, components });
const v1 = (...components: object[]) => ({ components });
const embed = (more: object) => ({ embeds: [more] });

/**
 * What a message may not be. Limits: https://discord.com/developers/docs/resources/message ("Create Message", "Embed Limits",
 * "Allowed Mentions Object") and https://discord.com/developers/docs/components/reference (each component's table).
 */
const REFUSED: readonly [title: string, message: object, at: string, code: string][] = [
  ['2001 characters', { content: text(2001) }, 'content', 'BASE_TYPE_MAX_LENGTH'],
  ['content that is no text', { content: 5 }, 'content', 'STRING_TYPE_CONVERT'],
  [
    '11 embeds',
    { embeds: Array.from({ length: 11 }, () => ({ title: 'a' })) },
    'embeds',
    'BASE_TYPE_MAX_LENGTH',
  ],
  ['an embed’s title of 257', embed({ title: text(257) }), 'embeds.0.title', 'BASE_TYPE_MAX_LENGTH'],
  [
    'an embed’s description of 4097',
    embed({ description: text(4097) }),
    'embeds.0.description',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an embed’s 26 fields',
    embed({ fields: Array.from({ length: 26 }, () => ({ name: 'a', value: 'b' })) }),
    'embeds.0.fields',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'embeds of over 6000',
    { embeds: [{ description: text(4000) }, { description: text(2001) }] },
    'embeds',
    'MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    'six rows',
    v1(...Array.from({ length: 6 }, (_, n) => row(button({ custom_id: `${n}` })))),
    'components',
    'BASE_TYPE_MAX_LENGTH',
  ],
  ['displayed text without the flag', v1(say('a')), 'components.0.type', 'BASE_TYPE_CHOICES'],
  ['a button outside of a row', v2(button()), 'components.0.type', 'BASE_TYPE_CHOICES'],
  [
    'content beside Components V2',
    { ...v2(say('a')), content: 'b' },
    'content',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'embeds beside Components V2',
    { ...v2(say('a')), embeds: [{ title: 'b' }] },
    'embeds',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    '41 components at the top',
    v2(...Array.from({ length: 41 }, () => say('a'))),
    'components',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    '41 components, nested ones counted',
    v2({ type: 17, components: Array.from({ length: 40 }, () => say('a')) }),
    'components',
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    '4001 characters of text in all',
    v2(say(text(2000)), say(text(2001))),
    'components',
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  ['empty displayed text', v2(say('')), 'components.0.content', 'BASE_TYPE_REQUIRED'],
  [
    'a section without an accessory',
    v2({ type: 9, components: [say('a')] }),
    'components.0.accessory',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a section of four texts',
    v2({ type: 9, components: [1, 2, 3, 4].map(() => say('a')), accessory: button() }),
    'components.0.components',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a container in a container',
    v2({ type: 17, components: [{ type: 17, components: [say('a')] }] }),
    'components.0.components.0.type',
    'BASE_TYPE_CHOICES',
  ],
  ['an unknown spacing', v2({ type: 14, spacing: 3 }), 'components.0.spacing', 'BASE_TYPE_CHOICES'],
  ['an empty row', v1(row()), 'components.0.components', 'BASE_TYPE_BAD_LENGTH'],
  [
    'six buttons in a row',
    v1(row(...Array.from({ length: 6 }, (_, n) => button({ custom_id: `${n}` })))),
    'components.0.components',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a menu beside a button',
    v1(row(menu(), button())),
    'components.0.components',
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'a custom id of 101',
    v1(row(button({ custom_id: text(101) }))),
    'components.0.components.0.custom_id',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'no custom id',
    v1(row(button({ custom_id: undefined }))),
    'components.0.components.0.custom_id',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a custom id twice',
    v1(row(button(), button())),
    'components.0.components.1.custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a component’s id twice',
    v2({ ...say('a'), id: 7 }, { ...say('b'), id: 7 }),
    'components.1.id',
    'COMPONENT_ID_DUPLICATED',
  ],
  [
    'a label of 81',
    v1(row(button({ label: text(81) }))),
    'components.0.components.0.label',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a button without label and emoji',
    v1(row(button({ label: undefined }))),
    'components.0.components.0',
    'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
  ],
  [
    'an emoji that is none',
    v1(row(button({ emoji: { name: 'x' } }))),
    'components.0.components.0.emoji.name',
    'BUTTON_COMPONENT_INVALID_EMOJI',
  ],
  ['an unknown style', v1(row(button({ style: 7 }))), 'components.0.components.0.style', 'BASE_TYPE_CHOICES'],
  [
    'a link without an address',
    v1(row(button({ style: 5, custom_id: undefined }))),
    'components.0.components.0.url',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a link that is a script',
    v1(row(button({ style: 5, custom_id: undefined, url: 'javascript:alert(1)' }))),
    'components.0.components.0.url',
    'URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a link of 513',
    v1(row(button({ style: 5, custom_id: undefined, url: `https://a.example/${text(495)}` }))),
    'components.0.components.0.url',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a link with a custom id',
    v1(row(button({ style: 5, url: 'https://a.example' }))),
    'components.0.components.0.custom_id',
    'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
  ],
  [
    '26 options',
    v1(row(menu({ options: options(26) }))),
    'components.0.components.0.options',
    'BASE_TYPE_BAD_LENGTH',
  ],
  ['no options', v1(row(menu({ options: [] }))), 'components.0.components.0.options', 'BASE_TYPE_BAD_LENGTH'],
  [
    'a placeholder of 151',
    v1(row(menu({ placeholder: text(151) }))),
    'components.0.components.0.placeholder',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an option’s label of 101',
    v1(row(menu({ options: [{ label: text(101), value: 'a' }] }))),
    'components.0.components.0.options.0.label',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an option’s value twice',
    v1(row(menu({ options: [...options(1), ...options(1)] }))),
    'components.0.components.0.options.1.value',
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    '26 values at most',
    v1(row(menu({ max_values: 26 }))),
    'components.0.components.0.max_values',
    'NUMBER_TYPE_MAX',
  ],
  [
    'more values at least than options',
    v1(row(menu({ min_values: 2, max_values: 2 }))),
    'components.0.components.0.options',
    'SELECT_COMPONENT_TOO_FEW_OPTIONS',
  ],
  [
    'a text input',
    v1(row({ type: 4, custom_id: 'a', style: 1, label: 'a' })),
    'components.0.components.0.type',
    'BASE_TYPE_CHOICES',
  ],
  [
    'mentions of a kind that is none',
    { content: 'a', allowed_mentions: { parse: ['all'] } },
    'allowed_mentions.parse.0',
    'BASE_TYPE_CHOICES',
  ],
  [
    'mentions allowed by kind and by id',
    { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions',
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  ['a nonce of 26', { content: 'a', nonce: text(26) }, 'nonce', 'BASE_TYPE_MAX_LENGTH'],
  [
    'a reply to nothing',
    { content: 'a', message_reference: { message_id: '1' } },
    'message_reference',
    'REPLIES_UNKNOWN_MESSAGE',
  ],
];

describe('sending messages', () => {
  let guild: TestGuild;
  let messages: string;

  beforeAll(async () => {
    guild = await startTestGuild({ rateLimits: false });
    messages = `/channels/${guild.channels.general}/messages`;
  });
  afterAll(() => guild?.close());

  test.each(REFUSED)('refuses %s', async (_title, message, at, code) => {
    const { status, body } = await request(guild, 'POST', messages, message);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 50035 });
    expect(leaves(body.errors)).toContain(`${at}: ${code}`);
  });

  test('takes what is just within the limits', async () => {
    const texts = Array.from({ length: 39 }, (_, n) => say(text(n === 0 ? 4000 - 38 : 1)));
    const sent = await request(guild, 'POST', messages, v2({ type: 17, components: texts }));
    expect(sent.status).toBe(200);
    expect((await request(guild, 'POST', messages, { content: text(2000) })).status).toBe(200);
    const full = row(menu({ options: options(25), placeholder: text(150), custom_id: text(100) }));
    expect((await request(guild, 'POST', messages, v1(full))).status).toBe(200);
  });

  test('counts characters, not code units', async () => {
    expect((await request(guild, 'POST', messages, { content: '🗞'.repeat(2000) })).status).toBe(200);
  });

  test('refuses a message with nothing in it (50006)', async () => {
    for (const empty of [{}, { content: '' }, { content: null }, { embeds: [], components: [] }]) {
      const { status, body } = await request(guild, 'POST', messages, empty);
      expect([status, body.code]).toEqual([400, 50006]);
    }
  });

  test('refuses a body that is no JSON (50109), and one that is no object (50035)', async () => {
    const broken = await request(guild, 'POST', messages, '{"content":');
    expect([broken.status, broken.body.code]).toEqual([400, 50109]);
    const list = await request(guild, 'POST', messages, ['content']);
    expect([list.status, list.body.code]).toEqual([400, 50035]);
  });

  test('refuses another’s message to be edited (50005), and an unknown one (10008)', async () => {
    const theirs = await guild.people[0].send(guild.channels.general!, 'mine');
    const edited = await request(guild, 'PATCH', `${messages}/${theirs.id}`, { content: 'changed' });
    expect([edited.status, edited.body.code]).toEqual([403, 50005]);
    const unknown = await request(guild, 'PATCH', `${messages}/1`, { content: 'changed' });
    expect([unknown.status, unknown.body.code]).toEqual([404, 10008]);
  });

  test('keeps Components V2 on a message once it has it', async () => {
    const { body } = await request(guild, 'POST', messages, v2(say('a')));
    const edited = await request(guild, 'PATCH', `${messages}/${body.id}`, { content: 'b', flags: 0 });
    expect(edited.status).toBe(400);
    expect(leaves(edited.body.errors)).toContain(
      'content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    );
    const again = await request(guild, 'PATCH', `${messages}/${body.id}`, { components: [say('c')] });
    expect(again.body.flags & V2).toBe(V2);
  });

  test('refuses to turn a message into Components V2 while its content stays', async () => {
    const { body } = await request(guild, 'POST', messages, { content: 'old' });
    const kept = await request(guild, 'PATCH', `${messages}/${body.id}`, v2(say('new')));
    expect(kept.status).toBe(400);
    const emptied = await request(guild, 'PATCH', `${messages}/${body.id}`, {
      ...v2(say('new')),
      content: null,
    });
    expect(emptied.status).toBe(200);
  });

  test('pings only those whom the sender allows, in displayed text too', async () => {
    const [mara, teo] = guild.people;
    const content = `<@${mara.user.id}> <@${teo.user.id}> @everyone`;
    const all = await request(guild, 'POST', messages, { content });
    expect(all.body.mentions).toHaveLength(2);
    const none = await request(guild, 'POST', messages, { content, allowed_mentions: { parse: [] } });
    expect(none.body.mentions).toEqual([]);
    const one = await request(guild, 'POST', messages, {
      ...v2(say(content)),
      allowed_mentions: { users: [teo.user.id] },
    });
    expect(one.body.mentions.map((user: { id: string }) => user.id)).toEqual([teo.user.id]);
    expect(all.body.mention_everyone).toBe(false);
  });

  test('sends a message with an enforced nonce once', async () => {
    const wish = { content: 'once', nonce: 'n', enforce_nonce: true };
    const first = await request(guild, 'POST', messages, wish);
    const second = await request(guild, 'POST', messages, wish);
    expect(second.body.id).toBe(first.body.id);
  });
});
