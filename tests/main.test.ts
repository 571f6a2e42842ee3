/** The bot as a person starts it: a process of its own, over the corpus that ships. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ARCHIVE_FILE, HELD_FILE } from '../src/archive/archive.ts';
import { ARCHIVE_MIGRATIONS } from '../src/archive/schema.ts';
import { holdFile, openDatabase } from '../src/storage.ts';

const MAIN = resolve(import.meta.dirname, '../src/main.ts');

let folder: string;
type Child = ChildProcessByStdio<null, Readable, Readable>;
let children: Child[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'main-'));
});
afterEach(async () => {
  for (const child of children) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  children = [];
  await rm(folder, { recursive: true });
});

function start(environment: Readonly<Record<string, string>> = {}): Child {
  // In an empty folder, so that no `.env` of the developer is read.
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  return child;
}

/** Resolves with the page's address once it is printed. */
async function addressOf(running: Child): Promise<string> {
  return /^Open (.*)$/m.exec(await startOf(running))![1]!;
}

/** Resolves with all that it prints, once it has printed the page's address. */
async function startOf(running: Child): Promise<string> {
  let printed = '';
  for await (const chunk of running.stdout.iterator({ destroyOnReturn: false })) {
    printed += chunk;
    if (/^Open http:\S+\n/m.test(printed)) return printed;
  }
  throw new Error(`no address: ${printed}`);
}

describe('npm start, with nothing set', () => {
  it('reads the corpus, prints the page’s address, and stops on Ctrl-C', async () => {
    const running = start();
    const address = await addressOf(running);
    expect(new URL(address).hostname).toBe('127.0.0.1');
    expect((await fetch(address)).status).toBe(200);
    running.kill('SIGINT');
    expect(await once(running, 'exit')).toEqual([0, null]);
  });

  it('goes on where whoever reads its lines goes away', async () => {
    const running = start();
    running.stdout.destroy();
    const errors = text(running.stderr);
    // It is opened after the first line was written.
    await expect
      .poll(() => existsSync(join(folder, 'data', 'conversations.sqlite')), { timeout: 20_000 })
      .toBe(true);
    running.kill('SIGINT');
    expect(await once(running, 'exit')).toEqual([0, null]);
    expect(await errors).toBe('');
  });

  it('takes the next free port where its own is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const address = await addressOf(start({ PORT: String(port) }));
    expect(Number(new URL(address).port)).not.toBe(port);
    taken.close();
  });

  it('reads once what it has read, and follows its folders while it runs', async () => {
    const corpus = join(folder, 'corpus');
    await mkdir(corpus);
    const first = start({ CORPUS_DIRS: corpus });
    await addressOf(first);
    await writeFile(
      join(corpus, 'bridge.txt'),
      'The bridge in Elmton was opened by Mayor Jane Roe on Monday.\n',
    );
    let logged = '';
    for await (const chunk of first.stdout) {
      logged += chunk;
      if (logged.includes('Added')) break;
    }
    expect(logged).toContain(`Added ${join('corpus', 'bridge.txt')}.\n`);
    first.kill('SIGINT');
    await once(first, 'exit');
    const second = start({ CORPUS_DIRS: corpus });
    expect(await startOf(second)).toMatch(/^Holding 2 articles with \d+ sentences: nothing has changed\.$/m);
  });

  it('names each file that is wrong, and reads the rest', async () => {
    const corpus = join(folder, 'corpus');
    await writeFile(join(folder, 'empty.txt'), '');
    await writeFile(join(folder, 'notes.pdf'), '%PDF-1.4');
    const running = start({ CORPUS_DIRS: `${corpus},${folder}` });
    const printed = await startOf(running);
    expect(printed).toMatch(/^corpus is not there/m);
    expect(printed).toMatch(/^empty\.txt is empty: left out\.$/m);
    expect(printed).toMatch(/^Holding 1 article with \d+ sentences: 1 added\.$/m);
  });
});

describe('a second npm start on one data folder', () => {
  const TAKEN = /^Another bot is running on data already\. /m;

  it('says so and answers beside the first, whose files it leaves as they are', async () => {
    const first = start();
    expect(await startOf(first)).not.toMatch(TAKEN);
    const kept = await contentsOf(join(folder, 'data'));
    const second = start();
    expect(await startOf(second)).toMatch(TAKEN);
    second.kill('SIGINT');
    expect(await once(second, 'exit')).toEqual([0, null]);
    expect(await contentsOf(join(folder, 'data'))).toEqual(kept);
    // The index is the first one's still: otherwise it would have said in its log that it is not.
    const logged = text(first.stderr);
    first.kill('SIGINT');
    expect(await once(first, 'exit')).toEqual([0, null]);
    expect(await logged).toBe('');
  });

  it('is refused where it would answer in Discord as well', async () => {
    await startOf(start());
    const second = start({ DISCORD_TOKEN: `${'M'.repeat(24)}.${'a'.repeat(6)}.${'b'.repeat(27)}` });
    const [said, [code]] = await Promise.all([text(second.stderr), once(second, 'exit')]);
    expect(code).toBe(1);
    expect(said).toBe(
      'Another bot is running on data already. Stop that one, or give this one a DATA_DIR of its own.\n',
    );
  });

  it('leaves the store as it is where it is of a newer version than the first', async () => {
    const dataDir = join(folder, 'data');
    const path = join(dataDir, ARCHIVE_FILE);
    const older = openDatabase(path, ARCHIVE_MIGRATIONS.slice(0, -1));
    const bot = holdFile(join(dataDir, HELD_FILE));
    if (older.kind === 'refused' || bot.kind !== 'held') throw new Error('not opened');
    const TOKEN = `${'M'.repeat(24)}.${'a'.repeat(6)}.${'b'.repeat(27)}`;
    for (const [environment, sentence] of [
      [{ DISCORD_TOKEN: TOKEN }, TAKEN],
      [{}, /older version of this program, and a bot is running on it/],
    ] as const) {
      const second = start(environment);
      const [said, [code]] = await Promise.all([text(second.stderr), once(second, 'exit')]);
      expect([code, said]).toEqual([1, expect.stringMatching(sentence)]);
      expect(older.database.prepare('PRAGMA user_version').get()).toEqual({
        user_version: ARCHIVE_MIGRATIONS.length - 1,
      });
    }
    bot.release();
    await startOf(start());
    expect(older.database.prepare('PRAGMA user_version').get()).toEqual({
      user_version: ARCHIVE_MIGRATIONS.length,
    });
    older.database.close();
  });

  it('is the only one where the first was killed', async () => {
    const first = start();
    await startOf(first);
    first.kill('SIGKILL');
    await once(first, 'exit');
    expect(await startOf(start())).not.toMatch(TAKEN);
  });
});

/** What the databases of a data folder hold of questions and of the index. */
async function contentsOf(dataDir: string): Promise<unknown> {
  const tables = { 'on-the-record': ['segment', 'segment_turn', 'article'], conversations: ['turn'] };
  return Object.entries(tables).map(([name, held]) => {
    const database = new DatabaseSync(join(dataDir, `${name}.sqlite`), { readOnly: true });
    const rows = held.map((table) => database.prepare(`SELECT * FROM ${table}`).all());
    database.close();
    return rows;
  });
}

describe('npm start, with something wrong', () => {
  // The last port is taken, if another program has not taken it already.
  const holder = createServer();
  beforeAll(async () => {
    await new Promise((resolve) => {
      holder.once('error', resolve).listen(65_535, '127.0.0.1', () => resolve(undefined));
    });
  });
  afterAll(() => {
    holder.close();
  });

  it.each([
    ['a token that is none', { DISCORD_TOKEN: 'hunter2' }, /^DISCORD_TOKEN .*\.\n$/],
    ['a port that is none', { PORT: 'http' }, /^PORT .*\.\n$/],
    ['the last port, where it is taken', { PORT: '65535' }, /^Port 65535 is taken.*\.\n$/],
    ['a data folder that is a file', { DATA_DIR: MAIN }, /DATA_DIR.*\.\n$/],
  ])('says it in one sentence and exits with 1: %s', async (_what, environment, sentence) => {
    const running = start(environment);
    const [said, printed, [code]] = await Promise.all([
      text(running.stderr),
      text(running.stdout),
      once(running, 'exit'),
    ]);
    expect(code).toBe(1);
    expect(said).toMatch(sentence);
    expect(said.split('\n').length).toBe(2);
    expect(said).not.toContain('hunter2');
    expect(printed).not.toContain('Open');
  });
});
