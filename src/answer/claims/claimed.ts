/** A claim beside the corpus's sentences: does one of them bear it out, or have it otherwise? */
import type { Span } from '../../article/article.ts';
import { annotate } from '../../sentence/annotate.ts';
import type { AnnotatedArticle } from '../../sentence/annotated.ts';
import { findTimes } from '../../sentence/days/times.ts';
import { sentenceRange } from '../../sentence/locate.ts';
import { comesAgain, isToldTwice, mayBothHold } from '../otherwise/both-hold.ts';
import { type Contrary, type Known, verdictOn } from '../otherwise/contrary.ts';
import { isNarrower } from '../otherwise/narrower.ts';
import { sumOtherwise } from '../otherwise/sums.ts';
import { type Told, toldBy } from '../otherwise/told.ts';
import type { Difference, Differs } from '../verification.ts';
import { asArticle } from './claim.ts';

/** A longer claim says several things: it is not read. In UTF-16 code units. */
export const LONGEST_TOLD = 300;

export interface ClaimTold {
  /** What the sentence of an article makes of it; `open` where both may hold; null where that cannot be told. */
  verdictOf(
    annotated: AnnotatedArticle,
    sentence: number,
    known?: Known,
  ): Contrary | { readonly is: 'same' | 'open' } | null;
  /** In what the article has it otherwise, in words. */
  differs(annotated: AnnotatedArticle, contrary: Contrary): Differs;
}

/** Reads a claim as an article is read, its "Monday" as the article that it is compared with has it. */
export function claimTold(text: string): ClaimTold {
  // Only a short one is sure to say one thing.
  const annotated = text.length > LONGEST_TOLD ? null : annotate(asArticle(text));
  const claim = annotated?.sentences.length === 1 ? toldBy(annotated, 0) : null;
  const dated = new Map<string | null, Told>();
  function asOf(told: Told, published: string | null): Told {
    const known = dated.get(published);
    if (known !== undefined || told.times.length === 0) return known ?? told;
    const times = findTimes({ ...told.annotated.article, published }, told.annotated.sentences);
    const read = { ...told, times };
    dated.set(published, read);
    return read;
  }
  return {
    verdictOf(other, sentence, known) {
      if (claim === null) return null;
      const [own, told] = [asOf(claim, other.article.published), toldBy(other, sentence)];
      const verdict = verdictOn(own, told, known) ?? sumOtherwise(own, told, known ?? {});
      if (verdict?.is !== 'contrary') return verdict;
      const isOpen =
        isToldTwice(told, verdict) ||
        comesAgain(told, verdict) ||
        isNarrower(own, told, verdict, known?.altered) ||
        (known?.altered === undefined && mayBothHold(own, told, verdict));
      return isOpen ? { is: 'open' } : verdict;
    },
    differs: ({ article }, { in: kind, isNotSo, given, corpus }) => ({
      in: kind,
      isNotSo,
      given: text.slice(...given),
      corpus: article.body.slice(...corpus),
    }),
  };
}

/**
 * In what the one sentence that holds these words contradicts the text that is known to be them, altered. Where the sentence cannot
 * be read, a "not" by which alone the two differ tells it.
 */
export function differsIn(
  annotated: AnnotatedArticle,
  words: Span,
  text: string,
  pieces: readonly Difference[],
): Differs | undefined {
  const [first, after] = sentenceRange(annotated.sentences, ...words);
  if (after !== first + 1) return denied(pieces);
  const claim = claimTold(text);
  const verdict = claim.verdictOf(annotated, first, { altered: words });
  if (verdict === null) return endsClause(annotated, first, words) ? denied(pieces) : undefined;
  return verdict.is === 'contrary' ? claim.differs(annotated, verdict) : undefined;
}

/** Nothing stands after the words that could tell more of what they say. */
function endsClause(annotated: AnnotatedArticle, sentence: number, [, end]: Span): boolean {
  const next = annotated.sentences[sentence]!.tokens.find(({ start }) => start >= end);
  return next === undefined || next.pos === 'PUNCT';
}

const NOT =
  /^(?:(?:am|is|are|was|were|has|have|had|do|does|did|will|would|can|could|should|must)\s+)?(?:not|never)$|^(?:is|are|was|were|has|have|had|do|does|did|wo|would|ca|could|should)n['’]t$/i;

/** Where a "not", or "had not", is all by which the two differ. */
function denied(pieces: readonly Difference[]): Differs | undefined {
  const [only, ...others] = pieces.filter((piece) => piece.in !== 'both');
  if (only === undefined || others.length > 0 || !NOT.test(only.text)) return undefined;
  const isNotSo = only.in === 'corpus';
  const [given, corpus] = isNotSo ? ['', only.text] : [only.text, ''];
  return { in: 'negation', isNotSo, given, corpus };
}
