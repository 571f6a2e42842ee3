import type { Span } from '../../../src/article/article.ts';
import { annotate } from '../../../src/sentence/annotate.ts';
import { articleOf } from '../article-of.ts';

/** The attributions of paragraphs, their spans as text; what breaks a span is shown as " … ". */
export function read(...paragraphs: string[]) {
  const article = articleOf(paragraphs);
  const { attributions } = annotate(article);
  const text = (spans: readonly Span[]) => spans.map((span) => article.body.slice(...span)).join(' … ');
  return attributions.map((one) => ({
    ...one,
    source: text(one.source),
    cue: text(one.cue),
    content: text(one.content),
    medium: text(one.medium),
  }));
}
