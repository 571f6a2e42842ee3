/** A first look at a sentence, over plain arrays: thousands are looked at for each question. */
import type { ArticleMatch } from './article-match.ts';
import type { Asked } from './asked.ts';
import type { Rarity } from './rarity.ts';

export interface QuickMeasures {
  /** Share of the question's worth that the sentence has word for word. */
  readonly sameWords: number;
  /** Each word in the sentence, or weaker beside it or in the title. */
  readonly inContext: number;
  /** The likenesses in the sentence, by how few sentences have them. */
  readonly meantRarely: number;
}

/** A likeness from here is the same word. */
export const SAME = 0.99;
/** Words said just before still hold; what comes after, less. */
export const BEFORE = 0.8;
export const AFTER = 0.5;
export const TITLE = 0.5;

export function quickMeasures(
  { words, worth }: Asked,
  { own, meant, title, view: { count, news } }: ArticleMatch,
  index: number,
  rarity: Rarity,
): QuickMeasures {
  const n = words.length;
  const here = index * n;
  const before = index > 0 && news[index - 1] === 1 ? here - n : -1;
  const after = index + 1 < count && news[index + 1] === 1 ? here + n : -1;
  let same = 0;
  let context = 0;
  let rarely = 0;
  let weights = 0;
  for (let q = 0; q < n; q++) {
    const { worth: value, weight } = words[q]!;
    const told = meant[here + q]!;
    let around = Math.max(told, TITLE * title[q]!);
    if (before >= 0) around = Math.max(around, BEFORE * meant[before + q]!);
    if (after >= 0) around = Math.max(around, AFTER * meant[after + q]!);
    if (own[here + q]! >= SAME) same += value;
    context += value * around;
    rarely += weight * rarity.of(q, told);
    weights += weight;
  }
  return {
    sameWords: same / worth,
    inContext: context / worth,
    meantRarely: weights === 0 ? 0 : rarely / (weights * rarity.most),
  };
}
