/** The articles that may tell who made them: few enough to be read while somebody waits. */
import type { BlockRole } from '../../article/article.ts';
import type { AnnotatedArticle } from '../../sentence/annotated.ts';
import type { Library } from './library.ts';

/** Only so many articles are looked at; unpacking them takes some hundredths of a second. */
export const MOST_LOOKED_AT = 300;
/** So many are unpacked together: the first ones mostly have all that is wanted. */
const BATCH = 20;

/** Articles one by one; undefined where other work may have its turn before the next. */
export type ArticlesWith = (role: BlockRole) => Iterable<AnnotatedArticle | undefined>;

/**
 * Looks up the articles that have sentences of a role, the newest first and those of no known day last, a batch when it
 * is asked for. No more than the first {@link MOST_LOOKED_AT} are looked at: what only an older article tells is not
 * found, unless the question's scope leaves few enough articles.
 *
 * @param within the articles of the question's scope; undefined: all
 */
export function articlesWith(library: Library, within: ReadonlySet<string> | undefined): ArticlesWith {
  return function* (role) {
    const newest = library
      .listings()
      .filter(({ id, roles }) => roles.includes(role) && (within?.has(id) ?? true))
      .toArray()
      .sort((a, b) => compareDays(b.published ?? '', a.published ?? ''))
      .slice(0, MOST_LOOKED_AT)
      .map(({ id }) => id);
    for (let from = 0; from < newest.length; from += BATCH) {
      const batch = newest.slice(from, from + BATCH);
      const found = yield* library.shelf.getAll(batch);
      for (const id of batch) {
        const annotated = found.get(id);
        if (annotated !== undefined) yield annotated;
      }
    }
  };
}

/** ISO days compare as text. */
function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
