/** A process that has SQLite check a file, and says what it found: it takes seconds in one go, which no thread can be stopped in. */
import { DatabaseSync } from 'node:sqlite';
import { isDamage, storageProblem } from '../storage.ts';
import type { Findings } from './integrity.ts';
import { messageOf } from './thrown.ts';

/** So many problems are enough to know by. */
const MOST = 10;

/** So many milliseconds another process is waited for that has the file for itself. */
const WAIT = 5_000;

function findIn(path: string): Findings {
  try {
    const database = new DatabaseSync(path, { readOnly: true, timeout: WAIT });
    const found = database.prepare(`PRAGMA integrity_check(${MOST})`).all();
    const strays = database.prepare('PRAGMA foreign_key_check').all().length;
    database.close();
    return {
      kind: 'checked',
      damage: found.map((row) => String(row.integrity_check)).filter((what) => what !== 'ok'),
      strays,
    };
  } catch (error) {
    if (isDamage(error)) return { kind: 'checked', damage: [messageOf(error)], strays: 0 };
    // A lock or a missing right says nothing of what the file holds.
    return { kind: 'unchecked', why: storageProblem(path, error) ?? messageOf(error) };
  }
}

process.send?.(findIn(process.argv[2]!), () => process.disconnect());
