import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { type Follower, followFolders } from '../../src/archive/follow.ts';
import type { Updated } from '../../src/archive/update.ts';
import { createUpdatingThread, type Updater, updateHere } from '../../src/archive/updater.ts';
import { type ArchiveNewsroom, openNewsroom } from '../../src/newsroom.ts';
import { opened } from './opened.ts';

/** What the next updates meet with, before they are done. */
let faults: Array<() => void> = [];
const inThisThread = (archive: Archive): Updater => ({
  update: (job, watcher) => updateHere(archive, job, watcher),
  close: async () => {},
});
const UPDATERS = { 'this thread': inThisThread, 'a thread beside it': createUpdatingThread } as const;

function withFaults(updater: Updater): Updater {
  return {
    async update(job, watcher) {
      faults.shift()?.();
      return updater.update(job, watcher);
    },
    close: () => updater.close(),
  };
}

describe.each(['this thread', 'a thread beside it'] as const)('following folders in %s', (by) => {
  let folder: string;
  let corpus: string;
  let archive: Archive;
  let newsroom: ArchiveNewsroom;
  let follower: Follower;
  let updates: Updated[];
  let problems: string[];
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'follow-'));
    corpus = join(folder, 'corpus');
    mkdirSync(corpus);
    put('first.txt', 'bridge');
    archive = opened(folder);
    newsroom = await openNewsroom(archive);
    updates = [];
    problems = [];
    faults = [];
    follower = followFolders(archive, [corpus, join(folder, 'later')], {
      updater: withFaults(UPDATERS[by](archive)),
      onChanged: () => newsroom.refresh(),
      onUpdated: (updated) => updates.push(updated),
      onProblem: (message) => problems.push(message),
      lookAfterFailure: 1,
    });
    await follower.ready;
  });
  afterEach(async () => {
    await follower.close();
    await newsroom.close();
    archive.close();
    rmSync(folder, { recursive: true });
  });

  function put(name: string, what: string): void {
    writeFileSync(join(corpus, name), `The ${what} opened on Monday, the mayor said.\n`);
  }
  const ids = () =>
    newsroom
      .articles()
      .map(({ from }) => from.article)
      .toSorted();
  const answers = (what: string) =>
    JSON.stringify(newsroom.ask({ kind: 'what', text: `opened the ${what}`, scope: {} })).includes(
      `The ${what} opened`,
    );
  const soon = { timeout: 15_000, interval: 20 };

  it('begins with what was there, and answers from what is added, changed and removed', async () => {
    expect(ids()).toEqual(['first']);
    put('second.txt', 'harbor');
    await expect.poll(ids, soon).toEqual(['first', 'second']);
    expect(answers('harbor')).toBe(true);
    put('second.txt', 'opera house');
    await expect.poll(() => answers('opera house'), soon).toBe(true);
    expect(answers('harbor')).toBe(false);
    rmSync(join(corpus, 'first.txt'));
    await expect.poll(ids, soon).toEqual(['second']);
    expect(newsroom.annotated('first')).toBeUndefined();
  });

  it('follows folders that are made, moved and removed, and one that was not there before', async () => {
    mkdirSync(join(corpus, 'one', 'inner'), { recursive: true });
    put('one/inner/deep.txt', 'tunnel');
    await expect.poll(ids, soon).toEqual(['deep', 'first']);
    put('one/inner/deeper.txt', 'school');
    await expect.poll(ids, soon).toEqual(['deep', 'deeper', 'first']);
    renameSync(join(corpus, 'one'), join(folder, 'elsewhere'));
    await expect.poll(ids, soon).toEqual(['first']);
    renameSync(join(folder, 'elsewhere'), join(folder, 'later'));
    await expect.poll(ids, soon).toEqual(['deep', 'deeper', 'first']);
    rmSync(corpus, { recursive: true });
    await expect.poll(ids, soon).toEqual(['deep', 'deeper']);
  });

  it('follows a folder that was removed and made again at once', async () => {
    mkdirSync(join(corpus, 'one'));
    put('one/a.txt', 'tunnel');
    await expect.poll(ids, soon).toEqual(['a', 'first']);
    rmSync(join(corpus, 'one'), { recursive: true });
    mkdirSync(join(corpus, 'one'));
    put('one/b.txt', 'school');
    await expect.poll(ids, soon).toEqual(['b', 'first']);
    put('one/c.txt', 'ferry');
    await expect.poll(ids, soon).toEqual(['b', 'c', 'first']);
  });

  it('follows a folder whose place another one has taken', async () => {
    mkdirSync(join(corpus, 'one'));
    put('one/a.txt', 'tunnel');
    await expect.poll(ids, soon).toEqual(['a', 'first']);
    renameSync(join(corpus, 'one'), join(folder, 'elsewhere'));
    mkdirSync(join(corpus, 'one'));
    put('one/b.txt', 'school');
    await expect.poll(ids, soon).toEqual(['b', 'first']);
    put('one/c.txt', 'ferry');
    await expect.poll(ids, soon).toEqual(['b', 'c', 'first']);
  });

  it('answers no longer from a file that has become empty', async () => {
    put('second.txt', 'harbor');
    await expect.poll(ids, soon).toEqual(['first', 'second']);
    writeFileSync(join(corpus, 'second.txt'), '');
    await expect.poll(ids, soon).toEqual(['first']);
    expect(answers('harbor')).toBe(false);
  });

  it('takes a burst as one batch', async () => {
    for (let i = 0; i < 30; i += 1) put(`a${i}.txt`, `bridge number ${i}`);
    await expect.poll(() => ids().length, soon).toBe(31);
    expect(updates.map(({ added }) => added)).toEqual([1, 30]);
  });

  it('reads a file that is written bit by bit as a whole', async () => {
    const file = await open(join(corpus, 'slow.txt'), 'w');
    for (let i = 0; i < 40; i += 1) {
      await file.write(`The bridge number ${i} opened on Monday.\n`);
      await setImmediate();
    }
    await file.close();
    await expect.poll(() => newsroom.annotated('slow')?.sentences.length, soon).toBe(40);
    expect(updates.map(({ added, changed }) => added + changed)).toEqual([1, 1]);
  });

  it('passes over notes, hidden files and other formats, and names what cannot be read once', async () => {
    put('README.md', 'harbor');
    put('.hidden.txt', 'harbor');
    put('draft.txt~', 'harbor');
    writeFileSync(join(corpus, 'empty.txt'), '');
    put('last.txt', 'school');
    await expect.poll(ids, soon).toEqual(['first', 'last']);
    writeFileSync(join(corpus, 'empty.txt'), '');
    put('last.txt', 'opera house');
    await expect.poll(() => answers('opera house'), soon).toBe(true);
    const [missing, ...others] = problems;
    expect(missing).toMatch(/later is not there/);
    expect(others).toEqual([`${join(corpus, 'empty.txt')} is empty: left out.`]);
  });

  it('takes in what another process adds', async () => {
    const other = opened(folder);
    const byHand = join(folder, 'by-hand.txt');
    writeFileSync(byHand, 'The ferry sank off Deerfield, said Captain Nils Holm.\n');
    const { addPaths } = await import('../../src/archive/update.ts');
    await addPaths(other, [byHand], { ingested: () => true });
    other.close();
    await expect.poll(ids, soon).toEqual(['by-hand', 'first']);
  });

  it('takes in soon what could not be taken in at once, and says so once', async () => {
    const fail = (): never => {
      throw new Error('the file is held');
    };
    faults = [fail, fail];
    put('second.txt', 'harbor');
    await expect.poll(ids, soon).toEqual(['first', 'second']);
    expect(problems.slice(1)).toEqual(['Following the folders went wrong: the file is held']);
  });
});
