/**
 * An annotated article laid out for ranking: its content words as numbers, and what each sentence mentions. Made for one
 * answer, from what is kept of the article, and gone with it.
 */
import { isContent } from '../../archive/content-words.ts';
import type { Span } from '../../article/article.ts';
import type { AnnotatedArticle, Attribution, Sentence, Token } from '../../sentence/annotated.ts';
import { closenessTo } from '../words/centroid.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { type Layout, termsOfEntity } from './layout.ts';

export interface EntityMention {
  readonly entity: number;
  readonly confidence: number;
  readonly span: Span;
  readonly byName: boolean;
}

/** An attribution that says something of a sentence. */
export interface Statement {
  readonly attribution: Attribution;
  /** Its speaker's name and its source as the text has it, in lower case. */
  readonly by: string;
}

/** A sentence as ranking reads it. Few of an article's sentences are looked at so closely: all is made when first needed. */
export interface SentenceView {
  readonly view: ArticleView;
  readonly index: number;
  readonly sentence: Sentence;
  /** May it be quoted as news? */
  readonly news: boolean;
  /** Content words in order, as the lexicon numbers them. */
  readonly words: readonly number[];
  /** The token of each word. */
  readonly tokens: readonly Token[];
  /** How near what it is about as a whole is to a centroid ({@link closenessTo} its words). */
  closenessTo(centroid: readonly number[]): number;
  readonly mentions: readonly EntityMention[];
  readonly times: readonly Span[];
  readonly quantities: readonly Span[];
  /** Whose words are in it, in the article's order. */
  readonly statements: readonly Statement[];
}

export interface ArticleView extends Layout {
  readonly annotated: AnnotatedArticle;
  /** The terms of all names of an entity. */
  termsOf(entity: number): ReadonlySet<string>;
  /** The entities one of whose names holds the term. */
  bearersOf(term: string): readonly number[];
  /** Where those stand whom the article gives as its sources: "according to The AP", "The AP reported". */
  readonly relays: readonly Span[];
  sentence(index: number): SentenceView;
}

export function viewArticle(annotated: AnnotatedArticle, layout: Layout, lexicon: Lexicon): ArticleView {
  return new LaidOut(annotated, layout, lexicon);
}

class LaidOut implements ArticleView {
  readonly annotated: AnnotatedArticle;
  readonly count: number;
  readonly length: number;
  readonly vocabulary: Int32Array;
  readonly slots: Int32Array;
  readonly starts: Int32Array;
  readonly news: Uint8Array;
  readonly titleWords: Int32Array;
  readonly nameTerms: Int32Array;
  readonly lexicon: Lexicon;
  readonly #sentences = new Map<number, SentenceView>();
  readonly #terms = new Map<number, ReadonlySet<string>>();
  #relays: readonly Span[] | undefined;

  constructor(annotated: AnnotatedArticle, layout: Layout, lexicon: Lexicon) {
    this.annotated = annotated;
    this.count = layout.count;
    this.length = layout.length;
    this.vocabulary = layout.vocabulary;
    this.slots = layout.slots;
    this.starts = layout.starts;
    this.news = layout.news;
    this.titleWords = layout.titleWords;
    this.nameTerms = layout.nameTerms;
    this.lexicon = lexicon;
  }

  sentence(index: number): SentenceView {
    const known = this.#sentences.get(index);
    if (known !== undefined) return known;
    const view = new LaidOutSentence(this, index);
    this.#sentences.set(index, view);
    return view;
  }

  termsOf(entity: number): ReadonlySet<string> {
    const known = this.#terms.get(entity);
    if (known !== undefined) return known;
    const terms = termsOfEntity(this.annotated.entities[entity]!);
    this.#terms.set(entity, terms);
    return terms;
  }

  bearersOf(term: string): readonly number[] {
    const { nameTerms } = this;
    const number = this.lexicon.numberTerm(term);
    const bearers: number[] = [];
    for (let i = 0; i < nameTerms.length; i += 2)
      if (nameTerms[i] === number) bearers.push(nameTerms[i + 1]!);
    return bearers;
  }

  get relays(): readonly Span[] {
    const { article, attributions } = this.annotated;
    this.#relays ??= attributions
      .filter(({ cue }) => cue.some((span) => RELAYING.test(article.body.slice(...span))))
      .flatMap(({ source }) => source);
    return this.#relays;
  }
}

/** Cues of those who pass on what others say. */
const RELAYING = /according|report/i;

class LaidOutSentence implements SentenceView {
  readonly view: LaidOut;
  readonly index: number;
  readonly sentence: Sentence;
  readonly news: boolean;
  readonly words: readonly number[];
  #tokens: readonly Token[] | undefined;
  #mentions: readonly EntityMention[] | undefined;
  #times: readonly Span[] | undefined;
  #quantities: readonly Span[] | undefined;
  #statements: readonly Statement[] | undefined;

  constructor(view: LaidOut, index: number) {
    const { annotated, news, slots, starts, vocabulary } = view;
    this.view = view;
    this.index = index;
    this.sentence = annotated.sentences[index]!;
    this.news = news[index] === 1;
    const from = starts[index]!;
    const words = new Array<number>(starts[index + 1]! - from);
    for (let i = 0; i < words.length; i++) words[i] = vocabulary[slots[from + i]!]!;
    this.words = words;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= this.sentence.tokens.filter(isContent);
    return this.#tokens;
  }

  get mentions(): readonly EntityMention[] {
    this.#mentions ??= this.view.annotated.mentions
      .filter(({ sentence }) => sentence === this.index)
      .map(({ entity, confidence, start, end, form }) => ({
        entity,
        confidence,
        span: [start, end],
        byName: form === 'name',
      }));
    return this.#mentions;
  }

  get times(): readonly Span[] {
    this.#times ??= spansIn(this.view.annotated.times, this.index);
    return this.#times;
  }

  get quantities(): readonly Span[] {
    this.#quantities ??= spansIn(this.view.annotated.quantities, this.index);
    return this.#quantities;
  }

  get statements(): readonly Statement[] {
    const { start, end } = this.sentence;
    const { article, attributions } = this.view.annotated;
    this.#statements ??= attributions
      .filter(({ content }) => content.some(([from, to]) => from < end && start < to))
      .map((attribution) => {
        const { speaker, source } = attribution;
        const names = [speaker?.name ?? '', ...source.map((span) => article.body.slice(...span))];
        return { attribution, by: names.join(' ').toLowerCase() };
      });
    return this.#statements;
  }

  closenessTo(centroid: readonly number[]): number {
    return closenessTo(centroid, this.words, this.view.lexicon);
  }
}

/** Where what is in a sentence stands. */
function spansIn(
  items: readonly { readonly start: number; readonly end: number; readonly sentence: number }[],
  index: number,
): readonly Span[] {
  return items.filter(({ sentence }) => sentence === index).map(({ start, end }): Span => [start, end]);
}
