/** Paths that a person gives, and how they are written for one. */
import { stat } from 'node:fs/promises';
import { relative } from 'node:path';

/** A plain sentence where one of the paths is not there; null where all are. */
export async function missingPath(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    try {
      await stat(path);
    } catch {
      return `${path} is not there: name a folder of articles (.txt or .md).`;
    }
  }
  return null;
}

/** A path as a person at this terminal would write it: from here, where it lies below, otherwise in full. */
export function shortPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere === '' || fromHere.startsWith('..') ? path : fromHere;
}
