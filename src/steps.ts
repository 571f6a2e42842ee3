/**
 * Long work in steps: a generator that yields wherever other work may have its turn, and returns what was worked out.
 * One that is ahead of all else does it in one go; one that is beside other work gives way after some milliseconds.
 */
import { setTimeout } from 'node:timers/promises';

export type Steps<T> = Generator<undefined, T>;

/** So long a stretch of steps takes, and so long other work then has the thread for itself, in milliseconds. */
const TURN = 5;
const REST = 10;

/**
 * Takes the first step here and now, and leaves the others: work that reads in its first step what it is of can so be of the
 * same moment as other work, though it is gone on with, or not, only after that.
 */
export function begun<T>(steps: Steps<T>): Steps<T> {
  const first = steps.next();
  return goOn(first, steps);
}

function* goOn<T>(first: IteratorResult<undefined, T>, rest: Steps<T>): Steps<T> {
  if (first.done) return first.value;
  yield;
  return yield* rest;
}

/** Takes all steps that are left, here and now. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Takes all steps, and lets what has come meanwhile, such as a signal, have its turn every few milliseconds. Of several that
 * are under way one has its turn at a time, each in order: the event loop is held as long by many as by one.
 */
export async function finishInTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    await myTurn();
    const until = performance.now() + TURN;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
  }
}

/** Takes the steps beside other work, until they are over or `isGivenUp`; does not keep the process from ending. */
export async function finishAside(steps: Steps<unknown>, isGivenUp: () => boolean): Promise<void> {
  for (;;) {
    await setTimeout(REST, undefined, { ref: false });
    await myTurn();
    const until = performance.now() + TURN;
    do {
      if (isGivenUp() || steps.next().done) return;
    } while (performance.now() < until);
  }
}

/** Those that wait for their turn, in order. */
const waiting: (() => void)[] = [];

/** Resolves in a round of the event loop that nobody else has a turn in. */
function myTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.length === 0) setImmediate(giveTurn);
    waiting.push(resolve);
  });
}

function giveTurn(): void {
  const next = waiting.shift();
  if (waiting.length > 0) setImmediate(giveTurn);
  next?.();
}
