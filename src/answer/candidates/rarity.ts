/**
 * How rare a likeness is. That a sentence has a word "0.6 like" one of the question tells much where hardly any
 * sentence has, and nothing where most have: inverse document frequency for soft matches.
 */

import type { Asked } from '../asked/asked.ts';
import type { ArticleMatch } from './article-match.ts';
import { sortInSteps } from './in-steps.ts';

export interface Rarity {
  /** -ln of the share of sentences that meet the asked word at least so well; 0 for a likeness that all have. */
  of(q: number, likeness: number): number;
  /** The most that {@link of} can be. */
  readonly most: number;
}

/** Working memory, kept from one question to the next: how well all sentences meet one asked word. */
let memory = new Float32Array(1 << 10);

/** Over the news sentences of the matched articles, each as well as it meets a word by itself. */
export function rarityIn(asked: Asked, matches: readonly ArticleMatch[]): Rarity {
  const n = asked.words.length;
  const length = matches.reduce((sum, { view }) => sum + view.length, 0);
  if (memory.length < length) memory = new Float32Array(2 * length);
  const values = memory.subarray(0, length);
  const sorted = asked.words.map((_, q) => {
    let next = 0;
    for (const { view, meant } of matches) {
      for (let s = 0, cell = q; s < view.count; s++, cell += n) {
        if (view.news[s] === 1) values[next++] = meant[cell]!;
      }
    }
    return sortInSteps(values);
  });
  const total = (n === 0 ? 0 : length) + 1;
  /** By how many sentences meet a word so well; a logarithm each takes longer than all else here. */
  const known = new Array<number>(length + 1).fill(UNKNOWN);
  return {
    most: Math.log(total / 1.5),
    of: (q, likeness) => {
      const having = length - sorted[q]!.firstFrom(likeness);
      const before = known[having]!;
      if (before !== UNKNOWN) return before;
      const rarity = Math.max(0, -Math.log((having + 0.5) / total));
      known[having] = rarity;
      return rarity;
    },
  };
}

const UNKNOWN = -1;
