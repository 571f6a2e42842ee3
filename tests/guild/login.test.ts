import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.ts';
import { type Desk, openDesk } from '../../src/discord/desk.ts';
import { loadCommands } from '../../src/discord/loader.ts';
import { LoginProblem } from '../../src/discord/login-problem.ts';
import { startTestGuild, type TestGuild } from '../../src/testguild/index.ts';
import { newsroomOverSeeds, SETTINGS } from './stage.ts';

let folder: string;
let guild: TestGuild;
let desk: Desk;
let bot: Bot | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'login-'));
  const newsroom = await newsroomOverSeeds();
  const log = pino({ level: 'silent' });
  const opened = openDesk({ newsroom, registered: [], log, dataDir: folder, settings: SETTINGS });
  if (opened.kind === 'refused') throw new Error(opened.message);
  desk = opened.desk;
  guild = await startTestGuild({ page: false });
});
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
});
afterAll(async () => {
  await guild.close();
  desk.close();
  await rm(folder, { recursive: true });
});

const start = async (options: Partial<BotOptions>): Promise<Bot> => {
  bot = await startBot({
    token: guild.token,
    restUrl: guild.restUrl,
    guildId: null,
    commands: new Map(),
    desk,
    onShutOut: () => undefined,
    ...options,
  });
  return bot;
};

const problem = async (options: Partial<BotOptions>): Promise<string> => {
  const error: unknown = await start(options).catch((refused: unknown) => refused);
  expect(error).toBeInstanceOf(LoginProblem);
  return (error as LoginProblem).kind;
};

describe('logging in', () => {
  it('registers in one guild, or globally, and leaves nothing of the other way', async () => {
    const commands = await loadCommands(resolve(import.meta.dirname, '../../commands'));
    const names = [...commands.keys()].sort();
    for (const guildId of [null, guild.guildId, null]) {
      const { client, stop } = await start({ guildId, commands });
      const everywhere = await client.application.commands.fetch();
      const here = await client.application.commands.fetch({ guildId: guild.guildId });
      const [filled, empty] = guildId === null ? [everywhere, here] : [here, everywhere];
      expect(filled.map((one) => one.name).sort()).toEqual(names);
      expect(empty.size).toBe(0);
      await stop();
    }
  });

  it('knows a wrong token', async () => {
    expect(await problem({ token: `${'M'.repeat(24)}.${'a'.repeat(6)}.${'b'.repeat(38)}` })).toBe(
      'wrong-token',
    );
  });

  it('knows a guild that it is not in', async () => {
    expect(await problem({ guildId: '100000000000000001' })).toBe('not-in-guild');
  });

  it('knows that an intent is not switched on', async () => {
    expect(await problem({ desk: { ...desk, settings: { ...SETTINGS, readsAll: true } } })).toBe(
      'disallowed-intents',
    );
  });

  it('knows that nobody is there', async () => {
    expect(await problem({ restUrl: 'http://127.0.0.1:9/api' })).toBe('no-network');
  });

  it('is told when it is shut out while it runs', async () => {
    const { promise, resolve } = Promise.withResolvers<LoginProblem>();
    await start({ onShutOut: resolve });
    guild.misbehave.closeSockets(4004);
    expect((await promise).kind).toBe('wrong-token');
  });
});
