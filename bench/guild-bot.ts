/**
 * The bot in a process of its own, for `bench/guild.ts`: over the corpus named by the arguments, in the test guild of its
 * parent. Says its figures when it is ready, and when asked.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readCorpus } from '../src/article/corpus.ts';
import { startBot } from '../src/discord/bot.ts';
import { openDesk } from '../src/discord/desk.ts';
import { DEFER_AFTER } from '../src/discord/door.ts';
import { loadCommands, payloadsOf } from '../src/discord/loader.ts';
import { createNewsroom } from '../src/newsroom.ts';

const [restUrl = '', token = '', ...corpora] = process.argv.slice(2);
const newsroom = createNewsroom();
for await (const article of readCorpus(corpora)) newsroom.add(article);
const dataDir = mkdtempSync(join(tmpdir(), 'bench-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
const commands = await loadCommands(join(import.meta.dirname, '..', 'commands'));
const log = pino({ level: 'error' }, pino.destination(2));
const opened = openDesk({
  newsroom,
  registered: payloadsOf(commands),
  log,
  dataDir,
  settings: { threadMemoryDays: 30, questionsPerMinute: 1_000_000, readsAll: false, deferAfter: DEFER_AFTER },
});
if (opened.kind === 'refused') throw new Error(opened.message);
const { desk } = opened;
const bot = await startBot({
  token,
  restUrl,
  guildId: null,
  commands,
  desk,
  onShutOut: (problem) => log.error(problem.message),
});
/** Resident memory and, after collection, the heap, in bytes; processor time in microseconds. */
function figures(): { memory: number; heap: number; processor: number } {
  const { user, system } = process.cpuUsage();
  const memory = process.memoryUsage().rss;
  gc?.();
  return { memory, heap: process.memoryUsage().heapUsed, processor: user + system };
}

process.on('message', async (wish) => {
  if (wish === 'figures') process.send?.(figures());
  if (wish === 'stop') {
    await bot.stop();
    desk.close();
    process.exit(0);
  }
});
process.send?.({ articles: newsroom.articleCount, ...figures() });
