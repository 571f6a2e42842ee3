/** Where a corpus's articles stand while questions are answered: in memory, or in the archive with some of them unpacked. */
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import type { Steps } from '../steps.ts';
import type { People } from './pack-people.ts';
import { listingOf } from './prepare.ts';
import type { Listing } from './prepared.ts';

/** The articles that answers are made from. */
export interface Shelf {
  /** What is known of every article at any time, by id, in the order in which they were added. */
  readonly listings: ReadonlyMap<string, Listing>;
  /** An article with all that was found in it; undefined where it is not there, or not any more. */
  get(id: string): AnnotatedArticle | undefined;
  /**
   * Several at once: cheaper than one by one. Those that are not there are left out. They are read in the first step, so
   * that all are of one time, and unpacked in those after it.
   */
  getAll(ids: readonly string[]): Steps<ReadonlyMap<string, AnnotatedArticle>>;
  /** Who is named and who speaks in all articles, in the order of {@link listings}. */
  people(): Iterable<readonly [id: string, people: People]>;
  /** The number by which an index that lasts knows this version of the article. */
  revisionOf(id: string): number;
}

/** All articles, unpacked, in memory. */
export interface MemoryShelf extends Shelf {
  /** In place of one of the same id; it then counts as the last one added. */
  put(annotated: AnnotatedArticle): void;
  /** False where there was none. */
  drop(id: string): boolean;
}

export function createMemoryShelf(): MemoryShelf {
  const articles = new Map<string, AnnotatedArticle>();
  const listings = new Map<string, Listing>();
  function drop(id: string): boolean {
    listings.delete(id);
    return articles.delete(id);
  }
  return {
    listings,
    get: (id) => articles.get(id),
    *getAll(ids) {
      return new Map(
        ids.flatMap((id) => {
          const annotated = articles.get(id);
          return annotated ? [[id, annotated] as const] : [];
        }),
      );
    },
    people: () => articles.values().map((annotated) => [annotated.article.id, annotated] as const),
    revisionOf: () => 0,
    put(annotated) {
      drop(annotated.article.id);
      articles.set(annotated.article.id, annotated);
      listings.set(annotated.article.id, listingOf(annotated));
    },
    drop,
  };
}
