/** The thread that brings an archive up to the files. */
import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';
import { giveWay } from '../aside.ts';
import { answerJobs } from '../job-thread.ts';
import { openArchive } from './archive.ts';
import type { Updated } from './update.ts';
import { type SeenByUpdater, type UpdateJob, type UpdaterData, updateHere } from './updater.ts';

// Another thread answers meanwhile.
giveWay();
// The process's own does not hold for its threads. The annotator is loaded with the first file.
enableCompileCache();

const { dataDir, annotator } = workerData as UpdaterData;
const opened = openArchive(dataDir, { isBot: true, annotator });

answerJobs<UpdateJob, Updated, SeenByUpdater>((job, say) => {
  if (opened.kind === 'refused') throw new Error(opened.message);
  return updateHere(opened.archive, job, {
    onProblem: (problem) => say({ problem }),
    onChange: (change) => say({ change }),
  });
});
