/** The words of a claim beside the corpus's: to the letter, altered, or neither. */
import type { Span } from '../../article/article.ts';
import { parseQuestion } from '../../question/parse.ts';
import type { AnnotatedArticle } from '../../sentence/annotated.ts';
import { sentencesIn } from '../../sentence/locate.ts';
import { termOf } from '../../sentence/terms.ts';
import type { Steps } from '../../steps.ts';
import type { Library } from '../library/library.ts';
import { standsInQuotationMarks } from '../quotation/quotation-marks.ts';
import { quote } from '../quotation/quote.ts';
import type { Quotation } from '../quoted.ts';
import type { Altered, Difference, ToldAs, Verbatim } from '../verification.ts';
import {
  type Alignment,
  align,
  closest,
  differences,
  findRun,
  likeness,
  unshared,
  type Word,
  wordAt,
  wordsOf,
} from './alignment.ts';
import type { ClaimedSpeaker } from './claim.ts';
import { differsIn } from './claimed.ts';
import { estimatedBy } from './estimate.ts';
import { isParaphrase } from './paraphrase.ts';
import { LEAST_SHARED, type Passage, withEnds, withNear, withoutStrays } from './passage-ends.ts';
import { punctuationDifferences } from './punctuation.ts';
import { likeliestFirst, type Quoted, saidBy } from './said-by.ts';
import { isNotSoIn, toldAsIn } from './told-as.ts';

/** So many words of a text that stands nowhere to the letter are aligned with passages: that takes the square of their number. */
const LONGEST = 400;
/** The sentences that share the most with the claim; among them it must be, if it is there. */
const LOOKED_AT = 60;
/** From this share of common words, in order, the claim is the corpus's sentence altered. */
const ALTERED = 0.7;
const MOST_VERBATIM = 10;

/** What is known of the words beside what they are. */
export interface GivenAs {
  readonly speaker: ClaimedSpeaker | null;
  /** The stretches of them that are given in quotation marks as somebody's. */
  readonly quoted: readonly Span[];
}

/** The corpus's own words, as they are or altered; undefined where it has none so near. */
export function* compared(
  library: Library,
  text: string,
  within: ReadonlySet<string> | undefined,
  { speaker, quoted }: GivenAs,
): Steps<Verbatim | Altered | undefined> {
  const claim = wordsOf(text);
  const passages = yield* passagesNear(library, parseQuestion('what', text).terms, within, claim.length);
  const verbatim = yield* verbatimAmong(passages, text, claim, { speaker, quoted });
  return verbatim ?? (yield* alteredIn(passages, text, claim.slice(0, LONGEST), speaker));
}

function* passagesNear(
  library: Library,
  terms: readonly { readonly term: string; readonly weight: number }[],
  within: ReadonlySet<string> | undefined,
  length: number,
): Steps<readonly Passage[]> {
  if (terms.length === 0) return [];
  const hits = library.index.search({ terms, limit: LOOKED_AT, articles: within });
  const articles = yield* library.shelf.getAll([...new Set(hits.map(({ article }) => article))]);
  const passages: Passage[] = [];
  for (const { article, sentence } of hits) {
    const annotated = articles.get(article);
    if (!annotated) continue;
    const words: Word[] = [];
    for (let s = sentence; s < annotated.sentences.length; s++) {
      for (const { start, end, norm, term } of annotated.sentences[s]!.tokens) {
        if (term !== '') words.push(wordAt(start, end, norm));
      }
      if (s > sentence && words.length >= 2 * length) break;
    }
    passages.push({ annotated, first: sentence, words });
    yield;
  }
  return passages;
}

/**
 * All places with the words one after the other: first those where the claimed speaker says them, and of these those with the
 * same punctuation.
 */
function* verbatimAmong(
  passages: readonly Passage[],
  text: string,
  claim: readonly Word[],
  { speaker, quoted }: GivenAs,
): Steps<Verbatim | undefined> {
  const places: Place[] = [];
  for (const passage of passages) {
    places.push(...verbatimIn(passage, text, claim, quoted));
    yield;
  }
  const isExact = ({ differing }: Place): boolean => differing.length === 0;
  const doubts = (one: Place): number =>
    (one.isNotSo ? 4 : 0) + (one.unquoted ? 2 : 0) + (isExact(one) ? 0 : 1);
  const sorted = likeliestFirst(
    places.toSorted((a, b) => doubts(a) - doubts(b)),
    speaker,
  );
  const [first] = sorted;
  if (first === undefined) return undefined;
  const quotations = sorted
    .filter((place) => doubts(place) === doubts(first))
    .slice(0, MOST_VERBATIM)
    .map(({ quotation }) => quotation);
  return {
    kind: 'verbatim',
    quotations,
    differences: first.differing,
    unquoted: first.unquoted,
    isNotSo: first.isNotSo,
    saidBy: first.by,
    toldAs: speaker === null ? first.toldAs : undefined,
  };
}

interface Place extends Quoted {
  /** What is given in quotation marks stands there without. */
  readonly unquoted: boolean;
  /** A word beside it has it as not so. */
  readonly isNotSo: boolean;
  readonly differing: readonly Difference[];
  readonly toldAs: ToldAs | undefined;
}

function verbatimIn(
  { annotated, first, words }: Passage,
  text: string,
  claim: readonly Word[],
  quoted: readonly Span[],
): readonly Place[] {
  const at = findRun(words, claim);
  // A run that starts in a later sentence is found by that sentence's own passage.
  if (at < 0 || words[at]!.start >= annotated.sentences[first]!.end) return [];
  const run = words.slice(at, at + claim.length);
  const differing = punctuationDifferences(
    { text, words: claim },
    { text: annotated.article.body, words: run },
  );
  const unquoted = quoted.some(([from, to]) => {
    const there = run.filter((_, i) => claim[i]!.start < to && from < claim[i]!.end);
    return there.length > 0 && !standsInQuotationMarks(annotated.article, there[0]!.start, there.at(-1)!.end);
  });
  const quotation = quoteAround(annotated, run[0]!.start, run.at(-1)!.end);
  // What the article says of itself is quoted from the article.
  return [
    {
      annotated,
      quotation,
      differing,
      unquoted: unquoted && quotation.chain.length > 0,
      isNotSo: isNotSoIn(annotated, [run[0]!.start, run.at(-1)!.end]),
      toldAs: toldAsIn(annotated, quotation, [run[0]!.start, run.at(-1)!.end]),
    },
  ];
}

function* alteredIn(
  passages: readonly Passage[],
  text: string,
  claim: readonly Word[],
  speaker: ClaimedSpeaker | null,
): Steps<Altered | undefined> {
  let best: { passage: Passage; alignment: Alignment; alike: number } | undefined;
  const least = Math.min(LEAST_SHARED, claim.length - 1);
  const claimed = countsOf(claim);
  for (const passage of passages) {
    yield;
    // No alignment shares more than the words that both have: most passages need none.
    if (sharedAtMost(claimed, passage.words) / claim.length < Math.max(ALTERED, best?.alike ?? 0)) continue;
    const alignment = closest(align(claim, passage.words), claim.length);
    const alike = likeness(alignment, claim.length);
    if (alignment.shared < least || !namesSomething(alignment, claim, text)) continue;
    if (alike >= ALTERED && alike > (best?.alike ?? 0)) best = { passage, alignment, alike };
  }
  if (!best) return undefined;
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
function quoteAround(annotated: AnnotatedArticle, start: number, end: number): Quotation {
  const held = sentencesIn(annotated.sentences, start, end);
  return quote(annotated, held[0]!.start, held.at(-1)!.end, [[start, end]]);
}
