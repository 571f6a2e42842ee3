/** The paths that a terminal command is given, checked before anything is read. */
import { stat } from 'node:fs/promises';

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
