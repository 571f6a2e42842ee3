/** "Who else?": which quotations name someone who has not been named yet. */
import type { Quotation } from '../answer/quoted.ts';
import type { Span } from '../article/article.ts';
import type { AnnotatedArticle, Mention } from '../sentence/annotated.ts';
import { normOf } from '../sentence/terms.ts';
import type { Articles } from './recall.ts';
import type { ShownSentence } from './turn.ts';

export interface Named {
  /** Sentences whose answering words have named some. */
  readonly shown: readonly ShownSentence[];
  /** Those whom the question itself names. */
  readonly asked: readonly string[];
}

/**
 * Those whose answering words mean nobody who was named, be it by a quotation before them. Where no words of one answer, it may be
 * about any person whom it names, but for who says so.
 */
export function namingOthers<Q extends Quotation>(
  corpus: Articles,
  quotations: readonly Q[],
  { shown, asked }: Named,
): readonly Q[] {
  const named = new Set([
    ...asked.map(normOf),
    ...shown.flatMap(({ article, answer }) => namesIn(corpus, article, answer)),
  ]);
  return quotations.filter((quotation) => {
    const { from, start, end, emphasis } = quotation;
    if (shown.some((one) => one.article === from.article && one.start < end && start < one.end)) return false;
    const names =
      emphasis.length > 0 ? namesIn(corpus, from.article, emphasis) : peopleIn(corpus, quotation, named);
    if (names.length === 0 || (emphasis.length > 0 && names.some((name) => named.has(name)))) return false;
    for (const name of names) named.add(name);
    return true;
  });
}

/** Who is meant by words of an article, by every name that it has for them; the words themselves where it names nobody there. */
function namesIn(corpus: Articles, article: string, words: readonly Span[]): readonly string[] {
  const annotated = corpus.annotated(article);
  if (annotated === undefined) return [];
  return words.flatMap(([from, to]) => {
    const meant = annotated.mentions.filter(({ start, end }) => start < to && from < end);
    return meant.length === 0
      ? [normOf(annotated.article.body.slice(from, to))]
      : meant.flatMap((mention) => namesOf(annotated, mention));
  });
}

/** The people whom a sentence names, and nobody has before; not those whose words it is. */
function peopleIn(
  corpus: Articles,
  { from, start, end }: Quotation,
  named: ReadonlySet<string>,
): readonly string[] {
  const annotated = corpus.annotated(from.article);
  if (annotated === undefined) return [];
  const { attributions, entities, mentions } = annotated;
  const speakers = attributions.flatMap(({ source }) => source).filter(([a, b]) => a < end && start < b);
  const isSpeaker = (one: Mention): boolean => speakers.some(([a, b]) => one.start < b && a < one.end);
  return mentions
    .filter((one) => one.form === 'name' && start <= one.start && one.end <= end)
    .filter((one) => entities[one.entity]!.type === 'person' && !isSpeaker(one))
    .map((mention) => namesOf(annotated, mention))
    .filter((names) => names.every((name) => !named.has(name)))
    .flat();
}

function namesOf({ entities }: AnnotatedArticle, { entity }: Mention): readonly string[] {
  const { name, aliases } = entities[entity]!;
  return [name, ...aliases].map(normOf);
}
