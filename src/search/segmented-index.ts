/**
 * The sentence index in immutable segments: what was added last in a small fresh one, older articles in larger and larger
 * ones, removals marked and carried out when segments are merged (the log-structured merge of O'Neil et al., 1996, as
 * text indexes have it).
 */

import type { SegmentedIndex, SegmentedIndexOptions } from './lasting-index.ts';
import { Segments } from './segments.ts';

export type { RefusedSegment, SegmentedIndex, SegmentedIndexOptions } from './lasting-index.ts';

/**
 * Opens the index that a store holds; an empty one, where it holds nothing.
 *
 * @example
 * const index = createSegmentedIndex({ store, isCurrent: (id, revision) => archive.revisionOf(id) === revision });
 * for (const article of archive.articles()) if (!index.has(article.id)) index.add(indexedArticle(article));
 */
export function createSegmentedIndex(options: SegmentedIndexOptions = {}): SegmentedIndex {
  return new Segments(options);
}
