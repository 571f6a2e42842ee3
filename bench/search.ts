/**
 * How long the index takes to find the best 200 sentences, and to be filled: ours beside SQLite's FTS5, MiniSearch, Orama and FlexSearch.
 *
 *   node bench/search.ts [--corpus DIR]... [--questions FILE.jsonl]... [--sizes 10000,100000,1000000] [--engines NAME,NAME] [--plot FILE.svg]
 *
 * The corpus is of any size: spliced halves of random sentences of the articles (those that ship, unless given), the same each
 * time. Each engine gets the same terms of the same sentences and the same questions, in a process of its own; without a file of questions,
 * parts of sentences are asked. A slow engine is asked for 10 seconds. --plot draws the medians over the sizes.
 * `processor` is the mean in processor time.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from '../src/article/corpus.ts';
import { annotate } from '../src/sentence/annotate.ts';
import { termsOf } from '../src/sentence/terms.ts';
import { seededRandom } from './corpus.ts';
import { drawPlot } from './plot.ts';
import type { Asking, Filling, Material } from './search-engine.ts';
import { ENGINES } from './search-engines.ts';

/** Ours, to which the others are compared. */
const OURS = 'On the Record';
const NAMES = Object.keys(ENGINES);
/** An engine that is not done by then is given up, and is not tried with more sentences. */
const PATIENCE_MS = 300_000;
/** Questions made of sentences, where none are given: so many, of so many terms. */
const MADE_QUESTIONS = 300;
const MADE_TERMS = 5;
/** Enough for the engines that keep objects. */
const HEAP_MB = 14_336;

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true },
    questions: { type: 'string', multiple: true },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    engines: { type: 'string', default: NAMES.join(',') },
    plot: { type: 'string' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const engines = values.engines.split(',').map((name) => name.trim());
const unknown = engines.filter((name) => !NAMES.includes(name));
if (unknown.length > 0 || sizes.some((size) => !(Number.isSafeInteger(size) && size > 0))) {
  process.stderr.write(
    unknown.length > 0
      ? `There is no engine ${unknown.join(', ')}; there are ${NAMES.join(', ')}.\n`
      : '--sizes must be whole numbers above 0, divided by commas.\n',
  );
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'on-the-record-bench-'));
try {
  const material = await readMaterial();
  const file = join(folder, 'material.json');
  writeFileSync(file, JSON.stringify(material));
  process.stdout.write(
    `Made of ${material.pool.length} sentences; ${material.questions.length} questions, the best 200.\n`,
  );
  const all = new Map<string, { size: number; p50: number }[]>(engines.map((name) => [name, []]));
  const givenUp = new Set<string>();
  for (const size of sizes) {
    process.stdout.write(`\n${size.toLocaleString('en')} sentences\n`);
    process.stdout.write(
      'engine         fill      memory    size      p50         p90         p99         processor   × ours\n',
    );
    let ours: number | undefined;
    for (const name of engines) {
      if (givenUp.has(name)) continue;
      const measured = await measure(name, size, file);
      if (typeof measured === 'string') {
        givenUp.add(name);
        process.stdout.write(`${name.padEnd(15)}${measured}\n`);
        continue;
      }
      if (name === OURS) ours = measured.p50;
      all.get(name)!.push({ size, p50: measured.p50 });
      process.stdout.write(`${row(name, measured, ours)}\n`);
    }
  }
  if (values.plot !== undefined) {
    const series = engines.flatMap((name) => {
      const points = all.get(name)!.map(({ size, p50 }) => ({ x: size, y: p50 }));
      return points.length === 0 ? [] : [{ name, points, ours: name === OURS }];
    });
    writeFileSync(values.plot, drawPlot(series));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function readMaterial(): Promise<Material> {
  const pool: string[][] = [];
  for await (const article of readCorpus(values.corpus ?? ['seeds']))
    for (const { tokens } of annotate(article).sentences) pool.push(contentTerms(tokens));
  const given = (values.questions ?? []).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => contentTerms(termsOf((JSON.parse(line) as { query: string }).query))),
  );
  const random = seededRandom(2);
  const shuffled = (given.length > 0 ? given : madeQuestions(pool, random))
    .filter((terms) => terms.length > 0)
    .map((terms) => ({ terms, order: random() }))
    .sort((a, b) => a.order - b.order);
  return { pool, questions: shuffled.map(({ terms }) => terms) };
}

function contentTerms(words: readonly { term: string; stop: boolean }[]): string[] {
  return words.flatMap(({ term, stop }) => (stop || term === '' ? [] : [term]));
}

function madeQuestions(pool: readonly (readonly string[])[], random: () => number): string[][] {
  return Array.from({ length: MADE_QUESTIONS }, () => {
    const terms = pool[Math.floor(random() * pool.length)]!;
    const from = Math.floor(random() * Math.max(1, terms.length - MADE_TERMS));
    return terms.slice(from, from + MADE_TERMS);
  });
}

type Measured = Filling & Asking;

/** What came out, or why nothing did. */
async function measure(name: string, size: number, file: string): Promise<Measured | string> {
  const kept = mkdtempSync(join(folder, 'kept-'));
  try {
    if (ENGINES[name]?.open === undefined) return await run<Measured>(name, 'both', size, file, kept);
    const filling = await run<Filling>(name, 'fill', size, file, kept);
    if (typeof filling === 'string') return filling;
    const asking = await run<Measured>(name, 'ask', size, file, kept);
    return typeof asking === 'string' ? asking : { ...asking, ...filling };
  } finally {
    rmSync(kept, { recursive: true, force: true });
  }
}

async function run<T>(
  name: string,
  phase: string,
  size: number,
  file: string,
  kept: string,
): Promise<T | string> {
  const program = resolve(import.meta.dirname, 'search-engine.ts');
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, '--expose-gc', program, name, phase, String(size), file, kept],
    { stdio: ['ignore', 'pipe', 'pipe'], timeout: PATIENCE_MS, killSignal: 'SIGKILL' },
  );
  let printed = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code === 0) return JSON.parse(printed) as T;
  if (signal === 'SIGKILL') return `not done after ${PATIENCE_MS / 60_000} minutes`;
  const reason = said.split('\n').find((line) => /error/i.test(line)) ?? `ended with ${code ?? signal}`;
  return `cannot: ${reason.trim().slice(0, 80)}`;
}

function row(name: string, measured: Measured, ours: number | undefined): string {
  const megabytes = (bytes: number | null) => (bytes === null ? '–' : `${(bytes / 2 ** 20).toFixed(0)} MB`);
  return [
    name.padEnd(15),
    `${measured.fillSeconds.toFixed(1)} s`.padEnd(10),
    megabytes(measured.memoryBytes).padEnd(10),
    megabytes(measured.sizeBytes).padEnd(10),
    ...[measured.p50, measured.p90, measured.p99, measured.meanProcessor].map((time) =>
      `${time.toFixed(2)} ms`.padEnd(12),
    ),
    ours === undefined ? '–' : (measured.p50 / ours).toFixed(1),
  ].join('');
}
