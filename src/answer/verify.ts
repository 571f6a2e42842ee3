/** Are these words in the corpus? Verbatim, altered, reported in other words, or not found. */
import { parseQuestion } from '../question/parse.ts';
import type { Scope } from '../question/question.ts';
import { begun, type Steps } from '../steps.ts';
import { wordsOf } from './alignment.ts';
import type { Altered, Verbatim, Verification } from './answer.ts';
import { quotationOf } from './answer-question.ts';
import { layOut } from './asked.ts';
import { type ClaimedWords, claimedWords, quotedSpans, SHORTEST } from './claim.ts';
import { compared } from './compared.ts';
import type { Library } from './library.ts';
import { missingFrom } from './missing.ts';
import { rank } from './rank.ts';
import { DOUBTS, doubtOf, likeliestFirst } from './said-by.ts';
import { sizeOf } from './spans.ts';

/** The two marks of a quotation, in UTF-16 code units. */
const MARKS = 2;
const MOST_REPORTED = 3;
const MOST_NEAREST = 2;
/** From this confidence the corpus reports something of the kind. */
const REPORTED = 0.55;

/** From the articles as they are at the first step. */
export function* verifyClaim(
  library: Library,
  request: { readonly text: string; readonly scope: Scope },
): Steps<Verification> {
  const text = request.text.trim();
  if (wordsOf(text).length < SHORTEST) {
    return { kind: 'unusable', message: 'Please give at least three words of the quotation or claim.' };
  }
  const within = library.within(request.scope);
  if (within?.size === 0)
    return {
      kind: 'unusable',
      message: 'No article of the corpus is in that scope: leave it out, or pick from the list.',
    };
  // All searches are begun here, whichever will be needed: they are to be of the same articles.
  const beside = quotedSpans(text).filter((span) => sizeOf([span]) + MARKS < text.length);
  const comparison = begun(compared(library, text, within, { speaker: null, quoted: beside }));
  const parts = claimedWords(text);
  const comparisons = parts.map((part) => ({
    part,
    comparing: begun(
      compared(library, part.text, within, {
        speaker: part.speaker,
        quoted: part.quoted && part.speaker?.force === 'assertion' ? [[0, part.text.length]] : [],
      }),
    ),
  }));
  const asked = layOut(parseQuestion('what', text, request.scope), library);
  const ranking = begun(rank(asked, library, within));
  const whole = yield* comparison;
  if (whole?.kind === 'verbatim') return whole;
  const inParts: PartFound[] = [];
  for (const { part, comparing } of comparisons) inParts.push({ part, found: yield* comparing });
  const worst = leastLikely(inParts);
  const part = worst && { text: worst.part.text, quoted: worst.part.quoted, of: parts.length };
  // Said by somebody else, the whole is altered where the part is not; and what is in quotation marks was meant to the letter.
  if (worst?.found !== undefined && (worst.found.kind === 'verbatim' || worst.part.quoted || !whole))
    return { ...worst.found, part };
  if (whole !== undefined) return { ...whole, saidBy: worst?.found?.saidBy };
  const shown = part?.quoted ? { part } : {};
  const ranked = yield* ranking;
  // Of a text longer than any question only some words were looked for: they do not vouch for the rest.
  const isWhole = asked.words.length === asked.question.terms.length;
  const reported = ranked
    .slice(0, MOST_REPORTED)
    .filter(({ confidence }) => isWhole && confidence >= REPORTED);
  if (reported.length > 0) {
    const said = likeliestFirst(
      reported.map((one) => ({ annotated: one.evidence.view.view.annotated, quotation: quotationOf(one) })),
      worst?.part.speaker ?? null,
    );
    return {
      kind: 'reported',
      quotations: said.map(({ quotation }) => quotation),
      saidBy: said[0]!.by,
      ...shown,
    };
  }
  const nearest = ranked.slice(0, MOST_NEAREST).map((one) => quotationOf(one));
  return { kind: 'not-found', nearest, missing: missingFrom(asked, ranked, 'that'), ...shown };
}

interface PartFound {
  readonly part: ClaimedWords;
  readonly found: Verbatim | Altered | undefined;
}

/**
 * Of several parts the one that vouches least for the claim: not there, altered, from somebody else, without quotation marks,
 * with other punctuation; of equals the first.
 */
function leastLikely(parts: readonly PartFound[]): PartFound | undefined {
  const likelihood = ({ found }: PartFound): number => {
    if (found === undefined) return Number.NEGATIVE_INFINITY;
    const { kind, differences, saidBy } = found;
    return (
      (kind === 'altered' ? -DOUBTS : 0) -
      doubtOf(saidBy) -
      (kind === 'verbatim' && found.unquoted ? 0.75 : 0) -
      (kind === 'verbatim' && differences.length > 0 ? 0.5 : 0)
    );
  };
  return parts.reduce<PartFound | undefined>(
    (worst, one) => (worst === undefined || likelihood(one) < likelihood(worst) ? one : worst),
    undefined,
  );
}
