/** What is known of an article, for a list of sources and for its card. */

import type { Listing } from '../../archive/prepared.ts';
import type { AnnotatedArticle } from '../../sentence/annotated.ts';
import { provenanceOf } from '../quotation/provenance.ts';
import { isDescribed, spokenIn } from '../quotation/speaking.ts';
import { nameTerms } from '../speakers/speaker-names.ts';
import type { ArticleCard, ArticleEntry, SpeakerCount } from './card.ts';

export function cardOf(annotated: AnnotatedArticle): ArticleCard {
  const { article, sentences } = annotated;
  return {
    from: provenanceOf(article),
    contributors: article.contributors,
    photoCredits: article.photoCredits,
    sentenceCount: sentences.length,
    quoted: quotedIn(annotated),
  };
}

export function entryOf(listing: Listing): ArticleEntry {
  const { id, title, titleMade, outlet, authors, published, url, wire, sentenceCount } = listing;
  return { from: { article: id, title, titleMade, outlet, authors, published, url, wire }, sentenceCount };
}

/** Newest first, undated last; of one day, by title. */
export function byDay(a: ArticleEntry, b: ArticleEntry): number {
  const [first, second] = [a.from.published ?? '', b.from.published ?? ''];
  // ISO days compare as text.
  if (first !== second) return first > second ? -1 : 1;
  return a.from.title.localeCompare(b.from.title);
}

function quotedIn(annotated: AnnotatedArticle): readonly SpeakerCount[] {
  const counts = new Map<string, { -readonly [key in keyof SpeakerCount]: SpeakerCount[key] }>();
  for (const { speaker, quoted } of spokenIn(annotated)) {
    const described = isDescribed(speaker, annotated.entities);
    const key = described ? nameTerms(speaker.name).join(' ') : speaker.name;
    const { name, role } = speaker;
    const count = counts.get(key) ?? { name, role, described, statements: 0, quotations: 0 };
    count.statements += 1;
    if (quoted) count.quotations += 1;
    counts.set(key, count);
  }
  return [...counts.values()].sort(
    (a, b) =>
      Number(a.described) - Number(b.described) || b.quotations - a.quotations || b.statements - a.statements,
  );
}
