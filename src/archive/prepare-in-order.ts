/** Files prepared side by side, and taken in the order in which they were given. */
import type { HeldFile } from './archive.ts';
import type { Preparation } from './prepare.ts';
import type { Preparer } from './preparers.ts';

/** A file that was found. */
export interface Found {
  readonly path: string;
  readonly id: string;
  /** What the archive holds of this path, or of another file of this id that is out. */
  readonly held: HeldFile | undefined;
  /** By its size and time it is what is held. */
  readonly unchanged: boolean;
}

/** Each file with what became of it, in the files' order; null where it has not to be read. Reads ahead. */
export async function* prepareInOrder(
  files: readonly Found[],
  preparer: Preparer,
): AsyncGenerator<readonly [Found, Preparation | null]> {
  const ahead: (readonly [Found, Promise<Preparation> | null])[] = [];
  let next = 0;
  let open = 0;
  while (next < files.length || ahead.length > 0) {
    while (next < files.length && open < preparer.atOnce) {
      const file = files[next]!;
      next += 1;
      if (file.unchanged) ahead.push([file, null]);
      else {
        const preparation = preparer.prepare(file.path, file.held?.current ? file.held.hash : null);
        // It is waited for below; until then a failure is no unhandled one.
        preparation.catch(() => {});
        ahead.push([file, preparation]);
        open += 1;
      }
    }
    const [file, preparation] = ahead.shift()!;
    if (preparation === null) yield [file, null];
    else {
      const done = await preparation;
      open -= 1;
      yield [file, done];
    }
  }
}
