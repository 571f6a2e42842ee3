/** A thread that does jobs, one at a time, for the one that asks. */
import {
  parentPort,
  type ResourceLimits,
  type Transferable,
  Worker,
  type WorkerOptions,
} from 'node:worker_threads';

/** Of a thread that is not given its own: what it makes and needs no more is collected before it is much. */
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 48 };

/** What a thread sends: what it says while it works, and in the end what came of it. A fault is one of the program. */
type Sent<Answer, Said> = { readonly said: Said } | { readonly answer: Answer } | { readonly fault: Error };

export interface JobThreadOptions extends WorkerOptions {
  /** Milliseconds after which a thread without work is ended, and its memory free; never where left out. */
  readonly idle?: number | undefined;
}

/**
 * It is started with the first job, again with the next one after it has failed, and keeps no process alive that has nothing
 * else to do.
 */
export class JobThread<Job, Answer, Said = never> {
  readonly #file: URL;
  readonly #options: WorkerOptions;
  readonly #idle: number | undefined;
  #worker: Worker | undefined;
  #resting: NodeJS.Timeout | undefined;

  /** @param file a module that calls {@link answerJobs} */
  constructor(file: URL, { idle, ...options }: JobThreadOptions = {}) {
    this.#file = file;
    this.#idle = idle;
    this.#options = options;
  }

  /**
   * Not before the last job is done. Rejects for a fault of the program, and where the thread is closed meanwhile.
   * @param transferred buffers of the job that are handed over, and empty from then on
   */
  async ask(
    job: Job,
    transferred: readonly Transferable[] = [],
    onSaid: (said: Said) => void = () => {},
  ): Promise<Answer> {
    clearTimeout(this.#resting);
    this.#worker ??= this.#started();
    const worker = this.#worker;
    worker.ref();
    worker.postMessage(job, transferred);
    try {
      return await this.#answerOf(worker, onSaid);
    } catch (error) {
      // Whatever state it is in, the next job begins with another.
      await this.close();
      throw error;
    } finally {
      this.#rest(worker);
    }
  }

  /** Gives up what it has in hand. */
  async close(): Promise<void> {
    clearTimeout(this.#resting);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #started(): Worker {
    const worker = new Worker(this.#file, { resourceLimits: LIMITS, ...this.#options });
    const forget = (): void => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    // It may die while nobody waits for it.
    return worker.on('error', forget).on('exit', forget);
  }

  #answerOf(worker: Worker, onSaid: (said: Said) => void): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const over = (finish: () => void): void => {
        worker.off('message', hear).off('error', fail).off('exit', leave);
        finish();
      };
      const fail = (error: unknown): void => over(() => reject(error));
      const leave = (): void => fail(new Error('the thread has ended'));
      const hear = (sent: Sent<Answer, Said>): void => {
        if ('said' in sent) onSaid(sent.said);
        else if ('fault' in sent) fail(sent.fault);
        else over(() => resolve(sent.answer));
      };
      worker.on('message', hear).on('error', fail).on('exit', leave);
    });
  }

  #rest(worker: Worker): void {
    // One that is being closed is waited for.
    if (this.#worker !== worker) return;
    worker.unref();
    if (this.#idle === undefined) return;
    this.#resting = setTimeout(() => void this.close(), this.#idle);
    this.#resting.unref();
  }
}

/**
 * Makes the thread that calls it do jobs.
 * @param transferred buffers of the answer that are handed over
 */
export function answerJobs<Job, Answer, Said = never>(
  work: (job: Job, say: (said: Said) => void) => Answer | Promise<Answer>,
  transferred: (answer: Answer) => readonly Transferable[] = () => [],
): void {
  if (parentPort === null) throw new Error('this module runs in a worker thread');
  const port = parentPort;
  const send = (sent: Sent<Answer, Said>, buffers: readonly Transferable[] = []): void =>
    port.postMessage(sent, buffers);
  port.on('message', async (job: Job) => {
    try {
      const answer = await work(job, (said) => send({ said }));
      send({ answer }, transferred(answer));
    } catch (error) {
      send({ fault: error instanceof Error ? error : new Error(String(error)) });
    }
  });
}
