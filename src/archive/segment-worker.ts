/** The thread that writes segments to the archive's file. */
import { workerData } from 'node:worker_threads';
import { answerJobs } from '../job-thread.ts';
import { finish } from '../steps.ts';
import { reopenDatabase } from '../storage.ts';
import { createSegmentTable } from './segment-table.ts';
import type { SegmentJob, SegmentsWritten } from './segment-writer.ts';

const path = workerData as string;
const database = reopenDatabase(path);

answerJobs<SegmentJob, SegmentsWritten>(({ turn, next, removed, added }) => {
  let problem: string | null = null;
  const table = createSegmentTable(database, path, {
    turn,
    next,
    onProblem: (message) => {
      problem = message;
    },
  });
  finish(table.replaceInSteps(removed, added));
  return { turn: table.turn, problem };
});
