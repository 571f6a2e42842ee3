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

/** What somebody waits for, or what nobody does, and has its turn more seldom. */
export type Urgency = 'awaited' | 'in-time';

/**
 * Takes all steps, and lets what has come meanwhile, such as a signal, have its turn every few milliseconds. Of several that
 * are under way one has its turn at a time, each in order: the event loop is held as long by many as by one.
 *
 * @param mayGoOn waited for before every turn
 */
export async function finishInTurns<T>(
  steps: Steps<T>,
  urgency: Urgency = 'awaited',
  mayGoOn?: () => Promise<void>,
): Promise<T> {
  for (;;) {
    await mayGoOn?.();
    await myTurn(urgency);
    const { done, value } = takeTurn(steps);
    if (done) return value;
  }
}

/** Takes the steps beside other work, until they are over or `isGivenUp`; does not keep the process from ending. */
export async function finishAside(steps: Steps<unknown>, isGivenUp: () => boolean): Promise<void> {
  for (;;) {
    await setTimeout(REST, undefined, { ref: false });
    await myTurn('in-time');
    if (isGivenUp() || takeTurn(steps).done) return;
  }
}

/** Takes steps for some milliseconds; one at least. What the last of them gave. */
function takeTurn<T>(steps: Steps<T>): IteratorResult<undefined, T> {
  const until = performance.now() + TURN;
  for (;;) {
    const step = steps.next();
    if (step.done || performance.now() >= until) return step;
  }
}

/** So many turns has what is awaited, where there is as much of it, for one of what is not. */
const AWAITED_TURNS = 4;

/** Those that wait for their turn, in order. */
const waiting: Readonly<Record<Urgency, (() => void)[]>> = { awaited: [], 'in-time': [] };
let isGiving = false;
let awaitedTurns = 0;

/** Resolves in a round of the event loop that nobody else has a turn in. */
function myTurn(urgency: Urgency): Promise<void> {
  return new Promise((resolve) => {
    waiting[urgency].push(resolve);
    if (isGiving) return;
    isGiving = true;
    setImmediate(giveTurn);
  });
}

function giveTurn(): void {
  const isTheirs = waiting.awaited.length > 0 && awaitedTurns < AWAITED_TURNS;
  const next = (isTheirs ? waiting.awaited : waiting['in-time']).shift() ?? waiting.awaited.shift();
  awaitedTurns = isTheirs ? awaitedTurns + 1 : 0;
  isGiving = waiting.awaited.length + waiting['in-time'].length > 0;
  if (isGiving) setImmediate(giveTurn);
  next?.();
}
