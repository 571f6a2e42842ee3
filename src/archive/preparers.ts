/** Who prepares files: this thread, or worker threads beside it that leave this one free to answer. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Preparation, prepareFile } from './prepare.ts';

export interface Preparer {
  /** How many files it is worth to ask for at a time. */
  readonly atOnce: number;
  /** See {@link prepareFile}. */
  prepare(path: string, knownHash: string | null): Promise<Preparation>;
  close(): Promise<void>;
}

/** What a worker is asked. */
export interface Job {
  readonly number: number;
  readonly path: string;
  readonly knownHash: string | null;
}

/** What it answers. */
export interface Done {
  readonly number: number;
  readonly preparation: Preparation;
}

/** Files waiting for a thread beside the one that it works on, so that it never waits for us. */
const QUEUED = 3;
/** A few files are read sooner than a thread has started. */
const WORTH_THREADS = 12;

/** Prepares in this thread. */
export function createOwnPreparer(): Preparer {
  return { atOnce: 1, prepare: prepareFile, close: async () => {} };
}

/** Threads where there is work for them, as many as there are processors; otherwise this thread. */
export function createPreparerFor(files: number): Preparer {
  return files < WORTH_THREADS ? createOwnPreparer() : createThreads(availableParallelism());
}

/** @param threads how many; each is started with the first file that needs it, and holds the annotator's weights */
export function createThreads(threads: number): Preparer {
  const workers: Thread[] = [];
  return {
    atOnce: threads * (1 + QUEUED),
    prepare(path, knownHash) {
      let least = workers.toSorted((a, b) => a.open - b.open)[0];
      if ((least === undefined || least.open > 0) && workers.length < threads) {
        least = new Thread();
        workers.push(least);
      }
      return least!.prepare(path, knownHash);
    },
    async close() {
      await Promise.all(workers.splice(0).map((worker) => worker.close()));
    },
  };
}

class Thread {
  readonly #worker = new Worker(new URL('./prepare-worker.ts', import.meta.url));
  readonly #waiting = new Map<number, PromiseWithResolvers<Preparation>>();
  #next = 0;

  constructor() {
    this.#worker.on('message', ({ number, preparation }: Done) => {
      this.#waiting.get(number)?.resolve(preparation);
      this.#waiting.delete(number);
      if (this.#waiting.size === 0) this.#worker.unref();
    });
    // An exception in the thread is a bug: it comes out where the file was asked for.
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`the annotating thread ended with code ${code}`)));
  }

  /** Files asked for and not prepared yet. */
  get open(): number {
    return this.#waiting.size;
  }

  prepare(path: string, knownHash: string | null): Promise<Preparation> {
    const number = this.#next;
    this.#next += 1;
    const waiting = Promise.withResolvers<Preparation>();
    this.#waiting.set(number, waiting);
    this.#worker.ref();
    this.#worker.postMessage({ number, path, knownHash } satisfies Job);
    return waiting.promise;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
