import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdFile, inTransaction, type Opened, openDatabase } from '../src/storage.ts';

const FIRST = 'CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT';
const SECOND = "ALTER TABLE note ADD COLUMN day TEXT NOT NULL DEFAULT 'unknown'";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storage-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function database(opened: Opened): DatabaseSync {
  if (opened.kind === 'refused') throw new Error(opened.message);
  return opened.database;
}

const refusal = (opened: Opened) => (opened.kind === 'refused' ? opened.message : undefined);

describe('openDatabase', () => {
  it('makes the folder and the file, and finds what was written when it opens it again', () => {
    const path = join(folder, 'deep', 'er', 'notes.sqlite');
    const first = database(openDatabase(path, [FIRST]));
    first.exec("INSERT INTO note (text) VALUES ('kept')");
    first.close();
    const again = database(openDatabase(path, [FIRST]));
    expect(again.prepare('SELECT text FROM note').all()).toEqual([{ text: 'kept' }]);
    expect(again.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    again.close();
  });

  it('migrates an older file, once, and keeps its rows', () => {
    const path = join(folder, 'notes.sqlite');
    const old = database(openDatabase(path, [FIRST]));
    old.exec("INSERT INTO note (text) VALUES ('old')");
    old.close();
    for (let time = 0; time < 2; time += 1) {
      const opened = database(openDatabase(path, [FIRST, SECOND]));
      expect(opened.prepare('SELECT text, day FROM note').all()).toEqual([{ text: 'old', day: 'unknown' }]);
      opened.close();
    }
  });

  it('leaves an older file as it is where it may not be migrated, and is not asked of others', () => {
    const path = join(folder, 'notes.sqlite');
    const mayNot = () => false;
    database(openDatabase(path, [FIRST], mayNot)).close();
    const before = readFileSync(path);
    expect(refusal(openDatabase(path, [FIRST, SECOND], mayNot))).toMatch(/older version/);
    expect(readFileSync(path).equals(before)).toBe(true);
    database(openDatabase(path, [FIRST], mayNot)).close();
    database(openDatabase(path, [FIRST, SECOND], () => true)).close();
  });

  it('leaves a file as it was where a migration fails halfway', () => {
    const path = join(folder, 'notes.sqlite');
    database(openDatabase(path, [FIRST])).close();
    expect(() => openDatabase(path, [FIRST, SECOND, 'CREATE TABLE note (id)'])).toThrow(/already exists/);
    const opened = database(openDatabase(path, [FIRST]));
    expect(opened.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    expect(opened.prepare("SELECT count(*) AS n FROM pragma_table_info('note')").get()).toEqual({ n: 2 });
    opened.close();
  });

  it('refuses a file of a newer version, and leaves it alone', () => {
    const path = join(folder, 'notes.sqlite');
    database(openDatabase(path, [FIRST, SECOND])).close();
    const before = readFileSync(path);
    expect(refusal(openDatabase(path, [FIRST]))).toMatch(/newer version .*version 2, known here up to 1/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('says so where the file is no database, or is damaged', () => {
    const text = join(folder, 'text.sqlite');
    writeFileSync(text, 'This is a letter to the editor, and no database at all. '.repeat(100));
    expect(refusal(openDatabase(text, [FIRST]))).toMatch(/damaged or is no SQLite file/);

    const path = join(folder, 'notes.sqlite');
    const good = database(openDatabase(path, [FIRST]));
    const insert = good.prepare('INSERT INTO note (text) VALUES (?)');
    for (let i = 0; i < 500; i += 1) insert.run(`A line of some length, number ${i}`);
    good.close();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4096, 4096 * 3);
    writeFileSync(path, bytes);
    expect(refusal(openDatabase(path, [FIRST]))).toMatch(/damaged/);
  });

  it.runIf(existsSync('/proc/self'))('says so where the system makes no folders at all', () => {
    expect(openDatabase('/proc/none/here.sqlite', [FIRST])).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('cannot be made'),
    });
  });

  it('says so where the folder is a file, and where the file is a folder', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(refusal(openDatabase(join(folder, 'file', 'notes.sqlite'), [FIRST]))).toMatch(/cannot be/);
    mkdirSync(join(folder, 'notes.sqlite'));
    expect(refusal(openDatabase(join(folder, 'notes.sqlite'), [FIRST]))).toMatch(
      /cannot be opened for writing/,
    );
  });

  it.skipIf(process.getuid?.() === 0)('says so where it may not write', () => {
    chmodSync(folder, 0o500);
    expect(refusal(openDatabase(join(folder, 'notes.sqlite'), [FIRST]))).toMatch(/writ/);
    chmodSync(folder, 0o700);
  });
});

describe('inTransaction', () => {
  it('keeps all of the work or none of it', () => {
    const opened = database(openDatabase(':memory:', [FIRST]));
    const write = (text: string | null) => opened.prepare('INSERT INTO note (text) VALUES (?)').run(text);
    expect(inTransaction(opened, () => write('one').changes)).toBe(1);
    const fail = () => inTransaction(opened, () => [write('two'), write(null)]);
    expect(fail).toThrow(/NOT NULL/);
    expect(opened.prepare('SELECT text FROM note').all()).toEqual([{ text: 'one' }]);
  });
});

describe('holdFile', () => {
  it('holds a file until it is let go', () => {
    const path = join(folder, 'held');
    const first = holdFile(path);
    if (first.kind !== 'held') throw new Error(first.kind);
    expect(holdFile(path, 0)).toEqual({ kind: 'taken' });
    expect(readdirSync(folder)).toEqual(['held']);
    first.release();
    expect(holdFile(path, 0)).toMatchObject({ kind: 'held' });
  });

  it('makes the folder where it is missing', () => {
    const held = holdFile(join(folder, 'deep', 'er', 'held'));
    expect(held.kind).toBe('held');
    if (held.kind === 'held') held.release();
  });

  it('says so where there is another thing in its place', () => {
    const path = join(folder, 'held');
    mkdirSync(path);
    expect(holdFile(path)).toMatchObject({ kind: 'refused', message: expect.stringContaining(path) });
  });
});
