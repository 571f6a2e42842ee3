/** Whether two articles tell one story, by how they begin: news tells in its first sentences what happened, where and to whom. */
import type { SentenceIndex } from '../../search/sentence-index.ts';
import { termsOf } from '../../sentence/terms.ts';
import { importanceOf } from '../words/importance.ts';
import type { ArticleView } from './views.ts';

/** So many sentences of news are an article's beginning, with its title. */
const OPENING_SENTENCES = 4;
/** Of what the words of the shorter beginning tell, so much is in the other one: in a corpus on one subject few reports reach it that are not on one event. */
const SAME_STORY = 0.22;
/** Reports on one event follow within so many days. */
const DAYS_APART = 4;
const MILLISECONDS_A_DAY = 86_400_000;

/** The words that an article begins with: its terms, and a form of each. */
const openings = new WeakMap<ArticleView, ReadonlyMap<string, string>>();

export function openAlike(one: ArticleView, other: ArticleView, index: SentenceIndex): boolean {
  const [day, later] = [one.annotated.article.published, other.annotated.article.published];
  if (day === null || later === null) return false;
  if (Math.abs(Date.parse(day) - Date.parse(later)) > DAYS_APART * MILLISECONDS_A_DAY) return false;
  const [a, b] = [openingOf(one), openingOf(other)];
  const worth = ([term, norm]: [string, string]): number => importanceOf(index, norm, term);
  const sum = (words: Iterable<[string, string]>): number =>
    [...words].reduce((all, word) => all + worth(word), 0);
  const shared = sum([...a].filter(([term]) => b.has(term)));
  return shared >= SAME_STORY * Math.min(sum(a), sum(b));
}

function openingOf(view: ArticleView): ReadonlyMap<string, string> {
  const known = openings.get(view);
  if (known !== undefined) return known;
  const { sentences, article } = view.annotated;
  const first = sentences.filter(({ role }) => role === 'body').slice(0, OPENING_SENTENCES);
  const words = [...termsOf(article.title.text), ...first.flatMap(({ tokens }) => tokens)];
  const telling = words.filter(({ term, norm, stop }) => !stop && term !== '' && !/\d/.test(norm));
  const opening = new Map(telling.map(({ term, norm }): [string, string] => [term, norm]));
  openings.set(view, opening);
  return opening;
}
