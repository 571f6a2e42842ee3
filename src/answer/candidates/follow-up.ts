/**
 * How a sentence stands to the turns before a follow-up. "What time?" has next to nothing to look for: what was shown
 * before says which story it is about, and the answer often stands beside it.
 */
import type { QuestionContext } from '../../question/question.ts';
import type { Asked } from '../asked/asked.ts';
import { sharingOfNames } from '../library/shared-names.ts';
import type { ArticleView, SentenceView } from '../library/views.ts';
import type { ArticleMatch } from './article-match.ts';
import type { Evidence } from './evidence.ts';
import { detailAsked } from './follow-up-asks.ts';
import type { FollowedUp } from './followed-up.ts';
import { rarityIn } from './rarity.ts';

/** Chosen with `training/follow-ups/measure.ts`; the unit is the spread of the ranking model's scores. */
const WEIGHTS: FollowedUp = {
  sameArticle: 2.8,
  sameStory: 2.4,
  after: 1.3,
  before: 1.2,
  read: -0.6,
  carried: -1,
  telling: 0.5,
  introduces: 1.5,
  occasion: 1,
  about: 1.5,
};
/** Where {@link saysNothingNew}. */
const NOTHING_NEW = -1;
/** Where {@link lacksWhatIsAsked}. */
const NO_ANSWER = -1.5;
/** The same of a follow-up in words of its own, for a number. */
const NO_NUMBER = -0.8;
/** A follow-up that names whom an article does not name is hardly about that article: so much of the preference is left. */
const WITHOUT_NAMES = 0.2;
/** A likeness from here finds a name in an article. */
const FOUND = 0.8;
/** At this distance, in sentences, nearness has fallen to 1/e. */
const REACH = 8;

export interface FollowUps {
  /** Articles shown before: they are looked at whole, whatever words they share with the question. */
  readonly articles: readonly string[];
  /** How each sentence of one of these articles stands to the turns before; null where there were none. */
  among(matches: readonly ArticleMatch[]): (match: ArticleMatch) => (sentence: number) => FollowedUp | null;
}

/** @param rarityOf the inverse document frequency of a term */
export function followUpsOf(asked: Asked, rarityOf: (term: string) => number): FollowUps {
  const { context } = asked.question;
  if (context === undefined) return { articles: [], among: () => () => () => null };
  const carriedWeight = context.terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const shownIn = Map.groupBy(context.shown, ({ article }) => article);
  return {
    articles: [...shownIn.keys()],
    among: (matches) => {
      const told = matches.flatMap(({ view }) => {
        const shown = shownIn.get(view.annotated.article.id);
        return shown === undefined ? [] : [{ view, weight: greatest(shown, ({ weight }) => weight) }];
      });
      const sharing = sharingOfNames(rarityOf);
      return (match) =>
        within(
          context,
          match,
          greatest(told, ({ view, weight }) => weight * sharing.sameness(view, match.view)),
        );
    },
  };

  function within(
    { terms, shown, mayRepeat }: QuestionContext,
    match: ArticleMatch,
    story: number,
  ): (sentence: number) => FollowedUp {
    const { view, anywhere } = match;
    const hasNames = asked.words.every(({ inName }, q) => !inName || anywhere[q]! >= FOUND);
    const places = shown
      .filter(({ article }) => article === view.annotated.article.id)
      .map(({ start, end, weight }) => ({ weight, at: sentenceAt(view, start, end) }))
      .filter(({ at }) => at >= 0);
    const named = hasNames ? 1 : WITHOUT_NAMES;
    const sameArticle = greatest(places, ({ weight }) => weight) * named;
    const sameStory = story * named;
    // What was shown tells why as often as what stands beside it.
    const least = mayRepeat && asked.question.kind === 'why' ? 0 : 1;
    const near = (distance: number, weight: number): number =>
      distance >= least ? weight * Math.exp(-distance / REACH) : 0;
    const telling = tellingWithin(asked, match);
    const detail = detailAsked(asked);
    return (sentence) => ({
      sameArticle,
      sameStory,
      after: greatest(places, ({ at, weight }) => near(sentence - at, weight)),
      before: greatest(places, ({ at, weight }) => near(at - sentence, weight)),
      read: mayRepeat ? 0 : greatest(places, ({ at, weight }) => (at === sentence ? weight : 0)),
      carried: weightIn(view.sentence(sentence), terms) / carriedWeight,
      telling: telling(sentence),
      introduces:
        detail.introduces(view.sentence(sentence)) +
        (detail.whoTheyAre ? greatest(places, ({ at, weight }) => (at === sentence ? weight : 0)) : 0),
      occasion: detail.occasion(view.sentence(sentence)),
      about: detail.about(view.sentence(sentence)),
    });
  }
}

export function followUpScore(followedUp: FollowedUp | null): number {
  if (followedUp === null) return 0;
  const { sameArticle, sameStory, after, before, read, carried, telling, introduces, occasion, about } =
    followedUp;
  return (
    Math.max(WEIGHTS.sameArticle * sameArticle, WEIGHTS.sameStory * sameStory) +
    Math.max(WEIGHTS.after * after, WEIGHTS.before * before) +
    WEIGHTS.read * read +
    WEIGHTS.carried * carried +
    WEIGHTS.telling * telling +
    WEIGHTS.introduces * introduces +
    WEIGHTS.occasion * occasion +
    WEIGHTS.about * about
  );
}

/**
 * What speaks against a sentence whose names, times and numbers were all in the turns before: a follow-up asks for more.
 * And against one that has nothing of the sort that a bare question word asks for.
 */
export function nothingNewScore(evidence: Evidence): number {
  return (saysNothingNew(evidence) ? NOTHING_NEW : 0) + lacksWhatIsAsked(evidence);
}

/**
 * "When?": all but the question word comes from the turns before, so what has no time in it answers nothing. "How old is she?" has
 * little more.
 */
function lacksWhatIsAsked({ asked: { question }, answering }: Evidence): number {
  if (question.context === undefined || answering.length > 0) return 0;
  const told = question.answerTypes.some((type) => type === 'time' || type === 'place' || type === 'number');
  if (question.context.mayRepeat && told) return NO_ANSWER;
  return question.kind === 'how-many' ? NO_NUMBER : 0;
}

function saysNothingNew({ asked, answering, view }: Evidence): boolean {
  const { context } = asked.question;
  if (context === undefined || context.mayRepeat) return false;
  const found = answering.filter(({ type }) => type !== 'cause' && type !== 'quotation');
  if (found.length === 0) return false;
  const known = new Set(context.terms.map(({ term }) => term));
  return found.every(({ span: [start, end] }) =>
    view.tokens.every((token) => token.start >= end || token.end <= start || known.has(token.term)),
  );
}

/** Within one article a word that the whole article is about tells nothing, however rare it is in the corpus. */
function tellingWithin(asked: Asked, match: ArticleMatch): (sentence: number) => number {
  const { words } = asked;
  const rarity = rarityIn(asked, [match]);
  const most = rarity.most * words.reduce((sum, { weight }) => sum + weight, 0);
  return (sentence) => {
    if (most <= 0) return 0;
    const row = sentence * words.length;
    const told = words.reduce((sum, { weight }, q) => sum + weight * rarity.of(q, match.meant[row + q]!), 0);
    return told / most;
  };
}

function sentenceAt({ annotated }: ArticleView, start: number, end: number): number {
  return annotated.sentences.findIndex((sentence) => sentence.start < end && start < sentence.end);
}

/** The weight of the terms that a sentence has. */
function weightIn(
  { tokens }: SentenceView,
  terms: readonly { readonly term: string; readonly weight: number }[],
): number {
  const held = new Set(tokens.map(({ term }) => term));
  return terms.reduce((sum, { term, weight }) => sum + (held.has(term) ? weight : 0), 0);
}

/** 0 for none. */
function greatest<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((most, item) => Math.max(most, value(item)), 0);
}
