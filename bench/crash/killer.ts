/**
 * A thread that kills its own process with SIGKILL, so many milliseconds after a phase has begun: in the midst of whatever the
 * other threads are at, a write to the disk included, which a message from another process would come too late for.
 */
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

export interface KillerData {
  /** Holds the number of the phase that the process is in; whoever changes it wakes this thread. */
  readonly shared: SharedArrayBuffer;
  readonly phase: number;
  readonly after: number;
}

const { shared, phase, after } = workerData as KillerData;
const now = new Int32Array(shared);
parentPort?.postMessage('ready');
for (let at = Atomics.load(now, 0); at < phase; at = Atomics.load(now, 0)) Atomics.wait(now, 0, at);
// Nobody wakes it from this.
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, after);
writeSync(1, String(Atomics.load(now, 0)));
process.kill(process.pid, 'SIGKILL');
