/** The index's segments in the archive's file. They can be made again from the articles: what is wrong here costs time alone. */
import { randomInt } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { SegmentStore, StoredSegment } from '../search/segment-store.ts';
import type { Steps } from '../steps.ts';
import { inTransaction, storageProblem } from '../storage.ts';

/** Bytes that are written at a time: some milliseconds. */
const PIECE = 1_000_000;

/**
 * What an index keeps of its segments in the archive's file: `all` of them, in place of another's; `first`: where there are none
 * yet; or `none`. What it does not keep it has in memory, and the segments of others stay as they are.
 */
export type Keeping = 'all' | 'first' | 'none';

/** The turn in which an index wrote or read last; null once it keeps nothing any more. */
export type Turn = number | null;

/** About as many as {@link randomInt} can choose from: that two turns are the same one does not happen. */
const TURNS = 2 ** 47;

/** A turn that was not before: it tells in the file whose change was the last. */
export const newTurn = (): number => randomInt(TURNS);

export interface SegmentTable extends SegmentStore {
  /** As of the last change, by this table or by another for the same index. */
  turn: Turn;
  /** Was the file changed last in this turn? */
  isTurn(turn: number): boolean;
  replaceInSteps(removed: readonly number[], added: readonly StoredSegment[]): Steps<void>;
}

export interface SegmentTableOptions {
  /** Told once why segments are not kept any more. */
  readonly onProblem?: ((message: string) => void) | undefined;
  /** What is kept in the file; `all` where left out. */
  readonly keeps?: Keeping | undefined;
  /** The most bytes that are written in one step. */
  readonly piece?: number | undefined;
  /** Where another table has been at work for the same index: its turn. */
  readonly turn?: Turn | undefined;
  /** The turn of its first change, which is a new one where left out. */
  readonly next?: number | undefined;
}

/**
 * The segments of one index. Of several processes the last to write counts: one whose segments another has replaced
 * keeps its index in memory from then on.
 */
export function createSegmentTable(
  database: DatabaseSync,
  path: string,
  {
    onProblem = () => {},
    keeps = 'all',
    piece = PIECE,
    turn: given,
    next = newTurn(),
  }: SegmentTableOptions = {},
): SegmentTable {
  const prepared = {
    any: database.prepare('SELECT 1 FROM segment LIMIT 1'),
    drop: database.prepare('DELETE FROM segment WHERE number IN (SELECT value FROM json_each(?))'),
    keep: database.prepare('INSERT INTO segment (number, bytes, batch) VALUES (?, ?, ?)'),
    newBatch: database.prepare('SELECT coalesce(max(batch), 0) + 1 AS batch FROM segment_piece'),
    keepPiece: database.prepare('INSERT INTO segment_piece (batch, place, bytes) VALUES (?, ?, ?)'),
    // Of segments that are gone, and of such as were never whole because the process had ended.
    dropStray: database.prepare(
      `DELETE FROM segment_piece WHERE rowid =
         (SELECT rowid FROM segment_piece WHERE batch NOT IN (SELECT batch FROM segment WHERE batch IS NOT NULL) LIMIT 1)`,
    ),
    turn: database.prepare('SELECT turn FROM segment_turn'),
    setTurn: database.prepare('UPDATE segment_turn SET turn = ?'),
  };
  const turnNow = () => Number(prepared.turn.get()?.turn);
  const isGuest = keeps === 'none' || (keeps === 'first' && prepared.any.get() !== undefined);
  let turn: Turn = given === undefined ? (isGuest ? null : turnNow()) : given;

  /** All of the work or none of it; nothing any more once it could not be done. `isWhole`: nobody has undone what it builds on. */
  function write(work: () => void, isWhole = () => true): void {
    if (turn === null) return;
    try {
      const isOurs = inTransaction(database, () => {
        if (turnNow() !== turn || !isWhole()) return false;
        work();
        return true;
      });
      if (isOurs) return;
      turn = null;
      onProblem(
        `Another process has changed the index in ${path}: this one keeps its own in memory alone until the next start.`,
      );
    } catch (error) {
      const message = storageProblem(path, error);
      if (message === undefined) throw error;
      turn = null;
      onProblem(message);
    }
  }

  function replaceNow(removed: readonly number[], rows: readonly Row[]): void {
    write(
      () => {
        prepared.drop.run(JSON.stringify(removed));
        for (const { number, bytes, batch } of rows) prepared.keep.run(number, bytes, batch);
        prepared.setTurn.run(next);
      },
      () => rows.every(({ batch, size }) => batch === null || sizeOfBatch(database, batch) === size),
    );
    if (turn === null) return;
    turn = next;
    next = newTurn();
  }

  /** Keeps the bytes in pieces, and gives their number. */
  function* keepPieces(bytes: Uint8Array): Steps<number> {
    let batch = 0;
    for (let at = 0; at < bytes.length && turn !== null; at += piece) {
      write(() => {
        if (at === 0) batch = Number(prepared.newBatch.get()?.batch);
        prepared.keepPiece.run(batch, at / piece, bytes.subarray(at, at + piece));
      });
      yield;
    }
    return batch;
  }

  return {
    get turn() {
      return turn;
    },
    set turn(other) {
      turn = other;
    },
    isTurn: (other) => turnNow() === other,
    load: () => [...storedSegments(database)],
    replace: (removed, added) => replaceNow(removed, added.map(inOne)),
    *replaceInSteps(removed, added) {
      const rows: Row[] = [];
      for (const segment of added) {
        if (segment.bytes.length <= piece) rows.push(inOne(segment));
        else {
          const batch = yield* keepPieces(segment.bytes);
          rows.push({ number: segment.number, bytes: NOTHING, batch, size: segment.bytes.length });
        }
      }
      replaceNow(removed, rows);
      for (let dropped = 1; dropped > 0 && turn !== null; ) {
        yield;
        write(() => {
          dropped = Number(prepared.dropStray.run().changes);
        });
      }
    },
  };
}

/** A segment as a row has it: with its bytes, or with the number of the pieces that they lie in. */
interface Row extends StoredSegment {
  readonly batch: number | null;
  /** All its bytes. */
  readonly size: number;
}

const NOTHING = new Uint8Array();
const inOne = (segment: StoredSegment): Row => ({ ...segment, batch: null, size: segment.bytes.length });

/** The segments that the file holds, one at a time, in the order of their numbers. */
export function* storedSegments(database: DatabaseSync): Generator<StoredSegment> {
  const pieces = database.prepare('SELECT bytes FROM segment_piece WHERE batch = ? ORDER BY place');
  for (const row of database.prepare('SELECT number, bytes, batch FROM segment ORDER BY number').iterate()) {
    const { number, bytes, batch } = row as unknown as Omit<Row, 'size'>;
    if (batch === null) {
      yield { number, bytes };
      continue;
    }
    const whole = new Uint8Array(sizeOfBatch(database, batch));
    let at = 0;
    for (const { bytes: part } of pieces.iterate(batch) as Iterable<Pick<StoredSegment, 'bytes'>>) {
      whole.set(part, at);
      at += part.length;
    }
    yield { number, bytes: whole };
  }
}

function sizeOfBatch(database: DatabaseSync, batch: number): number {
  const sum = database.prepare('SELECT total(length(bytes)) AS size FROM segment_piece WHERE batch = ?');
  return Number(sum.get(batch)?.size);
}

/** Forgets all segments, inside a transaction of the caller's. */
export function dropSegments(database: DatabaseSync): void {
  database.exec('DELETE FROM segment; DELETE FROM segment_piece; UPDATE segment_turn SET turn = turn + 1');
}
