/** Where compiled modules are kept. */
import { enableCompileCache } from 'node:module';

/**
 * Modules that are loaded from now on are read from Node's own cache, in the system's folder for what passes, and neither
 * stripped of their types nor parsed again: by this process, and by the threads and processes that it starts.
 */
export function keepCompiled(): void {
  const { directory } = enableCompileCache();
  // A thread does not share its process's cache. So it has one from before its first module, and does without Node's reader of
  // types, which takes as long to load as all else that a thread is.
  if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= directory;
}
