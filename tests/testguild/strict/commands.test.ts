import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestGuild, type TestGuild } from '../../../src/testguild/index.ts';
import { request } from '../support/raw-bot.ts';
import { leaves } from '../support/refusals.ts';

const text = (length: number) => 'a'.repeat(length);
const option = (more: object = {}) => ({ type: 3, name: 'query', description: 'What', ...more });
const ask = (more: object = {}) => ({ name: 'ask', description: 'Asks', ...more });
const withOptions = (...options: object[]) => ask({ options });
const choice = (n: number) => ({ name: `choice ${n}`, value: `${n}` });

/**
 * What a command may not be. Limits and rules: https://discord.com/developers/docs/interactions/application-commands,
 * "Application Command Object" and its tables, and "Application Command Naming".
 */
const REFUSED: readonly [title: string, command: object, at: string, code: string][] = [
  ['no name', { description: 'x' }, 'name', 'BASE_TYPE_REQUIRED'],
  ['a name of 33 characters', ask({ name: text(33) }), 'name', 'BASE_TYPE_BAD_LENGTH'],
  ['a name with capitals', ask({ name: 'Ask' }), 'name', 'APPLICATION_COMMAND_INVALID_NAME'],
  ['a name with a space', ask({ name: 'how many' }), 'name', 'APPLICATION_COMMAND_INVALID_NAME'],
  ['no description', { name: 'ask' }, 'description', 'BASE_TYPE_REQUIRED'],
  ['a description of 101 characters', ask({ description: text(101) }), 'description', 'BASE_TYPE_BAD_LENGTH'],
  ['an unknown type', ask({ type: 9 }), 'type', 'BASE_TYPE_CHOICES'],
  [
    'a message command with a description',
    { type: 3, name: 'Quote', description: 'x' },
    'description',
    'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
  ],
  [
    '26 options',
    withOptions(...Array.from({ length: 26 }, (_, n) => option({ name: `o${n}` }))),
    'options',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'two options of one name',
    withOptions(option(), option()),
    'options.1.name',
    'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE',
  ],
  [
    'a required option after an optional one',
    withOptions(option(), option({ name: 'b', required: true })),
    'options.1',
    'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'an option without a description',
    withOptions({ type: 3, name: 'a' }),
    'options.0.description',
    'BASE_TYPE_REQUIRED',
  ],
  ['an option of unknown type', withOptions(option({ type: 12 })), 'options.0.type', 'BASE_TYPE_CHOICES'],
  [
    'an option with a bad name',
    withOptions(option({ name: 'Query' })),
    'options.0.name',
    'APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    '26 choices',
    withOptions(option({ choices: Array.from({ length: 26 }, (_, n) => choice(n)) })),
    'options.0.choices',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a choice named with 101 characters',
    withOptions(option({ choices: [{ name: text(101), value: 'a' }] })),
    'options.0.choices.0.name',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a choice whose value has 101 characters',
    withOptions(option({ choices: [{ name: 'a', value: text(101) }] })),
    'options.0.choices.0.value',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a number as a text choice’s value',
    withOptions(option({ choices: [{ name: 'a', value: 1 }] })),
    'options.0.choices.0.value',
    'STRING_TYPE_CONVERT',
  ],
  [
    'a fraction as an integer choice’s value',
    withOptions(option({ type: 4, choices: [{ name: 'a', value: 1.5 }] })),
    'options.0.choices.0.value',
    'NUMBER_TYPE_COERCE',
  ],
  [
    'autocomplete with choices',
    withOptions(option({ autocomplete: true, choices: [choice(1)] })),
    'options.0.autocomplete',
    'APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID',
  ],
  [
    'autocomplete of a boolean',
    withOptions(option({ type: 5, autocomplete: true })),
    'options.0.autocomplete',
    'APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID',
  ],
  [
    'a length below nought',
    withOptions(option({ min_length: -1 })),
    'options.0.min_length',
    'NUMBER_TYPE_MIN',
  ],
  [
    'a length over 6000',
    withOptions(option({ max_length: 6001 })),
    'options.0.max_length',
    'NUMBER_TYPE_MAX',
  ],
  [
    'a lowest value of a text',
    withOptions(option({ min_value: 1 })),
    'options.0.min_value',
    'APPLICATION_COMMAND_OPTION_INVALID_FIELD',
  ],
  [
    'a subcommand beside an option',
    withOptions({ type: 1, name: 'a', description: 'x' }, option()),
    'options',
    'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  [
    'a subcommand in a subcommand',
    withOptions({
      type: 1,
      name: 'a',
      description: 'x',
      options: [{ type: 1, name: 'b', description: 'x' }],
    }),
    'options.0.options.0.type',
    'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  ['an unknown context', ask({ contexts: [3] }), 'contexts.0', 'BASE_TYPE_CHOICES'],
  ['a context twice', ask({ contexts: [0, 0] }), 'contexts', 'SET_TYPE_CONTAINS_DUPLICATES'],
  ['an unknown installation', ask({ integration_types: [2] }), 'integration_types.0', 'BASE_TYPE_CHOICES'],
  [
    'permissions that are no number',
    ask({ default_member_permissions: 'all' }),
    'default_member_permissions',
    'INVALID_BITWISE_FLAG',
  ],
  [
    'a name in an unknown language',
    ask({ name_localizations: { xx: 'ask' } }),
    'name_localizations',
    'BASE_TYPE_CHOICES',
  ],
  [
    'over 8000 characters',
    ask({
      options: Array.from({ length: 25 }, (_, n) =>
        option({
          name: `o${n}`,
          choices: Array.from({ length: 4 }, (_, m) => ({ name: `${n}-${m}`, value: text(100) })),
        }),
      ),
    }),
    '',
    'APPLICATION_COMMAND_TOO_LARGE',
  ],
];

describe('registering commands', () => {
  let guild: TestGuild;
  let commands: string;

  beforeAll(async () => {
    guild = await startTestGuild({ rateLimits: false });
    commands = `/applications/${guild.applicationId}/commands`;
  });
  afterAll(() => guild?.close());

  test.each(REFUSED)('refuses %s', async (_title, command, at, code) => {
    const { status, body } = await request(guild, 'POST', commands, command);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 50035 });
    expect(leaves(body.errors)).toContain(`${at}: ${code}`);
  });

  test('names the place in a list of commands', async () => {
    const { body } = await request(guild, 'PUT', commands, [ask(), ask({ name: 'Bad' })]);
    expect(leaves(body.errors)).toEqual(['1.name: APPLICATION_COMMAND_INVALID_NAME']);
  });

  test('refuses two commands of one name, and keeps what was there', async () => {
    await request(guild, 'PUT', commands, [ask()]);
    const { status, body } = await request(guild, 'PUT', commands, [
      ask({ name: 'who' }),
      ask({ name: 'who' }),
    ]);
    expect(status).toBe(400);
    expect(leaves(body.errors)).toEqual(['1.name: APPLICATION_COMMANDS_DUPLICATE_NAME']);
    const { body: kept } = await request(guild, 'GET', commands);
    expect(kept.map((one: { name: string }) => one.name)).toEqual(['ask']);
  });

  test('refuses 101 slash commands with 30032', async () => {
    const many = Array.from({ length: 101 }, (_, n) => ask({ name: `c${n}` }));
    const { status, body } = await request(guild, 'PUT', commands, many);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 30032 });
  });

  test('refuses contexts on a guild’s own command', async () => {
    const path = `/applications/${guild.applicationId}/guilds/${guild.guildId}/commands`;
    const { body } = await request(guild, 'POST', path, ask({ contexts: [0] }));
    expect(leaves(body.errors)).toEqual(['contexts: APPLICATION_COMMAND_GUILD_CONTEXTS']);
  });

  test('answers 201 for a new command and 200 for one that replaces another, whose id it keeps', async () => {
    const first = await request(guild, 'POST', commands, ask({ name: 'twice' }));
    const second = await request(guild, 'POST', commands, ask({ name: 'twice', description: 'Again' }));
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.id).toBe(first.body.id);
    expect(second.body.version).not.toBe(first.body.version);
  });

  test('refuses another application’s commands (20012), another guild’s (50001), an unknown command (10063)', async () => {
    const other = await request(guild, 'GET', '/applications/1/commands');
    expect([other.status, other.body.code]).toEqual([403, 20012]);
    const elsewhere = await request(guild, 'GET', `/applications/${guild.applicationId}/guilds/1/commands`);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 50001]);
    const unknown = await request(guild, 'DELETE', `${commands}/1`);
    expect([unknown.status, unknown.body.code]).toEqual([404, 10063]);
  });
});
