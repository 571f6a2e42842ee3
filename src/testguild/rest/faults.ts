/** An answer that stands for a Discord in trouble. */
export interface Fault {
  readonly status: 429 | 500 | 502 | 503;
  readonly retryAfter: number;
}

/** Requests that are held. */
export interface Stall {
  /** Resolves when the first of them is there. */
  readonly reached: Promise<void>;
  release(): void;
}

interface Planned {
  readonly route: RegExp;
  left: number;
  readonly fault?: Fault;
  readonly released?: Promise<void>;
  readonly reached?: () => void;
}

/** The failures that were ordered for requests to come. Routes are matched over `METHOD /path`, without `/api/v10`. */
export class Faults {
  readonly #planned: Planned[] = [];

  fail(status: Fault['status'], options: { count?: number; route?: RegExp; retryAfter?: number } = {}): void {
    const { count = 1, route = /^/, retryAfter = 0.05 } = options;
    this.#planned.push({ route, left: count, fault: { status, retryAfter } });
  }

  stall(options: { count?: number; route?: RegExp } = {}): Stall {
    const { count = 1, route = /^/ } = options;
    const { promise, resolve } = Promise.withResolvers<void>();
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    const planned: Planned = { route, left: count, released: promise, reached: reach };
    this.#planned.push(planned);
    return {
      reached,
      release: () => {
        planned.left = 0;
        resolve();
      },
    };
  }

  /** What is to become of this request: waits where it is stalled, and returns its failure, if one was ordered. */
  async meet(method: string, path: string): Promise<Fault | undefined> {
    const planned = this.#planned.find((one) => one.left > 0 && one.route.test(`${method} ${path}`));
    if (!planned) return undefined;
    planned.left -= 1;
    planned.reached?.();
    await planned.released;
    return planned.fault;
  }
}
