/**
 * Opens the `node:sqlite` files in which things last: WAL, one writer at a time, migrated by `user_version`.
 * What may go wrong with a file on someone's disk is a value with a sentence for the person who runs the bot.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * The SQL that leads from one version of a store to the next: the first makes version 1 from an empty file.
 * Only ever append to such a list: a file remembers how many of them it has been through.
 */
export type Migrations = readonly string[];

export type Opened =
  | { readonly kind: 'opened'; readonly database: DatabaseSync }
  | { readonly kind: 'refused'; readonly message: string };

/** How long a write waits for another process that is writing to the same file, in milliseconds. */
const WAIT_FOR_WRITER = 5_000;

/** In WAL, NORMAL survives any crash of the process; only a power cut may cost the last moments, never the file. */
const SETTINGS = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON';

/** Up to this size, in bytes, a file is checked in full when it is opened; that takes well under 0.1 s. */
const CHECKED_IN_FULL = 32 * 1024 * 1024;

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html) that have a sentence of their own. */
const SQLITE = { BUSY: 5, LOCKED: 6, READONLY: 8, CORRUPT: 11, FULL: 13, CANTOPEN: 14, NOTADB: 26 } as const;

/**
 * Opens the file, or makes it and its folder, and brings it to the newest version.
 * A file of a newer version than `migrations` knows is refused and left untouched.
 *
 * @param path a file's path, or `:memory:`
 * @param mayMigrate asked where the file is of an older version: if not, it is refused and left untouched
 */
export function openDatabase(
  path: string,
  migrations: Migrations,
  mayMigrate: () => boolean = () => true,
): Opened {
  let database: DatabaseSync | undefined;
  try {
    if (path !== ':memory:') makeFolder(dirname(path));
    database = new DatabaseSync(path, { timeout: WAIT_FOR_WRITER });
    const found = userVersion(database);
    if (found > migrations.length) {
      database.close();
      return { kind: 'refused', message: newerVersion(path, found, migrations.length) };
    }
    if (found > 0 && found < migrations.length && !mayMigrate()) {
      database.close();
      return { kind: 'refused', message: usedByOlder(path) };
    }
    database.exec(SETTINGS);
    if (isDamaged(database, path)) throw Object.assign(new Error('damaged'), { errcode: SQLITE.CORRUPT });
    migrate(database, migrations);
    return { kind: 'opened', database };
  } catch (error) {
    database?.close();
    const message = storageProblem(path, error);
    if (message === undefined) throw error;
    return { kind: 'refused', message };
  }
}

/** Another connection, for another thread of the process, to a file that {@link openDatabase} has opened. */
export function reopenDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: WAIT_FOR_WRITER });
  database.exec(SETTINGS);
  return database;
}

/** How long a process that is stopping is waited for, in milliseconds: as when Ctrl-C is followed by a new start at once. */
const WAIT_FOR_HOLDER = 1_000;

export type Held =
  /** By this process, until it lets go or ends, however it ends. */
  | { readonly kind: 'held'; release(): void }
  | { readonly kind: 'taken' }
  /** A plain sentence for the person who runs the bot. */
  | { readonly kind: 'refused'; readonly message: string };

/**
 * Holds a file, whose folder is made where it is missing, by SQLite's own lock on it, which the system takes back from a process that is
 * killed: unlike a file with a process's number it is never left behind. Nothing is written to it.
 */
export function holdFile(path: string, wait = WAIT_FOR_HOLDER): Held {
  let database: DatabaseSync | undefined;
  try {
    makeFolder(dirname(path));
    const opened = new DatabaseSync(path, { timeout: wait });
    database = opened;
    opened.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return { kind: 'held', release: () => opened.close() };
  } catch (error) {
    database?.close();
    const { errcode = 0 } = error as { errcode?: number };
    if ((errcode & 0xff) === SQLITE.BUSY) return { kind: 'taken' };
    const message = storageProblem(path, error);
    if (message === undefined) throw error;
    return { kind: 'refused', message };
  }
}

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` tries for ever where the system says of a
 * folder that is there that it is not, as it does under `/proc`.
 */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process was quicker.
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
}

/** Runs `work` as one transaction that writes: all of it lasts, or none. Not to be nested. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has rolled back by itself after some errors, such as a full disk.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function migrate(database: DatabaseSync, migrations: Migrations): void {
  if (userVersion(database) === migrations.length) return;
  inTransaction(database, () => {
    // Read again: another process may have migrated the file while this one waited to write.
    for (const sql of migrations.slice(userVersion(database))) database.exec(sql);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}

function userVersion(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version);
}

function isDamaged(database: DatabaseSync, path: string): boolean {
  if (path === ':memory:' || statSync(path).size > CHECKED_IN_FULL) return false;
  return database.prepare('PRAGMA quick_check(1)').get()?.quick_check !== 'ok';
}

function newerVersion(path: string, found: number, known: number): string {
  return (
    `${path} was written by a newer version of this program (store version ${found}, known here up to ${known}). ` +
    'Update the program, or set DATA_DIR to another folder.'
  );
}

function usedByOlder(path: string): string {
  return `${path} is of an older version of this program, and a bot is running on it. Stop that one first, or set DATA_DIR to another folder.`;
}

/** Does SQLite say that the file itself is damaged? Otherwise it may be well, and only cannot be read or written just now. */
export function isDamage(error: unknown): boolean {
  const { errcode = 0 } = error as { errcode?: number };
  const code = errcode & 0xff;
  return code === SQLITE.CORRUPT || code === SQLITE.NOTADB;
}

/** What to tell the person who runs the bot; undefined for what is no trouble with the file. */
export function storageProblem(path: string, error: unknown): string | undefined {
  const { errcode, code } = error as { errcode?: number; code?: string };
  // Extended result codes hold the primary one in their low byte.
  switch (errcode === undefined ? undefined : errcode & 0xff) {
    case SQLITE.CORRUPT:
    case SQLITE.NOTADB:
      return `${path} is damaged or is no SQLite file. Move it away and start again: a new one is made, and what it held is forgotten.`;
    case SQLITE.BUSY:
    case SQLITE.LOCKED:
      return `${path} is in use by another process. Stop that one, or set DATA_DIR to another folder.`;
    case SQLITE.READONLY:
    case SQLITE.CANTOPEN:
      return `${path} cannot be opened for writing. Allow it, or set DATA_DIR to a folder that this program may write to.`;
    case SQLITE.FULL:
      return `There is no room on the disk for ${path}. Make some, or set DATA_DIR to a folder on another disk.`;
  }
  if (
    code === 'ENOENT' ||
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS' ||
    code === 'ENOTDIR' ||
    code === 'EEXIST'
  ) {
    return `The folder ${dirname(path)} cannot be made or written to. Set DATA_DIR to a folder that this program may write to.`;
  }
  if (code === 'ENOSPC')
    return `There is no room on the disk for ${path}. Make some, or set DATA_DIR to another disk.`;
  return undefined;
}
