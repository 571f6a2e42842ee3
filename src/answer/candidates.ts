/** Which sentences are worth a close look: the index's best, and all of the articles that they point to. */
import type { Question } from '../question/question.ts';
import type { WeightedTerm } from '../search/sentence-index.ts';
import { type ArticleMatch, matchArticle } from './article-match.ts';
import type { Asked } from './asked.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { inContext } from './features/context.ts';
import { followUpScore, followUpsOf } from './follow-up.ts';
import type { Library } from './library.ts';

/** How many sentences the index is asked for. */
const FROM_INDEX = 200;
/** The articles that are read whole: a paraphrase shares no word with the question, but its article does. */
const ARTICLES = 30;
/** An article counts by its best sentences, so that a long one does not win by its length. */
const BEST_OF_ARTICLE = 3;
/** How many sentences are ranked with all features. */
const RANKED = 200;
/** What the index's score adds to the quick score, the likeness in context. */
const INDEX_SHARE = 0.5;

/** The candidates with all that the features read, in no order. */
export function candidatesFor(
  asked: Asked,
  library: Library,
  within: ReadonlySet<string> | undefined,
): readonly Evidence[] {
  const terms = queryTerms(asked.question);
  if (terms.length === 0) return [];
  const hits = library.index.search({ terms, limit: FROM_INDEX, articles: within });
  const best = hits[0]?.score ?? 1;
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
  const followUps = followUpsOf(asked);
  for (const id of followUps.articles) {
    const known = articles.some((article) => article.id === id);
    if (!known && (within?.has(id) ?? true)) articles.push({ id, own: [], score: 0 });
  }
  const quick: { readonly evidence: Evidence; readonly score: number }[] = [];
  for (const { id, own, score: articleScore } of articles) {
    const match = matchOf(asked, library, id);
    if (!match) continue;
    const followedUp = followUps.within(match);
    const scores = new Map(own.map(({ sentence, score }) => [sentence, score / best]));
    match.view.sentences.forEach(({ news }, index) => {
      if (!news) return;
      const before = followedUp(index);
      const evidence = gatherEvidence(
        asked,
        match,
        index,
        scores.get(index) ?? 0,
        articleScore / bestArticle,
        before,
      );
      const quickly = inContext(evidence) + INDEX_SHARE * evidence.indexScore;
      quick.push({ evidence, score: quickly + followUpScore(before) });
    });
  }
  return quick
    .sort((a, b) => b.score - a.score)
    .slice(0, RANKED)
    .map(({ evidence }) => evidence);
}

/** A small corpus is read whole: a question may share no word at all with what answers it. */
function withSmallCorpus<T>(
  found: Map<string, T[]>,
  library: Library,
  within: ReadonlySet<string> | undefined,
): Map<string, T[]> {
  const count = within?.size ?? library.index.articleCount;
  if (count > ARTICLES) return found;
  const ids = within ?? library.all().map(({ article }) => article.id);
  for (const id of ids) if (!found.has(id)) found.set(id, []);
  return found;
}

function matchOf(asked: Asked, library: Library, id: string): ArticleMatch | undefined {
  const view = library.view(id);
  return view && matchArticle(asked, view);
}

/** The question's terms, and those it takes over from earlier turns. */
function queryTerms({ terms, context }: Question): readonly WeightedTerm[] {
  return [...terms, ...(context?.terms ?? [])].filter(({ weight }) => weight > 0);
}
