/** The bot in a process of its own, over the corpus that ships, so that a test can kill it: REST address, token, data folder. */
import { resolve } from 'node:path';
import { pino } from 'pino';
import { readCorpus } from '../../src/article/corpus.ts';
import { SEEDS_DIR } from '../../src/config.ts';
import { startBot } from '../../src/discord/bot.ts';
import { openDesk } from '../../src/discord/desk.ts';
import { loadCommands, payloadsOf } from '../../src/discord/loader.ts';
import { createNewsroom } from '../../src/newsroom.ts';

const [restUrl = '', token = '', dataDir = ''] = process.argv.slice(2);
const newsroom = createNewsroom();
for await (const article of readCorpus([SEEDS_DIR])) newsroom.add(article);
const commands = await loadCommands(resolve(import.meta.dirname, '../../commands'));
const opened = openDesk({
  newsroom,
  registered: payloadsOf(commands),
  log: pino({ level: 'warn' }, pino.destination(2)),
  dataDir,
  settings: { threadMemoryDays: 30, questionsPerMinute: 1_000, readsAll: false, deferAfter: 1_500 },
});
if (opened.kind === 'refused') throw new Error(opened.message);
await startBot({
  token,
  restUrl,
  guildId: null,
  commands,
  desk: opened.desk,
  onShutOut: () => process.exit(1),
});
process.send?.('ready');
