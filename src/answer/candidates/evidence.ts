/** All that the features read of one candidate sentence, worked out once. */

import type { Asked } from '../asked/asked.ts';
import type { SentenceView } from '../library/views.ts';
import type { Answering } from './answering.ts';
import { answeringWords } from './answering.ts';
import { type ArticleMatch, positionOf } from './article-match.ts';
import type { FollowedUp } from './followed-up.ts';
import type { Rarity } from './rarity.ts';

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
  /** What the sentence `distance` places away says; empty beyond the article's ends. */
  text(distance: number): string;
  /** Words of the type asked for; found when first needed. */
  readonly answering: readonly Answering[];
}

/** What is known of a candidate beside its words. */
export type Setting = Pick<Evidence, 'indexScore' | 'articleScore' | 'rarity' | 'best' | 'followedUp'>;

export function gatherEvidence(asked: Asked, match: ArticleMatch, index: number, setting: Setting): Evidence {
  return new Gathered(asked, match, index, setting);
}

/** A class, as the features ask each of a hundred candidates thousands of times. */
class Gathered implements Evidence {
  readonly asked: Asked;
  readonly match: ArticleMatch;
  readonly view: SentenceView;
  readonly indexScore: number;
  readonly articleScore: number;
  readonly rarity: Rarity;
  readonly best: Readonly<Best>;
  readonly followedUp: FollowedUp | null;
  readonly #index: number;
  /** Where the sentence's row begins in the article's tables, and how long a row is. */
  readonly #row: number;
  readonly #width: number;
  #answering: readonly Answering[] | undefined;

  constructor(asked: Asked, match: ArticleMatch, index: number, setting: Setting) {
    this.asked = asked;
    this.match = match;
    this.view = match.view.sentence(index);
    this.indexScore = setting.indexScore;
    this.articleScore = setting.articleScore;
    this.rarity = setting.rarity;
    this.best = setting.best;
    this.followedUp = setting.followedUp;
    this.#index = index;
    this.#width = asked.words.length;
    this.#row = index * this.#width;
  }

  own(q: number): number {
    return this.match.own[this.#row + q]!;
  }

  meant(q: number): number {
    return this.match.meant[this.#row + q]!;
  }

  beside(q: number, distance: number): number {
    const { meant, view } = this.match;
    const sentence = this.#index + distance;
    if (sentence < 0 || sentence >= view.count || view.news[sentence] === 0) return 0;
    return meant[this.#row + distance * this.#width + q]!;
  }

  text(distance: number): string {
    const { view } = this.match;
    const sentence = this.#index + distance;
    if (sentence < 0 || sentence >= view.count) return '';
    const { start, end } = view.annotated.sentences[sentence]!;
    return view.annotated.article.body.slice(start, end);
  }

  position(q: number): number {
    return positionOf(this.asked, this.match, this.#index, q);
  }

  get answering(): readonly Answering[] {
    this.#answering ??= answeringWords(this.asked, this.match, this.view);
    return this.#answering;
  }
}

/** What stands in the sentences beside it counts for so much. */
const BESIDE = 0.9;

/** Of an asked word: the best likeness in the sentence, or a little less in the one before or after. */
export function near(e: Evidence, q: number): number {
  return Math.max(e.meant(q), BESIDE * e.beside(q, -1), BESIDE * e.beside(q, 1));
}
