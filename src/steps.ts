/**
 * Long work in steps: a generator that yields wherever other work may have its turn, and returns what was worked out.
 * One that is ahead of all else does it in one go; one that is beside other work gives way after some milliseconds.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';

export type Steps<T> = Generator<undefined, T>;

/** So long a stretch of steps takes, and so long other work then has the thread for itself, in milliseconds. */
const TURN = 5;
const REST = 10;

/** Takes all steps that are left, here and now. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Takes all steps, and lets what has come meanwhile, such as a signal, have its turn every few milliseconds.
 * @param turn how many
 */
export async function finishInTurns<T>(steps: Steps<T>, turn = TURN): Promise<T> {
  for (;;) {
    const until = performance.now() + turn;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
    await setImmediate();
  }
}

/** Takes the steps beside other work, until they are over or `isGivenUp`; does not keep the process from ending. */
export async function finishAside(steps: Steps<unknown>, isGivenUp: () => boolean): Promise<void> {
  for (;;) {
    await setTimeout(REST, undefined, { ref: false });
    const until = performance.now() + TURN;
    do {
      if (isGivenUp() || steps.next().done) return;
    } while (performance.now() < until);
  }
}
