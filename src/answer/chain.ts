/** The road by which the words of a sentence came: its attribution, and those that it lies within. */
import type { Span } from '../article/article.ts';
import type { AnnotatedArticle, Attribution } from '../sentence/annotated.ts';
import { SPEAKER_THRESHOLD } from '../sentence/annotated.ts';
import type { AttributionLink } from './answer.ts';

/** A sentence counts as its source's words only where at least this share of it is. */
const SHARE_OF_SENTENCE = 0.3;

/** A relay passes somebody's words on where at least this share of what it says is theirs. */
const RELAYED_SHARE = 0.5;

/**
 * The chain of the attribution that covers the answering words, innermost first. Answering words that name a source
 * are covered by what it says; those that stand outside of everything said are the reporter's own. Without such words,
 * the attribution that covers most of `[start, end)`. Empty for the reporter's own statement, and the outlet's.
 */
export function chainOf(
  annotated: AnnotatedArticle,
  start: number,
  end: number,
  answering: readonly Span[],
): readonly AttributionLink[] {
  const { attributions } = annotated;
  const found =
    answering.length > 0
      ? (narrowest(attributions, answering) ?? ofSource(attributions, answering))
      : widest(attributions, start, end);
  const first = innermost(attributions, found);
  const chain: AttributionLink[] = [];
  const seen = new Set<Attribution>();
  for (let link = first; link && !seen.has(link); link = annotated.attributions[link.within ?? -1]) {
    seen.add(link);
    chain.push(linkOf(annotated, link));
  }
  // What the outlet says in its own article ("The Daily Record asked for comment") is the article's own statement.
  const { outlet } = annotated.article;
  const last = chain.at(-1)?.source;
  return outlet && last && withoutThe(last) === withoutThe(outlet) ? chain.slice(0, -1) : chain;
}

/** Newspapers are called with or without their article: "the Daily Record" is "The Daily Record". */
function withoutThe(name: string): string {
  return name.replace(/^the /i, '');
}

/** The attribution with the shortest content that holds all the answering words. */
function narrowest(attributions: readonly Attribution[], words: readonly Span[]): Attribution | undefined {
  let best: Attribution | undefined;
  for (const attribution of attributions) {
    if (!words.every((span) => attribution.content.some((content) => holds(content, span)))) continue;
    if (!best || size(attribution.content) < size(best.content)) best = attribution;
  }
  return best;
}

/** The attribution whose source, or whose cue, the answering words belong to. */
function ofSource(attributions: readonly Attribution[], words: readonly Span[]): Attribution | undefined {
  return attributions.find(({ source, cue }) =>
    words.some((span) => [...source, ...cue].some((part) => overlap(part, span) > 0)),
  );
}

function widest(attributions: readonly Attribution[], start: number, end: number): Attribution | undefined {
  let best: Attribution | undefined;
  let most = (end - start) * SHARE_OF_SENTENCE;
  for (const attribution of attributions) {
    // What somebody is said to think or want is mostly the reporter's telling; it is no statement of theirs.
    if (attribution.force === 'attitude' && attribution.kind === 'indirect') continue;
    const covered = attribution.content.reduce((sum, span) => sum + overlap(span, [start, end]), 0);
    if (covered <= most) continue;
    best = attribution;
    most = covered;
  }
  return best;
}

/** What is relayed whole ("The PMF announced …, according to The AP") is first the words of who said it, then the relay's. */
function innermost(
  attributions: readonly Attribution[],
  outer: Attribution | undefined,
): Attribution | undefined {
  if (!outer) return undefined;
  const index = attributions.indexOf(outer);
  const inner = attributions.find(
    ({ within, content }) => within === index && size(content) >= RELAYED_SHARE * size(outer.content),
  );
  return inner ?? outer;
}

function linkOf({ article: { body } }: AnnotatedArticle, attribution: Attribution): AttributionLink {
  const { source, speaker, kind, force, medium } = attribution;
  const sourceText = source.length > 0 ? source.map((span) => body.slice(...span)).join(' … ') : null;
  const sure = speaker !== null && speaker.confidence >= SPEAKER_THRESHOLD;
  return {
    source: sure ? speaker.name : speaker ? sourceText : null,
    sourceText,
    role: sure ? speaker.role : null,
    kind,
    force,
    medium: medium.map((span) => roadOf(body.slice(...span))),
  };
}

/** "a statement" that says it becomes "in a statement"; what was told to CNN went "to CNN". */
function roadOf(medium: string): string {
  const road = medium.replace(/^t(?:old|ells?|elling) /i, 'to ').replace(/\s+/g, ' ');
  if (/^(?:an?|the|his|her|their|its|one) /i.test(road))
    return `in ${road.charAt(0).toLowerCase()}${road.slice(1)}`;
  return road.charAt(0).toLowerCase() + road.slice(1);
}

function holds([from, to]: Span, [start, end]: Span): boolean {
  return from <= start && end <= to;
}

function overlap([a, b]: Span, [c, d]: Span): number {
  return Math.max(0, Math.min(b, d) - Math.max(a, c));
}

function size(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}
