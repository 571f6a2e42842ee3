/** All that the features read of one candidate sentence, worked out once. */
import type { Answering } from './answering.ts';
import { answeringWords } from './answering.ts';
import type { ArticleMatch } from './article-match.ts';
import type { Asked } from './asked.ts';
import type { FollowedUp } from './follow-up.ts';
import type { Rarity } from './rarity.ts';
import type { SentenceView } from './views.ts';

/** The best that any candidate of the question reaches; complete once all are gathered. */
export interface Best {
  sameWords: number;
  meantRarely: number;
}

export interface Evidence {
  readonly asked: Asked;
  readonly match: ArticleMatch;
  readonly view: SentenceView;
  /** The index's score over the best one of this question; 0 where the index did not offer the sentence. */
  readonly indexScore: number;
  /** The article's summed score over the best article's. */
  readonly articleScore: number;
  /** How rare a likeness is among the sentences looked at. */
  readonly rarity: Rarity;
  readonly best: Readonly<Best>;
  /** How it stands to what was asked and shown before; null for a question on its own. */
  readonly followedUp: FollowedUp | null;
  /** Of an asked word: likeness of the best word in the sentence. */
  own(q: number): number;
  /** The same, or the sentence means the asked one by another name. */
  meant(q: number): number;
  /** Best of the sentences `distance` places away, in the article; 0 beyond its ends. */
  beside(q: number, distance: number): number;
  /** Position of the matching word among the sentence's words; -1. */
  position(q: number): number;
  /** Words of the type asked for; found when first needed. */
  readonly answering: readonly Answering[];
}

/** What is known of a candidate beside its words. */
export type Setting = Pick<Evidence, 'indexScore' | 'articleScore' | 'rarity' | 'best' | 'followedUp'>;

export function gatherEvidence(asked: Asked, match: ArticleMatch, index: number, setting: Setting): Evidence {
  const n = asked.words.length;
  const { own, named, at, view } = match;
  const sentence = view.sentences[index]!;
  const last = view.sentences.length - 1;
  const meant = (s: number, q: number): number => Math.max(own[s * n + q]!, named[s * n + q]!);
  let answering: readonly Answering[] | undefined;
  return {
    asked,
    match,
    view: sentence,
    indexScore: setting.indexScore,
    articleScore: setting.articleScore,
    rarity: setting.rarity,
    best: setting.best,
    followedUp: setting.followedUp,
    own: (q) => own[index * n + q]!,
    meant: (q) => meant(index, q),
    beside: (q, distance) => {
      const s = index + distance;
      return s < 0 || s > last || !view.sentences[s]!.news ? 0 : meant(s, q);
    },
    position: (q) => at[index * n + q]!,
    get answering() {
      answering ??= answeringWords(asked, match, sentence);
      return answering;
    },
  };
}

/** What stands in the sentences beside it counts for so much. */
const BESIDE = 0.9;

/** Of an asked word: the best likeness in the sentence, or a little less in the one before or after. */
export function near(e: Evidence, q: number): number {
  return Math.max(e.meant(q), BESIDE * e.beside(q, -1), BESIDE * e.beside(q, 1));
}
