/** How a sentence tells of a deed or state: as so or not so, as past, to come, possible, wished. */
import type { Span } from '../../article/article.ts';
import { sizeOf } from '../../article/spans.ts';
import type { Token } from '../../sentence/annotated.ts';
import { beforeVerb } from '../phrases/clauses.ts';
import { linkForceOf } from '../quotation/chain.ts';
import { liesIn } from './lies-in.ts';
import type { Told } from './told.ts';

export interface Manner {
  /** Told as not so: an odd number of negations. */
  readonly negated: boolean;
  /** Somebody denies it. */
  readonly denied: boolean;
  /** Empty for what is plainly told as being or having been so; else what it is told as: only what has the same can be compared. */
  readonly mood: string;
}

/** So many words before a verb its auxiliaries and negations stand. */
const REACH = 6;
const NEGATION = /^(?:not|n't|never|neither|nor|without|nobody|none|nothing)$/;
/** "Not only": so, and more. */
const ONLY = /^(?:only|just|merely|simply|yet|necessarily|always|all|every|immediately|quite)$/;
const FAILING = /^(?:fail|fails|failed|failing|refuse|refuses|refused|decline|declines|declined|unable)$/;
const SEEMING = /^(?:seem|appear)(?:s|ed)?$/;
const FUTURE = /^(?:will|'ll|wo|would|shall|'d)$/;
const MODALS: ReadonlyMap<string, string> = new Map(
  'may might can could ca cannot must should ought'.split(' ').map((word) => [word, word]),
);
const CONDITION = /^(?:if|unless|whether|until|till|before|lest)$/;
/** "No longer": not any more. After others of these, "no" denies nothing. */
const NO_LIMIT = /^(?:doubt|more|fewer|less|later|matter|further|wonder)$/;

export function mannerOf(told: Told, at: number): Manner {
  const { tokens, clauses } = told;
  let negations = 0;
  let mood = '';
  for (let i = at - 1; i >= 0 && at - i <= REACH; i--) {
    const { norm, pos } = tokens[i]!;
    const next = tokens[i + 1]!.norm;
    if (NEGATION.test(norm)) {
      // What is not always so, or not yet, may be so.
      if (ONLY.test(next)) mood = 'partly';
      else negations += 1;
    } else if (norm === 'no' && next === 'longer') negations += 1;
    else if (SEEMING.test(norm)) mood = 'seems';
    else if (FUTURE.test(norm)) mood ||= 'future';
    else if (MODALS.has(norm)) mood ||= norm === 'might' ? 'may' : norm.startsWith('ca') ? 'can' : norm;
    else if (norm === 'to') {
      if (i === 0 || !isFailing(tokens, i - 1)) {
        mood = `to after ${wordBefore(told, i)}`;
        break;
      }
      negations += 1;
      i -= 1;
    } else if (pos !== 'AUX' && pos !== 'ADV' && pos !== 'PART' && norm !== 'longer') break;
  }
  if (tokens[at]!.pos === 'AUX')
    for (let i = at + 1; /^(?:ADV|PART)$/.test(tokens[i]?.pos ?? '') && i - at <= REACH; i++) {
      if (NEGATION.test(tokens[i]!.norm)) {
        if (ONLY.test(tokens[i + 1]?.norm ?? '')) mood = 'partly';
        else negations += 1;
      } else if (tokens[i]!.norm === 'longer' && tokens[i - 1]!.norm === 'no') negations += 1;
    }
  if (negations === 0 && hasNoDoer(told, at)) negations += 1;
  negations += noneBefore(told, at) + noneAfter(told, at);
  const { denied, held } = standing(told, at);
  const isOpen = tokens.some(
    ({ norm }, i) => i < at && clauses[i] === clauses[at] && CONDITION.test(norm) && tokens[i]!.pos !== 'ADP',
  );
  if (isOpen || tokens.some(({ norm }, i) => i < at && norm === 'whether')) mood = 'if';
  else if (tokens.at(-1)?.norm === '?') mood = 'asked';
  else if (held) mood = 'held';
  else if (tokens.some((_, i) => isForATime(tokens, i))) mood = 'partly';
  else if (
    mood === 'future' &&
    tokens.slice(Math.max(0, at - REACH), at).some(isWould) &&
    hasHave(tokens, at)
  )
    mood = 'would have';
  return { negated: negations % 2 === 1, denied, mood };
}

/** The words by which a deed or state is told as not so: "not leave", "never sank", "no weapons", "denied"; its own where none can be pointed at. */
export function notSoSpan({ tokens, attributions }: Told, at: number, by: string): Span {
  const deed = tokens[at]!;
  if (by === 'denial') {
    const [denial] = attributions.filter(
      ({ force, content }) =>
        force === 'denial' && content.some(([from, to]) => from <= deed.start && deed.start < to),
    );
    const [cue] = denial?.cue ?? [];
    if (cue !== undefined) return cue;
  }
  const isNot = ({ norm }: Token): boolean => NEGATION.test(norm) || norm === 'no';
  const before = tokens.findLastIndex((token, i) => i < at && at - i <= REACH && isNot(token));
  if (before >= 0) return [tokens[before]!.start, deed.end];
  const after = tokens.findIndex((token, i) => i > at && i - at <= 2 && isNot(token));
  return [deed.start, after < 0 ? deed.end : tokens[after]!.end];
}

/** What "to" follows on: not the numbers or the day of "voted 6 to 3 on Monday to close it". */
function wordBefore({ tokens, tallies, times }: Told, to: number): string {
  const apart = [...tallies, ...times];
  let at = to - 1;
  while (
    tokens[at] !== undefined &&
    (/^(?:on|morning|afternoon|evening|night)$/.test(tokens[at]!.norm) ||
      apart.some((one) => liesIn(tokens[at]!, one)))
  )
    at -= 1;
  return tokens[at]?.term ?? '';
}

/** "Failed to open", "refused to go": what follows was not done. */
export function isFailing(tokens: readonly Token[], at: number): boolean {
  return FAILING.test(tokens[at]!.norm) && tokens[at + 1]?.norm === 'to';
}

/** "At first", "so far", "initially": it was so, and may be no longer. */
function isForATime(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at]!;
  if (/^(?:initially|originally|previously|temporarily|briefly|yet|almost|nearly|hardly)$/.test(norm))
    return tokens[at + 1]?.pos !== 'NUM';
  return /^(?:at first|so far|for now)$/.test(`${norm} ${tokens[at + 1]?.norm ?? ''}`);
}

const isWould = ({ norm }: Token): boolean => norm === 'would' || norm === "'d";

/** "Would have closed": did not. */
function hasHave(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 2), at).some(({ norm }) => norm === 'have');
}

/** "No ship sank", "nobody was hurt": of the subject. */
function noneBefore({ tokens, clauses }: Told, at: number): number {
  const region = beforeVerb(tokens, clauses, at);
  const words = region.length > 0 ? region : clauseBefore({ tokens, clauses }, at);
  return words.some((i) => isNone(tokens, i)) ? 1 : 0;
}

/** "Neither the mayor nor the council knew", "none of the crew knew": of the subject too, with its own verb. */
function hasNoDoer({ tokens, clauses }: Told, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const { norm, pos } = tokens[i]!;
    if (clauses[i] !== clauses[at]) continue;
    if (/^(?:neither|nor|none)$/.test(norm)) return true;
    if (pos === 'VERB' || norm === ';' || norm === 'but' || norm === 'and') return false;
  }
  return false;
}

/** Where no subject is found, a pronoun may be it: the few words before the verb. */
function clauseBefore({ tokens, clauses }: Pick<Told, 'tokens' | 'clauses'>, at: number): readonly number[] {
  const few: number[] = [];
  for (let i = at - 1; i >= 0 && at - i <= REACH && clauses[i] === clauses[at]; i--) few.push(i);
  // Only what a pronoun says: other negations were counted.
  return few.filter((i) => tokens[i]!.norm === 'no' && tokens[i + 1]?.norm === 'one');
}

/** "Found no trace": of the object. */
function noneAfter({ tokens }: Told, at: number): number {
  let next = at + 1;
  while (tokens[next]?.pos === 'ADV') next += 1;
  return isNone(tokens, next) || /^(?:nobody|none|nothing)$/.test(tokens[next]?.norm ?? '') ? 1 : 0;
}

function isNone(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.norm === 'no' && !NO_LIMIT.test(tokens[at + 1]?.norm ?? '');
}

/** What those do with it in whose words it is. */
function standing({ annotated, tokens, attributions }: Told, at: number): { denied: boolean; held: boolean } {
  const { start } = tokens[at]!;
  const around = attributions.filter(({ content }) =>
    content.some(([from, to]) => from <= start && start < to),
  );
  const forces = around
    .toSorted((a, b) => sizeOf(a.content) - sizeOf(b.content))
    .map((each) => linkForceOf(annotated, each));
  return {
    denied: forces.filter((force) => force === 'denial').length % 2 === 1,
    held: forces.some((force) => force !== 'assertion' && force !== 'denial'),
  };
}
