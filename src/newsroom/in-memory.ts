/** A newsroom that is held in memory, and is given its articles one by one. */
import { createMemoryLibrary } from '../answer/library/library.ts';
import { createSegmentedIndex } from '../search/segmented-index.ts';
import type { SentenceIndex } from '../search/sentence-index.ts';
import { annotate } from '../sentence/annotate.ts';
import { newsroomOver } from './answering.ts';
import type { LiveNewsroom } from './newsroom.ts';

export interface NewsroomOptions {
  /** An empty index for the newsroom alone to fill; in memory where left out. */
  readonly index?: SentenceIndex | undefined;
}

/**
 * An empty newsroom.
 *
 * @example
 * const newsroom = createNewsroom();
 * for await (const article of readCorpus(['seeds'])) newsroom.add(article);
 * newsroom.ask({ kind: 'who', text: 'died in the drone strike', scope: {} });
 */
export function createNewsroom({ index = createSegmentedIndex() }: NewsroomOptions = {}): LiveNewsroom {
  const { library, add, remove } = createMemoryLibrary(index);
  return {
    ...newsroomOver(library),
    get articleCount() {
      return library.shelf.listings.size;
    },
    add: (article) => add(annotate(article)),
    addAnnotated: add,
    remove,
  };
}
