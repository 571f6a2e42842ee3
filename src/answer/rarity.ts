/**
 * How rare a likeness is. That a sentence has a word "0.6 like" one of the question tells much where hardly any
 * sentence has, and nothing where most have: inverse document frequency for soft matches.
 */
import type { ArticleMatch } from './article-match.ts';
import type { Asked } from './asked.ts';

export interface Rarity {
  /** -ln of the share of sentences that meet the asked word at least so well; 0 for a likeness that all have. */
  of(q: number, likeness: number): number;
  /** The most that {@link of} can be. */
  readonly most: number;
}

/** Over the news sentences of the matched articles, each as well as it meets a word by itself. */
export function rarityIn(asked: Asked, matches: readonly ArticleMatch[]): Rarity {
  const n = asked.words.length;
  const sorted = asked.words.map((_, q) => {
    const values = new Float32Array(matches.reduce((sum, { view }) => sum + view.length, 0));
    let next = 0;
    for (const { view, own, named } of matches) {
      for (const { news, index } of view.sentences) {
        if (news) values[next++] = Math.max(own[index * n + q]!, named[index * n + q]!);
      }
    }
    return values.sort();
  });
  const total = (sorted[0]?.length ?? 0) + 1;
  return {
    most: Math.log(total / 1.5),
    of: (q, likeness) => {
      const values = sorted[q]!;
      let low = 0;
      let high = values.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (values[middle]! < likeness) low = middle + 1;
        else high = middle;
      }
      return Math.max(0, -Math.log((values.length - low + 0.5) / total));
    },
  };
}
