/** The file in which a guild lasts: written whole beside its place and then put there, so that it is never half of one. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
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
  const beside = `${path}.new`;
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
    writing = writing.then(async () => {
      try {
        await writeFile(beside, JSON.stringify(keptOf(world)), { mode: MODE });
        await rename(beside, path);
      } catch (error) {
        tell(error);
      }
    });
  };
  const stopListening = world.listen(({ type }) => {
    if (!PASSING.has(type)) cancel ??= world.clock.after(SOON, write);
  });
  return async () => {
    stopListening();
    cancel?.();
    await writing;
    try {
      writeFileSync(beside, JSON.stringify(keptOf(world)), { mode: MODE });
      renameSync(beside, path);
    } catch (error) {
      tell(error);
    }
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
