/** What takes minutes to work out, kept in a folder, so that what is learned from it can be tried again in seconds. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What `make` gave the last time, where it was made of the same `names`.
 * @param folder where it is kept; undefined: nowhere. To be emptied by hand where more than the names has changed.
 */
export async function kept<T>(
  folder: string | undefined,
  file: string,
  names: readonly string[],
  make: () => Promise<T>,
): Promise<T> {
  if (folder === undefined) return make();
  const path = join(folder, `${file}.json`);
  if (existsSync(path)) {
    const before = JSON.parse(readFileSync(path, 'utf8')) as { names: string[]; value: T };
    if (before.names.join() === names.join()) return before.value;
  }
  const value = await make();
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, JSON.stringify({ names, value }, plain));
  return value;
}

/** Typed arrays are written as lists. */
function plain(_: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;
}
