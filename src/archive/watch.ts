/**
 * Tells which files and folders have changed, in batches, once they have come to rest. Each folder is watched by itself: Node's own
 * recursive watching watches every single file on Linux, and a corpus may have a hundred thousand.
 */
import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ARTICLE_FILE, isPassedOver } from '../article/files.ts';

/** A file that nobody has written to for so long is taken for complete, in milliseconds. */
const SETTLED = 250;
/** Files that have settled wait no longer for others of the same burst. */
const LONGEST_WAIT = 1_000;
/** How often it is looked whether the folders themselves are there, and are the same. */
const LOOK_AT_FOLDERS = 1_000;

export interface WatchOptions {
  /** Called with what has changed, or has gone; the next batch waits until it is done with. */
  readonly onChanged: (paths: readonly string[]) => Promise<void>;
  /** Told, as a sentence, once, where a folder cannot be watched. */
  readonly onProblem?: ((message: string) => void) | undefined;
}

export interface Watch {
  /** Resolves once all folders that are there are watched. */
  readonly ready: Promise<void>;
  /** No batch is under way or will come after it has resolved. */
  close(): Promise<void>;
}

export function watchFolders(folders: readonly string[], options: WatchOptions): Watch {
  return new FolderWatch(folders, options);
}

class FolderWatch implements Watch {
  readonly #options: WatchOptions;
  readonly #watchers = new Map<string, FSWatcher>();
  /** The folders that were named, each with what tells whether it is still the same; null while it is not there. */
  readonly #roots: Map<string, string | null>;
  /** What has changed, with when it last did. */
  readonly #pending = new Map<string, number>();
  #since = 0;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();
  #closed = false;
  #complained = false;
  readonly #looking: NodeJS.Timeout;
  readonly ready: Promise<void>;

  constructor(folders: readonly string[], options: WatchOptions) {
    this.#options = options;
    this.#roots = new Map(folders.map((folder) => [folder, null]));
    this.ready = this.#lookAtRoots(false);
    this.#looking = setInterval(() => void this.#lookAtRoots(true), LOOK_AT_FOLDERS);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#looking);
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
    await this.#working;
  }

  /** Folders may come, go and be replaced after the start: then all in them has changed. */
  async #lookAtRoots(later: boolean): Promise<void> {
    for (const [root, known] of this.#roots) {
      const now = await identityOf(root);
      if (this.#closed || now === known || this.#roots.get(root) !== known) continue;
      this.#roots.set(root, now);
      this.#forget(root);
      if (now !== null) await this.#watch(root);
      if (later) this.#note(root);
    }
  }

  async #watch(folder: string): Promise<void> {
    if (this.#closed || this.#watchers.has(folder)) return;
    try {
      const watcher = watch(folder, { persistent: false }, (_event, name) => {
        if (name !== null) this.#note(join(folder, name));
      });
      watcher.on('error', () => this.#forget(folder));
      this.#watchers.set(folder, watcher);
      for (const entry of await readdir(folder, { withFileTypes: true }))
        if (entry.isDirectory() && !isPassedOver(entry.name)) await this.#watch(join(folder, entry.name));
    } catch (error) {
      this.#complain(folder, error);
    }
  }

  #complain(folder: string, error: unknown): void {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || this.#complained) return;
    this.#complained = true;
    const why = code === 'ENOSPC' || code === 'EMFILE' ? 'the system watches no more folders' : code;
    this.#options.onProblem?.(
      `${folder} cannot be watched (${why}): changes in it show after some minutes, or with the next start.`,
    );
  }

  #forget(folder: string): void {
    for (const [path, watcher] of this.#watchers) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      this.#watchers.delete(path);
    }
  }

  #note(path: string): void {
    if (this.#closed || this.#isPassedOver(path)) return;
    const now = performance.now();
    if (this.#pending.size === 0) this.#since = now;
    this.#pending.set(path, now);
    this.#timer ??= setTimeout(() => this.#tick(), SETTLED);
  }

  /** Notes and hidden files, and all in hidden folders. */
  #isPassedOver(path: string): boolean {
    for (const root of this.#roots.keys()) {
      if (path === root) return false;
      if (path.startsWith(root + sep)) return relative(root, path).split(sep).some(isPassedOver);
    }
    return true;
  }

  #tick(): void {
    this.#timer = undefined;
    const now = performance.now();
    const settled = [...this.#pending].filter(([, at]) => now - at >= SETTLED).map(([path]) => path);
    const isWhole = settled.length === this.#pending.size || now - this.#since >= LONGEST_WAIT;
    if (settled.length > 0 && isWhole) {
      for (const path of settled) this.#pending.delete(path);
      this.#since = now;
      this.#working = this.#working.then(() => this.#handOn(settled));
    }
    if (this.#pending.size > 0) this.#timer = setTimeout(() => this.#tick(), SETTLED);
  }

  async #handOn(paths: readonly string[]): Promise<void> {
    const changed: string[] = [];
    for (const path of paths) {
      const kind = await kindOf(path);
      // A folder may be another one than before, of the same name and even the same number: what was watched is gone.
      if (kind !== 'file') this.#forget(path);
      if (kind === 'folder') await this.#watch(path);
      if (kind !== 'file' || ARTICLE_FILE.test(path)) changed.push(path);
    }
    if (changed.length > 0 && !this.#closed) await this.#options.onChanged(changed);
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'gone'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'gone';
  }
}

/** Another folder under the same name has another one. */
async function identityOf(folder: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(folder);
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
