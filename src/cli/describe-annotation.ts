/** An annotated article for people: sentence by sentence, to whom it is attributed. */
import type { Span } from '../article/article.ts';
import type { AnnotatedArticle, Attribution } from '../sentence/annotated.ts';
import { harmless } from './terminal.ts';

/** The article's title, then each sentence with a line for every attribution whose content lies in it. */
export function describeAnnotation(annotated: AnnotatedArticle): string {
  const { article, sentences, attributions } = annotated;
  const { body } = article;
  const lines = [harmless(article.title.text), ''];
  for (const { start, end, role } of sentences) {
    lines.push(`${role === 'body' ? '' : `[${role}] `}${harmless(body.slice(start, end))}`);
    const inside = attributions.filter(({ content }) =>
      content.some(([from, to]) => from < end && start < to),
    );
    for (const attribution of inside) lines.push(`    ${describeAttribution(body, attribution)}`);
    if (inside.length === 0 && role === 'body') lines.push("    the reporter's own statement");
  }
  return `${lines.join('\n')}\n`;
}

function describeAttribution(body: string, attribution: Attribution): string {
  const words = (spans: readonly Span[]) =>
    spans.map(([start, end]) => harmless(body.slice(start, end))).join(' … ');
  const source = words(attribution.source) || 'nobody named';
  const name =
    attribution.speaker && attribution.speaker.name !== source ? ` (${attribution.speaker.name})` : '';
  const medium = attribution.medium.length > 0 ? `, ${words(attribution.medium)}` : '';
  const how = `${words(attribution.cue) || 'no cue'} · ${attribution.kind} ${attribution.force}`;
  return `${source}${name}${medium} · ${how}: ${words(attribution.content)}`;
}
