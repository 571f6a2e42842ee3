/** Size and time of many files. */
import { stat } from 'node:fs/promises';

/** Files that are looked at together: the file system answers them side by side. */
const STATS_AT_ONCE = 64;

/** Those that are there. */
export async function statAll(
  paths: readonly string[],
): Promise<ReadonlyMap<string, { readonly size: number; readonly modified: number }>> {
  const found = new Map<string, { size: number; modified: number }>();
  for (let from = 0; from < paths.length; from += STATS_AT_ONCE) {
    await Promise.all(
      paths.slice(from, from + STATS_AT_ONCE).map(async (path) => {
        try {
          const { size, mtimeMs } = await stat(path);
          found.set(path, { size, modified: mtimeMs });
        } catch {
          // It is not there, or may not be looked at: reading it says which.
        }
      }),
    );
  }
  return found;
}
