/** What the ranking learns from: questions with the sentences that answer them, each over the corpus it is asked of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMemoryLibrary, type Library } from '../../src/answer/library/library.ts';
import { readCorpus } from '../../src/article/corpus.ts';
import type { QuestionKind } from '../../src/question/question.ts';
import { createSegmentedIndex } from '../../src/search/segmented-index.ts';
import { annotate } from '../../src/sentence/annotate.ts';
import type { AnnotatedArticle } from '../../src/sentence/annotated.ts';

export interface Gold {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

export interface TrainingQuestion {
  readonly id: string;
  readonly command: QuestionKind;
  readonly query: string;
  /** Empty where the corpus does not answer. */
  readonly gold: readonly Gold[];
  /** Only this article is looked at: the question assumes it. */
  readonly within?: string | undefined;
}

/** Questions asked of one library. */
export interface TrainingSet {
  readonly name: string;
  readonly library: Library;
  readonly questions: readonly TrainingQuestion[];
}

/** News corpora of this size are what the ranking is meant for: of 840 articles ten are made. */
const ARTICLES_OF_CORPUS = 84;
/** And of this size are those that somebody tries it with first. */
const ARTICLES_OF_FEW = 5;

/** Crowd questions on reviews and posts; each assumes its own file, so that only that file is ranked. */
export async function crowdSet(folder: string): Promise<TrainingSet> {
  const { library, add } = createMemoryLibrary(createSegmentedIndex());
  for await (const article of readCorpus([join(folder, 'articles')])) add(annotate(article));
  const questions = readLines<TrainingQuestion>(join(folder, 'questions.jsonl')).map((question) => ({
    ...question,
    within: question.gold[0]!.article,
  }));
  return { name: 'crowd', library, questions };
}

interface NewsQuestion extends Omit<TrainingQuestion, 'gold'> {
  readonly gold?: readonly Gold[];
  /** The corpus that an unanswerable question is asked of, and the article of it that comes nearest to an answer. */
  readonly group?: number;
  readonly near?: string;
}

/** Our own questions on news articles, each asked of a corpus of {@link ARTICLES_OF_CORPUS} articles with its own among them. */
export async function newsSets(articles: string): Promise<readonly TrainingSet[]> {
  const files = readdirSync(articles).filter((name) => name.endsWith('.md'));
  const shuffled = shuffle(files.sort()).map((name) => name.slice(0, -'.md'.length));
  const questions = readLines<NewsQuestion>(new URL('./questions.jsonl', import.meta.url));
  const sets: TrainingSet[] = [];
  for (let group = 0; group * ARTICLES_OF_CORPUS < shuffled.length; group++) {
    const ids = new Set(shuffled.slice(group * ARTICLES_OF_CORPUS, (group + 1) * ARTICLES_OF_CORPUS));
    const own = questions.filter(({ gold, group: asked }) =>
      gold ? ids.has(gold[0]!.article) : asked === group,
    );
    if (own.length === 0) continue;
    const annotated: AnnotatedArticle[] = [];
    const paths = [...ids].map((id) => join(articles, `${id}.md`));
    for await (const article of readCorpus(paths)) annotated.push(annotate(article));
    const library = libraryOf(annotated);
    const asked = own.map(({ group: _, near: about, gold = [], ...rest }) => ({ ...rest, gold, about }));
    sets.push({ name: `news ${group}`, library, questions: asked });
    // The same once more of their own article alone: many corpora are one article.
    const alone = asked.flatMap((question) => {
      const within = question.gold[0]?.article ?? question.about;
      return within === undefined ? [] : [{ ...question, within }];
    });
    sets.push({ name: `alone ${group}`, library, questions: alone });
    // And of a few articles, where every word is rare; and of a few others, where what is asked about does not occur.
    const fews: (readonly AnnotatedArticle[])[] = [];
    for (let from = 0; from < annotated.length; from += ARTICLES_OF_FEW)
      fews.push(annotated.slice(from, from + ARTICLES_OF_FEW));
    const libraries = fews.map((few) => libraryOf(few));
    fews.forEach((few, at) => {
      const own = new Set(few.map(({ article }) => article.id));
      const questions = asked.filter(({ gold, about }) => own.has(gold[0]?.article ?? about ?? ''));
      if (questions.length === 0) return;
      sets.push({ name: `few ${group}`, library: libraries[at]!, questions });
      const elsewhere = questions.map((question) => ({ ...question, gold: [] }));
      sets.push({
        name: `others ${group}`,
        library: libraries[(at + 1) % fews.length]!,
        questions: elsewhere,
      });
    });
  }
  return sets;
}

function libraryOf(articles: readonly AnnotatedArticle[]): Library {
  const { library, add } = createMemoryLibrary(createSegmentedIndex());
  for (const article of articles) add(article);
  return library;
}

function readLines<T>(file: string | URL): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Fisher and Yates, with a fixed linear congruential generator: the same corpora each time. */
function shuffle(items: string[]): string[] {
  let state = 12345;
  for (let i = items.length - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const j = Math.floor((state / 2147483648) * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}
