/** Whose each sentence of a quotation is, where not all of them are told by the same source. */
import type { Span } from '../../article/article.ts';
import { NEWS_ROLES } from '../../article/article.ts';
import { joined } from '../../article/spans.ts';
import type { AnnotatedArticle } from '../../sentence/annotated.ts';
import { sentencesIn } from '../../sentence/locate.ts';
import type { AttributionLink, Run } from '../quoted.ts';
import { chainOf } from './chain.ts';

/**
 * The sentences of `[start, end)` in runs of one source each, in order; undefined where all are of one.
 * @param answering as {@link chainOf} takes them: what is said of a sentence goes by those that lie in it
 */
export function runsOf(
  annotated: AnnotatedArticle,
  start: number,
  end: number,
  answering: readonly Span[],
): readonly Run[] | undefined {
  const sentences = sentencesIn(annotated.sentences, start, end);
  if (sentences.length < 2) return undefined;
  const runs: { start: number; end: number; chain: readonly AttributionLink[] }[] = [];
  for (const sentence of sentences) {
    const [from, to] = [Math.max(start, sentence.start), Math.min(end, sentence.end)];
    const isNews = NEWS_ROLES.has(sentence.role);
    const chain = isNews ? chainOf(annotated, from, to, joined(answering, from, to)) : [];
    const last = runs.at(-1);
    if (last !== undefined && isOfSame(last.chain, chain)) last.end = to;
    else runs.push({ start: from, end: to, chain });
  }
  return runs.length < 2 ? undefined : runs;
}

function isOfSame(one: readonly AttributionLink[], other: readonly AttributionLink[]): boolean {
  return (
    one.length === other.length &&
    one.every((link, i) => {
      const beside = other[i]!;
      return (
        (link.source ?? link.sourceText) === (beside.source ?? beside.sourceText) &&
        link.force === beside.force
      );
    })
  );
}
