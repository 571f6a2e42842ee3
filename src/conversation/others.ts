/** "Who else?": which quotations name someone who has not been named yet. */
import type { Quotation } from '../answer/quoted.ts';
import type { Span } from '../article/article.ts';
import { normOf } from '../sentence/terms.ts';
import type { Articles } from './recall.ts';
import type { ShownSentence } from './turn.ts';

/** Those whose answering words mean nobody that the answering words of what was shown, or of one before them, mean. */
export function namingOthers<Q extends Quotation>(
  corpus: Articles,
  quotations: readonly Q[],
  shown: readonly ShownSentence[],
): readonly Q[] {
  const named = new Set(shown.flatMap(({ article, answer }) => namesIn(corpus, article, answer)));
  return quotations.filter(({ from, emphasis }) => {
    const names = namesIn(corpus, from.article, emphasis);
    if (names.length === 0 || names.some((name) => named.has(name))) return false;
    for (const name of names) named.add(name);
    return true;
  });
}

/** Who is meant by words of an article, by every name that it has for them; the words themselves where it names nobody there. */
function namesIn(corpus: Articles, article: string, words: readonly Span[]): readonly string[] {
  const annotated = corpus.annotated(article);
  if (annotated === undefined) return [];
  const { entities, mentions } = annotated;
  return words.flatMap(([from, to]) => {
    const meant = mentions.filter(({ start, end }) => start < to && from < end);
    return meant.length === 0
      ? [normOf(annotated.article.body.slice(from, to))]
      : meant.flatMap(({ entity }) => [entities[entity]!.name, ...entities[entity]!.aliases].map(normOf));
  });
}
