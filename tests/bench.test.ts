/** The benches as a person runs them. What they measure is not tested here. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const BENCH = resolve(import.meta.dirname, '../bench');

interface Run {
  readonly code: number;
  readonly printed: string;
  readonly said: string;
}

function bench(...parameters: readonly string[]): Promise<Run> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [`${BENCH}/run.ts`, ...parameters], (_error, printed, said) =>
      done({ code: child.exitCode ?? -1, printed, said }),
    );
  });
}

it('lists the benches, each with what it measures and takes', async () => {
  const { code, printed } = await bench();
  expect(code).toBe(0);
  expect(printed).toMatch(/^ {2}guild \[--rate 50\].*\n +How soon the bot answers$/m);
  expect(printed).toMatch(/^ {2}annotate \[--corpus DIR\].*\n +How fast articles are annotated/m);
  expect(printed).toMatch(/^ {2}answer ARTICLES/m);
  expect(printed).not.toMatch(/^ {2}(?:guild-bot|corpus|run) /m);
});

it('names what there is where the bench that is asked for is not', async () => {
  const { code, printed, said } = await bench('gild');
  expect([code, printed]).toEqual([1, '']);
  expect(said).toMatch(/^There is no bench “gild”\.$/m);
  expect(said).toMatch(/^ {2}guild /m);
});

it('passes the arguments on to the bench, and its exit code back', async () => {
  const { code, said } = await bench('guild', '--rate', 'fast');
  expect([code, said]).toEqual([1, '--rate and --seconds must be numbers above 0.\n']);
});
