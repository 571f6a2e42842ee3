/** Files prepared side by side, and taken in the order in which they were given. */
import { setImmediate } from 'node:timers/promises';
import type { HeldFile } from './held.ts';
import type { Preparation } from './prepare.ts';
import { type Preparer, PreparerClosed } from './preparers.ts';

/** A file that was found. */
export interface Found {
  readonly path: string;
  readonly id: string;
  /** What the archive holds of this path, or of another file of this id that is out. */
  readonly held: HeldFile | undefined;
  /** By its size and time it is what is held. */
  readonly unchanged: boolean;
}

/** Unchanged files that are taken before other work gets its turn: some milliseconds of comparing. */
const TAKEN_AT_ONCE = 64;

/** Each file with what became of it, in the files' order; null where it has not to be read. Reads ahead. */
export async function* prepareInOrder(
  files: readonly Found[],
  preparer: Preparer,
): AsyncGenerator<readonly [Found, Preparation | null]> {
  const ahead = new Map<Found, Promise<Preparation>>();
  /** The first file that was not asked for yet. */
  let next = 0;
  for (const [i, file] of files.entries()) {
    for (; next < files.length && ahead.size < preparer.atOnce; next += 1) {
      const { path, held, unchanged } = files[next]!;
      if (unchanged) continue;
      const preparation = preparer.prepare(path, held?.current ? held.hash : null);
      // It is waited for below; until then a failure is no unhandled one.
      preparation.catch(() => {});
      ahead.set(files[next]!, preparation);
    }
    if ((i + 1) % TAKEN_AT_ONCE === 0) await setImmediate();
    const preparation = ahead.get(file);
    const done = preparation === undefined ? null : await preparation.catch((error) => faultOf(file, error));
    ahead.delete(file);
    yield [file, done];
  }
}

/** What went wrong with one file by a fault of the program keeps no other from its turn. */
function faultOf({ path }: Found, error: unknown): Preparation {
  if (error instanceof PreparerClosed) throw error;
  const wrong = `could not be taken in, by a fault of this program and not of the file (${String(error)})`;
  return { kind: 'problem', problem: { path, kind: 'fault', wrong, done: 'left out' } };
}
