/** The index's segments in the archive's file. They can be made again from the articles: what is wrong here costs time alone. */
import type { DatabaseSync } from 'node:sqlite';
import type { SegmentStore, StoredSegment } from '../search/segment-store.ts';
import { inTransaction, storageProblem } from '../storage.ts';

/**
 * The segments of one index. Of several processes the last to write counts: one whose segments another has replaced
 * keeps its index in memory from then on.
 * @param onProblem told once why segments are not kept any more
 */
export function createSegmentTable(
  database: DatabaseSync,
  path: string,
  onProblem: (message: string) => void = () => {},
): SegmentStore {
  const prepared = {
    load: database.prepare('SELECT number, bytes FROM segment ORDER BY number'),
    drop: database.prepare('DELETE FROM segment WHERE number IN (SELECT value FROM json_each(?))'),
    keep: database.prepare('INSERT INTO segment (number, bytes) VALUES (?, ?)'),
    turn: database.prepare('SELECT turn FROM segment_turn'),
    nextTurn: database.prepare('UPDATE segment_turn SET turn = turn + 1'),
  };
  const turnNow = () => Number(prepared.turn.get()?.turn);
  /** The turn in which this index wrote or read last; null once it keeps nothing any more. */
  let turn: number | null = turnNow();
  return {
    load: () =>
      prepared.load.all().map((row) => {
        const { number, bytes } = row as unknown as StoredSegment;
        return { number, bytes };
      }),
    replace(removed, added) {
      if (turn === null) return;
      try {
        turn = inTransaction(database, () => {
          if (turnNow() !== turn) return null;
          prepared.drop.run(JSON.stringify(removed));
          for (const { number, bytes } of added) prepared.keep.run(number, bytes);
          prepared.nextTurn.run();
          return turnNow();
        });
        if (turn === null)
          onProblem(
            `Another process has changed the index in ${path}: this one keeps its own in memory alone until the next start.`,
          );
      } catch (error) {
        const message = storageProblem(path, error);
        if (message === undefined) throw error;
        turn = null;
        onProblem(message);
      }
    },
  };
}
