/**
 * Measures one engine with one size of corpus, in a process of its own, and prints what came out as a line of JSON. What keeps a file is
 * filled in one process and opened in another, so that its memory is that of a process that only asks.
 */
import { readFileSync } from 'node:fs';
import { spliceArticles } from './corpus.ts';
import { type Asked, ENGINES } from './search-engines.ts';

/** What a child process is given, as a file. */
export interface Material {
  /** The terms of real sentences. */
  readonly pool: readonly (readonly string[])[];
  /** The terms of questions. */
  readonly questions: readonly (readonly string[])[];
}

export interface Filling {
  readonly fillSeconds: number;
}

export interface Asking {
  /** Resident memory with the engine, over that of the process before. */
  readonly memoryBytes: number;
  readonly sizeBytes: number | null;
  readonly asked: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  /** The mean in processor time, which other work on the machine lengthens little. */
  readonly meanProcessor: number;
}

/** Questions asked before the clock starts. */
const WARM_UP = 50;
/** A slow engine is asked fewer questions: as many as it answers in this time. */
const ASKING_MS = 10_000;

const [name, phase, size, file, folder] = process.argv.slice(2);
const engine = ENGINES[name ?? ''];
if (engine !== undefined && folder !== undefined) {
  const { pool, questions } = JSON.parse(readFileSync(file!, 'utf8')) as Material;
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const opened =
    phase === 'ask' && engine.open
      ? engine.open(folder)
      : await engine.fill(spliceArticles(pool, Number(size)), folder);
  const filling: Filling = { fillSeconds: (performance.now() - start) / 1000 };
  const asking = phase === 'fill' ? {} : await measureAsking(opened, questions, before);
  process.stdout.write(`${JSON.stringify({ ...filling, ...asking })}\n`);
}

async function measureAsking(
  engine: Asked,
  questions: readonly (readonly string[])[],
  memoryBefore: number,
): Promise<Asking> {
  const started = performance.now();
  for (const terms of questions.slice(0, WARM_UP)) {
    await engine.ask(terms);
    if (performance.now() - started > ASKING_MS / 3) break;
  }
  const times: number[] = [];
  const processor = process.cpuUsage();
  const asking = performance.now();
  for (const terms of questions) {
    const start = performance.now();
    await engine.ask(terms);
    const end = performance.now();
    times.push(end - start);
    if (end - asking > ASKING_MS) break;
  }
  const { user, system } = process.cpuUsage(processor);
  globalThis.gc?.();
  const memoryBytes = process.memoryUsage().rss - memoryBefore;
  const sizeBytes = engine.size();
  return {
    memoryBytes,
    sizeBytes,
    asked: times.length,
    p50: quantile(times, 0.5),
    p90: quantile(times, 0.9),
    p99: quantile(times, 0.99),
    meanProcessor: (user + system) / 1000 / times.length,
  };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
