/** A newsroom over an archive: opens its index, and takes in what changes. */
import { Library } from '../answer/library/library.ts';
import { listsOf } from '../answer/lists/lists.ts';
import type { Archive } from '../archive/archive.ts';
import { createArchiveShelf } from '../archive/archive-shelf.ts';
import type { Keeping } from '../archive/segment-table.ts';
import { createSegmentWriter } from '../archive/segment-writer.ts';
import { createSegmentedIndex } from '../search/segmented-index.ts';
import { wordRelations } from '../sentence/words/word-relations.ts';
import { wordVectors } from '../sentence/words/word-vectors.ts';
import { finishInTurns, type Steps } from '../steps.ts';
import { newsroomOver } from './answering.ts';
import type { ArchiveNewsroom, Refreshed } from './newsroom.ts';

export interface OpenNewsroomOptions {
  /** What it keeps of its index in the archive: less than `all` beside a bot that may be running. */
  readonly keeps?: Keeping | undefined;
}

/**
 * Opens a newsroom over an archive. Articles are unpacked when they are needed; the index is opened as it was kept, and what
 * it lacks is added.
 * @param onProblem told, as a sentence, what is wrong with the archive and can be lived with
 */
export async function openNewsroom(
  archive: Archive,
  onProblem: (message: string) => void = () => {},
  { keeps }: OpenNewsroomOptions = {},
): Promise<ArchiveNewsroom> {
  const shelf = createArchiveShelf(archive, {
    onDamaged: (id) => {
      onProblem(`The article ${id} is damaged in ${archive.path}. Mend it with: npm run -s doctor`);
      // Once the step is done that came upon it: no index changes beneath a search.
      queueMicrotask(() => library.exclude(id));
    },
  });
  const index = createSegmentedIndex({
    store: createSegmentWriter(archive.database, archive.path, { onProblem, keeps }),
    isCurrent: (id, revision) => shelf.revisionOf(id) === revision,
    merging: 'thread',
    onMergeFailure: (error) =>
      onProblem(`The index goes on in more parts than it should, and a little slower: ${String(error)}`),
  });
  const library = new Library(index, shelf);
  const caughtUp = () => index.caughtUp();
  await finishInTurns(fillingIn(), 'in-time', caughtUp);
  index.flush();
  await index.flushed();
  const lists = listsOf(library);
  lists.begin();
  // Read at the start, and not while the first question waits.
  wordVectors();
  wordRelations();

  /** Adds to the index what it lacks. */
  function* fillingIn(): Steps<void> {
    for (const id of shelf.listings.keys()) {
      if (index.has(id)) continue;
      const indexable = shelf.toIndex(id);
      if (indexable !== undefined) library.include(indexable);
      yield;
    }
  }

  function* takingIn(): Steps<Refreshed> {
    const { added, removed } = shelf.changes();
    const replaced = new Set(added.map(({ id }) => id));
    for (const id of removed) {
      if (closed) break;
      if (replaced.has(id)) continue;
      shelf.drop(id);
      library.exclude(id);
      yield;
    }
    for (const held of added) {
      if (closed) break;
      shelf.put(held);
      const indexable = shelf.toIndex(held.id);
      if (indexable !== undefined) library.include(indexable);
      else {
        // Gone again since it was listed.
        shelf.drop(held.id);
        library.exclude(held.id);
      }
      yield;
    }
    lists.renew();
    return { added: added.length, removed: removed.length };
  }

  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...newsroomOver(library, lists),
    get articleCount() {
      return shelf.listings.size;
    },
    refresh: () => {
      const refreshed = last.then(() => finishInTurns(takingIn(), 'in-time', caughtUp));
      last = refreshed.catch(() => {});
      return refreshed;
    },
    settled: () => index.settled(),
    close: async () => {
      // What is not taken in yet is when the archive is opened again.
      closed = true;
      lists.stop();
      await last;
      await index.close();
    },
  };
}
