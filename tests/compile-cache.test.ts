import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compiled-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const MODULE = new URL('../src/compile-cache.ts', import.meta.url).href;
const IN_THREAD =
  "process.getBuiltinModule('node:worker_threads').parentPort.postMessage(process.getBuiltinModule('node:module').getCompileCacheDir())";

/** Where a process that runs this first keeps what is compiled, and where its threads do. */
function foldersOf(first: string): readonly string[] {
  const program = `
    import { enableCompileCache, getCompileCacheDir } from 'node:module';
    import { Worker } from 'node:worker_threads';
    import { keepCompiled } from ${JSON.stringify(MODULE)};
    ${first}
    keepCompiled();
    new Worker(${JSON.stringify(IN_THREAD)}, { eval: true })
      .on('message', (ofThread) => console.log(JSON.stringify([getCompileCacheDir(), ofThread])));`;
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...env, TMPDIR: folder },
    encoding: 'utf8',
  });
  return JSON.parse(printed);
}

it.each([
  ['keeps nothing yet', ''],
  ['keeps some already', 'enableCompileCache();'],
])('is one folder for a process that %s and its threads', (_, first) => {
  const [ofProcess, ofThread] = foldersOf(first);
  expect(ofProcess).toContain(folder);
  expect(ofThread).toBe(ofProcess);
});
