/** What is worked out of the whole library, and kept until the library has changed. */
import { finish, finishAside, finishInTurns, type Steps } from '../../steps.ts';
import type { Library } from './library.ts';

/** Of so many articles it is worked out at once: that takes some hundredths of a second. */
const AT_ONCE = 300;
/**
 * While articles keep coming it is not worked out all the time: after each time there is a rest of so many times as long as
 * that took.
 */
const REST = 4;

export interface Kept<T> {
  /** As the library is. Of a large one it may be what was worked out last, with the new one under way. */
  get(): T;
  /** The same; undefined where that would be a long wait, and it is under way. */
  getSoon(): T | undefined;
  /** Resolves once {@link get} needs no wait; other work has its turn meanwhile. */
  ready(): Promise<void>;
  /** Begins to work it out beside other work, before anybody asks for it. */
  begin(): void;
  /** The same where it was asked for before and the library has changed since. */
  renew(): void;
  /** Gives up what is under way. */
  stop(): void;
}

/** Worked out when first asked for, and anew after the library has changed. */
export function keptFor<T>(library: Library, work: () => Steps<T>, atOnce = AT_ONCE): Kept<T> {
  let kept: { readonly value: T; readonly version: number } | undefined;
  /** What is worked out beside other work; another one, or none, once it is not wanted any more. */
  let under: { readonly steps: Steps<T>; readonly version: number } | undefined;
  /** For all who wait for it. */
  let awaited: Promise<void> | undefined;

  function* working(): Steps<T> {
    const { version } = library;
    const value = yield* work();
    kept = { value, version };
    under = undefined;
    return value;
  }

  function begin(steps = working(), version = library.version) {
    under = { steps, version };
    return under;
  }

  function workAside(): void {
    const mine = begin();
    const began = performance.now();
    finishAside(mine.steps, () => under !== mine)
      .catch(failed)
      .finally(() => {
        restUntil = performance.now() + REST * (performance.now() - began);
        if (changed) renew();
      });
  }

  /** The library has changed while it was worked out. */
  let changed = false;
  /** It is not renewed before, by the clock of `performance`. */
  let restUntil = 0;
  let renewal: NodeJS.Timeout | undefined;

  function renew(): void {
    changed = under !== undefined;
    if (kept === undefined || isFresh() || changed) return;
    const rest = restUntil - performance.now();
    clearTimeout(renewal);
    if (rest <= 0) workAside();
    else renewal = setTimeout(renew, rest).unref();
  }

  /** Goes on with what is under way, without a rest. */
  async function workInTurns(): Promise<void> {
    const { steps } = begin(under?.steps, under?.version);
    await finishInTurns(steps).catch(failed);
    awaited = undefined;
  }

  /** A bug: it comes out where it is asked for again, with nothing kept. */
  function failed(): void {
    kept = undefined;
    under = undefined;
  }

  function workNow(): T {
    const begun = under?.version === library.version ? under.steps : undefined;
    under = undefined;
    return finish(begun ?? working());
  }

  const isSmall = () => library.shelf.listings.size <= atOnce;
  const isFresh = () => kept?.version === library.version;
  function getSoon(): T | undefined {
    if (!isFresh() && isSmall()) return workNow();
    if (!isFresh() && under === undefined) workAside();
    return kept?.value;
  }
  return {
    get: () => getSoon() ?? workNow(),
    getSoon,
    async ready() {
      if (kept !== undefined || isSmall()) return;
      awaited ??= workInTurns();
      await awaited;
    },
    begin() {
      if (!isSmall() && !isFresh() && under === undefined) workAside();
    },
    stop() {
      clearTimeout(renewal);
      changed = false;
      under?.steps.return(undefined as T);
      under = undefined;
    },
    renew,
  };
}
