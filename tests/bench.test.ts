/** The benches as a person runs them. What they measure is not tested here. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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
  expect(printed).toMatch(/^ {2}search \[--corpus DIR\]/m);
  expect(printed).not.toMatch(/^ {2}(?:guild-bot|corpus|run|plot|search-engine|search-engines) /m);
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

it('measures search engines over the corpus that ships, and draws them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'on-the-record-'));
  const file = join(folder, 'plot.svg');
  try {
    const { code, printed } = await bench('search', '--sizes', '60', '--plot', file);
    expect(code).toBe(0);
    expect(printed).toMatch(/^60 sentences$/m);
    for (const name of ['On the Record', 'FTS5', 'MiniSearch', 'Orama', 'FlexSearch']) {
      const row = new RegExp(`^${name} .*(?:\\d+\\.\\d\\d ms +){3}\\S.*\\d+\\.\\d$`, 'gm');
      expect(printed.match(row)).toHaveLength(1);
      expect(readFileSync(file, 'utf8')).toContain(`>${name}</text>`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('measures no search engine that it does not know', async () => {
  const { code, printed, said } = await bench('search', '--engines', 'FTS5,Grep');
  expect([code, printed]).toEqual([1, '']);
  expect(said).toMatch(/^There is no engine Grep; there are On the Record, FTS5, /);
});
