/** A quotation is made here and nowhere else: a slice of the body, with its attribution and its notes. */
import type { Span } from '../article/article.ts';
import { NEWS_ROLES } from '../article/article.ts';
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import type { Quotation } from './answer.ts';
import { chainOf } from './chain.ts';
import { dayNotes } from './day-notes.ts';
import { provenanceOf } from './provenance.ts';
import { joined } from './spans.ts';

/** Quotes `[start, end)` of the body to the letter. Of `emphasis`, what lies within it is kept: in order, and each word once. */
export function quote(
  annotated: AnnotatedArticle,
  start: number,
  end: number,
  emphasis: readonly Span[] = [],
): Quotation {
  const { article } = annotated;
  return {
    start,
    end,
    text: article.body.slice(start, end),
    emphasis: joined(emphasis, start, end),
    chain: isNews(annotated, start) ? chainOf(annotated, start, end, emphasis) : [],
    from: provenanceOf(article),
    notes: dayNotes(annotated, start, end),
  };
}

export function quoteSentence(
  annotated: AnnotatedArticle,
  index: number,
  emphasis: readonly Span[] = [],
): Quotation {
  const { start, end } = annotated.sentences[index]!;
  return quote(annotated, start, end, emphasis);
}

function isNews({ sentences }: AnnotatedArticle, start: number): boolean {
  const sentence = sentences.find((candidate) => candidate.start <= start && start < candidate.end);
  return sentence === undefined || NEWS_ROLES.has(sentence.role);
}
