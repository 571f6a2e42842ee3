/** The road by which the words of a sentence came: its attribution, and those that it lies within. */

import type { Span } from '../../article/article.ts';
import type { AnnotatedArticle, Attribution, Speaker } from '../../sentence/annotated.ts';
import { SPEAKER_THRESHOLD } from '../../sentence/annotated.ts';
import { isWordOfDenial } from '../../sentence/attribution/cue-words.ts';
import { nameInSentence } from '../../sentence/entities/with-article.ts';
import type { AttributionLink, LinkForce } from '../quoted.ts';
import { relayedBy } from './relayed.ts';
import { isOutlet } from './speaking.ts';
import { attributionOf, isSaid } from './whose-words.ts';

/**
 * The chain of the attribution that a quotation's answering words belong to, innermost first; without such words, of
 * the one that covers most of `[start, end)`. Empty for the reporter's own statement, and the outlet's.
 */
export function chainOf(
  annotated: AnnotatedArticle,
  start: number,
  end: number,
  answering: readonly Span[],
): readonly AttributionLink[] {
  const found = attributionOf(annotated, start, end, answering);
  const chain: AttributionLink[] = [];
  const seen = new Set<Attribution>();
  // What is relayed whole is first the words of who said it, then the relay's.
  let link = found && (relayedBy(annotated.attributions, found) ?? found);
  while (link && !seen.has(link)) {
    seen.add(link);
    if (isSaid(link)) chain.push(linkOf(annotated, link));
    link = annotated.attributions[link.within ?? -1];
  }
  // What the outlet says in its own article ("The Daily Record asked for comment") is the article's own statement.
  const last = chain.at(-1)?.source ?? null;
  return last !== null && isOutlet(last, annotated.article.outlet) ? chain.slice(0, -1) : chain;
}

function linkOf(annotated: AnnotatedArticle, attribution: Attribution): AttributionLink {
  const { body } = annotated.article;
  const { source, speaker, kind, medium } = attribution;
  const sourceText = source.length > 0 ? source.map((span) => body.slice(...span)).join(' … ') : null;
  const sure = speaker !== null && speaker.confidence >= SPEAKER_THRESHOLD;
  return {
    source: sure ? nameOf(annotated, speaker) : speaker ? sourceText : null,
    sourceText,
    role: sure ? speaker.role : null,
    kind,
    force: linkForceOf(annotated, attribution),
    medium: medium.map((span) => roadOf(body.slice(...span))),
  };
}

/** What the attribution does with its words, "did not deny" told from "did not say". */
export function linkForceOf({ sentences }: AnnotatedArticle, { cue, force }: Attribution): LinkForce {
  // A deed, or what nobody named asks, is nobody's words: what is looked for in it is as it is told.
  if (force === 'deed' || force === 'question') return 'assertion';
  if (force !== 'negated') return force;
  const isDenial = cue.some(([from, to]) =>
    sentences.some(
      ({ start, end, tokens }) =>
        start < to &&
        from < end &&
        tokens.some((token) => from <= token.start && token.end <= to && isWordOfDenial(token.term)),
    ),
  );
  return isDenial ? 'undenied' : 'negated';
}

function nameOf(annotated: AnnotatedArticle, { name, entity }: Speaker): string {
  return entity === null ? name : nameInSentence(annotated, entity);
}

/** "a statement" that says it becomes "in a statement"; what was told to CNN went "to CNN". */
function roadOf(medium: string): string {
  const road = medium.replace(/^t(?:old|ells?|elling) /i, 'to ').replace(/\s+/g, ' ');
  if (/^(?:an?|the|his|her|their|its|one) /i.test(road))
    return `in ${road.charAt(0).toLowerCase()}${road.slice(1)}`;
  return road.charAt(0).toLowerCase() + road.slice(1);
}
