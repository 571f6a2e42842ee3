/** Are these words in the corpus? Verbatim, altered, told otherwise, disputed, reported in other words, or not found. */
import type { Span } from '../article/article.ts';
import { sizeOf } from '../article/spans.ts';
import { parseQuestion } from '../question/parse.ts';
import type { Scope } from '../question/question.ts';
import { begun, type Steps } from '../steps.ts';
import { quotationOf } from './answer-question.ts';
import { type Asked, layOut } from './asked/asked.ts';
import { wordsOf } from './claims/alignment.ts';
import {
  type ClaimedSpeaker,
  type ClaimedWords,
  claimedWords,
  quotedSpans,
  SHORTEST,
} from './claims/claim.ts';
import { compared } from './claims/compared.ts';
import { besides, disputed, otherwise } from './claims/contradicted.ts';
import { DOUBTS, doubtOf, likeliestFirst } from './claims/said-by.ts';
import { likeliest, type Place, sentencesNear, type Testimony, testimonyOn } from './claims/testimony.ts';
import type { Library } from './library/library.ts';
import { atOneMoment } from './library/one-moment.ts';
import { missingFrom } from './missing.ts';
import { type Ranked, rank } from './ranking/rank.ts';
import type {
  Altered,
  Disputed,
  Otherwise,
  PartOff,
  Reported,
  SaidBy,
  Verbatim,
  Verification,
} from './verification.ts';

/** The two marks of a quotation, in UTF-16 code units. */
const MARKS = 2;
const MOST_REPORTED = 3;
const MOST_NEAREST = 2;
/** Parts that are shown beside the one that is least as it is claimed. */
const MOST_ALSO_OFF = 2;
/** Among so many articles "the fire" is the one that they tell of. */
const FEW_ARTICLES = 24;
/** From this confidence the corpus reports something of the kind. */
const REPORTED = 0.57;

/** From the articles as they are at one moment: that of the first step, or where they change while the searches begin, of a later one. */
export function* verifyClaim(
  library: Library,
  request: { readonly text: string; readonly scope: Scope },
): Steps<Verification> {
  const text = request.text.trim();
  if (wordsOf(text).length < SHORTEST) {
    return { kind: 'unusable', message: 'Please give at least three words of the quotation or claim.' };
  }
  const parts = claimedWords(text);
  const searches = yield* atOneMoment(library, () => search(library, text, parts, request.scope));
  if (searches === null)
    return {
      kind: 'unusable',
      message: 'No article of the corpus is in that scope: leave it out, or pick from the list.',
    };
  const { asked, ranking, near, comparison, comparisons, areFew } = searches;
  const whole = yield* comparison;
  // Punctuation beside the quotation marks of a text does not count.
  const isToBeParted =
    whole?.kind === 'verbatim' && whole.differences.length > 0 && parts.some(({ quoted }) => quoted);
  if (whole?.kind === 'verbatim' && !isToBeParted)
    return besides(whole, yield* testimonyOn(text, yield* near, areFew));
  const inParts: PartFound[] = [];
  for (const [i, part] of parts.entries()) inParts.push({ part, found: yield* comparisons[i]! });
  const worst = leastLikely(inParts);
  const part = worst && { text: worst.part.text, quoted: worst.part.quoted, of: parts.length };
  const alsoOff = alsoOffAmong(inParts, worst);
  // Said by somebody else, the whole is altered where the part is not; and what is in quotation marks was meant to the letter.
  const isFound = worst?.found !== undefined;
  if (
    isFound &&
    (worst.found.kind === 'verbatim' || worst.part.quoted || !whole || isElsewhere(worst.found, whole))
  )
    return { ...(yield* weighed(worst.found, worst.part.text, near)), part, alsoOff };
  const quotedPart = part?.quoted ? { part, alsoOff } : {};
  const speaker = worst?.part.speaker ?? null;
  if (whole?.kind === 'verbatim') return whole;
  if (whole !== undefined) {
    const testimony = yield* testimonyOn(text, yield* near, areFew);
    return { ...ofAltered(whole, worst?.found?.saidBy, testimony), ...quotedPart };
  }
  const ranked = without(yield* ranking, alsoOff);
  const testimony = yield* testimonyOn(text, likeliest(ranked), areFew);
  const told = disputed(testimony) ?? otherwise(testimony) ?? reported(asked, ranked, speaker);
  if (told !== null) return { ...told, ...quotedPart };
  const nearest = ranked.slice(0, MOST_NEAREST).map((one) => quotationOf(one));
  return { kind: 'not-found', nearest, missing: missingFrom(asked, ranked, 'that'), ...quotedPart };
}

/** A part is found with whom it is to be from, and the whole with somebody else. */
function isElsewhere(part: Altered, whole: Verbatim | Altered): boolean {
  if (whole.kind !== 'altered' || part.saidBy?.outcome !== 'same') return false;
  const [one, other] = [part.quotation, whole.quotation];
  return one.from.article !== other.from.article || one.start !== other.start;
}

/** Words that the corpus has nearly so: what is contradicted, or disputed, is more than altered. */
function ofAltered(
  whole: Altered,
  saidBy: SaidBy | undefined,
  testimony: Testimony,
): Altered | Disputed | Otherwise {
  const isDenied = saidBy === undefined && whole.toldAs?.force === 'denial';
  const dispute = disputed(testimony, isDenied ? [whole.quotation] : []);
  if (dispute !== null) return dispute;
  const isToldOf = whole.differs !== undefined || isDenied || saidBy !== undefined;
  const contradiction = isToldOf ? null : otherwise(testimony);
  if (contradiction !== null) return contradiction;
  // What is contradicted in one sentence may be borne out in another.
  const differs = testimony.same.length > 0 ? undefined : whole.differs;
  return { ...whole, differs, saidBy, ...(saidBy && { toldAs: undefined }) };
}

/** Sentences that are shown for the other parts need not be shown as near to the whole. */
function without(ranked: readonly Ranked[], others: readonly PartOff[]): readonly Ranked[] {
  const shown = others.flatMap(({ found }) =>
    found === null ? [] : found.kind === 'altered' ? [found.quotation] : found.quotations,
  );
  return ranked.filter(({ evidence: { view } }) => {
    const { annotated } = view.view;
    const { start, end } = view.sentence;
    return !shown.some(
      (one) => one.from.article === annotated.article.id && one.start < end && start < one.end,
    );
  });
}

/** Null where too little of it is in any sentence. */
function reported(asked: Asked, ranked: readonly Ranked[], speaker: ClaimedSpeaker | null): Reported | null {
  // Of a text longer than any question only some words were looked for: they do not vouch for the rest.
  if (asked.words.length !== asked.question.terms.length) return null;
  const found = ranked
    .slice(0, MOST_REPORTED)
    .filter(({ confidence }) => confidence >= REPORTED)
    .map((one) => ({ annotated: one.evidence.view.view.annotated, quotation: quotationOf(one) }));
  const said = likeliestFirst(found, speaker);
  if (said.length === 0) return null;
  return { kind: 'reported', quotations: said.map(({ quotation }) => quotation), saidBy: said[0]!.by };
}

/** All that a claim is looked for with, each begun. */
interface Searches {
  readonly comparison: Steps<Verbatim | Altered | undefined>;
  /** For each of its parts. */
  readonly comparisons: readonly Steps<Verbatim | Altered | undefined>[];
  readonly asked: Asked;
  readonly ranking: Steps<readonly Ranked[]>;
  /** What stands nearest by its words alone. */
  readonly near: Steps<readonly Place[]>;
  /** There are so few articles that what a claim is of need hardly be told. */
  readonly areFew: boolean;
}

/** Begins all searches, whichever will be needed: they are to be of the same articles. Null where the scope has none. */
function* search(
  library: Library,
  text: string,
  parts: readonly ClaimedWords[],
  scope: Scope,
): Steps<Searches | null> {
  const within = library.within(scope);
  if (within?.size === 0) return null;
  const beside = quotedSpans(text).filter((span) => sizeOf([span]) + MARKS < text.length);
  const comparison = begun(compared(library, text, within, { speaker: null, quoted: beside }));
  const near = begun(sentencesNear(library, text, within));
  const comparisons: Steps<Verbatim | Altered | undefined>[] = [];
  for (const { text: words, speaker, quoted } of parts) {
    yield;
    const isQuotation = quoted && speaker?.force === 'assertion';
    const spans: readonly Span[] = isQuotation ? [[0, words.length]] : [];
    comparisons.push(begun(compared(library, words, within, { speaker, quoted: spans })));
  }
  yield;
  const asked = layOut(parseQuestion('what', text, scope), library);
  const areFew = (within?.size ?? library.index.articleCount) <= FEW_ARTICLES;
  return { comparison, comparisons, asked, ranking: begun(rank(asked, library, within)), near, areFew };
}

/** Words that are contradicted in one sentence may be borne out in another: then no more is said than that they are altered. */
function* weighed(
  found: Verbatim | Altered,
  text: string,
  near: Steps<readonly Place[]>,
): Steps<Verbatim | Altered> {
  if (found.kind === 'verbatim' || found.differs === undefined) return found;
  const { same } = yield* testimonyOn(text, yield* near, true);
  return same.length > 0 ? { ...found, differs: undefined } : found;
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
  return parts.reduce<PartFound | undefined>(
    (worst, one) => (worst === undefined || likelihood(one) < likelihood(worst) ? one : worst),
    undefined,
  );
}

/** 0 for what is there as it is claimed; the less there is of it, the lower. */
function likelihood({ found }: PartFound): number {
  if (found === undefined) return Number.NEGATIVE_INFINITY;
  const { kind, differences, saidBy } = found;
  return (
    (kind === 'altered' ? -DOUBTS : 0) -
    doubtOf(saidBy) -
    (kind === 'verbatim' && found.isNotSo ? 0.9 : 0) -
    (kind === 'verbatim' && found.unquoted ? 0.75 : 0) -
    (kind === 'verbatim' && differences.length > 0 ? 0.5 : 0)
  );
}

/** The others that are not as they are claimed, those that are least so first. */
function alsoOffAmong(parts: readonly PartFound[], worst: PartFound | undefined): readonly PartOff[] {
  return parts
    .filter((one) => one !== worst && likelihood(one) < 0)
    .sort((a, b) => likelihood(a) - likelihood(b))
    .slice(0, MOST_ALSO_OFF)
    .map(({ part, found }) => ({ text: part.text, found: found ?? null }));
}
