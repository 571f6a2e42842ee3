/** The thread that brings an archive up to the files. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { giveWay } from '../aside.ts';
import { answerJobs } from '../job-thread.ts';
import { ARCHIVE_FILE, openArchive } from './archive.ts';
import type { Updated } from './update.ts';
import { type SeenByUpdater, type UpdateJob, type UpdaterData, updateHere } from './updater.ts';

// Another thread answers meanwhile.
giveWay();

const { dataDir, annotator } = workerData as UpdaterData;
/** Of an archive that is not there this would make another, of which the thread that answers knows nothing. */
const opened = existsSync(join(dataDir, ARCHIVE_FILE))
  ? openArchive(dataDir, { isBot: true, annotator })
  : ({
      kind: 'refused',
      message: `${ARCHIVE_FILE} has been taken out of ${dataDir}. Start the bot again: it reads the articles anew.`,
    } as const);

answerJobs<UpdateJob, Updated, SeenByUpdater>((job, say) => {
  if (opened.kind === 'refused') throw new Error(opened.message);
  return updateHere(opened.archive, job, {
    onProblem: (problem) => say({ problem }),
    onChange: (change) => say({ change }),
  });
});
