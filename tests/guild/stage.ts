/** A test guild with the real bot in it, over the corpus that ships: what the end-to-end tests play on. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCorpus } from '../../src/article/corpus.ts';
import { SEEDS_DIR } from '../../src/config.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import type { Command } from '../../src/discord/command.ts';
import { type Desk, type DeskSettings, openDesk } from '../../src/discord/desk.ts';
import { loadCommands, payloadsOf } from '../../src/discord/loader.ts';
import { createLog } from '../../src/discord/log.ts';
import type { LoginProblem } from '../../src/discord/login-problem.ts';
import { createNewsroom, type Newsroom } from '../../src/newsroom.ts';
import { startTestGuild } from '../../src/testguild/index.ts';
import type { Person, RecordedRequest, TestGuild, TestGuildOptions } from '../../src/testguild/testguild.ts';
import { type OpenApi, openApiFile, readOpenApi } from './openapi.ts';

const COMMANDS = resolve(import.meta.dirname, '../../commands');

/** As configured where nothing is set; a test asks more questions a minute than a person does. */
export const SETTINGS: DeskSettings = {
  threadMemoryDays: 30,
  questionsPerMinute: 1_000,
  readsAll: false,
  deferAfter: 1_500,
};

export interface StageOptions {
  readonly guild?: TestGuildOptions;
  /** Another newsroom than the one over `seeds/`. */
  readonly newsroom?: Newsroom;
  /** Other commands than the bot's own. */
  readonly commandsDir?: string;
  readonly settings?: Partial<DeskSettings>;
  /** Register the commands in the guild alone. */
  readonly inGuild?: boolean;
}

export interface Stage {
  readonly guild: TestGuild;
  readonly newsroom: Newsroom;
  /** The first of the guild's people, and the other one. */
  readonly asker: Person;
  readonly other: Person;
  /** The channel to ask in. */
  readonly channel: string;
  /** What the bot logged, as pino's objects, from its first start on. */
  readonly logged: readonly LogLine[];
  /** Why Discord shut the bot out, where it did. */
  readonly shutOut: readonly LoginProblem[];
  /** What the running bot works with. */
  desk(): Desk;
  /** The commands of the running bot. */
  commands(): Map<string, Command>;
  /** The running bot; another one after `restart`. */
  bot(): Bot;
  /** Stops the bot, as Ctrl-C does, and starts another over the same files. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly errorId?: string;
  readonly err?: { readonly message: string; readonly stack: string };
}

/** Where Discord's description of its API is at hand, every request that the bot sent must be as it says. */
function demandDescribed(requests: readonly RecordedRequest[]): void {
  const file = openApiFile();
  if (file === undefined) return;
  openApi ??= readOpenApi(file);
  const problems = requests.flatMap(openApi.requestProblems);
  if (problems.length > 0) throw new Error(`Not as Discord's API is described:\n${problems.join('\n')}`);
}

let openApi: OpenApi | undefined;

/** The newsroom over `seeds/`, read once for all stages of a test file. */
let seeds: Promise<Newsroom> | undefined;

export function newsroomOverSeeds(): Promise<Newsroom> {
  seeds ??= (async () => {
    const newsroom = createNewsroom();
    for await (const article of readCorpus([SEEDS_DIR])) newsroom.add(article);
    return newsroom;
  })();
  return seeds;
}

export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'stage-'));
  const guild = await startTestGuild({
    page: false,
    privilegedIntents: { messageContent: options.settings?.readsAll ?? false },
    ...options.guild,
  });
  const newsroom = options.newsroom ?? (await newsroomOverSeeds());
  const logged: LogLine[] = [];
  const shutOut: LoginProblem[] = [];
  const log = createLog('info', { write: (line: string) => void logged.push(JSON.parse(line) as LogLine) });

  async function start(): Promise<{
    readonly bot: Bot;
    readonly commands: Map<string, Command>;
    readonly desk: Desk;
    close(): Promise<void>;
  }> {
    const commands = new Map(await loadCommands(options.commandsDir ?? COMMANDS));
    const settings = { ...SETTINGS, ...options.settings };
    const opened = openDesk({ newsroom, registered: payloadsOf(commands), log, dataDir, settings });
    if (opened.kind === 'refused') throw new Error(opened.message);
    const { desk } = opened;
    const bot = await startBot({
      token: guild.token,
      restUrl: guild.restUrl,
      guildId: options.inGuild === true ? guild.guildId : null,
      commands,
      desk,
      onShutOut: (problem) => shutOut.push(problem),
    });
    const close = async (): Promise<void> => {
      await bot.stop();
      desk.close();
    };
    return { bot, commands, desk, close };
  }

  let running = await start();
  const [asker, other] = guild.people;
  return {
    guild,
    newsroom,
    asker,
    other,
    channel: guild.channels['ask-the-record']!,
    logged,
    shutOut,
    bot: () => running.bot,
    commands: () => running.commands,
    desk: () => running.desk,
    async restart() {
      await running.close();
      running = await start();
    },
    async close() {
      await running.close();
      await guild.close();
      demandDescribed(guild.requests);
      await rm(dataDir, { recursive: true });
    },
  };
}
