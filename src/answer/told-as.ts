/** What is done with words in the corpus beside being said there. */
import type { Span } from '../article/article.ts';
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import type { Quotation, ToldAs } from './answer.ts';
import { deedOf } from './said-by.ts';
import { sharedOfAll } from './spans.ts';
import { attributionOf } from './whose-words.ts';

/** What somebody does with these words who does not say them; undefined where they are said, or tell of it themselves: "Berg denied that …". */
export function toldAsIn(annotated: AnnotatedArticle, { chain }: Quotation, words: Span): ToldAs | undefined {
  const [first] = chain;
  if (first === undefined || deedOf(first.force) === 'says') return undefined;
  const attribution = attributionOf(annotated, ...words, [words]);
  const isTold = attribution?.cue.some((span) => sharedOfAll([span], [words]) > 0) ?? true;
  return isTold ? undefined : { by: first.source ?? first.sourceText, force: first.force };
}
