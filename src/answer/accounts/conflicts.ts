/**
 * Where accounts of one fact differ: in a number, a day, or who it was. That two reports are on the same event, and mean the
 * same by what they tell, has to show in many ways at once: a difference that is none misleads more than one that is missed.
 */
import type { SentenceIndex } from '../../search/sentence-index.ts';
import type { Conflict } from '../answer.ts';
import type { Answering } from '../candidates/answering.ts';
import type { Evidence } from '../candidates/evidence.ts';
import { openAlike } from '../library/shared-opening.ts';
import { type Fact, factOf } from '../otherwise/facts.ts';
import { quoteSentence } from '../quotation/quote.ts';
import type { Quotation } from '../quoted.ts';
import { isMoney } from '../words/units.ts';
import type { Account } from './accounts.ts';
import { countOf, TOLD } from './counts.ts';
import { areNear, differ } from './differ.ts';
import { knows, nameOthers, onOneEvent, onOtherDays, wordsOf } from './one-event.ts';

/** An account with all that was found out about its sentence. */
export interface ReadAccount extends Account {
  readonly evidence: Evidence;
  /** The words in bold, with their types. */
  readonly answering: readonly Answering[];
}

/** An answer less sure than this is not weighed against another. */
const SURE = 0.05;
/** Nor is an account this much less sure than the best one. */
const SURE_ENOUGH = 0.4;
/** In a thread the article that was quoted before is preferred, which makes the accounts of others less sure by as much. */
const SURE_ENOUGH_IN_THREAD = 0.15;
/** Of two reports on one story the second may be as much less sure. */
const SURE_ENOUGH_ON_STORY = 0.12;
/** So many words their sentences share at least: what is counted, and something of what happened to it. */
const FEWEST_ON_STORY = 2;
/** Numbers of one thing are so many times as great as another at most, where the deed may be told in other words. */
const MOST_TIMES_ON_STORY = 3;

const CALLED = { number: 'a number', time: 'a day or time', person: 'a name' } as const;

/** The first account against those of other articles that give another number, day or name for the same. */
export function conflictsAmong(accounts: readonly ReadAccount[], index: SentenceIndex): readonly Conflict[] {
  const [first, ...rest] = accounts;
  if (first === undefined || first.quotation.confidence < SURE) return [];
  const elsewhere = rest.filter(({ quotation }) => quotation.from.article !== first.quotation.from.article);
  if (elsewhere.length === 0) return [];
  const fact = factOf(first.evidence, first.answering);
  const count = countOf(first.evidence, first.answering);
  const others = elsewhere.flatMap((account): readonly Quotation[] => {
    if (fact !== null && mayDiffer(first, account.quotation)) {
      const other = factOf(account.evidence, account.answering);
      if (other !== null && differ(fact, other) && onOneEvent(fact, other) && !knows(fact, other))
        return [account.quotation];
    }
    return count === null ? [] : otherCount(first, count, account, index);
  });
  if (others.length === 0) return [];
  const own = fact === null ? withNumber(first, count!) : first.quotation;
  return [{ about: CALLED[(fact ?? count)!.tells.is], accounts: [own, ...others] }];
}

/** The account, with its number in bold, where it is on the first one's story and counts the same otherwise. */
function otherCount(
  first: ReadAccount,
  count: Fact,
  { quotation, evidence, answering }: ReadAccount,
  index: SentenceIndex,
): readonly Quotation[] {
  if (quotation.confidence < first.quotation.confidence * SURE_ENOUGH_ON_STORY) return [];
  const { tells } = count;
  if (tells.is !== 'number') return [];
  const other = countOf(evidence, answering, tells.unit);
  if (other?.tells.is !== 'number') return [];
  if (!differ(count, other) || !areNear(tells, other.tells, MOST_TIMES_ON_STORY)) return [];
  if (onOtherDays(count, other) || knows(count, other)) return [];
  if (nameOthers(count, other)) return [];
  const { view } = evidence;
  if (sharedOf(count, other) < FEWEST_ON_STORY && !areOneSum(count, other)) return [];
  if (!openAlike(count.evidence.view.view, view.view, index)) return [];
  return [withNumber({ quotation, evidence, answering }, other)];
}

/** The quotation, with the number in bold where nothing is yet. */
function withNumber(
  { quotation, evidence: { view }, answering }: Pick<ReadAccount, 'quotation' | 'evidence' | 'answering'>,
  { span }: Fact,
): Quotation {
  return answering.length > 0 ? quotation : quoteSentence(view.view.annotated, view.index, [span]);
}

/** Sums of money, each in a sentence that has all that the question asks about: "the damage", "put at $6 million", "estimated at $9 million". */
function areOneSum(a: Fact, b: Fact): boolean {
  const { words } = a.evidence.asked;
  return [a, b].every(
    ({ evidence, tells }) =>
      tells.is === 'number' && isMoney(tells.unit ?? '') && words.every((_, q) => evidence.own(q) >= TOLD),
  );
}

/** The words that two sentences share, and the question's words that both have, be it in other words. */
function sharedOf(a: Fact, b: Fact): number {
  const shared = wordsOf(a).intersection(wordsOf(b));
  const { words } = a.evidence.asked;
  const inOthers = words.filter(
    ({ term }, q) => !shared.has(term) && a.evidence.own(q) >= TOLD && b.evidence.own(q) >= TOLD,
  );
  return shared.size + inOthers.length;
}

function mayDiffer(
  { quotation: first, evidence }: ReadAccount,
  { confidence }: Account['quotation'],
): boolean {
  const enough = evidence.asked.question.context === undefined ? SURE_ENOUGH : SURE_ENOUGH_IN_THREAD;
  return confidence >= first.confidence * enough;
}
