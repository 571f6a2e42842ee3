/**
 * How a sentence stands to the turns before a follow-up. "What time?" has next to nothing to look for: what was asked
 * and shown before says which story it is about, and the answer often stands beside what was quoted.
 */
import { type ArticleMatch, matchArticle } from './article-match.ts';
import { type Asked, layOut } from './asked.ts';
import type { Library } from './library.ts';

export interface FollowedUp {
  /** 0 to 1: how much of the earlier words the sentence has, or the sentences beside it have. */
  readonly topic: number;
  /** 0 to 1: how likely a sentence shown from its article is what is followed up. */
  readonly sameArticle: number;
  /** The same, less by the distance from that sentence; 0 for the sentence itself. */
  readonly near: number;
  /** The same, for the very sentence that was shown, where it may answer once more. */
  readonly again: number;
  /** The same, where it was read already and another sentence is looked for. */
  readonly read: number;
}

/** Learned from follow-ups on news articles; the unit is the spread of the model's scores. */
const WEIGHTS: FollowedUp = { topic: 0.3, sameArticle: 5, near: 1.5, again: 0.3, read: -1.5 };
/** A follow-up that names whom an article does not name is hardly about that article: so much of the preference is left. */
const WITHOUT_NAMES = 0.2;
/** A likeness from here finds a name in an article. */
const FOUND = 0.8;
/** Beside the sentence, a word counts for so much. */
const BESIDE = 0.6;
/** At this distance, in sentences, nearness has fallen to 1/e. */
const REACH = 8;

export interface FollowUps {
  /** Articles shown before: they are looked at whole, whatever words they share with the question. */
  readonly articles: readonly string[];
  within(match: ArticleMatch): (sentence: number) => FollowedUp | null;
}

export function followUpsOf(asked: Asked, library: Library): FollowUps {
  const { question, words } = asked;
  const { context } = question;
  if (context === undefined) return { articles: [], within: () => () => null };
  const earlier = layOut({ ...question, terms: context.terms, names: [], focus: [], speaker: null }, library);
  return {
    articles: [...new Set(context.shown.map(({ article }) => article))],
    within({ view, anywhere }) {
      const hasNames = words.every(({ inName }, q) => !inName || anywhere[q]! >= FOUND);
      const match = matchArticle(earlier, view);
      const places = context.shown
        .filter(({ article }) => article === view.annotated.article.id)
        .map(({ start, end, weight }) => ({
          weight,
          at: view.sentences.findIndex(({ sentence }) => sentence.start < end && start < sentence.end),
        }))
        .filter(({ at }) => at >= 0);
      const sameArticle = Math.max(0, ...places.map(({ weight }) => weight)) * (hasNames ? 1 : WITHOUT_NAMES);
      const shown = (sentence: number) =>
        Math.max(0, ...places.map(({ at, weight }) => (at === sentence ? weight : 0)));
      return (sentence) => ({
        topic: topicOf(earlier, match, sentence),
        sameArticle,
        near: Math.max(
          0,
          ...places.map(({ at, weight }) =>
            at === sentence ? 0 : weight * Math.exp(-Math.abs(at - sentence) / REACH),
          ),
        ),
        again: context.mayRepeat ? shown(sentence) : 0,
        read: context.mayRepeat ? 0 : shown(sentence),
      });
    },
  };
}

export function followUpScore(followedUp: FollowedUp | null): number {
  if (followedUp === null) return 0;
  const { topic, sameArticle, near, again, read } = followedUp;
  return (
    WEIGHTS.topic * topic +
    WEIGHTS.sameArticle * sameArticle +
    WEIGHTS.near * near +
    WEIGHTS.again * again +
    WEIGHTS.read * read
  );
}

function topicOf({ words, worth }: Asked, { own, named, view }: ArticleMatch, sentence: number): number {
  const n = words.length;
  const has = (s: number, q: number): number =>
    s < 0 || s >= view.sentences.length ? 0 : Math.max(own[s * n + q]!, named[s * n + q]!);
  const sum = words.reduce(
    (total, word, q) =>
      total +
      word.worth * Math.max(has(sentence, q), BESIDE * has(sentence - 1, q), BESIDE * has(sentence + 1, q)),
    0,
  );
  return sum / worth;
}
