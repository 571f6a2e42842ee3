/**
 * What the bot's event loop and its answers bear while a corpus grows: files are copied into a folder that is watched, and
 * a question is asked every so often.
 *
 *   node bench/live.ts [--corpus DIR]… [--questions FILE.jsonl] [--held 400] [--added 1000] [--every 100]
 *
 * Questions are asked for some seconds before the files are copied, while they come in, and once all are there. A corpus of
 * fewer files is copied more than once, under other names. An answer gives way to other work, as in the bot: it takes the
 * time until it is there, what other work had of it included.
 *
 * A hold is told twice: as the time that passed, and as what the thread itself worked meanwhile. On a machine that others
 * use as well, only the second is the bot's own doing.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openArchive } from '../src/archive/archive.ts';
import { followFolders } from '../src/archive/follow.ts';
import { updateFolders } from '../src/archive/update.ts';
import { findArticleFiles } from '../src/article/files.ts';
import { openNewsroom } from '../src/newsroom.ts';
import type { QuestionKind } from '../src/question/question.ts';
import { finishInTurns } from '../src/steps.ts';
import { type LoopSeen, watchLoop } from './live/watch-loop.ts';

/** So long questions are asked before and after, in milliseconds. */
const QUIET = 15_000;
/** Nobody waits longer than this for the files to be taken in. */
const PATIENCE = 10 * 60_000;

interface Asked {
  readonly command: QuestionKind;
  readonly query: string;
}

/** Asked where no file of questions is named. */
const QUESTIONS: readonly Asked[] = [
  { command: 'who', query: 'said that taxes should rise' },
  { command: 'when', query: 'was the commander killed' },
  { command: 'where', query: 'did the strike happen' },
  { command: 'what', query: 'did the court decide about the vote' },
  { command: 'why', query: 'did the minister resign' },
  { command: 'how-many', query: 'people were hurt' },
];

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: ['seeds'] },
    questions: { type: 'string' },
    held: { type: 'string', default: '400' },
    added: { type: 'string', default: '1000' },
    every: { type: 'string', default: '100' },
  },
});
const [held, added, every] = [Number(values.held), Number(values.added), Number(values.every)];
const questions = values.questions === undefined ? QUESTIONS : readQuestions(values.questions);
const sources: string[] = [];
for await (const path of findArticleFiles(values.corpus)) sources.push(path);
if (sources.length === 0) {
  process.stderr.write(
    `No article in ${values.corpus.join(', ')}. Name a folder of articles with --corpus.\n`,
  );
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'live-bench-'));
try {
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  await copyArticles(corpus, 0, held);
  const opened = openArchive(join(folder, 'data'));
  if (opened.kind === 'refused') throw new Error(opened.message);
  const { archive } = opened;
  await updateFolders(archive, [corpus]);
  const newsroom = await openNewsroom(archive);
  const follower = followFolders(archive, [corpus], {
    onChanged: () => newsroom.refresh(),
    onProblem: (message) => process.stderr.write(`${message}\n`),
  });
  await follower.ready;
  let next = 0;
  // As the bot asks: giving way to other work, so that several answers may be under way.
  const ask = async (): Promise<void> => {
    const { command, query } = questions[next % questions.length]!;
    next += 1;
    await finishInTurns(newsroom.inSteps.ask({ kind: command, text: query, scope: {} }));
  };
  // What is worked out once, and the engine's own warming up, are no part of it.
  for (let i = 0; i < 2 * questions.length; i += 1) await ask();

  const before = await watched(ask, () => setTimeout(QUIET));
  const total = newsroom.articleCount + added;
  const meanwhile = await watched(ask, async () => {
    await copyArticles(corpus, held, added);
    const until = performance.now() + PATIENCE;
    while (newsroom.articleCount < total && performance.now() < until) await setTimeout(50);
  });
  const missing = total - newsroom.articleCount;
  const after = await watched(ask, () => setTimeout(QUIET));
  say(`${added} articles came to ${held} in ${(meanwhile.took / 1_000).toFixed(1)} s`);
  if (missing > 0) say(`${missing} of them were not taken in.`);
  say(
    '             answers  p50      p99      longest  | loop held p99   99.9 %   longest  own work | collections full  longest',
  );
  for (const [name, watch] of Object.entries({ before, meanwhile, after })) say(rowOf(name, watch));
  const usual = (share: number) => Math.max(at(before.times, share), at(after.times, share));
  const ratio = (share: number) => (at(meanwhile.times, share) / usual(share)).toFixed(1);
  say(
    `an answer meanwhile took ${ratio(0.5)} times its usual time at the median, ${ratio(0.99)} times at p99`,
  );
  await follower.close();
  await newsroom.close();
  archive.close();
} finally {
  rmSync(folder, { recursive: true });
}

interface Watched extends LoopSeen {
  /** Milliseconds that each answer took, sorted. */
  readonly times: readonly number[];
  readonly took: number;
}

/** Asks every so often until the work is done. */
async function watched(ask: () => Promise<void>, work: () => Promise<unknown>): Promise<Watched> {
  const times: number[] = [];
  const answers: Promise<unknown>[] = [];
  const asking = setInterval(() => {
    const began = performance.now();
    answers.push(ask().then(() => times.push(performance.now() - began)));
  }, every);
  const endWatch = watchLoop();
  const began = performance.now();
  await work();
  const seen = endWatch();
  clearInterval(asking);
  await Promise.all(answers);
  return { ...seen, times: times.sort((a, b) => a - b), took: performance.now() - began };
}

function rowOf(name: string, { times, holds, ownWork, fullCollections, longestCollection }: Watched): string {
  const cell = (value: number) => `${value.toFixed(1)} ms`.padEnd(9);
  const answers = [at(times, 0.5), at(times, 0.99), times.at(-1) ?? 0];
  const loop = [...holds, ownWork].map(cell).join('');
  const collections = `${String(fullCollections).padEnd(6)}${cell(longestCollection)}`;
  return `${name.padEnd(12)} ${String(times.length).padEnd(8)} ${answers.map(cell).join('')}| ${' '.repeat(10)}${loop}| ${' '.repeat(12)}${collections}`;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Files of the corpus, from the one of this number on, each under a name of its own. */
async function copyArticles(to: string, from: number, count: number): Promise<void> {
  for (let number = from; number < from + count; number += 1) {
    const source = sources[number % sources.length]!;
    await copyFile(source, join(to, `${Math.floor(number / sources.length)}-${basename(source)}`));
  }
}

function readQuestions(file: string): readonly Asked[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Asked);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
