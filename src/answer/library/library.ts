/** The annotated articles that may answer, with their index. Articles come and go while questions are answered. */

import { type Indexable, indexedArticle } from '../../archive/indexed.ts';
import type { Listing } from '../../archive/prepared.ts';
import { createRecent } from '../../archive/recent.ts';
import { createMemoryShelf, type Shelf } from '../../archive/shelf.ts';
import type { Scope } from '../../question/question.ts';
import type { SentenceIndex } from '../../search/sentence-index.ts';
import type { AnnotatedArticle } from '../../sentence/annotated.ts';
import { normOf } from '../../sentence/terms.ts';
import type { Steps } from '../../steps.ts';
import { Lexicon } from '../words/lexicon.ts';
import { type Layout, layOutArticle } from './layout.ts';
import { type ArticleView, viewArticle } from './views.ts';

/** So many sentences are kept laid out for ranking: what an answer looks at, many times over. One takes about 200 bytes. */
const LAID_OUT_SENTENCES = 40_000;

/** What is kept of one version of an article. */
interface KeptLayout {
  readonly listing: Listing | undefined;
  readonly layout: Layout;
}

export class Library {
  readonly lexicon = new Lexicon();
  readonly index: SentenceIndex;
  readonly shelf: Shelf;
  readonly #layouts = createRecent<KeptLayout>(LAID_OUT_SENTENCES, ({ layout }) => layout.count);
  #version = 0;

  /**
   * @param index an index that this library alone fills
   * @param shelf where the articles stand; its keeper says with {@link include} and {@link exclude} what came and went
   */
  constructor(index: SentenceIndex, shelf: Shelf) {
    this.index = index;
    this.shelf = shelf;
  }

  /** Goes up with every change: what is derived from the whole library knows by it that it is stale. */
  get version(): number {
    return this.#version;
  }

  /** Finds from now on what stands in an article that the shelf has taken in, in place of one of the same id. */
  include(indexable: Indexable): void {
    const { id } = indexable.article;
    this.#layouts.delete(id);
    this.index.add(indexedArticle(indexable, this.shelf.revisionOf(id)));
    this.#version += 1;
  }

  /** Finds it no longer; false where it was not found before. */
  exclude(id: string): boolean {
    this.#layouts.delete(id);
    this.#version += 1;
    return this.index.remove(id);
  }

  has(id: string): boolean {
    return this.shelf.listings.has(id);
  }

  get(id: string): AnnotatedArticle | undefined {
    return this.shelf.get(id);
  }

  /** What is known of every article, in order of addition. */
  listings(): IteratorObject<Listing> {
    return this.shelf.listings.values();
  }

  /**
   * The articles laid out for ranking, in the order of `ids`; those that are gone are left out. They are as they stand at
   * the first step.
   */
  *views(ids: readonly string[]): Steps<readonly ArticleView[]> {
    const { listings } = this.shelf;
    const asRead = new Map(ids.map((id) => [id, listings.get(id)]));
    const articles = yield* this.shelf.getAll(ids);
    const views: ArticleView[] = [];
    // In the order asked for, so that words are numbered the same wherever the articles stand.
    for (const id of ids) {
      const annotated = articles.get(id);
      if (annotated === undefined) continue;
      views.push(viewArticle(annotated, this.#layOut(annotated, asRead.get(id)), this.lexicon));
      yield;
    }
    return views;
  }

  /** @param listing as it was when the article was read: by now there may be another version, or none */
  #layOut(annotated: AnnotatedArticle, listing: Listing | undefined): Layout {
    const { id } = annotated.article;
    const known = this.#layouts.get(id);
    if (known !== undefined && known.listing === listing) return known.layout;
    const layout = layOutArticle(annotated, this.lexicon);
    if (this.shelf.listings.get(id) === listing) this.#layouts.set(id, { listing, layout });
    return layout;
  }

  /** The articles that a scope leaves; undefined: all of them. */
  within(scope: Scope): ReadonlySet<string> | undefined {
    if (scope.article === undefined && scope.outlet === undefined) return undefined;
    const outlet = scope.outlet === undefined ? undefined : normOf(scope.outlet.trim());
    const fits = ({ id, outlet: published }: Listing): boolean =>
      (scope.article === undefined || id === scope.article) &&
      (outlet === undefined || (published !== null && normOf(published) === outlet));
    return new Set(
      this.listings()
        .filter(fits)
        .map(({ id }) => id),
    );
  }
}

/** A library with all its articles in memory. */
export interface MemoryLibrary {
  readonly library: Library;
  /** Adds an article, in place of one of the same id. */
  add(annotated: AnnotatedArticle): void;
  /** False where there was none. */
  remove(id: string): boolean;
}

/** @param index an empty index for the library alone to fill */
export function createMemoryLibrary(index: SentenceIndex): MemoryLibrary {
  const shelf = createMemoryShelf();
  const library = new Library(index, shelf);
  return {
    library,
    add(annotated) {
      shelf.put(annotated);
      library.include(annotated);
    },
    remove: (id) => shelf.drop(id) && library.exclude(id),
  };
}
