/** What is done with words in the corpus beside being said there. */
import type { Span } from '../../article/article.ts';
import { sharedOfAll } from '../../article/spans.ts';
import type { AnnotatedArticle } from '../../sentence/annotated.ts';
import { sentenceRange } from '../../sentence/locate.ts';
import { isPivot } from '../otherwise/deeds.ts';
import { liesIn } from '../otherwise/lies-in.ts';
import { mannerOf } from '../otherwise/manner.ts';
import { toldBy } from '../otherwise/told.ts';
import { attributionOf } from '../quotation/whose-words.ts';
import type { Quotation } from '../quoted.ts';
import type { ToldAs } from '../verification.ts';
import { deedOf } from './said-by.ts';

/** What somebody does with these words who does not say them; undefined where they are said, or tell of it themselves: "Berg denied that …". */
export function toldAsIn(annotated: AnnotatedArticle, { chain }: Quotation, words: Span): ToldAs | undefined {
  const [first] = chain;
  if (first === undefined || deedOf(first.force) === 'says') return undefined;
  const attribution = attributionOf(annotated, ...words, [words]);
  const isTold = attribution?.cue.some((span) => sharedOfAll([span], [words]) > 0) ?? true;
  return isTold ? undefined : { by: first.source ?? first.sourceText, force: first.force };
}

/**
 * Whether the sentence has the deed of these words as not so by a word that stands beside them: "Neither the mayor nor the council
 * knew of it", of "the council knew of it".
 */
export function isNotSoIn(annotated: AnnotatedArticle, [start, end]: Span): boolean {
  const [first, after] = sentenceRange(annotated.sentences, start, end);
  if (after !== first + 1) return false;
  const told = toldBy(annotated, first);
  const words = { start, end };
  const deed = told.tokens.findIndex((token, at) => liesIn(token, words) && isPivot(told, at));
  if (deed < 0) return false;
  const from = told.tokens.findIndex((token) => liesIn(token, words));
  const to = told.tokens.findLastIndex((token) => liesIn(token, words)) + 1;
  const alone = { ...told, tokens: told.tokens.slice(from, to), clauses: told.clauses.slice(from, to) };
  return mannerOf(told, deed).negated !== mannerOf(alone, deed - from).negated;
}
