/** What became of the articles of files that came, changed or went, in sentences for whoever runs the bot. */

export interface ArticleChange {
  readonly what: 'added' | 'changed' | 'removed';
  readonly path: string;
}

/** So many changes of one sort are told of one by one. */
const EACH = 5;

const SAID = { added: 'Added', changed: 'Read anew', removed: 'Took out' } as const;

/**
 * A sentence for each, or of many alike one that names the first.
 * @param written how a path is written
 * @example
 * changesInWords([{ what: 'added', path: '/news/bridge.md' }]) // ['Added /news/bridge.md.']
 */
export function changesInWords(
  changes: readonly ArticleChange[],
  written: (path: string) => string = (path) => path,
): readonly string[] {
  return (['added', 'changed', 'removed'] as const).flatMap((what) => {
    const paths = changes.filter((change) => change.what === what).map(({ path }) => written(path));
    if (paths.length <= EACH) return paths.map((path) => `${SAID[what]} ${path}.`);
    const others = (paths.length - 1).toLocaleString('en');
    return [`${SAID[what]} ${paths[0]} and ${others} others.`];
  });
}
