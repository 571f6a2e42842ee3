/** A process to be killed: brings an archive up to its folder, and the index after it, then folds the file's log into it. */
import { openArchive } from '../../src/archive/archive.ts';
import { createOwnPreparer } from '../../src/archive/preparers.ts';
import { updateFolders } from '../../src/archive/update.ts';
import { openNewsroom } from '../../src/newsroom.ts';

/** The index takes in what is new after so many files: often, so that it is killed at that too. */
const REFRESH_AFTER = 7;

const [dataDir, corpus] = process.argv.slice(2) as [string, string];
const opened = openArchive(dataDir);
if (opened.kind === 'refused') throw new Error(opened.message);
const { archive } = opened;
process.send?.('ready');
const newsroom = await openNewsroom(archive);
let read = 0;
await updateFolders(archive, [corpus], {
  preparer: createOwnPreparer(),
  onFile: (path, isKept) => {
    if (isKept) process.send?.({ kept: path });
    read += 1;
    if (read % REFRESH_AFTER === 0) void newsroom.refresh();
  },
});
await newsroom.refresh();
await newsroom.close();
archive.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
process.send?.('done');
