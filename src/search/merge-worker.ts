/** The thread that merges segments: gets their bytes, and answers with those of one. */
import { parentPort } from 'node:worker_threads';
import { giveWay } from '../aside.ts';
import { mergeSegments } from './merge-segments.ts';
import type { MergeJob } from './merging.ts';
import { isUnreadable, readSegment, writeSegment } from './segment-bytes.ts';

if (parentPort === null) throw new Error('this module runs in a worker thread');
const port = parentPort;

// Nobody waits for a merge: the index answers from what it has.
giveWay();

port.on('message', ({ segments, removed }: MergeJob) => {
  const opened = segments.map((bytes) => {
    const segment = readSegment(bytes);
    if (isUnreadable(segment)) throw new Error(segment.problem);
    return segment;
  });
  const bytes = writeSegment(mergeSegments(opened, removed));
  port.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
});
