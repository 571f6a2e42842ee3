/**
 * The bot in a process of its own, for `bench/guild.ts`: over the corpus named by the arguments, in the test guild of its
 * parent. Says its figures when it is ready, and when asked.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readCorpus } from '../src/article/corpus.ts';
import { ANSWER_MIGRATIONS, createAnswerMemory } from '../src/discord/answer-memory.ts';
import { startBot } from '../src/discord/bot.ts';
import { DEFER_AFTER } from '../src/discord/door.ts';
import { loadCommands } from '../src/discord/loader.ts';
import { createNewsroom } from '../src/newsroom.ts';
import { openDatabase } from '../src/storage.ts';

const [restUrl = '', token = '', ...corpora] = process.argv.slice(2);
const newsroom = createNewsroom();
for await (const article of readCorpus(corpora)) newsroom.add(article);
const dataDir = mkdtempSync(join(tmpdir(), 'bench-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
const opened = openDatabase(join(dataDir, 'answers.sqlite'), ANSWER_MIGRATIONS);
if (opened.kind === 'refused') throw new Error(opened.message);
const memory = createAnswerMemory(opened.database);
const commands = await loadCommands(join(import.meta.dirname, '..', 'commands'));
const log = pino({ level: 'error' }, pino.destination(2));
const bot = await startBot({
  token,
  restUrl,
  guildId: null,
  messageContent: false,
  desk: { newsroom, memory, commands, log, deferAfter: DEFER_AFTER },
  onShutOut: (problem) => log.error(problem.message),
});
/** Resident memory in bytes, processor time in microseconds. */
function figures(): { memory: number; processor: number } {
  const { user, system } = process.cpuUsage();
  return { memory: process.memoryUsage().rss, processor: user + system };
}

process.on('message', async (wish) => {
  if (wish === 'figures') process.send?.(figures());
  if (wish === 'stop') {
    await bot.stop();
    memory.close();
    process.exit(0);
  }
});
process.send?.({ articles: newsroom.articleCount, ...figures() });
