/** Segments in the archive's file, written in a thread beside this one: committing takes a disk's time. */
import type { DatabaseSync } from 'node:sqlite';
import { JobThread } from '../job-thread.ts';
import type { SegmentStore, StoredSegment } from '../search/segment-store.ts';
import { createSegmentTable, newTurn, type SegmentTableOptions, type Turn } from './segment-table.ts';

/** What the thread is asked. */
export interface SegmentJob {
  readonly turn: Turn;
  /** The turn in which it is to write. */
  readonly next: number;
  readonly removed: readonly number[];
  readonly added: readonly StoredSegment[];
}

/** What it answers. */
export interface SegmentsWritten {
  readonly turn: Turn;
  /** What {@link SegmentTableOptions.onProblem} is to be told. */
  readonly problem: string | null;
}

/** {@link createSegmentTable} whose changes a thread writes, over a connection of its own, wherever they can wait. */
export function createSegmentWriter(
  database: DatabaseSync,
  path: string,
  options: Pick<SegmentTableOptions, 'onProblem' | 'keeps'> = {},
): SegmentStore {
  const table = createSegmentTable(database, path, options);
  const thread = new JobThread<SegmentJob, SegmentsWritten>(new URL('./segment-worker.ts', import.meta.url), {
    workerData: path,
  });
  return {
    load: table.load,
    replace: table.replace,
    async replaceBeside(removed, added) {
      if (table.turn === null) return;
      const next = newTurn();
      try {
        const { turn, problem } = await thread.ask(
          { turn: table.turn, next, removed, added },
          added.map(({ bytes }) => bytes.buffer),
        );
        table.turn = turn;
        if (problem !== null) options.onProblem?.(problem);
      } catch (error) {
        // It may have died with all written, and only not have said so.
        if (!table.isTurn(next)) throw error;
        table.turn = next;
      }
    },
    close: () => thread.close(),
  };
}
