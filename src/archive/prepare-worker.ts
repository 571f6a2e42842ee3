/** A thread that prepares files: what it is sent, one after the other. */
import { parentPort } from 'node:worker_threads';
import { prepareFile } from './prepare.ts';
import type { Done, Job } from './preparers.ts';

if (parentPort === null) throw new Error('this module runs in a worker thread');
const port = parentPort;

port.on('message', (job: Job) => {
  try {
    prepareAndSend(job);
  } catch (error) {
    // A fault with one file is sent back, and the next has its turn.
    const fault = error instanceof Error ? error : new Error(String(error));
    port.postMessage({ number: job.number, fault } satisfies Done);
  }
});

function prepareAndSend({ number, path, knownHash }: Job): void {
  const preparation = prepareFile(path, knownHash);
  const bytes = preparation.kind === 'prepared' ? preparation.prepared : null;
  // Handed over, not copied.
  const buffers = bytes === null ? [] : [bytes.packed.annotation, bytes.packed.people, bytes.checks];
  port.postMessage(
    { number, preparation } satisfies Done,
    buffers.map(({ buffer }) => buffer as ArrayBuffer),
  );
}
