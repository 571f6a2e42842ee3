/** Who prepares files: this thread, or worker threads beside it that leave this one free to answer. */
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Preparation } from './prepare.ts';

export interface Preparer {
  /** How many files it is worth to ask for at a time. */
  readonly atOnce: number;
  /**
   * See `prepareFile` in `prepare.ts`. Rejects with {@link PreparerClosed} once it is closed, otherwise for a fault of the program with
   * this file; others can be asked for after it.
   */
  prepare(path: string, knownHash: string | null): Promise<Preparation>;
  close(): Promise<void>;
}

/** What a worker is asked. */
export interface Job {
  readonly number: number;
  readonly path: string;
  readonly knownHash: string | null;
}

/** What it answers; a fault is one of the program. */
export type Done =
  | { readonly number: number; readonly preparation: Preparation }
  | { readonly number: number; readonly fault: Error };

/** Nobody waits for the file any more. */
export class PreparerClosed extends Error {
  constructor() {
    super('the threads are closed');
  }
}

/** Files that a thread has in hand, the one that it works on among them: it never waits for us. */
const IN_HAND = 2;
/**
 * Files asked for ahead, for each thread. They are kept in their order, and one article may take as long as fifty others: as
 * many as that may be finished before it.
 */
const AHEAD = 32;
/** So much of an annotation is gone again once it is packed that collecting it less often saves a twentieth of the time. */
const YOUNG_MEGABYTES = 96;

/** Of a thread that annotates. */
export function annotatingLimits(): ResourceLimits {
  // What `npm start` gives to Node for its main thread would otherwise hold for all, whatever their own limits. The main thread has read it.
  setFlagsFromString('--max-semi-space-size=0');
  return { maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
}

/** A few files are read sooner than a thread has started. */
const WORTH_THREADS = 12;

/** Prepares in this thread. The annotator is loaded with the first file: who has threads for it does without. */
export function createOwnPreparer(): Preparer {
  return {
    atOnce: 1,
    prepare: async (path, knownHash) => (await import('./prepare.ts')).prepareFile(path, knownHash),
    close: async () => {},
  };
}

/** Threads where there is work for them, as many as there are processors; otherwise this thread. */
export function createPreparerFor(files: number): Preparer {
  return files < WORTH_THREADS ? createOwnPreparer() : createThreads(availableParallelism());
}

/** A file that no thread has in hand yet. */
interface Asked extends PromiseWithResolvers<Preparation> {
  readonly path: string;
  readonly knownHash: string | null;
}

/** @param threads how many; each is started with the first file that needs it, and holds the annotator's weights */
export function createThreads(threads: number): Preparer {
  const workers: Thread[] = [];
  const queue: Asked[] = [];
  let closed = false;

  function handOut(): void {
    while (queue.length > 0) {
      const thread = tryFreest();
      if (thread === undefined || thread.open >= IN_HAND) return;
      const { path, knownHash, resolve, reject } = queue.shift()!;
      thread.prepare(path, knownHash).then(resolve, reject).then(handOut);
    }
  }

  /** Undefined where none is free: where no other could be started, those that are there take what is queued, or nobody does. */
  function tryFreest(): Thread | undefined {
    try {
      return freest();
    } catch (error) {
      if (workers.length === 0) for (const { reject } of queue.splice(0)) reject(error);
      return workers.toSorted((a, b) => a.open - b.open)[0];
    }
  }

  /** The thread with the least to do; another one, while there may be more and all have something. */
  function freest(): Thread {
    const least = workers.toSorted((a, b) => a.open - b.open)[0];
    if (least !== undefined && (least.open === 0 || workers.length === threads)) return least;
    const started = new Thread(takeOut);
    workers.push(started);
    return started;
  }

  /** The next file starts another in its place. */
  function takeOut(worker: Thread): void {
    const at = workers.indexOf(worker);
    if (at >= 0) workers.splice(at, 1);
  }

  return {
    atOnce: threads * AHEAD,
    prepare(path, knownHash) {
      if (closed) return Promise.reject(new PreparerClosed());
      const asked = { path, knownHash, ...Promise.withResolvers<Preparation>() };
      queue.push(asked);
      handOut();
      return asked.promise;
    },
    async close() {
      closed = true;
      for (const { reject } of queue.splice(0)) reject(new PreparerClosed());
      await Promise.all(workers.splice(0).map((worker) => worker.close()));
    },
  };
}

class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<Preparation>>();
  readonly #onEnd: (thread: Thread) => void;
  #next = 0;
  #closed = false;

  /** @param onEnd called as soon as nothing more may be asked of it: it has died */
  constructor(onEnd: (thread: Thread) => void) {
    this.#worker = new Worker(new URL('./prepare-worker.ts', import.meta.url), {
      resourceLimits: annotatingLimits(),
    });
    this.#onEnd = onEnd;
    this.#worker.on('message', (done: Done) => {
      const waiting = this.#waiting.get(done.number);
      this.#waiting.delete(done.number);
      if ('fault' in done) waiting?.reject(done.fault);
      else waiting?.resolve(done.preparation);
      if (this.#waiting.size === 0) this.#rest();
    });
    // A thread may die of an exception or of too little memory: that comes out where its files were asked for.
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
    this.#closed = true;
    this.#fail(new PreparerClosed());
    await this.#worker.terminate();
  }

  /** Keeps no process alive that has nothing else to do. */
  #rest(): void {
    // One that is being closed is waited for.
    if (!this.#closed) this.#worker.unref();
  }

  /** It answers no more, whatever it is sent. */
  #fail(error: unknown): void {
    this.#onEnd(this);
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
