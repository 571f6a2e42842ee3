/** Which sentences are worth a close look: the index's best, and all of the articles that they point to. */
import type { Question } from '../../question/question.ts';
import type { Candidate, WeightedTerm } from '../../search/sentence-index.ts';
import type { Steps } from '../../steps.ts';
import type { Asked } from '../asked/asked.ts';
import type { Library } from '../library/library.ts';
import type { ArticleView } from '../library/views.ts';
import { type ArticleMatch, matchArticle } from './article-match.ts';
import { type Best, type Evidence, gatherEvidence } from './evidence.ts';
import { type FollowUps, followUpScore, followUpsOf } from './follow-up.ts';
import type { FollowedUp } from './followed-up.ts';
import { lookOver } from './quick.ts';
import { type Rarity, rarityIn } from './rarity.ts';

/** How many sentences the index is asked for. */
const FROM_INDEX = 200;
/** The articles that are read whole: a paraphrase shares no word with the question, but its article does. */
const ARTICLES = 24;
/** An article counts by its best sentences, so that a long one does not win by its length. */
const BEST_OF_ARTICLE = 3;
/** How many sentences are ranked with all features. */
const RANKED = 140;
/** What the index's score adds to the quick score. */
const INDEX_SHARE = 0.5;

/** An article with its share of the index's best sentences. */
interface Matched {
  readonly match: ArticleMatch;
  readonly own: readonly Candidate[];
  readonly score: number;
}

/** A sentence that may be ranked. */
interface Found {
  readonly matched: Matched;
  readonly index: number;
  readonly indexScore: number;
  readonly followedUp: FollowedUp | null;
}

/** The candidates with all that the features read, the likelier first; of the articles as they are at the first step. */
export function* candidatesFor(
  asked: Asked,
  library: Library,
  within: ReadonlySet<string> | undefined,
): Steps<readonly Evidence[]> {
  const terms = queryTerms(asked.question);
  if (terms.length === 0) return [];
  const hits = library.index.search({ terms, limit: FROM_INDEX, articles: within });
  const byArticle = Map.groupBy(hits, ({ article }) => article);
  const articles = [...withSmallCorpus(byArticle, library, within)]
    .map(([id, own]) => ({
      id,
      own,
      score: own.slice(0, BEST_OF_ARTICLE).reduce((sum, { score }) => sum + score, 0),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, ARTICLES);
  const bestArticle = articles[0]?.score || 1;
  const followUps = followUpsOf(asked, (term) => library.index.inverseDocumentFrequency(term));
  for (const id of followUps.articles) {
    const known = articles.some((article) => article.id === id);
    if (!known && (within?.has(id) ?? true)) articles.push({ id, own: [], score: 0 });
  }
  const views = new Map<string, ArticleView>();
  for (const view of yield* library.views(articles.map(({ id }) => id)))
    views.set(view.annotated.article.id, view);
  const matched: Matched[] = [];
  for (const { id, own, score } of articles) {
    const view = views.get(id);
    if (view !== undefined) matched.push({ own, score, match: matchArticle(asked, view) });
    yield;
  }
  const rarity = rarityIn(
    asked,
    matched.map(({ match }) => match),
  );
  yield;
  const best: Best = { sameWords: 0, meantRarely: 0 };
  const likelier = yield* likeliestOf(asked, matched, {
    rarity,
    best,
    bestHit: hits[0]?.score ?? 1,
    followUps,
  });
  return likelier.map(({ matched: { match, score }, index, indexScore, followedUp }) =>
    gatherEvidence(asked, match, index, {
      indexScore,
      articleScore: score / bestArticle,
      rarity,
      best,
      followedUp,
    }),
  );
}

interface Sifting {
  readonly rarity: Rarity;
  /** Told of the best that is met. */
  readonly best: Best;
  readonly bestHit: number;
  readonly followUps: FollowUps;
}

/** The sentences that a first look takes for the likeliest, the best first; of equals those of better articles. */
function* likeliestOf(
  asked: Asked,
  articles: readonly Matched[],
  { rarity, best, bestHit, followUps }: Sifting,
): Steps<readonly Found[]> {
  const look = lookOver(asked, rarity);
  const within = followUps.among(articles.map(({ match }) => match));
  const found: Found[] = [];
  const quick: number[] = [];
  for (const matched of articles) {
    const { match, own } = matched;
    const followedUp = within(match);
    const scores = new Map(own.map(({ sentence, score: hit }) => [sentence, hit / bestHit]));
    for (let index = 0; index < match.view.count; index++) {
      if (match.view.news[index] === 0) continue;
      const { sameWords, inContext, meantRarely } = look(match, index);
      best.sameWords = Math.max(best.sameWords, sameWords);
      best.meantRarely = Math.max(best.meantRarely, meantRarely);
      const indexScore = scores.get(index) ?? 0;
      const before = followedUp(index);
      quick.push(inContext + meantRarely + INDEX_SHARE * indexScore + followUpScore(before));
      found.push({ matched, index, indexScore, followedUp: before });
    }
    yield;
  }
  return firstOf(quick).map((place) => found[place]!);
}

/** Working memory, kept from one question to the next. */
let ordered = new Float64Array(1 << 10);

/** The places of the greatest {@link RANKED}, the greatest first; of equals the first. */
function firstOf(values: readonly number[]): readonly number[] {
  const least = values.length > RANKED ? leastOfFirst(values) : Number.NEGATIVE_INFINITY;
  const places: number[] = [];
  for (let place = 0; place < values.length; place++) if (values[place]! >= least) places.push(place);
  return places.sort((a, b) => values[b]! - values[a]!).slice(0, RANKED);
}

/** The least of the greatest {@link RANKED} of more. */
function leastOfFirst(values: readonly number[]): number {
  if (ordered.length < values.length) ordered = new Float64Array(2 * values.length);
  ordered.set(values);
  return ordered.subarray(0, values.length).sort()[values.length - RANKED]!;
}

/** A small corpus is read whole: a question may share no word at all with what answers it. */
function withSmallCorpus<T>(
  found: Map<string, T[]>,
  library: Library,
  within: ReadonlySet<string> | undefined,
): Map<string, T[]> {
  const count = within?.size ?? library.index.articleCount;
  if (count > ARTICLES) return found;
  const ids = within ?? library.listings().map(({ id }) => id);
  for (const id of ids) if (!found.has(id)) found.set(id, []);
  return found;
}

/** The question's terms, and those it takes over from earlier turns. */
function queryTerms({ terms, context }: Question): readonly WeightedTerm[] {
  return [...terms, ...(context?.terms ?? [])].filter(({ weight }) => weight > 0);
}
