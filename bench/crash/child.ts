/**
 * A process to be killed: brings an archive up to its folder, and the index after it, merges what it has of it, then folds the
 * file's log into it. Says when each of these begins.
 */
import { openArchive } from '../../src/archive/archive.ts';
import { createOwnPreparer } from '../../src/archive/preparers.ts';
import { updateFolders } from '../../src/archive/update.ts';
import { openNewsroom } from '../../src/newsroom.ts';
import type { FromChild, Phase } from './kill-and-check.ts';

/** The index takes in what is new after so many files: often, so that it is killed at that too. */
const REFRESH_AFTER = 7;

const [dataDir, corpus] = process.argv.slice(2) as [string, string];
const opened = openArchive(dataDir);
if (opened.kind === 'refused') throw new Error(opened.message);
const { archive } = opened;
const tell = (message: FromChild) => process.send?.(message);
const begin = (phase: Phase) => tell({ phase });
begin('ingest');
const newsroom = await openNewsroom(archive);
let read = 0;
await updateFolders(archive, [corpus], {
  preparer: createOwnPreparer(),
  onFile: (path, isKept) => {
    if (isKept) tell({ kept: path });
    read += 1;
    if (read % REFRESH_AFTER === 0) void newsroom.refresh();
  },
});
begin('merge');
await newsroom.refresh();
await newsroom.settled();
await newsroom.close();
begin('snapshot');
archive.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
tell('done');
