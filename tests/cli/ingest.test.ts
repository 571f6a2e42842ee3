/** `ingest` and `doctor` as a person starts them, beside each other and again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ARCHIVE_FILE } from '../../src/archive/archive.ts';
import { openNewsroom } from '../../src/newsroom.ts';
import { openDatabase } from '../../src/storage.ts';
import { opened } from '../archive/opened.ts';

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli.mjs');

let folder: string;
let news: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ingest-'));
  news = join(folder, 'news');
  await mkdir(news);
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, what: string) =>
  writeFile(join(news, name), `The ${what} opened on Monday, the mayor said.\n`);

function start(...args: string[]) {
  return spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
async function ended(child: ReturnType<typeof start>) {
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (child.exitCode === null && child.signalCode === null) await once(child satisfies ChildProcess, 'exit');
  return { code: child.exitCode, out, err };
}
const run = (...args: string[]) => ended(start(...args));

describe('ingest', () => {
  it('adds what can be read, names what cannot, and passes over what is there', async () => {
    await put('a.txt', 'bridge');
    await put('東京.txt', 'harbor');
    await writeFile(join(news, 'empty.txt'), '');
    await writeFile(join(news, 'large.txt'), 'x');
    await truncate(join(news, 'large.txt'), 100_000_000);
    const first = await run('ingest', news, '--list');
    expect(first.code).toBe(0);
    expect(first.out.split('\n')).toEqual([
      join(news, 'a.txt'),
      join(news, '東京.txt'),
      'Articles: 2 added, 0 changed, 0 there already, 2 left out.',
      '',
    ]);
    expect(first.err).toMatch(/empty\.txt is empty: left out\.\n/);
    expect(first.err).toMatch(/large\.txt holds 100 MB, more than the 5 MB/);
    await put('a.txt', 'bridge over the Elm');
    const second = await run('ingest', news);
    expect(second.out).toBe('Articles: 0 added, 1 changed, 1 there already, 2 left out.\n');
    const well = await run('doctor');
    expect(well).toMatchObject({ code: 0, err: '' });
    expect(well.out).toMatch(/2 articles with 2 sentences, \d+ MB\.\nAll is well: /);
  });

  it('says what is wrong with the command line, the paths, and the archive', async () => {
    expect(await run('ingest')).toMatchObject({ code: 2, err: expect.stringMatching(/^Which articles\?/) });
    expect(await run('ingest', join(folder, 'gone'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/gone is not there/),
    });
    expect(await run('ingest', news)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/holds no article/),
    });
    expect((await run('doctor')).out).toMatch(/All is well/);
    await rm(join(folder, 'data'), { recursive: true });
    expect((await run('doctor')).out).toMatch(/There is no archive at .* yet/);
    const newer = openDatabase(
      join(folder, 'data', ARCHIVE_FILE),
      Array.from({ length: 9 }, (_, i) => `CREATE TABLE later_${i} (a)`),
    );
    if (newer.kind === 'opened') newer.database.close();
    for (const command of [['ingest', news], ['doctor']])
      expect(await run(...command)).toMatchObject({
        code: 1,
        err: expect.stringMatching(/newer version of this program/),
      });
  });

  it('goes on where it was stopped', async () => {
    for (let i = 0; i < 60; i += 1) await put(`a${i}.txt`, `bridge number ${i}`);
    const child = start('ingest', news, '--list');
    let listed = '';
    for await (const chunk of child.stdout) {
      // Once: a second Ctrl-C ends it without its last words.
      if (listed === '') child.kill('SIGINT');
      listed += chunk;
    }
    if (child.exitCode === null) await once(child, 'exit');
    expect(child.exitCode).toBe(130);
    const reported = listed
      .trim()
      .split('\n')
      .filter((line) => line.startsWith(news)).length;
    const archive = opened(join(folder, 'data'));
    expect(archive.list().length).toBeGreaterThanOrEqual(reported);
    const there = archive.list().length;
    archive.close();
    expect((await run('ingest', news)).out).toBe(
      `Articles: ${60 - there} added, 0 changed, ${there} there already, 0 left out.\n`,
    );
  });

  it('works twice at a time beside a process that answers', async () => {
    for (let i = 0; i < 40; i += 1) await put(`a${i}.txt`, `bridge number ${i}`);
    const archive = opened(join(folder, 'data'));
    const newsroom = await openNewsroom(archive);
    const both = await Promise.all([run('ingest', news), run('ingest', news)]);
    for (const { code, err } of both) expect({ code, err }).toEqual({ code: 0, err: '' });
    const added = both.map(({ out }) => Number(/(\d+) added/.exec(out)?.[1]));
    expect(added[0]! + added[1]!).toBe(40);
    await newsroom.refresh();
    expect(newsroom.articleCount).toBe(40);
    await newsroom.close();
    archive.close();
    expect(await run('doctor')).toMatchObject({ code: 0, out: expect.stringMatching(/All is well/) });
  });
});

describe('doctor', () => {
  it('mends what can be made again, says so, and finds all well afterwards', async () => {
    await put('a.txt', 'bridge');
    await run('ingest', news);
    const archive = opened(join(folder, 'data'));
    archive.database.exec(`UPDATE content SET body = upper(body)`);
    archive.close();
    const mended = await run('doctor');
    expect(mended).toMatchObject({ code: 0, out: expect.stringMatching(/another text .* taken out/) });
    await run('ingest', news);
    expect((await run('doctor')).out).toMatch(/1 article with 1 sentence, .*\nAll is well/);
  });

  it('ends with 1 where something is wrong still', async () => {
    await put('a.txt', 'bridge');
    await run('ingest', news);
    await rm(join(news, 'a.txt'));
    const archive = opened(join(folder, 'data'));
    archive.database.exec(`UPDATE content SET body = upper(body)`);
    archive.close();
    const broken = await run('doctor');
    expect(broken.code).toBe(1);
    expect(broken.err).toMatch(/The article a has another text than was kept, and its file .* is not there/);
    expect(existsSync(join(folder, 'data', ARCHIVE_FILE))).toBe(true);
  });
});
