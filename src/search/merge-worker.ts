/** The thread that merges segments: gets their bytes, and answers with those of one. */
import { giveWay } from '../aside.ts';
import { answerJobs } from '../job-thread.ts';
import { mergeSegments } from './merge-segments.ts';
import type { MergeJob } from './merging.ts';
import { isUnreadable, readSegment, writeSegment } from './segment-bytes.ts';

// Nobody waits for a merge: the index answers from what it has.
giveWay();

answerJobs<MergeJob, Uint8Array>(
  ({ segments, removed }) => {
    const opened = segments.map((bytes) => {
      const segment = readSegment(bytes);
      if (isUnreadable(segment)) throw new Error(segment.problem);
      return segment;
    });
    return writeSegment(mergeSegments(opened, removed));
  },
  ({ buffer }) => [buffer as ArrayBuffer],
);
