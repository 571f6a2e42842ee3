/**
 * Whether what a sentence tells stands beside what was asked: the same deed at an earlier time or done to something else, the day of
 * another deed, somebody in another office. It may meet every word of the question; it answers it only where nothing else does, and never surely.
 */
import type { Evidence } from '../candidates/evidence.ts';
import { hasDayOfAnother } from './beside/another-day.ts';
import { isOnAnotherEvent } from './beside/another-event.ts';
import { isOfAnotherOffice } from './beside/another-office.ts';
import { isOfAnotherThing } from './beside/another-thing.ts';
import { isOfAnEarlierTime } from './beside/earlier.ts';
import { tellsNoAmount } from './beside/no-amount.ts';
import { hasOnlyItsSpeaker } from './beside/only-speaks.ts';

/** @param others the best candidates, itself among them */
export function isBeside(evidence: Evidence, others: readonly Evidence[]): boolean {
  if (evidence.asked.question.kind === 'said') return false;
  return (
    isOfAnEarlierTime(evidence, others) ||
    hasDayOfAnother(evidence) ||
    isOfAnotherThing(evidence) ||
    isOfAnotherOffice(evidence) ||
    isOnAnotherEvent(evidence)
  );
}

/** Does it tell of what was asked, and not what was asked of it? It may come near an answer, and is none that may look sure. */
export function fallsShort(evidence: Evidence): boolean {
  return tellsNoAmount(evidence) || hasOnlyItsSpeaker(evidence);
}
