/** The annotated articles that may answer, with their index. Articles come and go while questions are answered. */
import type { Article } from '../article/article.ts';
import { NEWS_ROLES } from '../article/article.ts';
import type { Scope } from '../question/question.ts';
import type { SentenceIndex } from '../search/sentence-index.ts';
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import { normOf, termsOf } from '../sentence/terms.ts';
import { Lexicon } from './lexicon.ts';
import { type ArticleView, viewArticle } from './views.ts';

export class Library {
  readonly lexicon = new Lexicon();
  readonly index: SentenceIndex;
  readonly #articles = new Map<string, AnnotatedArticle>();
  readonly #views = new Map<string, ArticleView>();
  #version = 0;

  /** @param index an index that this library alone fills */
  constructor(index: SentenceIndex) {
    this.index = index;
  }

  /** Goes up with every change: what is derived from the whole library knows by it that it is stale. */
  get version(): number {
    return this.#version;
  }

  /** Adds an article, in place of one of the same id. */
  add(annotated: AnnotatedArticle): void {
    const { article, sentences } = annotated;
    this.remove(article.id);
    this.#articles.set(article.id, annotated);
    this.index.add({
      id: article.id,
      titleTerms: article.title.made ? [] : contentTerms(termsOf(article.title.text)),
      sentences: sentences.map(({ tokens, role }) => ({
        terms: contentTerms(tokens),
        news: NEWS_ROLES.has(role),
      })),
    });
    this.#version += 1;
  }

  /** False where there was none. */
  remove(id: string): boolean {
    if (!this.#articles.delete(id)) return false;
    this.#views.delete(id);
    this.index.remove(id);
    this.#version += 1;
    return true;
  }

  get(id: string): AnnotatedArticle | undefined {
    return this.#articles.get(id);
  }

  /** In order of addition. */
  all(): IteratorObject<AnnotatedArticle> {
    return this.#articles.values();
  }

  /** The article laid out for ranking; made when first needed. */
  view(id: string): ArticleView | undefined {
    const known = this.#views.get(id);
    if (known) return known;
    const annotated = this.#articles.get(id);
    if (!annotated) return undefined;
    const view = viewArticle(annotated, this.lexicon);
    this.#views.set(id, view);
    return view;
  }

  /** The articles that a scope leaves; undefined: all of them. */
  within(scope: Scope): ReadonlySet<string> | undefined {
    if (scope.article === undefined && scope.outlet === undefined) return undefined;
    const outlet = scope.outlet === undefined ? undefined : normOf(scope.outlet.trim());
    const fits = ({ id, outlet: published }: Article): boolean =>
      (scope.article === undefined || id === scope.article) &&
      (outlet === undefined || (published !== null && normOf(published) === outlet));
    return new Set(
      this.all()
        .map(({ article }) => article)
        .filter(fits)
        .map(({ id }) => id),
    );
  }
}

function contentTerms(words: readonly { readonly term: string; readonly stop: boolean }[]): string[] {
  return words.filter(({ term, stop }) => term !== '' && !stop).map(({ term }) => term);
}
