/** Who does what a sentence tells, and whom or what it is done to. */
import type { Token } from '../../sentence/annotated.ts';
import { beforeVerb, firstPhrase, isPassive, isVerb, phraseAt, type Run } from '../phrases/clauses.ts';
import { liesIn } from './lies-in.ts';
import { isFailing } from './manner.ts';
import type { Told } from './told.ts';

/** Who does it and whom or what it is done to (of killing the other way round: who is killed dies): the words that head the phrases, as places of tokens; null where there are none. */
export interface Parties {
  readonly doer: number | null;
  readonly done: number | null;
}

/** So far after a passive verb "by" stands. */
const TO_BY = 10;

export function partiesOf(told: Told, at: number): Parties {
  const { tokens } = told;
  const subject = subjectOf(told, at);
  if (tokens[at]!.pos !== 'VERB') return { doer: subject, done: null };
  const isKilling = /^kill/.test(tokens[at]!.norm);
  if (!isPassive(tokens, at)) {
    const object = objectOf(told, at);
    return isKilling ? { doer: object, done: subject } : { doer: subject, done: object };
  }
  const by = tokens.findIndex(({ norm }, i) => i > at && i <= at + TO_BY && norm === 'by');
  const agent = by < 0 ? null : headOf(tokens, phraseAt(tokens, by + 1));
  return isKilling ? { doer: subject, done: agent } : { doer: agent, done: subject };
}

const OPENS = /^(?:before|after|until|since|as|because|when|while|that)$/;

function subjectOf(told: Told, at: number): number | null {
  const { tokens, clauses } = told;
  if (tokens[at - 1]?.norm === 'to' && at > 1 && isFailing(tokens, at - 2)) return subjectOf(told, at - 2);
  let i = at - 1;
  while (i >= 0 && /^(?:AUX|ADV|PART)$/.test(tokens[i]!.pos)) i -= 1;
  // "Pleaded not guilty", "was found guilty": of whom that is told.
  if (tokens[at]!.pos === 'ADJ' && tokens[i]?.pos === 'VERB') {
    const { doer, done } = partiesOf(told, i);
    return isPassive(tokens, i) ? done : doer;
  }
  // "The mill, which was sold".
  if (/^(?:who|which)$/.test(tokens[i]?.norm ?? '')) {
    const noun = tokens[i - 1]?.norm === ',' ? i - 2 : i - 1;
    return /^(?:NOUN|PROPN)$/.test(tokens[noun]?.pos ?? '') ? noun : null;
  }
  // "Was built in 1887 and restored": of the same.
  if (tokens[i]?.pos === 'CCONJ') {
    const before = tokens.findLastIndex(
      ({ pos }, k) => k < i && pos === 'VERB' && clauses[k] === clauses[at] && isVerb(tokens, k),
    );
    return before < 0 ? null : subjectOf(told, before);
  }
  if (tokens[i]?.pos === 'PRON' && !/^(?:that|whom|whose)$/.test(tokens[i]!.norm)) return i;
  const region = beforeVerb(tokens, clauses, at);
  // "Before the ferry sank": what opens the clause is no part of the subject.
  const opens = region.length > 1 && OPENS.test(tokens[region[0]!]!.norm);
  return headOf(tokens, firstPhrase(tokens, opens ? region.slice(1) : region));
}

function objectOf({ tokens, times, tallies }: Told, at: number): number | null {
  let next = at + 1;
  while (tokens[next]?.pos === 'ADV') next += 1;
  // "Began Tuesday", "voted 6 to 3": when, and how.
  const first = tokens[next];
  if (first !== undefined && [...times, ...tallies].some((one) => liesIn(first, one))) return null;
  if (tokens[next]?.pos === 'PRON' && !/^(?:his|her|its|their|our|my|your)$/.test(tokens[next]!.norm))
    return next;
  const run = phraseAt(tokens, next);
  if (run === null) return null;
  const end = tokens.findIndex(
    (token, i) => i >= run[0] && i < run[1] && tallies.some((one) => liesIn(token, one)),
  );
  return headOf(tokens, end < 0 ? run : [run[0], end]);
}

/** "Prices of old homes": the prices. */
function headOf(tokens: readonly Token[], run: Run | null): number | null {
  if (run === null) return null;
  const [from, end] = run;
  const of = tokens.findIndex(({ norm }, i) => i > from && i < end && norm === 'of');
  const to = of < 0 ? end : of;
  for (let i = to - 1; i >= from; i--) if (/^(?:NOUN|PROPN|NUM)$/.test(tokens[i]!.pos)) return i;
  return to - 1;
}
