/** An annotated article laid out for ranking: each sentence's words as numbers, and what the sentence mentions. */
import type { Span } from '../article/article.ts';
import { NEWS_ROLES } from '../article/article.ts';
import type { AnnotatedArticle, Sentence, Token } from '../sentence/annotated.ts';
import { termsOf } from '../sentence/terms.ts';
import { centroidOf } from './centroid.ts';
import type { Lexicon } from './lexicon.ts';

export interface EntityMention {
  readonly entity: number;
  readonly confidence: number;
  readonly span: Span;
  readonly byName: boolean;
}

export interface SentenceView {
  readonly view: ArticleView;
  readonly index: number;
  readonly sentence: Sentence;
  /** May it be quoted as news? */
  readonly news: boolean;
  /** Content words in order, as the lexicon numbers them. */
  readonly words: Int32Array;
  /** The same as places in the article's {@link ArticleView.vocabulary}. */
  readonly slots: Int32Array;
  /** The token of each word. */
  readonly tokens: readonly Token[];
  /** What the sentence is about as a whole ({@link centroidOf} its words); worked out when first needed. */
  readonly centroid: Float32Array;
  readonly mentions: readonly EntityMention[];
  readonly times: readonly Span[];
  readonly quantities: readonly Span[];
}

export interface ArticleView {
  readonly annotated: AnnotatedArticle;
  readonly sentences: readonly SentenceView[];
  /** Each content word of the sentences once: a question is compared with these, not with every occurrence. */
  readonly vocabulary: Int32Array;
  readonly titleWords: Int32Array;
  /** For each entity, the terms of all its names. */
  readonly entityTerms: readonly ReadonlySet<string>[];
  /** Number of news sentences. */
  readonly length: number;
}

export function viewArticle(annotated: AnnotatedArticle, lexicon: Lexicon): ArticleView {
  const sentences: SentenceView[] = [];
  const numbered = (words: readonly { norm: string; term: string }[]): Int32Array =>
    Int32Array.from(words, ({ norm, term }) => lexicon.intern(norm, term));
  const tokens = annotated.sentences.map((sentence) =>
    sentence.tokens.filter(({ term, stop }) => term !== '' && !stop),
  );
  const words = tokens.map(numbered);
  const slotOf = new Map<number, number>();
  for (const word of words.flatMap((some) => [...some])) {
    if (!slotOf.has(word)) slotOf.set(word, slotOf.size);
  }
  const view: ArticleView = {
    annotated,
    sentences,
    vocabulary: Int32Array.from(slotOf.keys()),
    titleWords: numbered(termsOf(annotated.article.title.text).filter(({ stop }) => !stop)),
    entityTerms: annotated.entities.map(
      ({ name, aliases }) =>
        new Set(
          [name, ...aliases].flatMap((form) =>
            termsOf(form)
              .filter(({ stop }) => !stop)
              .map(({ term }) => term),
          ),
        ),
    ),
    length: annotated.sentences.filter(({ role }) => NEWS_ROLES.has(role)).length,
  };
  const mentions = bySentence(annotated.mentions);
  const times = bySentence(annotated.times);
  const quantities = bySentence(annotated.quantities);
  annotated.sentences.forEach((sentence, index) => {
    const own = words[index]!;
    let centroid: Float32Array | undefined;
    sentences.push({
      view,
      index,
      sentence,
      news: NEWS_ROLES.has(sentence.role),
      words: own,
      slots: own.map((word) => slotOf.get(word)!),
      tokens: tokens[index]!,
      get centroid() {
        centroid ??= centroidOf(own, lexicon);
        return centroid;
      },
      mentions: (mentions.get(index) ?? []).map(({ entity, confidence, start, end, form }) => ({
        entity,
        confidence,
        span: [start, end],
        byName: form === 'name',
      })),
      times: (times.get(index) ?? []).map(({ start, end }) => [start, end]),
      quantities: (quantities.get(index) ?? []).map(({ start, end }) => [start, end]),
    });
  });
  return view;
}

function bySentence<T extends { readonly sentence: number }>(items: readonly T[]): Map<number, T[]> {
  return Map.groupBy(items, ({ sentence }) => sentence);
}
