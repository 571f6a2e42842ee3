/** A process that has SQLite check a file, and says what it found: it takes seconds in one go, which no thread can be stopped in. */
import { DatabaseSync } from 'node:sqlite';
import type { Findings } from './integrity.ts';

/** So many problems are enough to know by. */
const MOST = 10;

function findIn(path: string): Findings {
  try {
    const database = new DatabaseSync(path, { readOnly: true });
    const found = database.prepare(`PRAGMA integrity_check(${MOST})`).all();
    const strays = database.prepare('PRAGMA foreign_key_check').all().length;
    database.close();
    return {
      damage: found.map((row) => String(row.integrity_check)).filter((what) => what !== 'ok'),
      strays,
    };
  } catch (error) {
    return { damage: [error instanceof Error ? error.message : String(error)], strays: 0 };
  }
}

process.send?.(findIn(process.argv[2]!), () => process.disconnect());
