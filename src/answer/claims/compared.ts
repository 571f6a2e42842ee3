/** The words of a claim beside the corpus's: to the letter, altered, or neither. */
import type { Span } from '../../article/article.ts';
import { parseQuestion } from '../../question/parse.ts';
import type { Steps } from '../../steps.ts';
import type { Library } from '../library/library.ts';
import { standsInQuotationMarks } from '../quotation/quotation-marks.ts';
import type { Altered, Difference, ToldAs, Verbatim } from '../verification.ts';
import { findRun, type Word, wordAt, wordsOf } from './alignment.ts';
import { alteredIn, quoteAround } from './altered.ts';
import type { ClaimedSpeaker } from './claim.ts';
import type { Passage } from './passage-ends.ts';
import { punctuationDifferences } from './punctuation.ts';
import { likeliestFirst, type Quoted } from './said-by.ts';
import { isNotSoIn, toldAsIn } from './told-as.ts';

/** So many words of a text that stands nowhere to the letter are aligned with passages: that takes the square of their number. */
const LONGEST = 400;
/** The sentences that share the most with the claim; among them it must be, if it is there. */
const LOOKED_AT = 60;
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
