/** Size and time of many files, and which of them are gone. */
import { stat } from 'node:fs/promises';

/** Files that are looked at together: the file system answers them side by side. */
const STATS_AT_ONCE = 64;

/** Those that are there, and may be looked at. */
export async function statAll(
  paths: readonly string[],
): Promise<ReadonlyMap<string, { readonly size: number; readonly modified: number }>> {
  const found = new Map<string, { size: number; modified: number }>();
  await forEach(paths, async (path) => {
    try {
      const { size, mtimeMs } = await stat(path);
      found.set(path, { size, modified: mtimeMs });
    } catch {
      // It is not there, or may not be looked at: reading it says which.
    }
  });
  return found;
}

/** Those that are surely not there: what cannot be looked at just now is not gone. */
export async function goneOf(paths: readonly string[]): Promise<ReadonlySet<string>> {
  const gone = new Set<string>();
  await forEach(paths, async (path) => {
    try {
      await stat(path);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENOENT' || code === 'ENOTDIR') gone.add(path);
    }
  });
  return gone;
}

async function forEach(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  for (let from = 0; from < paths.length; from += STATS_AT_ONCE)
    await Promise.all(paths.slice(from, from + STATS_AT_ONCE).map(work));
}
