import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ARCHIVE_FILE,
  type Archive,
  createArchive,
  HELD_FILE,
  type Kept,
  openArchive,
} from '../../src/archive/archive.ts';
import { unpack } from '../../src/archive/pack.ts';
import { ARCHIVE_MIGRATIONS } from '../../src/archive/schema.ts';
import { holdFile, openDatabase } from '../../src/storage.ts';
import { preparedFrom } from './prepared.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function open(): Archive {
  const opened = openArchive(folder);
  if (opened.kind === 'refused') throw new Error(opened.message);
  return opened.archive;
}

function numberOf(kept: Kept): number {
  if (kept.kind !== 'kept') throw new Error(`not kept: ${kept.kind}`);
  return kept.number;
}

const BRIDGE = preparedFrom('/news/bridge.txt', 'The bridge opened on Monday, the mayor said.\n');
const BRIDGE_CHANGED = preparedFrom('/news/bridge.txt', 'The bridge closed on Friday, the mayor said.\n');
const HARBOR = preparedFrom('/news/harbor.txt', '\uFEFFThe harbor at Łódź froze — “solid,” said Jane Roe.\n');

describe('an archive', () => {
  it('gives back what it keeps, after it was closed and opened again', () => {
    const first = open();
    const [bridge, harbor] = [numberOf(first.keep(BRIDGE)), numberOf(first.keep(HARBOR))];
    first.close();
    const again = open();
    expect(again.list().map(({ number, id }) => [number, id])).toEqual([
      [bridge, 'bridge'],
      [harbor, 'harbor'],
    ]);
    const read = again.read([harbor, 999]);
    expect([...read.keys()]).toEqual([harbor]);
    expect(unpack(read.get(harbor)!)).toStrictEqual(unpack(HARBOR.packed));
    expect(again.peopleOf(harbor)?.entities).toStrictEqual(unpack(HARBOR.packed).entities);
    expect(again.list()[1]).toEqual({ number: harbor, ...HARBOR.listing });
    expect(again.files()[0]).toMatchObject({ ...BRIDGE.file, current: true, ingested: false, notices: [] });
    again.close();
  });

  it('puts a changed article in the place of the old one, under a new number', () => {
    const archive = open();
    const old = numberOf(archive.keep(BRIDGE));
    const changed = archive.keep(BRIDGE_CHANGED);
    expect(changed).toMatchObject({ kind: 'kept', replaced: old });
    expect(archive.read([old]).size).toBe(0);
    expect(archive.list()).toHaveLength(1);
    expect(archive.keep(BRIDGE_CHANGED)).toEqual({ kind: 'known' });
    archive.close();
  });

  it('never uses a number again', () => {
    const archive = open();
    const number = numberOf(archive.keep(BRIDGE));
    expect(archive.remove([number])).toEqual({ kind: 'removed', count: 1 });
    expect(archive.remove([number])).toEqual({ kind: 'removed', count: 0 });
    expect(archive.peopleOf(number)).toBeUndefined();
    expect(numberOf(archive.keep(BRIDGE))).toBeGreaterThan(number);
    archive.close();
  });

  it('keeps one article of an id, unless told that the other file is out', () => {
    const archive = open();
    archive.keep(BRIDGE);
    const other = { ...BRIDGE_CHANGED, file: { ...BRIDGE_CHANGED.file, path: '/other/bridge.txt' } };
    expect(archive.keep(other)).toEqual({ kind: 'same-id', path: '/news/bridge.txt' });
    expect(archive.keep(other, { insteadOfOther: true }).kind).toBe('kept');
    expect(archive.files().map(({ path }) => path)).toEqual(['/other/bridge.txt']);
    archive.close();
  });

  it('does not list what another annotator has made, and makes it anew in its place', () => {
    const archive = open();
    const older = createArchive(archive.path, archive.database, 'an older annotator');
    const old = numberOf(older.keep(BRIDGE));
    expect(archive.list()).toEqual([]);
    expect(archive.numbers()).toEqual([]);
    expect(archive.files()).toMatchObject([{ id: 'bridge', current: false }]);
    expect(archive.keep(BRIDGE)).toMatchObject({ kind: 'kept', replaced: old });
    expect(archive.list()).toHaveLength(1);
    archive.close();
  });

  it('tells that another process has written, and takes no harm', () => {
    const [reader, writer] = [open(), open()];
    const before = reader.version();
    const number = numberOf(writer.keep(BRIDGE));
    expect(reader.version()).not.toBe(before);
    expect(reader.numbers()).toEqual([number]);
    expect(reader.keep(BRIDGE)).toEqual({ kind: 'known' });
    reader.close();
    writer.close();
  });

  it('says so where the disk is full, and keeps what was there', () => {
    const archive = open();
    archive.keep(BRIDGE);
    archive.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const { page_count: pages } = archive.database.prepare('PRAGMA page_count').get() as {
      page_count: number;
    };
    archive.database.exec(`PRAGMA max_page_count = ${pages}`);
    const large = preparedFrom('/news/large.txt', 'The river rose again on Tuesday night.\n'.repeat(500));
    const kept = archive.keep(large);
    expect(kept).toMatchObject({ kind: 'failed', message: expect.stringMatching(/no room on the disk/) });
    expect(archive.list().map(({ id }) => id)).toEqual(['bridge']);
    archive.database.exec('PRAGMA max_page_count = 1000000');
    expect(archive.keep(large).kind).toBe('kept');
    archive.close();
  });

  it('says so where another process writes for too long', () => {
    const archive = open();
    const other = new DatabaseSync(join(folder, ARCHIVE_FILE));
    other.exec('BEGIN IMMEDIATE');
    archive.database.exec('PRAGMA busy_timeout = 1');
    expect(archive.keep(BRIDGE)).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(/in use by another process/),
    });
    other.exec('ROLLBACK');
    expect(archive.keep(BRIDGE).kind).toBe('kept');
    other.close();
    archive.close();
  });

  it('brings a file of an older version to its own, but not beneath a bot that runs on it', () => {
    const path = join(folder, ARCHIVE_FILE);
    const older = openDatabase(path, ARCHIVE_MIGRATIONS.slice(0, 1));
    if (older.kind === 'opened') older.database.close();
    const bot = holdFile(join(folder, HELD_FILE));
    if (bot.kind !== 'held') throw new Error(bot.kind);
    expect(openArchive(folder)).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/older version of this program, and a bot is running on it/),
    });
    const botsOwn = openArchive(folder, { isBot: true });
    if (botsOwn.kind === 'refused') throw new Error(botsOwn.message);
    // Of its own version it is opened beside the bot.
    const beside = openArchive(folder);
    if (beside.kind === 'refused') throw new Error(beside.message);
    beside.archive.close();
    botsOwn.archive.close();
    bot.release();
  });

  it('refuses a file of a newer version, and a damaged one, with a sentence', () => {
    const path = join(folder, ARCHIVE_FILE);
    const newer = openDatabase(path, [...ARCHIVE_MIGRATIONS, 'CREATE TABLE later (number INTEGER)']);
    if (newer.kind === 'opened') newer.database.close();
    expect(openArchive(folder)).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/newer version/),
    });
    writeFileSync(path, 'no database at all '.repeat(1_000));
    expect(openArchive(folder)).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/damaged/),
    });
  });
});
