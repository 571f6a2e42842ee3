/**
 * A summary in the corpus's own sentences: chosen one by one so that together they cover what is said most, and repeat
 * little (budgeted coverage, Lin & Bilmes, ACL 2011), shown in the articles' order.
 */
import { NEWS_ROLES } from '../article/article.ts';
import { parseQuestion } from '../question/parse.ts';
import type { Steps } from '../steps.ts';
import type { Summary, SummaryRequest, Unusable } from './answer.ts';
import { layOut } from './asked/asked.ts';
import type { Library } from './library/library.ts';
import type { SentenceView } from './library/views.ts';
import { quoteSentence } from './quotation/quote.ts';
import { inContext } from './ranking/features/context.ts';
import { type Ranked, rank } from './ranking/rank.ts';
import { importanceOf } from './words/importance.ts';

/** Without a topic or an article: the openings of the newest articles. */
const NEWEST_ARTICLES = 40;
const OPENING_SENTENCES = 4;
/** A sentence is on the topic where this much of it stands in or around the sentence. */
const ON_TOPIC = 0.6;
/** What a word is still worth once it is covered: little, so that the next sentence brings news. */
const REPEATED = 0.15;
/** The lead of a story says most of it: what the first sentence has over one far down. */
const LEAD = 0.6;
/** Sentences shorter than this say too little alone, longer ones cost more than they bring. */
const SHORTEST = 6;
const USUAL = 22;
/** A sentence that opens so needs the one before it. */
const LEANING =
  /^(?:he|she|they|it|this|that|these|those|but|and|so|however|his|her|their|its|instead|also|then|there)$/;

interface Choice {
  readonly view: SentenceView;
  /** How much it has to do with the topic, 0 to 1. */
  readonly topical: number;
}

/** Of the articles as they are at the first step; how rare words are may be known anew at a later one. */
export function* summarize(library: Library, request: SummaryRequest): Steps<Summary | Unusable> {
  const topic = request.topic?.trim() || null;
  const wanted = Math.min(10, Math.max(1, Math.trunc(request.sentences)));
  if (request.article !== undefined && !library.has(request.article)) {
    return {
      kind: 'unusable',
      message: 'That article is not in the corpus: pick one from the list that the option offers.',
    };
  }
  const pool = yield* topic ? onTopic(library, topic, request.article) : untitled(library, request.article);
  if (pool.length === 0) {
    const message = topic
      ? `Nothing was found on “${topic}”.`
      : 'There is nothing to summarize: the corpus holds no news sentence.';
    return { kind: 'unusable', message };
  }
  const chosen = yield* cover(library, pool, wanted);
  return {
    kind: 'summary',
    topic,
    quotations: inOrder(library, chosen).map(({ view, index }) => quoteSentence(view.annotated, index)),
    leftOut: leftOutOf(library, request.article, topic, pool.length - chosen.length, chosen.length),
  };
}

/**
 * Of an article all its sentences but the headline can be counted. On a topic, only those that were looked at are known, and
 * of these some merely stand beside one that is on it.
 */
function leftOutOf(
  library: Library,
  article: string | undefined,
  topic: string | null,
  inPool: number,
  chosen: number,
): number | null {
  if (article === undefined || topic !== null) return inPool > 0 ? null : 0;
  const sentences = library.get(article)?.sentences ?? [];
  const news = sentences.filter(({ role }) => NEWS_ROLES.has(role) && role !== 'headline');
  return news.length - chosen;
}

function* onTopic(library: Library, topic: string, article: string | undefined): Steps<readonly Choice[]> {
  const asked = layOut(parseQuestion('what', topic, { article }), library);
  const ranked = yield* rank(asked, library, library.within({ article }));
  return ofWholeTopic(ranked)
    .map(({ evidence }) => ({ view: evidence.view, topical: inContext(evidence) }))
    .filter(({ view, topical }) => topical >= ON_TOPIC && standsAlone(view));
}

/**
 * Of "port strike", an article that has only one of the words may well mean another thing by it, "a drone strike": it is left out
 * where others have all of them.
 */
function ofWholeTopic(ranked: readonly Ranked[]): readonly Ranked[] {
  const metOf = ({ evidence: { asked, match } }: Ranked): number =>
    asked.words.filter((_, q) => match.anywhere[q]! >= ON_TOPIC).length;
  const words = ranked[0]?.evidence.asked.words.length ?? 0;
  if (words < 2 || !ranked.some((one) => metOf(one) === words)) return ranked;
  return ranked.filter((one) => metOf(one) > 1);
}

function* untitled(library: Library, article: string | undefined): Steps<readonly Choice[]> {
  const ids = article === undefined ? newest(library) : [article];
  const views = yield* library.views(ids);
  return views.flatMap((laidOut) => {
    const news = laidOut.annotated.sentences.map((_, index) => laidOut.sentence(index)).filter(standsAlone);
    return (article === undefined ? news.slice(0, OPENING_SENTENCES) : news).map((view) => ({
      view,
      topical: 1,
    }));
  });
}

function newest(library: Library): readonly string[] {
  return [...library.listings()]
    .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
    .slice(0, NEWEST_ARTICLES)
    .map(({ id }) => id);
}

function standsAlone({ news, sentence, view, words }: SentenceView): boolean {
  if (!news || sentence.role === 'headline' || words.length < SHORTEST) return false;
  return !/\?["”’')]*$/.test(view.annotated.article.body.slice(sentence.start, sentence.end));
}

function* cover(library: Library, pool: readonly Choice[], wanted: number): Steps<readonly SentenceView[]> {
  const left = wordWorths(library, pool);
  const open = [...pool];
  const chosen: SentenceView[] = [];
  while (chosen.length < wanted && open.length > 0) {
    let best = 0;
    let bestGain = Number.NEGATIVE_INFINITY;
    open.forEach((choice, i) => {
      const gain = gainOf(choice, left, chosen);
      if (gain <= bestGain) return;
      best = i;
      bestGain = gain;
    });
    const [{ view }] = open.splice(best, 1) as [Choice];
    chosen.push(view);
    for (const word of view.words) {
      const term = library.lexicon.term(word);
      left.set(word, (left.get(word) ?? 0) * REPEATED);
      for (const [other, worth] of left)
        if (other !== word && library.lexicon.term(other) === term) left.set(other, worth * REPEATED);
    }
    yield;
  }
  return chosen;
}

/** What each word is worth: how much it tells, times how many sentences of the pool say it (by the root: fame fades). */
function wordWorths(library: Library, pool: readonly Choice[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { view } of pool)
    for (const word of new Set(view.words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const { lexicon, index } = library;
  return new Map(
    [...counts].map(([word, count]) => [
      word,
      Math.sqrt(count - 0.5) * importanceOf(index, lexicon.norm(word), lexicon.term(word)),
    ]),
  );
}

function gainOf(
  { view, topical }: Choice,
  left: ReadonlyMap<number, number>,
  chosen: readonly SentenceView[],
): number {
  let sum = 0;
  for (const word of new Set(view.words)) sum += left.get(word) ?? 0;
  const length = Math.max(USUAL, view.sentence.tokens.length) / USUAL;
  const lead = 1 + LEAD / (1 + view.index / 3);
  const leaning = LEANING.test(view.sentence.tokens.find(({ term }) => term !== '')?.norm ?? '');
  const follows = chosen.some((other) => other.view === view.view && other.index === view.index - 1);
  return (sum / Math.sqrt(length)) * lead * topical ** 2 * (leaning && !follows ? 0.5 : 1);
}

/** Older articles first, undated last; within an article as it stands there. */
function inOrder(library: Library, chosen: readonly SentenceView[]): readonly SentenceView[] {
  const added = new Map([...library.listings()].map(({ id }, i) => [id, i]));
  const day = ({ view }: SentenceView): string => view.annotated.article.published ?? '9999';
  const place = ({ view }: SentenceView): number => added.get(view.annotated.article.id) ?? 0;
  return chosen.toSorted((a, b) => day(a).localeCompare(day(b)) || place(a) - place(b) || a.index - b.index);
}
