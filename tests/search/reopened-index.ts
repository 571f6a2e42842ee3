/** A segmented index that is left and opened again from its bytes all the time, as by a process that keeps being restarted. */
import { createMemoryStore, type SegmentStore } from '../../src/search/segment-store.ts';
import { createSegmentedIndex, type SegmentedIndex } from '../../src/search/segmented-index.ts';
import type { IndexedArticle, SentenceIndex } from '../../src/search/sentence-index.ts';

/** Gives copies, as a file does: what is done to one reader's bytes is not seen by the next. */
export function copying(store: SegmentStore): SegmentStore {
  return {
    load: () => store.load().map(({ number, bytes }) => ({ number, bytes: bytes.slice() })),
    replace: (removed, added) => store.replace(removed, added),
  };
}

/**
 * @param flushed whether what waits is kept before the index is left; otherwise it is left as by a crash
 */
export function createReopenedIndex(freshArticles: number, flushed: boolean): SentenceIndex {
  const store = copying(createMemoryStore());
  /** What a keeper of articles has: each in its latest revision, in order of addition. */
  const kept = new Map<string, IndexedArticle & { readonly revision: number }>();
  let revision = 0;
  const open = () =>
    createSegmentedIndex({
      store,
      freshArticles,
      isCurrent: (id, each) => kept.get(id)?.revision === each,
    });
  let index: SegmentedIndex = open();
  const reopen = () => {
    if (flushed) index.flush();
    index = open();
    for (const [id, article] of kept) if (!index.has(id)) index.add(article);
  };
  return {
    get articleCount() {
      return index.articleCount;
    },
    get sentenceCount() {
      return index.sentenceCount;
    },
    add(article) {
      revision += 1;
      const revised = { ...article, revision };
      kept.delete(article.id);
      kept.set(article.id, revised);
      index.add(revised);
      reopen();
    },
    remove(articleId) {
      kept.delete(articleId);
      const removed = index.remove(articleId);
      reopen();
      return removed;
    },
    search: (query) => index.search(query),
    inverseDocumentFrequency: (term) => index.inverseDocumentFrequency(term),
  };
}
