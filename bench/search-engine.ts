/** Measures one engine with one size of corpus, in a process of its own, and prints what came out as a line of JSON. */
import { readFileSync } from 'node:fs';
import { spliceArticles } from './corpus.ts';
import { ENGINES } from './search-engines.ts';

/** What a child process is given, as a file. */
export interface Material {
  /** The terms of real sentences. */
  readonly pool: readonly (readonly string[])[];
  /** The terms of questions. */
  readonly questions: readonly (readonly string[])[];
}

export interface Measured {
  readonly fillSeconds: number;
  /** Resident memory with the filled engine, over that of the process before. */
  readonly memoryBytes: number;
  readonly sizeBytes: number | null;
  readonly asked: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
}

/** Questions asked before the clock starts. */
const WARM_UP = 50;
/** A slow engine is asked fewer questions: as many as it answers in this time. */
const ASKING_MS = 10_000;

const [name, size, file] = process.argv.slice(2);
const engine = ENGINES[name ?? ''];
if (engine !== undefined && file !== undefined) {
  const { pool, questions } = JSON.parse(readFileSync(file, 'utf8')) as Material;
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const filling = performance.now();
  const filled = await engine(spliceArticles(pool, Number(size)));
  const fillSeconds = (performance.now() - filling) / 1000;
  globalThis.gc?.();
  const memoryBytes = process.memoryUsage().rss - before;
  const sizeBytes = filled.size();
  const started = performance.now();
  for (const terms of questions.slice(0, WARM_UP)) {
    await filled.ask(terms);
    if (performance.now() - started > ASKING_MS / 3) break;
  }
  const times: number[] = [];
  const asking = performance.now();
  for (const terms of questions) {
    const start = performance.now();
    await filled.ask(terms);
    const end = performance.now();
    times.push(end - start);
    if (end - asking > ASKING_MS) break;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!;
  filled.close();
  const measured: Measured = {
    fillSeconds,
    memoryBytes,
    sizeBytes,
    asked: times.length,
    p50: at(0.5),
    p90: at(0.9),
    p99: at(0.99),
  };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}
