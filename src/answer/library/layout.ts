/**
 * An article's words in flat arrays of numbers: what is kept of it between questions. A question runs through thousands of
 * sentences, and whatever is kept as objects the engine has to visit, one by one, each time it collects.
 */
import { contentWordsOf } from '../../archive/content-words.ts';
import { NEWS_ROLES } from '../../article/article.ts';
import type { AnnotatedArticle, Entity } from '../../sentence/annotated.ts';
import { termsOf } from '../../sentence/terms.ts';
import { termsOfName } from '../words/entity-terms.ts';
import type { Lexicon } from '../words/lexicon.ts';

export interface Layout {
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
  /** The terms of the entities' names: each as the lexicon numbers it, and then its entity. */
  readonly nameTerms: Int32Array;
}

export function layOutArticle(annotated: AnnotatedArticle, lexicon: Lexicon): Layout {
  const { sentences, article, entities } = annotated;
  const news = Uint8Array.from(sentences, ({ role }) => (NEWS_ROLES.has(role) ? 1 : 0));
  const titleWords = Int32Array.from(
    termsOf(article.title.text).filter(({ stop }) => !stop),
    ({ norm, term }) => lexicon.intern(norm, term),
  );
  const { norms, slots, starts, term } = contentWordsOf(annotated);
  const vocabulary = Int32Array.from(
    norms,
    (norm, place) => lexicon.number(norm) ?? lexicon.intern(norm, term(place)),
  );
  const nameTerms = Int32Array.from(
    entities.flatMap((each, entity) =>
      [...termsOfEntity(each)].flatMap((one) => [lexicon.numberTerm(one), entity]),
    ),
  );
  const length = news.reduce((sum, one) => sum + one, 0);
  return { count: sentences.length, length, vocabulary, slots, starts, news, titleWords, nameTerms };
}

/** The terms of all its names. */
export function termsOfEntity({ name, aliases }: Entity): ReadonlySet<string> {
  return new Set([name, ...aliases].flatMap(termsOfName));
}
