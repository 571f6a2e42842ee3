/** Work that is to be of the articles as they are at one moment, and gives way nonetheless. */
import { finish, type Steps } from '../../steps.ts';
import type { Library } from './library.ts';

/**
 * Takes steps that each begin something of the articles. Where these have changed in between, all is begun anew, in one go:
 * what comes of it is of one moment, the first step's or a later one's.
 */
export function* atOneMoment<T>(library: Library, work: () => Steps<T>): Steps<T> {
  const { version } = library;
  const steps = work();
  try {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      yield;
      if (library.version !== version) break;
    }
  } finally {
    // Whatever is given up half-way, here or by who takes these steps, may have something to put away.
    steps.return(undefined as T);
  }
  return finish(work());
}
