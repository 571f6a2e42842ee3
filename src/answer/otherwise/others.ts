/** Are a claim and a sentence of all of them, or of some, of one or of several, of any or of those of a kind? */

import type { Contrary } from './contrary.ts';
import { type Parties, partiesOf } from './doer.ts';
import { isDefinite, isMet } from './extras.ts';
import { liesIn } from './lies-in.ts';
import { isNamedNext } from './named-next.ts';
import { countedAt } from './parties.ts';
import type { Told } from './told.ts';

/** Of some of them one thing holds, and of others another. */
const SOME =
  /^(?:few|some|several|many|most|half|others?|certain|various|numerous|dozens|hundreds|thousands|part|parts|majority|minority)$/;
/** "All but one". */
const APART = /^(?:but|except|besides)$/;
const PLURAL = /[^s]s$/;

export function areOfOthers(claim: Told, told: Told, { in: kind, deed }: Contrary): boolean {
  const [own, there] = [partiesOf(claim, deed.claim), partiesOf(told, deed.told)];
  const subjects = [
    phraseOf(claim, subjectOf(own, deed.claim), deed.claim),
    phraseOf(told, subjectOf(there, deed.told), deed.told),
  ] as const;
  if (isOfSome(claim, subjects[0]) || isOfSome(told, subjects[1])) return kind !== 'number' && kind !== 'day';
  if (isOneOfSeveral(claim, own, told, there)) return true;
  // As many of them in both are the same: what else is said of them tells who they are.
  const isCounted =
    kind !== 'number' && subjects[1] !== null && countedAt(told, subjects[1].head) !== undefined;
  return (
    !isCounted &&
    !isNamedAfter(claim, subjects[0], told, subjects[1]) &&
    hasNarrowerSubject(claim, told, subjects[1])
  );
}

/** What is said of somebody tells who they are, where the claim has the name that the next sentence gives. */
function isNamedAfter(claim: Told, named: Phrase | null, told: Told, described: Phrase | null): boolean {
  return named !== null && described !== null && isNamedNext(told, described.head, claim.tokens[named.head]!);
}

/** The phrase before the deed, whatever it is to it: who does it, or what it is done to. */
function subjectOf({ doer, done }: Parties, deed: number): number | null {
  return [doer, done].find((at) => at !== null && at < deed) ?? null;
}

interface Phrase {
  readonly from: number;
  readonly head: number;
  readonly to: number;
}

/** From its first word to what follows it, up to a comma, "who" or the verb. */
function phraseOf({ tokens }: Told, head: number | null, deed: number): Phrase | null {
  if (head === null) return null;
  let from = head;
  while (/^(?:NOUN|PROPN|ADJ|NUM|DET|PART)$/.test(tokens[from - 1]?.pos ?? '')) from -= 1;
  let to = head + 1;
  while (
    to < deed &&
    !/^(?:AUX|VERB|ADV|PUNCT)$/.test(tokens[to]!.pos) &&
    !/^(?:who|which|that)$/.test(tokens[to]!.norm)
  )
    to += 1;
  return { from, head, to };
}

function isOfSome({ tokens }: Told, phrase: Phrase | null): boolean {
  if (phrase === null) return false;
  const words = tokens.slice(phrase.from, phrase.to);
  return words.some(({ norm }, i) => (phrase.from + i <= phrase.head && SOME.test(norm)) || APART.test(norm));
}

/** "A bomb" and "bombs": not of the same. */
function isOneOfSeveral(claim: Told, own: Parties, told: Told, there: Parties): boolean {
  return (['doer', 'done'] as const).some((role) => {
    const [a, b] = [own[role], there[role]];
    if (a === null || b === null) return false;
    const [one, other] = [claim.tokens[a]!, told.tokens[b]!];
    if (one.pos !== 'NOUN' && one.pos !== 'PROPN') return false;
    if (countedAt(claim, a) !== undefined || countedAt(told, b) !== undefined) return false;
    return (
      one.term === other.term && one.norm !== other.norm && PLURAL.test(one.norm) !== PLURAL.test(other.norm)
    );
  });
}

const WHERE = /^(?:in|at|on|near|off|across|around)$/;

const isPlaceName = ({ tokens, mentions }: Told, at: number): boolean =>
  mentions.some(({ meant, ...span }) => meant.type === 'place' && liesIn(tokens[at]!, span));

/** What is said of a kind narrows it, and what is said of "the" one by whom or what it is: "the trial of Ek", "new homes". */
function hasNarrowerSubject(claim: Told, told: Told, phrase: Phrase | null): boolean {
  if (phrase === null) return false;
  const { tokens, mentions } = told;
  const head = tokens[phrase.head]!;
  const isNew = (at: number): boolean => {
    const token = tokens[at]!;
    return (
      token.term !== '' &&
      !token.stop &&
      token.pos !== 'NUM' &&
      at !== phrase.head &&
      !isMet(claim, told, token)
    );
  };
  // The first word of a sentence is taken for a name by its capital.
  const isName = head.pos === 'PROPN' && (phrase.head > 0 || mentions.some((one) => liesIn(head, one)));
  const isKind =
    !isName &&
    !isDefinite(tokens[phrase.from]) &&
    !/^an?$/.test(tokens[phrase.from]!.norm) &&
    PLURAL.test(head.norm);
  for (let at = phrase.from; at < phrase.to; at++) {
    if (!isNew(at)) continue;
    const isPlace = tokens[at]!.pos === 'PROPN' || isPlaceName(told, at);
    const preposition =
      tokens.slice(phrase.head + 1, Math.max(at, phrase.head + 1)).findLast(({ pos }) => pos === 'ADP')
        ?.norm ?? '';
    // "In the town" is where all of it is, and "in Kalvo" where some prices are, but where the one mill is.
    if (WHERE.test(preposition) && !(isKind && isPlace)) continue;
    if (isKind) return true;
    // The mayor of Kalvo is the mayor.
    if (at < phrase.head || (preposition === 'of' && isPlaceName(told, at))) continue;
    return true;
  }
  return false;
}
