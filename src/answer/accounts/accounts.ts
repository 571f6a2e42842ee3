/** Several accounts of one fact: the same in other words, or a reprint. Those that differ are told of in `conflicts.ts`. */
import type { Span } from '../../article/article.ts';
import { isNumberWord } from '../../sentence/quantities.ts';
import { normOf, termsOf } from '../../sentence/terms.ts';
import { tokenize } from '../../sentence/tokenize.ts';
import type { RankedQuotation } from '../answer.ts';
import type { Answering } from '../candidates/answering.ts';
import type { Quotation } from '../quoted.ts';

/** A quotation with what answers in it. */
export interface Account {
  readonly quotation: RankedQuotation;
  /** The type of the words in `quotation.emphasis`; undefined where there are none. */
  readonly type: Answering['type'] | undefined;
}

/** From this share of common words two sentences are one text, reprinted. */
const REPRINTED = 0.8;
/** From this share they are on one fact, where their answering words agree. */
const SAME_FACT = 0.4;
/** A report less than this share as sure as a caption is not put before it. It is a small one: what is taken for second best is never very sure. */
const SURE_BESIDE_CAPTION = 1 / 5;
/** A reason this much as sure as a sentence without one is put before it. */
const AS_SURE = 1 / 2;
/**
 * A picture's caption says what is seen; where the report itself meets the question as well, and is not far less sure to answer it, it leads.
 * @param accounts best first
 */
export function reportFirst<A extends Account>(accounts: readonly A[]): readonly A[] {
  const [first] = accounts;
  if (first?.quotation.picture === undefined) return accounts;
  const { quotation: caption } = first;
  const asked = metBy(caption);
  const report = accounts.find(
    ({ quotation, type }) =>
      quotation.picture === undefined &&
      type !== undefined &&
      quotation.from.article === caption.from.article &&
      quotation.confidence >= SURE_BESIDE_CAPTION * caption.confidence &&
      asked.isSubsetOf(metBy(quotation)),
  );
  return report === undefined ? accounts : [report, ...accounts.filter((other) => other !== report)];
}

/**
 * Who asks for a reason wants one: the first account that gives one for what was asked about leads, where it is not far
 * less sure than one that gives none.
 * @param accounts best first
 */
export function reasonFirst<A extends Account>(accounts: readonly A[]): readonly A[] {
  const [first] = accounts;
  if (first === undefined || first.type === 'cause') return accounts;
  const reason = accounts.find(
    ({ type, quotation }) => type === 'cause' && quotation.confidence >= AS_SURE * first.quotation.confidence,
  );
  return reason === undefined ? accounts : [reason, ...accounts.filter((other) => other !== reason)];
}

/** The question's words that a quotation has, in whatever way. */
function metBy({ reasons: { matched, alike, names } }: RankedQuotation): ReadonlySet<string> {
  return new Set([...matched, ...[...alike, ...names].map(([asked]) => asked)]);
}

/**
 * Sentences of other articles that state what a better one states are counted with it, each source once.
 * @param differ whether two of them tell something beside the answer otherwise; asked only of those that would be counted together
 */
export function mergeAccounts<A extends Account>(
  accounts: readonly A[],
  differ: (one: A, other: A) => boolean = () => false,
): readonly RankedQuotation[] {
  const merged: { account: A; also: Quotation[] }[] = [];
  for (const account of accounts) {
    const first = merged.find(
      (other) => statesTheSame(other.account, account) && !differ(other.account, account),
    );
    if (!first) merged.push({ account, also: [] });
    else if (![first.account.quotation, ...first.also].some((known) => isReprint(known, account.quotation))) {
      first.also.push(account.quotation);
    }
  }
  return merged.map(({ account, also }) => ({ ...account.quotation, alsoIn: also }));
}

function statesTheSame(a: Account, b: Account): boolean {
  if (a.quotation.from.article === b.quotation.from.article) return false;
  if (isReprint(a.quotation, b.quotation)) return true;
  const answer = answerOf(a.quotation);
  return answer !== '' && answer === answerOf(b.quotation) && overlap(a.quotation, b.quotation) >= SAME_FACT;
}

function isReprint(a: Quotation, b: Quotation): boolean {
  const one = wholeOf(a);
  const two = wholeOf(b);
  const common = one.intersection(two).size;
  if (common / (one.size + two.size - common || 1) < REPRINTED) return false;
  // Who it was, or how many, is what two reports of one event differ in.
  return sameDetails(a.text, b.text);
}

/** Names and numbers of a text. */
const DETAIL = /(?<![.!?“"]\s*)(?<!^)\b\p{Lu}[\p{L}’'-]*|\b\d[\d.,]*\d|\b\d\b/gu;

function sameDetails(one: string, other: string): boolean {
  const [a, b] = [detailsOf(one), detailsOf(other)];
  return a.isSubsetOf(b) || b.isSubsetOf(a);
}

function detailsOf(text: string): ReadonlySet<string> {
  const numbers = tokenize(text)
    .map(({ start, end }) => normOf(text.slice(start, end)))
    .filter((norm) => isNumberWord(norm));
  return new Set([...(text.match(DETAIL) ?? []).map(normOf), ...numbers]);
}

/** Of the content words beside the answer, the share of the shorter sentence that the longer has. */
function overlap(a: Quotation, b: Quotation): number {
  const one = restOf(a);
  const two = restOf(b);
  return one.intersection(two).size / (Math.min(one.size, two.size) || 1);
}

/** Each quotation is compared with many: its terms are kept as long as it is. */
const wholes = new WeakMap<Quotation, Set<string>>();

function wholeOf(quotation: Quotation): Set<string> {
  let whole = wholes.get(quotation);
  if (!whole) {
    whole = new Set(termsOf(quotation.text).map(({ term }) => term));
    wholes.set(quotation, whole);
  }
  return whole;
}

function restOf({ text, start, emphasis }: Quotation): Set<string> {
  const rest = emphasis.reduce(
    (left, [from, to]: Span) => left.slice(0, from - start) + ' '.repeat(to - from) + left.slice(to - start),
    text,
  );
  return new Set(
    termsOf(rest)
      .filter(({ stop }) => !stop)
      .map(({ term }) => term),
  );
}

function answerOf({ text, start, emphasis }: Quotation): string {
  return emphasis
    .map(([from, to]) => normOf(text.slice(from - start, to - start)))
    .join(' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
}
