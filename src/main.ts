/**
 * The composition root of the bot: configuration, articles, newsroom; then Discord where there is a token, and the
 * local test guild where there is none. Nothing but this file knows the difference.
 */
import { join } from 'node:path';
import type { Logger } from 'pino';
import { type Archive, HELD_FILE, openArchive } from './archive/archive.ts';
import { changesInWords } from './archive/changes.ts';
import { followFolders } from './archive/follow.ts';
import type { Keeping } from './archive/segment-table.ts';
import { updateFolders } from './archive/update.ts';
import { describeProblem } from './article/problems.ts';
import { shortPath } from './cli/paths.ts';
import { counted, harmless, heldInWords } from './cli/terminal.ts';
import { keepCompiled } from './compile-cache.ts';
import { type Config, readConfig } from './config.ts';
import { startBot } from './discord/bot.ts';
import { openDesk } from './discord/desk.ts';
import { DEFER_AFTER } from './discord/door.ts';
import { loadCommands, payloadsOf } from './discord/loader.ts';
import { createLog } from './discord/log.ts';
import { LoginProblem } from './discord/login-problem.ts';
import { type ArchiveNewsroom, openNewsroom } from './newsroom.ts';
import { holdFile } from './storage.ts';
import { PortProblem, startTestGuild, type TestGuild } from './testguild/index.ts';

/** What stops the start: its message is the whole of what the person is told. */
class StartProblem extends Error {}

/** What a newcomer reads above the test guild's first channel; it fits there at a laptop's width. */
const TOPIC = 'Try `/who died in the drone strike` or `/sources`';

/** Reading so many files takes long enough for a person to wonder. */
const WORTH_A_LINE = 100;

/** What stands for Discord's servers, in the data folder. */
const GUILD_FILE = 'test-guild.json';

const COMMANDS_DIR = join(import.meta.dirname, '..', 'commands');

/** From the first signal to stop. A start that is under way meets with what is closed already: that is no fault. */
let stopping = false;

async function main(): Promise<void> {
  const outcome = readConfig();
  if (!outcome.ok) throw new StartProblem(outcome.message);
  const { config } = outcome;
  const log = createLog(config.logLevel);
  const closing: (() => void | Promise<void>)[] = [];
  stopOnSignal(closing, log);

  // Before anything is opened: a newer version would change it beneath the bot that runs.
  const alone = holdFile(join(config.dataDir, HELD_FILE));
  if (alone.kind === 'refused') throw new StartProblem(alone.message);
  if (alone.kind === 'held') closing.unshift(() => alone.release());
  else if (config.discordToken === null) say(besideAnother(config.dataDir));
  else throw new StartProblem(secondInDiscord(config.dataDir));
  const held = openArchive(config.dataDir, { isBot: alone.kind === 'held' });
  if (held.kind === 'refused') throw new StartProblem(held.message);
  const { archive } = held;
  closing.unshift(() => archive.close());
  const told = new Set<string>();
  const newsroom = await readArticles(config, archive, alone.kind === 'held' ? 'all' : 'none', (sentence) =>
    told.add(sentence),
  );
  closing.unshift(() => newsroom.close());
  const commands = await loadCommands(COMMANDS_DIR);
  const opened = openDesk({
    newsroom,
    registered: payloadsOf(commands),
    log,
    dataDir: alone.kind === 'held' ? config.dataDir : null,
    settings: {
      threadMemoryDays: config.threadMemoryDays,
      questionsPerMinute: config.questionsPerMinute,
      readsAll: config.messageContent,
      deferAfter: DEFER_AFTER,
    },
  });
  if (opened.kind === 'refused') throw new StartProblem(opened.message);
  const { desk } = opened;
  closing.unshift(() => desk.close());

  const guild = config.discordToken === null ? await openTestGuild(config, alone.kind === 'held') : null;
  if (guild !== null) closing.unshift(() => guild.close());
  const bot = await startBot({
    token: guild?.token ?? config.discordToken ?? '',
    restUrl: guild?.restUrl,
    // The test guild takes global commands at once, and has direct messages, which a guild's commands lack.
    guildId: guild === null ? config.discordGuildId : null,
    commands,
    desk,
    onShutOut: (problem) => exitWith(problem.message),
  });
  closing.unshift(() => bot.stop());
  const following = followFolders(archive, config.corpusDirs, {
    onChanged: () => newsroom.refresh(),
    onUpdated: (_updated, changes) => {
      if (log.isLevelEnabled('info')) changesInWords(changes, shortPath).forEach(say);
    },
    // What the start has named already is not news.
    onProblem: (message) => {
      if (!told.has(message) && log.isLevelEnabled('warn')) say(message);
    },
    written: shortPath,
  });
  closing.unshift(() => following.close());
  say(
    guild === null
      ? `In Discord as ${bot.client.user.tag}. Invite it with ${bot.inviteLink}`
      : `Open ${guild.url}`,
  );
}

/** Reads what is new in the corpus since it was last read, and says what was read and what is wrong with it. */
async function readArticles(
  config: Config,
  archive: Archive,
  keeps: Keeping,
  onProblem: (sentence: string) => void,
): Promise<ArchiveNewsroom> {
  const problems: string[] = [];
  const updated = await updateFolders(archive, config.corpusDirs, {
    onProblem: (problem) => {
      const sentence = describeProblem({ ...problem, path: shortPath(problem.path) });
      onProblem(sentence);
      problems.push(sentence);
    },
    onPlan: (files) => {
      if (files >= WORTH_A_LINE) say(`Reading ${counted(files, 'file')}. This is done once.`);
    },
  });
  problems.forEach(say);
  if (updated.failure !== null) say(`${updated.failure} Not all articles were read.`);
  const newsroom = await openNewsroom(archive, say, { keeps });
  const sentences = newsroom.articles().reduce((sum, { sentenceCount }) => sum + sentenceCount, 0);
  const changes = (['added', 'changed', 'removed'] as const)
    .filter((what) => updated[what] > 0)
    .map((what) => `${updated[what].toLocaleString('en')} ${what}`);
  say(
    `Holding ${heldInWords(newsroom.articleCount, sentences)}: ${changes.join(', ') || 'nothing has changed'}.`,
  );
  return newsroom;
}

/** Of two bots, both would answer what is asked in Discord, and each would take up what the other has not answered yet. */
function secondInDiscord(dataDir: string): string {
  return `Another bot is running on ${shortPath(dataDir)} already. Stop that one, or give this one a DATA_DIR of its own.`;
}

/** In a test guild of its own there is nothing that both could answer. */
function besideAnother(dataDir: string): string {
  return `Another bot is running on ${shortPath(dataDir)} already. This one answers from the same articles, and forgets what it is asked when it stops. Give it a DATA_DIR of its own to keep that.`;
}

/** @param lasts is what is said in it kept for the next start? */
function openTestGuild(config: Config, lasts: boolean): Promise<TestGuild> {
  return startTestGuild({
    file: lasts ? join(config.dataDir, GUILD_FILE) : undefined,
    onProblem: say,
    port: config.port,
    page: true,
    topic: TOPIC,
    privilegedIntents: { messageContent: config.messageContent },
  });
}

/** Files may bear any name. */
function say(text: string): void {
  process.stdout.write(`${text.split('\n').map(harmless).join('\n')}\n`);
}

/** Ctrl-C and SIGTERM close what was opened, the newest first; a second one does not wait for it. */
function stopOnSignal(closing: readonly (() => void | Promise<void>)[], log: Logger): void {
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    say('Stopping: what is being answered is finished first. Once more, and it is not waited for.');
    for (const close of closing) {
      try {
        await close();
      } catch (error) {
        log.error({ err: error }, 'stopping went wrong');
      }
    }
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function exitWith(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

// Whoever reads our lines may go away (`| head`): the bot goes on without them.
process.stdout.on('error', (error) => {
  if (!('code' in error && error.code === 'EPIPE')) throw error;
});

// For the threads that are started: all that this one needs is loaded.
keepCompiled();
try {
  await main();
} catch (error) {
  if (!stopping) fail(error);
}

function fail(error: unknown): never {
  const expected = [StartProblem, LoginProblem, PortProblem].some((problem) => error instanceof problem);
  if (expected) exitWith((error as Error).message);
  throw error;
}
