/** `doctor`: is the archive whole? */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ARCHIVE_FILE, openArchive } from '../archive/archive.ts';
import { checkArchive } from '../archive/check.ts';
import { readConfig } from '../config.ts';
import { counted, EXIT, heldInWords, refuse, say, showProgress, writeLine } from './terminal.ts';

export const usage = `npm run -s doctor

Checks the archive in DATA_DIR: the file itself, every article and sentence against the text that was read, the index against
the articles. Keys and an index that are wrong are made anew from the articles; a damaged article is taken out, and read again by the
next start. Ends with 0 where all is well or was mended, with 1 where something is still wrong.`;

export async function run(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const outcome = readConfig();
  if (!outcome.ok) return refuse(outcome.message, EXIT.failed);
  const path = join(outcome.config.dataDir, ARCHIVE_FILE);
  if (!existsSync(path)) {
    await writeLine(`There is no archive at ${path} yet: npm start or npm run -s ingest makes it.`);
    return EXIT.ok;
  }
  const opened = openArchive(outcome.config.dataDir);
  if (opened.kind === 'refused') return refuse(opened.message, EXIT.failed);
  const { archive } = opened;
  const waiting = archive.files().filter(({ current }) => !current).length;
  const progress = showProgress('articles');
  progress.expect(archive.numbers().length);
  const sayStopped = (): void => {
    progress.end();
    say('Stopped before all was checked.');
  };
  process.once('exit', sayStopped);
  const { articles, sentences, mended, broken, unchecked } = await checkArchive(archive, progress.tick);
  process.off('exit', sayStopped);
  progress.end();
  archive.close();

  const size = `${Math.ceil(statSync(path).size / 1_000_000)} MB`;
  await writeLine(`${path}: ${heldInWords(articles, sentences)}, ${size}.`);
  if (waiting > 0)
    await writeLine(
      `${counted(waiting, 'article')} more were kept by an older version or taken out: the next start reads them again.`,
    );
  for (const sentence of mended) await writeLine(sentence);
  broken.forEach(say);
  if (broken.length > 0) {
    return refuse(
      `Something is wrong still. Where the files of the articles are there, delete ${path} and start again: all is read anew, but what ingest added; add that again.`,
      EXIT.failed,
    );
  }
  if (unchecked !== null)
    return refuse(
      `Articles and index are well, but the file itself could not be checked: ${unchecked}`,
      EXIT.failed,
    );
  await writeLine(
    mended.length > 0
      ? 'All else is well.'
      : 'All is well: the file, every article, every sentence, and the index.',
  );
  return EXIT.ok;
}
