/**
 * How a sentence stands to the turns before a follow-up. "What time?" has next to nothing to look for: what was shown
 * before says which story it is about, and the answer often stands beside it.
 */
import type { ArticleMatch } from './article-match.ts';
import type { Asked } from './asked.ts';

export interface FollowedUp {
  /** 0 to 1: how likely a sentence shown from its article is what is followed up. */
  readonly sameArticle: number;
  /** The same, less by the distance from that sentence; 0 for the sentence itself. */
  readonly near: number;
  /** The same, for the very sentence that was shown, where another one is looked for. */
  readonly read: number;
}

/** Chosen with `training/follow-ups/measure.ts`; the unit is the spread of the ranking model's scores. */
const WEIGHTS: FollowedUp = { sameArticle: 2, near: 1.2, read: -1 };
/** A follow-up that names whom an article does not name is hardly about that article: so much of the preference is left. */
const WITHOUT_NAMES = 0.2;
/** A likeness from here finds a name in an article. */
const FOUND = 0.8;
/** At this distance, in sentences, nearness has fallen to 1/e. */
const REACH = 8;

export interface FollowUps {
  /** Articles shown before: they are looked at whole, whatever words they share with the question. */
  readonly articles: readonly string[];
  /** How each sentence of an article stands to the turns before; null where there were none. */
  within(match: ArticleMatch): (sentence: number) => FollowedUp | null;
}

export function followUpsOf({ question: { context }, words }: Asked): FollowUps {
  if (context === undefined) return { articles: [], within: () => () => null };
  return {
    articles: [...new Set(context.shown.map(({ article }) => article))],
    within({ view, anywhere }) {
      const hasNames = words.every(({ inName }, q) => !inName || anywhere[q]! >= FOUND);
      const places = context.shown
        .filter(({ article }) => article === view.annotated.article.id)
        .map(({ start, end, weight }) => ({
          weight,
          at: view.sentences.findIndex(({ sentence }) => sentence.start < end && start < sentence.end),
        }))
        .filter(({ at }) => at >= 0);
      const sameArticle = greatest(places, ({ weight }) => weight) * (hasNames ? 1 : WITHOUT_NAMES);
      return (sentence) => ({
        sameArticle,
        near: greatest(places, ({ at, weight }) =>
          at === sentence ? 0 : weight * Math.exp(-Math.abs(at - sentence) / REACH),
        ),
        read: context.mayRepeat ? 0 : greatest(places, ({ at, weight }) => (at === sentence ? weight : 0)),
      });
    },
  };
}

export function followUpScore(followedUp: FollowedUp | null): number {
  if (followedUp === null) return 0;
  const { sameArticle, near, read } = followedUp;
  return WEIGHTS.sameArticle * sameArticle + WEIGHTS.near * near + WEIGHTS.read * read;
}

/** 0 for none. */
function greatest<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((most, item) => Math.max(most, value(item)), 0);
}
