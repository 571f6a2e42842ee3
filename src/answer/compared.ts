/** The words of a claim beside the corpus's: to the letter, altered, or neither. */
import type { Span } from '../article/article.ts';
import { parseQuestion } from '../question/parse.ts';
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import { sentenceRange, sentencesIn } from '../sentence/locate.ts';
import { termOf } from '../sentence/terms.ts';
import type { Steps } from '../steps.ts';
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
import type { Altered, Difference, Quotation, ToldAs, Verbatim } from './answer.ts';
import type { ClaimedSpeaker } from './claim.ts';
import type { Library } from './library.ts';
import { differsIn } from './otherwise/claimed.ts';
import { isParaphrase } from './otherwise/paraphrase.ts';
import { punctuationDifferences } from './punctuation.ts';
import { standsInQuotationMarks } from './quotation-marks.ts';
import { quote } from './quote.ts';
import { likeliestFirst, type Quoted, saidBy } from './said-by.ts';
import { isNotSoIn, toldAsIn } from './told-as.ts';

/** So many words of a text that stands nowhere to the letter are aligned with passages: that takes the square of their number. */
const LONGEST = 400;
/** The sentences that share the most with the claim; among them it must be, if it is there. */
const LOOKED_AT = 60;
/** From this share of common words, in order, the claim is the corpus's sentence altered. */
const ALTERED = 0.7;
/** So many words of the claim the passage has to share; of a short claim all but one, if they name something. */
const LEAST_SHARED = 4;
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

/** Sentences in a row, of one article, long enough to hold the claim. */
interface Passage {
  readonly annotated: AnnotatedArticle;
  readonly first: number;
  readonly words: readonly Word[];
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
  return {
    kind: 'altered',
    quotation: withBold(annotated, quotation, unshared(words, alignment)),
    saidBy: speaker === null ? undefined : saidBy(annotated, quotation, speaker),
    toldAs: speaker === null ? toldAsIn(annotated, quotation, compared) : undefined,
    differs: differsIn(annotated, compared, text, pieces),
    isParaphrase: isParaphrase(annotated, compared, text, pieces),
    differences: pieces,
  };
}

/**
 * The alignment without sentences at its ends of which it has but a word or two: what is quoted for a claim of one sentence does not
 * go on into the next one for the name with which that happens to begin.
 */
function withoutStrays(
  alignment: Alignment,
  claim: readonly Word[],
  { annotated, words }: Passage,
): Alignment {
  const { pairs, from, to } = alignment;
  const [first, after] = sentenceRange(annotated.sentences, words[from]!.start, words[to - 1]!.end);
  const isTold = (index: number): boolean => {
    const { start, end } = annotated.sentences[index]!;
    const has = ({ start: at }: Word): boolean => start <= at && at < end;
    const shared = pairs.filter(([, at]) => has(words[at]!)).length;
    return shared >= LEAST_SHARED || shared > words.filter(has).length / 2;
  };
  let [kept, last] = [first, after - 1];
  while (last > kept && !isTold(last)) last--;
  while (kept < last && !isTold(kept)) kept++;
  if (kept === first && last === after - 1) return alignment;
  const { start } = annotated.sentences[kept]!;
  const { end } = annotated.sentences[last]!;
  const within = words.filter((word) => start <= word.start && word.start < end);
  const at = words.indexOf(within[0]!);
  const shorter = closest(align(claim, within), claim.length);
  return {
    ...shorter,
    from: shorter.from + at,
    to: shorter.to + at,
    pairs: shorter.pairs.map(([given, word]) => [given, word + at]),
  };
}

/**
 * The alignment with what the corpus has in place of given words before its first shared word and after its last, in the
 * same sentences: "for this" where "for that" was given.
 */
function withEnds(alignment: Alignment, given: number, { annotated, words }: Passage): Alignment {
  const { pairs } = alignment;
  const holding = (at: number) =>
    annotated.sentences.find(({ start, end }) => start <= words[at]!.start && words[at]!.start < end)!;
  let { from, to } = alignment;
  const { start } = holding(from);
  const { end } = holding(to - 1);
  for (let left = pairs[0]![0]; left > 0 && from > 0 && words[from - 1]!.start >= start; left--) from--;
  for (
    let left = given - 1 - pairs.at(-1)![0];
    left > 0 && to < words.length && words[to]!.start < end;
    left--
  )
    to++;
  return { ...alignment, from, to };
}

/** So many words may stand between the claim's first or last words and the others: "Eva Lund of the town of Kalvo won". */
const NEAR = 6;

/** With the first words of the claim, or the last, where they stand together near the others; as it is where they do not. */
function withNear(alignment: Alignment, claim: readonly Word[], words: readonly Word[]): Alignment {
  const { pairs, from, to } = alignment;
  const [first, after] = [pairs[0]![0], pairs.at(-1)![0] + 1];
  const [start, end] = [claim.slice(0, first), claim.slice(after)];
  const places = Array.from({ length: NEAR + 1 }, (_, i) => i);
  const isAt = (given: readonly Word[], at: number): boolean =>
    given.every(({ norm }, i) => norm === words[at + i]?.norm);
  const before = places.map((i) => from - first - i).find((at) => first > 0 && isAt(start, at));
  const behind = places.map((i) => to + i).find((at) => end.length > 0 && isAt(end, at));
  const added = (given: readonly Word[], place: number, at: number | undefined) =>
    at === undefined ? [] : given.map((_, i) => [place + i, at + i] as const);
  const all = [...added(start, 0, before), ...pairs, ...added(end, after, behind)];
  return { shared: all.length, from: all[0]![1], to: all.at(-1)![1] + 1, pairs: all };
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
