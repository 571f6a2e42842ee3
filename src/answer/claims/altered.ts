/** The words of a claim as the corpus has them nearly: in which passage, of whom, and what differs. */
import type { Span } from '../../article/article.ts';
import type { AnnotatedArticle } from '../../sentence/annotated.ts';
import { sentencesIn } from '../../sentence/locate.ts';
import { termOf } from '../../sentence/terms.ts';
import type { Steps } from '../../steps.ts';
import { quote } from '../quotation/quote.ts';
import type { Quotation } from '../quoted.ts';
import type { Altered } from '../verification.ts';
import { type Alignment, align, closest, differences, likeness, unshared, type Word } from './alignment.ts';
import type { ClaimedSpeaker } from './claim.ts';
import { differsIn } from './claimed.ts';
import { estimatedBy } from './estimate.ts';
import { isParaphrase } from './paraphrase.ts';
import { LEAST_SHARED, type Passage, withEnds, withNear, withoutStrays } from './passage-ends.ts';
import { doubtOf, saidBy } from './said-by.ts';
import { toldAsIn } from './told-as.ts';

/** From this share of common words, in order, the claim is the corpus's sentence altered. */
const ALTERED = 0.7;
/** Of two passages that are as near as this the one that is the claimed speaker's is meant. */
const AS_NEAR = 0.2;

/** The nearest of these passages; undefined where none is near enough. */
export function* alteredIn(
  passages: readonly Passage[],
  text: string,
  claim: readonly Word[],
  speaker: ClaimedSpeaker | null,
): Steps<Altered | undefined> {
  const found: Near[] = [];
  let most = 0;
  const least = Math.min(LEAST_SHARED, claim.length - 1);
  const claimed = countsOf(claim);
  const margin = speaker === null ? 0 : AS_NEAR;
  for (const passage of passages) {
    yield;
    // No alignment shares more than the words that both have: most passages need none.
    if (sharedAtMost(claimed, passage.words) / claim.length < Math.max(ALTERED, most - margin)) continue;
    const alignment = closest(align(claim, passage.words), claim.length);
    const alike = likeness(alignment, claim.length);
    if (alignment.shared < least || !namesSomething(alignment, claim, text)) continue;
    if (alike < Math.max(ALTERED, most - margin)) continue;
    found.push({ passage, alignment, alike });
    most = Math.max(most, alike);
  }
  const best = nearest(
    found.filter(({ alike }) => alike >= most - margin),
    speaker,
  );
  if (best === undefined) return undefined;
  const { passage } = best;
  const { annotated, words } = passage;
  const near = withoutStrays(withNear(best.alignment, claim, words), claim, passage);
  const alignment = withEnds(near, claim.length, passage);
  const compared: Span = [words[alignment.from]!.start, words[alignment.to - 1]!.end];
  const quotation = quoteAround(annotated, ...compared);
  const pieces = differences({ text, words: claim }, { text: annotated.article.body, words }, alignment);
  const estimate = estimatedBy(annotated, compared, pieces);
  const told = estimate === null ? quotation : { ...quotation, chain: [estimate] };
  return {
    kind: 'altered',
    quotation: withBold(annotated, quotation, unshared(words, alignment)),
    saidBy: speaker === null ? undefined : saidBy(annotated, told, speaker),
    toldAs: speaker === null ? toldAsIn(annotated, quotation, compared) : undefined,
    differs: differsIn(annotated, compared, text, pieces),
    isParaphrase: estimate !== null || isParaphrase(annotated, compared, text, pieces),
    differences: pieces,
  };
}

/** A passage that has the words nearly. */
interface Near {
  readonly passage: Passage;
  readonly alignment: Alignment;
  /** The share of the claim's words that it has, in order. */
  readonly alike: number;
}

/** The nearest; where somebody is to have said the words, the nearest of theirs. Of equals the first. */
function nearest(found: readonly Near[], speaker: ClaimedSpeaker | null): Near | undefined {
  const byNearness = found.toSorted((a, b) => b.alike - a.alike);
  if (speaker === null || found.length < 2) return byNearness[0];
  const quoted = byNearness.map((near) => {
    const { annotated, words } = near.passage;
    const { from, to } = near.alignment;
    return { near, annotated, quotation: quoteAround(annotated, words[from]!.start, words[to - 1]!.end) };
  });
  const theirs = quoted.find(
    ({ annotated, quotation }) => doubtOf(saidBy(annotated, quotation, speaker)) === 0,
  );
  return theirs?.near ?? byNearness[0];
}

/** "He was not there": a few words without any that name something are in every corpus. */
function namesSomething({ pairs, shared }: Alignment, claim: readonly Word[], text: string): boolean {
  if (shared >= LEAST_SHARED) return true;
  return pairs.some(([at]) => !termOf(text.slice(claim[at]!.start, claim[at]!.end)).stop);
}

function countsOf(words: readonly Word[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { norm } of words) counts.set(norm, (counts.get(norm) ?? 0) + 1);
  return counts;
}

function sharedAtMost(claimed: ReadonlyMap<string, number>, words: readonly Word[]): number {
  let shared = 0;
  for (const [norm, count] of countsOf(words)) shared += Math.min(count, claimed.get(norm) ?? 0);
  return shared;
}

/** The words that differ stand out; where it has none in place of those given, all that was compared. */
function withBold(annotated: AnnotatedArticle, quotation: Quotation, spans: readonly Span[]): Quotation {
  if (spans.length === 0) return quotation;
  const { emphasis } = quote(annotated, quotation.start, quotation.end, spans);
  return { ...quotation, emphasis };
}

/** The whole sentences that hold `[start, end)`, those words as emphasis. */
export function quoteAround(annotated: AnnotatedArticle, start: number, end: number): Quotation {
  const held = sentencesIn(annotated.sentences, start, end);
  return quote(annotated, held[0]!.start, held.at(-1)!.end, [[start, end]]);
}
