/** An archive in a folder, or a failure of the test. */
import { type Archive, openArchive } from '../../src/archive/archive.ts';

export function opened(folder: string): Archive {
  const outcome = openArchive(folder);
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return outcome.archive;
}
