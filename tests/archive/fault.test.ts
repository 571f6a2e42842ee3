/** A fault of the program with one file; annotating is made to throw, as no known text makes it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { createOwnPreparer, createThreads } from '../../src/archive/preparers.ts';
import { updateFolders } from '../../src/archive/update.ts';
import { describeProblem } from '../../src/article/problems.ts';
import { opened } from './opened.ts';

vi.mock('../../src/sentence/annotate.ts', async (original) => {
  const { annotate } = await original<typeof import('../../src/sentence/annotate.ts')>();
  return {
    annotate(article: Parameters<typeof annotate>[0]) {
      if (article.body.includes('gremlin')) throw new TypeError('the gremlin did it');
      return annotate(article);
    },
  };
});

let folder: string;
let corpus: string;
let archive: Archive;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fault-'));
  corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  archive = opened(folder);
});
afterEach(() => {
  archive.close();
  rmSync(folder, { recursive: true });
});
const put = (name: string, what: string) =>
  writeFileSync(join(corpus, name), `The ${what} opened on Monday, the mayor said.\n`);

it('names the file and the fault, keeps what was held, and takes in the others', async () => {
  put('a.txt', 'bridge');
  await updateFolders(archive, [corpus], { preparer: createOwnPreparer() });
  put('a.txt', 'gremlin');
  put('b.txt', 'harbor');
  const said: string[] = [];
  const updated = await updateFolders(archive, [corpus], {
    preparer: createOwnPreparer(),
    onProblem: (problem) => said.push(describeProblem(problem)),
  });
  expect(updated).toMatchObject({ added: 1, removed: 0, leftOut: 1, failure: null });
  expect(archive.list().map(({ id }) => id)).toEqual(['a', 'b']);
  expect(said).toEqual([
    `${join(corpus, 'a.txt')} could not be taken in, by a fault of this program and not of the file (TypeError: the gremlin did it): left out.`,
  ]);
});

it('blames no file for a preparer that is closed', async () => {
  put('a.txt', 'bridge');
  const preparer = createThreads(1);
  await preparer.close();
  await expect(updateFolders(archive, [corpus], { preparer })).rejects.toThrow('the threads are closed');
});
