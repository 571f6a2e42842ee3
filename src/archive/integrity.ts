/** SQLite's own check of the archive's file, beside this process: it answers meanwhile, and ends at once when it is told to. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Archive } from './archive.ts';

/** What the process says that checks. */
export type Findings =
  | {
      readonly kind: 'checked';
      /** What SQLite says is wrong with the file. */
      readonly damage: readonly string[];
      /** Rows of articles that are not there. */
      readonly strays: number;
    }
  /** A sentence, or what SQLite says. */
  | { readonly kind: 'unchecked'; readonly why: string };

export type Integrity =
  /** What is wrong with the file, as sentences. */
  | { readonly kind: 'checked'; readonly problems: readonly string[] }
  | Extract<Findings, { kind: 'unchecked' }>;

/** Rejects where the process that checks was ended. */
export async function checkIntegrity({ path }: Archive): Promise<Integrity> {
  const child = fork(new URL('./integrity-child.ts', import.meta.url), [path], { execArgv: [] });
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  try {
    const ended = once(child, 'exit').then(() => {
      throw new Error('the process that checks the file has ended');
    });
    const [found] = (await Promise.race([once(child, 'message'), ended])) as [Findings];
    if (found.kind === 'unchecked') return found;
    const problems = [
      ...found.damage.map((what) => `${path} is damaged: ${what}.`),
      ...(found.strays > 0 ? [`${path} holds ${found.strays} rows of articles that are not there.`] : []),
    ];
    return { kind: 'checked', problems };
  } finally {
    process.off('exit', end);
    end();
  }
}
