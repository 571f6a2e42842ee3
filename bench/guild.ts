/**
 * How soon the bot answers: people in the test guild use it so many times a second, and each use is timed from the
 * dispatch of its interaction to the bot's first response at the guild's REST API. The bot runs in its own process.
 *
 *   node bench/guild.ts [--rate 50] [--seconds 60] [--corpus DIR]…
 *
 * Of ten uses, six are questions, two type into an option with autocomplete, one asks for a summary, and one presses a
 * button under an earlier answer. Memory is the bot's resident set; its processor time tells what an answer costs on a machine
 * that is busy with other things too.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Exchange, type Person, startTestGuild, walkComponents } from '../src/testguild/index.ts';

/** Uses a minute for one person, well below what the bot allows one. */
const USES_PER_PERSON = 12;
const MEGABYTE = 1024 * 1024;

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
    corpus: { type: 'string', multiple: true, default: ['seeds'] },
  },
});
const rate = Number(values.rate);
const seconds = Number(values.seconds);
if (!(rate > 0) || !(seconds > 0)) {
  process.stderr.write('--rate and --seconds must be numbers above 0.\n');
  process.exit(1);
}

const QUESTIONS: readonly [command: string, query: string][] = [
  ['who', 'died in the drone strike'],
  ['what', 'did the statement say'],
  ['when', 'was the commander killed'],
  ['where', 'did the strike happen'],
  ['why', 'was he targeted'],
  ['how-many', 'people were killed'],
  ['who', 'won the football match'],
  ['what', 'happened in Baghdad'],
];

type Told = {
  readonly memory: number;
  readonly heap: number;
  readonly processor: number;
  readonly articles?: number;
};

async function told(bot: ChildProcess): Promise<Told> {
  const [message] = (await once(bot, 'message')) as [Told];
  return message;
}

const guild = await startTestGuild({
  page: false,
  morePeople: Math.ceil((rate * 60) / USES_PER_PERSON),
});
const bot = fork(join(import.meta.dirname, 'guild-bot.ts'), [guild.restUrl, guild.token, ...values.corpus], {
  execArgv: ['--expose-gc'],
});
bot.once('exit', (code) => {
  if (code) process.exit(code);
});
const start = await told(bot);

const begun = new Map<string, number>();
const times: number[] = [];
const timesByUse = new Map<string, number[]>();
guild.state.listen((event) => {
  if (event.type === 'interaction-create') begun.set(event.interaction.id, performance.now());
  else if (event.type === 'interaction') {
    const from = begun.get(event.interaction.id);
    if (from === undefined || event.interaction.state === 'pending') return;
    begun.delete(event.interaction.id);
    const { state, type, metadata } = event.interaction;
    const took = state === 'failed' ? Number.POSITIVE_INFINITY : performance.now() - from;
    times.push(took);
    const kind = type === 4 ? 'typing into an option' : metadata.name ? `/${metadata.name}` : 'a button';
    timesByUse.set(kind, [...(timesByUse.get(kind) ?? []), took]);
  }
});

const channel = guild.channels['ask-the-record']!;
let answered: Exchange | undefined;
const problems = new Map<string, number>();

/** What the nth use is. */
async function use(person: Person, n: number): Promise<unknown> {
  const [command, query] = QUESTIONS[n % QUESTIONS.length]!;
  const kind = n % 10;
  if (kind === 6) return person.autocomplete(channel, 'said', 'speaker', { speaker: 'p' });
  if (kind === 7) return person.autocomplete(channel, 'who', 'article', { query, article: 'a' });
  if (kind === 8) return person.command(channel, 'summary');
  const button = [...walkComponents(answered?.reply?.components ?? [])].find(
    (one) => one.type === 2 && one.custom_id,
  );
  if (kind === 9 && answered?.reply && button) return person.click(answered.reply, button.custom_id!);
  answered = await person.command(channel, command, { query });
  return answered;
}

const total = Math.round(rate * seconds);
const from = performance.now();
const uses: Promise<unknown>[] = [];
for (let n = 0; n < total; n += 1) {
  const wait = from + (n * 1000) / rate - performance.now();
  if (wait > 0) await sleep(wait);
  const person = guild.people[n % guild.people.length]!;
  uses.push(
    use(person, n).catch((error: Error) =>
      problems.set(error.message, (problems.get(error.message) ?? 0) + 1),
    ),
  );
}
await Promise.all(uses);
const took = (performance.now() - from) / 1000;
bot.send('figures');
const end = await told(bot);
bot.send('stop');
await once(bot, 'exit');
await guild.close();

/** The time within which this share of them was answered, in milliseconds. */
function quantile(share: number, all: readonly number[] = times): string {
  const sorted = all.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]?.toFixed(1) ?? '–';
}
const byUse = [...timesByUse].map(
  ([kind, all]) => `${kind} ${quantile(0.5, all)} and ${quantile(0.99, all)}`,
);
const refused = guild.requests.filter((one) => one.status >= 400).length;
process.stdout.write(
  [
    `${start.articles} articles; ${times.length} interactions in ${took.toFixed(1)} s (${(times.length / took).toFixed(1)} a second)`,
    `from dispatch to first response: p50 ${quantile(0.5)} ms, p90 ${quantile(0.9)} ms, p99 ${quantile(0.99)} ms, longest ${quantile(1)} ms`,
    `p50 and p99 by use: ${byUse.join('; ')}`,
    `the bot's processor time: ${((end.processor - start.processor) / 1000 / times.length).toFixed(1)} ms an interaction`,
    `the bot's memory: ${Math.round(start.memory / MEGABYTE)} MB at first, ${Math.round(end.memory / MEGABYTE)} MB at the end; its heap after collection: ${Math.round(start.heap / MEGABYTE)} MB, ${Math.round(end.heap / MEGABYTE)} MB`,
    `requests refused: ${refused}; uses that failed: ${[...problems].map(([why, count]) => `${count} (${why})`).join(', ') || 'none'}`,
    '',
  ].join('\n'),
);
