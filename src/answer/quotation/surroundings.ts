/** A quotation with the sentences around it. */
import { NEWS_ROLES } from '../../article/article.ts';
import type { AnnotatedArticle } from '../../sentence/annotated.ts';
import type { Surroundings } from '../answer.ts';
import { quote, quoteSentence } from './quote.ts';

/** `sentences` news sentences on each side of `[start, end)`; undefined where that is no stretch of the body. */
export function surroundingsOf(
  annotated: AnnotatedArticle,
  start: number,
  end: number,
  sentences: number,
): Surroundings | undefined {
  const { article } = annotated;
  if (!(0 <= start && start < end && end <= article.body.length)) return undefined;
  const news = annotated.sentences.flatMap((sentence, index) =>
    NEWS_ROLES.has(sentence.role) ? [{ sentence, index }] : [],
  );
  const before = news.filter(({ sentence }) => sentence.end <= start).slice(-sentences);
  const after = news.filter(({ sentence }) => sentence.start >= end).slice(0, sentences);
  return {
    before: before.map(({ index }) => quoteSentence(annotated, index)),
    quotation: quote(annotated, start, end),
    after: after.map(({ index }) => quoteSentence(annotated, index)),
  };
}
