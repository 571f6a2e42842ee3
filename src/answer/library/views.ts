/** An annotated article laid out for ranking: its content words as numbers, and what each sentence mentions. */

import { contentWordsOf, isContent } from '../../archive/content-words.ts';
import type { Span } from '../../article/article.ts';
import { NEWS_ROLES } from '../../article/article.ts';
import type { AnnotatedArticle, Attribution, Sentence, Token } from '../../sentence/annotated.ts';
import { termsOf } from '../../sentence/terms.ts';
import { centroidOf } from '../words/centroid.ts';
import { termsOfName } from '../words/entity-terms.ts';
import type { Lexicon } from '../words/lexicon.ts';

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
  /** What the sentence is about as a whole ({@link centroidOf} its words). */
  readonly centroid: readonly number[];
  readonly mentions: readonly EntityMention[];
  readonly times: readonly Span[];
  readonly quantities: readonly Span[];
  /** Whose words are in it, in the article's order. */
  readonly statements: readonly Statement[];
}

/** An article, with the words of all its sentences in flat arrays: a question runs through thousands of sentences. */
export interface ArticleView {
  readonly annotated: AnnotatedArticle;
  /** Number of sentences. */
  readonly count: number;
  /** Number of news sentences. */
  readonly length: number;
  /** Each content word of the sentences once, as the lexicon numbers it: a question is compared with these. */
  readonly vocabulary: Int32Array;
  /** The content words of all sentences in order, as places in {@link vocabulary}. */
  readonly slots: Int32Array;
  /** Where each sentence's words begin in {@link slots}; one more tells where the last ones end. */
  readonly starts: Int32Array;
  /** For each sentence, 1 where it may be quoted as news. */
  readonly news: Uint8Array;
  readonly titleWords: Int32Array;
  /** For each entity, the terms of all its names. */
  readonly entityTerms: readonly ReadonlySet<string>[];
  /** The entities one of whose names holds the term. */
  bearersOf(term: string): readonly number[];
  /** Where those stand whom the article gives as its sources: "according to The AP", "The AP reported". */
  readonly relays: readonly Span[];
  sentence(index: number): SentenceView;
}

export function viewArticle(annotated: AnnotatedArticle, lexicon: Lexicon): ArticleView {
  return new LaidOut(annotated, lexicon);
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
  readonly lexicon: Lexicon;
  readonly #sentences: (SentenceView | undefined)[];
  #entityTerms: readonly ReadonlySet<string>[] | undefined;
  #bearers: Map<string, number[]> | undefined;
  #places: Places | undefined;
  #statements: readonly (Statement & { readonly content: readonly Span[] })[] | undefined;
  #relays: readonly Span[] | undefined;

  constructor(annotated: AnnotatedArticle, lexicon: Lexicon) {
    const { sentences, article } = annotated;
    this.annotated = annotated;
    this.lexicon = lexicon;
    this.count = sentences.length;
    this.news = Uint8Array.from(sentences, ({ role }) => (NEWS_ROLES.has(role) ? 1 : 0));
    this.length = this.news.reduce((sum, one) => sum + one, 0);
    this.titleWords = Int32Array.from(
      termsOf(article.title.text).filter(({ stop }) => !stop),
      ({ norm, term }) => lexicon.intern(norm, term),
    );
    const { norms, slots, starts, term } = contentWordsOf(annotated);
    this.vocabulary = Int32Array.from(
      norms,
      (norm, place) => lexicon.number(norm) ?? lexicon.intern(norm, term(place)),
    );
    this.slots = slots;
    this.starts = starts;
    this.#sentences = new Array(sentences.length);
  }

  sentence(index: number): SentenceView {
    this.#sentences[index] ??= new LaidOutSentence(this, index);
    return this.#sentences[index];
  }

  get entityTerms(): readonly ReadonlySet<string>[] {
    this.#entityTerms ??= this.annotated.entities.map(
      ({ name, aliases }) => new Set([name, ...aliases].flatMap(termsOfName)),
    );
    return this.#entityTerms;
  }

  bearersOf(term: string): readonly number[] {
    if (this.#bearers === undefined) {
      const bearers = new Map<string, number[]>();
      this.entityTerms.forEach((terms, entity) => {
        for (const one of terms) {
          const known = bearers.get(one);
          if (known === undefined) bearers.set(one, [entity]);
          else known.push(entity);
        }
      });
      this.#bearers = bearers;
    }
    return this.#bearers.get(term) ?? [];
  }

  get relays(): readonly Span[] {
    const { article, attributions } = this.annotated;
    this.#relays ??= attributions
      .filter(({ cue }) => cue.some((span) => RELAYING.test(article.body.slice(...span))))
      .flatMap(({ source }) => source);
    return this.#relays;
  }

  statementsIn({ start, end }: Sentence): readonly Statement[] {
    const { article, attributions } = this.annotated;
    this.#statements ??= attributions.map((attribution) => {
      const { speaker, source, content } = attribution;
      const names = [speaker?.name ?? '', ...source.map((span) => article.body.slice(...span))];
      return { attribution, content, by: names.join(' ').toLowerCase() };
    });
    return this.#statements.filter(({ content }) => content.some(([from, to]) => from < end && start < to));
  }

  get places(): Places {
    const { mentions, times, quantities } = this.annotated;
    this.#places ??= {
      mentions: bySentence(mentions, ({ entity, confidence, start, end, form }) => ({
        entity,
        confidence,
        span: [start, end],
        byName: form === 'name',
      })),
      times: bySentence(times, spanOf),
      quantities: bySentence(quantities, spanOf),
    };
    return this.#places;
  }
}

/** Cues of those who pass on what others say. */
const RELAYING = /according|report/i;

/** What stands in the sentences, by their numbers. */
interface Places {
  readonly mentions: ReadonlyMap<number, readonly EntityMention[]>;
  readonly times: ReadonlyMap<number, readonly Span[]>;
  readonly quantities: ReadonlyMap<number, readonly Span[]>;
}

class LaidOutSentence implements SentenceView {
  readonly view: LaidOut;
  readonly index: number;
  readonly sentence: Sentence;
  readonly news: boolean;
  readonly words: readonly number[];
  readonly mentions: readonly EntityMention[];
  readonly times: readonly Span[];
  readonly quantities: readonly Span[];
  #tokens: readonly Token[] | undefined;
  #statements: readonly Statement[] | undefined;
  #centroid: readonly number[] | undefined;

  constructor(view: LaidOut, index: number) {
    const { annotated, news, slots, starts, vocabulary, places } = view;
    this.view = view;
    this.index = index;
    this.sentence = annotated.sentences[index]!;
    this.news = news[index] === 1;
    const words: number[] = [];
    for (let i = starts[index]!; i < starts[index + 1]!; i++) words.push(vocabulary[slots[i]!]!);
    this.words = words;
    this.mentions = places.mentions.get(index) ?? [];
    this.times = places.times.get(index) ?? [];
    this.quantities = places.quantities.get(index) ?? [];
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= this.sentence.tokens.filter(isContent);
    return this.#tokens;
  }

  get statements(): readonly Statement[] {
    this.#statements ??= this.view.statementsIn(this.sentence);
    return this.#statements;
  }

  get centroid(): readonly number[] {
    this.#centroid ??= centroidOf(this.words, this.view.lexicon);
    return this.#centroid;
  }
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }): Span {
  return [start, end];
}

function bySentence<T extends { readonly sentence: number }, U>(
  items: readonly T[],
  read: (item: T) => U,
): ReadonlyMap<number, readonly U[]> {
  const found = new Map<number, U[]>();
  for (const item of items) {
    const known = found.get(item.sentence);
    if (known === undefined) found.set(item.sentence, [read(item)]);
    else known.push(read(item));
  }
  return found;
}
