/** `ingest`: adds articles to the archive, also while the bot runs. */
import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { openArchive } from '../archive/archive.ts';
import { addPaths } from '../archive/update.ts';
import { describeProblem } from '../article/problems.ts';
import { readConfig } from '../config.ts';
import { missingPath } from './paths.ts';
import { counted, EXIT, refuse, say, showProgress, writeLine } from './terminal.ts';

export const usage = `npm run -s ingest -- PATH [PATH …] [--list]

Adds articles to the archive in DATA_DIR, where the bot finds them: at once, if it runs. What is there already is passed over, so that
one that was stopped goes on where it was. An article leaves the archive when its file is gone.

  PATH      a file or a folder of articles (.txt or .md), with the folders in it
  --list    writes the path of each file once its article is kept`;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { list: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0)
    return refuse('Which articles? Name a file or a folder: ingest -- PATH.', EXIT.usage);
  const missing = await missingPath(positionals);
  if (missing !== null) return refuse(missing, EXIT.failed);
  const outcome = readConfig();
  if (!outcome.ok) return refuse(outcome.message, EXIT.failed);
  const { dataDir, corpusDirs } = outcome.config;
  const opened = openArchive(dataDir);
  if (opened.kind === 'refused') return refuse(opened.message, EXIT.failed);
  const { archive } = opened;

  const progress = showProgress('articles');
  const problems: string[] = [];
  let done = 0;
  const sayStopped = (): void => {
    progress.end();
    problems.forEach(say);
    say(`Stopped after ${counted(done, 'file')}. Run it again to go on from there.`);
  };
  process.once('exit', sayStopped);
  const updated = await addPaths(
    archive,
    positionals.map((path) => resolve(path)),
    {
      ingested: (path) => !corpusDirs.some((folder) => path.startsWith(folder + sep)),
      onProblem: (problem) => problems.push(describeProblem(problem)),
      onPlan: progress.expect,
      onFile: (path, isKept) => {
        done += 1;
        progress.tick();
        if (values.list && isKept) process.stdout.write(`${path}\n`);
      },
    },
  );
  process.off('exit', sayStopped);
  progress.end();
  problems.forEach(say);
  archive.close();
  const { added, changed, same, leftOut, failure } = updated;
  const parts = [
    `${added.toLocaleString('en')} added`,
    `${changed.toLocaleString('en')} changed`,
    `${same.toLocaleString('en')} there already`,
    `${leftOut.toLocaleString('en')} left out`,
  ];
  await writeLine(`Articles: ${parts.join(', ')}.`);
  if (failure !== null) return refuse(`${failure} Then run it again to go on from there.`, EXIT.failed);
  return added + changed + same > 0
    ? EXIT.ok
    : refuse(`${positionals.join(', ')} holds no article (.txt or .md) that can be read.`, EXIT.failed);
}
