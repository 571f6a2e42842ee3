/** A first look at a sentence, over plain arrays: thousands are looked at for each question. */

import type { Asked } from '../asked/asked.ts';
import type { ArticleMatch } from './article-match.ts';
import type { Rarity } from './rarity.ts';

/** Of the sentence that was looked at last: it is written over with the next. */
export interface QuickMeasures {
  /** Share of the question's worth that the sentence has word for word. */
  sameWords: number;
  /** Each word in the sentence, or weaker beside it or in the title. */
  inContext: number;
  /** The likenesses in the sentence, by how few sentences have them. */
  meantRarely: number;
}

/** A likeness from here is the same word. */
const SAME = 0.99;
/** Words said just before still hold; what comes after, less. */
const BEFORE = 0.8;
const AFTER = 0.5;
const TITLE = 0.5;

export function lookOver(
  asked: Asked,
  rarity: Rarity,
): (match: ArticleMatch, index: number) => Readonly<QuickMeasures> {
  const n = asked.words.length;
  const worths = asked.words.map(({ worth }) => worth);
  const weights = asked.words.map(({ weight }) => weight);
  const rarest = weights.reduce((sum, weight) => sum + weight, 0) * rarity.most;
  const measures: QuickMeasures = { sameWords: 0, inContext: 0, meantRarely: 0 };
  return ({ own, meant, title, view: { count, news } }, index) => {
    const here = index * n;
    const before = index > 0 && news[index - 1] === 1 ? here - n : -1;
    const after = index + 1 < count && news[index + 1] === 1 ? here + n : -1;
    let same = 0;
    let context = 0;
    let rarely = 0;
    for (let q = 0; q < n; q++) {
      const told = meant[here + q]!;
      let around = Math.max(told, TITLE * title[q]!);
      if (before >= 0) around = Math.max(around, BEFORE * meant[before + q]!);
      if (after >= 0) around = Math.max(around, AFTER * meant[after + q]!);
      if (own[here + q]! >= SAME) same += worths[q]!;
      context += worths[q]! * around;
      rarely += weights[q]! * rarity.of(q, told);
    }
    measures.sameWords = same / asked.worth;
    measures.inContext = context / asked.worth;
    measures.meantRarely = rarest === 0 ? 0 : rarely / rarest;
    return measures;
  };
}
