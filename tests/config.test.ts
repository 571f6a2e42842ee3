import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Config, readConfig, SEEDS_DIR } from '../src/config.ts';

const NO_FILE = '/nowhere/.env';
const TOKEN = `${'M'.repeat(24)}.${'a'.repeat(6)}.${'b'.repeat(38)}`;
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'config-'));
});
afterEach(() => rm(folder, { recursive: true }));

function read(environment: Record<string, string>, file = NO_FILE): Config {
  const outcome = readConfig(environment, file);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.config;
}

test('with nothing set, the bot runs in the test guild over the corpus that ships', () => {
  expect(read({})).toEqual({
    discordToken: null,
    discordGuildId: null,
    dataDir: resolve(import.meta.dirname, '../data'),
    corpusDirs: [SEEDS_DIR],
    port: 3333,
    logLevel: 'info',
    messageContent: false,
    threadMemoryDays: 30,
    questionsPerMinute: 20,
  });
});

test('the environment goes before the file, and a variable set to nothing is not set', async () => {
  const file = join(folder, '.env');
  await writeFile(file, 'PORT=4000\nLOG_LEVEL="debug" # loud\nMESSAGE_CONTENT=true\nDATA_DIR=\n');
  expect(read({ PORT: '5000', LOG_LEVEL: '' }, file)).toMatchObject({
    port: 5000,
    logLevel: 'debug',
    messageContent: true,
    dataDir: read({}).dataDir,
  });
});

test('folders are divided as in PATH or by commas', () => {
  const { corpusDirs } = read({ CORPUS_DIRS: ['/a', ' /b c,/d', '', '/a'].join(delimiter) });
  expect(corpusDirs).toEqual([SEEDS_DIR, '/a', '/b c', '/d']);
});

test.each([
  ['DISCORD_TOKEN', 'hunter2'],
  ['DISCORD_GUILD_ID', 'my server'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['LOG_LEVEL', 'loud'],
  ['MESSAGE_CONTENT', 'yes'],
  ['THREAD_MEMORY_DAYS', '0'],
  ['QUESTIONS_PER_MINUTE', '1.5'],
])('a bad value is named in one sentence that does not repeat it: %s=%s', (name, value) => {
  const outcome = readConfig({ [name]: value }, NO_FILE);
  expect(outcome).toMatchObject({ ok: false, message: expect.stringMatching(new RegExp(`^${name} .+\\.$`)) });
  if (!outcome.ok && name === 'DISCORD_TOKEN') expect(outcome.message).not.toContain(value);
});

test('a token in the form of Discord is taken', () => {
  expect(read({ DISCORD_TOKEN: ` ${TOKEN}\n` }).discordToken).toBe(TOKEN);
});

test('a file that cannot be read is said so', () => {
  expect(readConfig({}, folder)).toMatchObject({ ok: false, message: expect.stringContaining(folder) });
});

test('the example names every variable with its default', async () => {
  const example = join(import.meta.dirname, '../.env.example');
  expect(read({}, example)).toEqual({ ...read({}), dataDir: resolve('data') });
  const source = await readFile(join(import.meta.dirname, '../src/config.ts'), 'utf8');
  const variables = [...source.matchAll(/^ {2}([A-Z_]+): \{/gm)].map((match) => match[1]);
  expect(Object.keys(parseEnv(await readFile(example, 'utf8'))).sort()).toEqual(variables.sort());
});
