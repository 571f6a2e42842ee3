/**
 * The file in which a guild lasts: written whole beside its place and then put there, so that it is never half of one, not after a
 * power cut either.
 */
import { readFileSync, renameSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Kept, keptOf, parseKept } from './state/kept.ts';
import type { World, WorldEvent } from './state/world.ts';

/** What was said is for whoever runs the bot alone to read. */
const MODE = 0o600;
/** So long after a change it is written, in milliseconds, with all that changed meanwhile. */
const SOON = 1_000;

/** What happens and leaves nothing behind that is kept. */
const PASSING: ReadonlySet<WorldEvent['type']> = new Set([
  'typing',
  'presence',
  'commands',
  'interaction-create',
  'interaction',
  'modal',
]);

/**
 * What was kept in the file; null where there is none. One that cannot be read as such is put aside.
 * @param onProblem told of that, as a sentence
 */
export function readKept(path: string, onProblem: (sentence: string) => void): Kept | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT')
      onProblem(`${path} cannot be read (${codeOf(error)}): the test guild begins anew.`);
    return null;
  }
  const kept = parseKept(text);
  if (kept !== undefined) return kept;
  const aside = `${path}.aside`;
  try {
    renameSync(path, aside);
    onProblem(
      `${path} is damaged, or of another version: it is ${aside} now, and the test guild begins anew.`,
    );
  } catch (error) {
    onProblem(
      `${path} is damaged, or of another version, and cannot be put aside (${codeOf(error)}): the test guild begins anew.`,
    );
  }
  return null;
}

/**
 * Keeps the world in the file from now on, a moment after each change. Returns what ends it, with all that there is kept.
 * @param onProblem told once, as a sentence, that it cannot be written
 */
export function keepWorld(
  world: World,
  path: string,
  onProblem: (sentence: string) => void,
): () => Promise<void> {
  let told = false;
  let cancel: (() => void) | undefined;
  let writing: Promise<void> = Promise.resolve();
  const tell = (error: unknown): void => {
    if (!told)
      onProblem(
        `${path} cannot be written (${codeOf(error)}): what is said in the test guild is lost when it stops.`,
      );
    told = true;
  };
  const write = (): void => {
    cancel = undefined;
    writing = writing.then(() => writeLasting(path, JSON.stringify(keptOf(world)))).catch(tell);
  };
  const stopListening = world.listen(({ type }) => {
    if (!PASSING.has(type)) cancel ??= world.clock.after(SOON, write);
  });
  return async () => {
    stopListening();
    cancel?.();
    write();
    await writing;
  };
}

/** Where it resolves, the text is what the file holds, even if the machine stops at that moment; until then what it held before. */
async function writeLasting(path: string, text: string): Promise<void> {
  const beside = `${path}.new`;
  const file = await open(beside, 'w', MODE);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  await syncFolder(dirname(path));
}

/** Systems, and file systems, that sync no folder say so; they see to its names by themselves. */
const NO_FOLDER_IS_SYNCED: ReadonlySet<string> = new Set(['EACCES', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM']);

/** What a folder's files are called lasts only then. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path);
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    if (!NO_FOLDER_IS_SYNCED.has(codeOf(error))) throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
