/** Whom the corpus has words from that somebody is to have said, in words: after a verdict, and as a sentence. */

import { deedOf } from '../../answer/claims/said-by.ts';
import type { LinkForce } from '../../answer/quoted.ts';
import type { SaidBy, ToldAs } from '../../answer/verification.ts';
import { escapeLineWithin } from '../markdown.ts';

const LONGEST_NAME = 80;

/** "what Anna Berg is to have said". */
export function claimedOf({ claimed, claimedForce }: SaidBy): string {
  const asked = named(claimed);
  if (claimedForce === 'assertion') return `what ${asked} is to have said`;
  return `what ${asked}, as it is claimed, ${DONE[claimedForce]}`;
}

/** What follows "Verbatim in the corpus, but"; undefined where it has the words from the claimed as is claimed. */
export function verdictOnSpeaker(saidBy: SaidBy): string | undefined {
  const { asked, theirs, corpus, done, isSaid, isAlike } = told(saidBy);
  switch (saidBy.outcome) {
    case 'same':
      return undefined;
    case 'otherwise':
      return `as what ${asked} ${done}`;
    case 'other':
      if (isAlike)
        return isSaid ? `${corpus} ${done} it, not ${asked}` : `as what ${corpus} ${done}, not ${asked}`;
      return `as what ${corpus} ${done}, not as what ${asked} ${theirs}`;
    case 'unclear':
      if (saidBy.corpus === null) return `it is unclear from whom: not from ${asked} by name`;
      return `${isSaid ? 'from' : 'as what'} ${corpus}${isSaid ? '' : ` ${done}`}, and not from ${asked} by name`;
    case 'own':
      return `not as what ${asked} ${theirs}: they are the article’s own words`;
  }
}

/** The same as a sentence, of words that the corpus has nearly so. */
export function whatOfSpeaker(saidBy: SaidBy): string | undefined {
  const { asked, theirs, corpus, done, isSaid, isAlike } = told(saidBy);
  switch (saidBy.outcome) {
    case 'same':
      return undefined;
    case 'otherwise':
      return `In the corpus it is what ${asked} ${done}.`;
    case 'other':
      if (isAlike && isSaid) return `In the corpus, ${corpus} ${done} it, not ${asked}.`;
      return `In the corpus it is what ${corpus} ${done}, not ${isAlike ? asked : `what ${asked} ${theirs}`}.`;
    case 'unclear':
      if (saidBy.corpus === null)
        return `In the corpus it is unclear from whom it is: not from ${asked} by name.`;
      return `In the corpus it is ${isSaid ? `from ${corpus}` : `what ${corpus} ${done}`}, and not from ${asked} by name.`;
    case 'own':
      return `In the corpus it is not what ${asked} ${theirs}: it stands there as the article’s own words.`;
  }
}

/** Of so many sentences that are near to the words in what they say; the comparison is of the first. */
export function whatOfSpeakerNear(saidBy: SaidBy, count: number): string | undefined {
  const { asked, done } = told(saidBy);
  if (saidBy.outcome === 'same') return undefined;
  if (saidBy.outcome === 'otherwise')
    return `${count === 1 ? 'It' : 'The first of them'} is what ${asked} ${done}.`;
  return count === 1 ? `It is not from ${asked} there.` : `None of these sentences has it from ${asked}.`;
}

/** "what Anna Berg denied", of words that nobody is claimed to have said. */
export function whatIsDone({ by, force }: ToldAs): string {
  return `what ${named(by ?? 'somebody')} ${DONE[force]}`;
}

function named(name: string): string {
  return escapeLineWithin(name, LONGEST_NAME);
}

function told({ claimed, claimedForce, corpus, corpusForce }: SaidBy) {
  const force = corpusForce ?? 'assertion';
  return {
    asked: named(claimed),
    theirs: DONE[claimedForce],
    corpus: named(corpus ?? 'somebody else'),
    done: DONE[force],
    isSaid: deedOf(force) === 'says',
    isAlike: deedOf(force) === deedOf(claimedForce),
  };
}

/** What somebody did with words, between their name and the words. */
const DONE: Readonly<Record<LinkForce, string>> = {
  assertion: 'said',
  attitude: 'thought or wished',
  denial: 'denied',
  refusal: 'would not say',
  negated: 'did not say',
  undenied: 'did not deny',
};
