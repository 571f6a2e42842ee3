/** Where compiled modules are kept. */
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';

/**
 * Modules that are loaded from now on are read from Node's own cache, in the system's folder for what passes, and neither
 * stripped of their types nor parsed again: by this process, and by the threads and processes that it starts.
 */
export function keepCompiled(): void {
  enableCompileCache();
  const directory = getCompileCacheDir();
  // A thread does not share its process's cache. So it has one from before its first module, and does without Node's reader of
  // types, which takes as long to load as all else that a thread is. It is told the folder that holds one for each version of Node.
  if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= dirname(directory);
}
