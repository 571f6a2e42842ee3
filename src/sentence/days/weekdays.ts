/**
 * What day news means by a weekday: one of the seven days before, or of the seven to come, as the words around it tell.
 * Where these leave room for both there is no such day: a wrong one misleads.
 */
import type { Token } from '../annotated.ts';
import type { AroundWeekday } from './no-one-day.ts';
import { isWord, OWNED, ownClause } from './tense.ts';
import { boundIn, withBound } from './weekday-bounds.ts';
import { afterComma, type Direction, OPENS, tellingAfter, tellingIn } from './weekday-telling.ts';

const A = /^an?$/;
/** Between what is done now and a day of another time: "the meaning of Monday's vote", "a boost from the win Monday". */
const VAGUE = /^(?:of|from)$/;
/** So near before the day. */
const VAGUE_WITHIN = 3;

/** Whether a weekday is one to come or one that has been; the day of writing itself is looked for elsewhere. */
export function directionOf(around: AroundWeekday): Direction {
  const { own, earlier } = ownClause(around.before);
  const bound = boundIn(own);
  const words = bound === null ? own : own.slice(0, bound.at);
  if (bound === null && isToBeDone(own)) return 'ahead';
  const told = tellingIn(words, around.caption) ?? tellingAfter(own, bound !== null, around);
  // What is done now is told of with days of its own.
  const before = told ?? tellingIn(earlier, around.caption);
  const direction = told === null && before?.tense === 'open' ? null : before;
  if (bound !== null) return withBound(bound.is, words, direction);
  if (direction === null && mayBeDoneNow(own, around.after)) return 'unclear';
  const found = direction?.direction ?? 'back';
  return found === 'ahead' && direction?.tense !== 'future' && isVague(own) ? 'unclear' : found;
}

/** "…, to be opened Friday": alone in its clause, it is yet to be done. */
const isToBeDone = ([to, be, done]: readonly Token[]): boolean =>
  to?.norm === 'to' && be?.norm === 'be' && done?.pos === 'VERB' && !/ing$/.test(done.norm);

/**
 * "The council votes Friday": a word in -s after a noun, in a clause without another verb, is what is done then or a noun, and taggers
 * take the one for the other.
 */
function mayBeDoneNow(own: readonly Token[], after: readonly Token[]): boolean {
  const onwards = own.length > OPENS ? [] : afterComma(after);
  const end = onwards.findIndex(({ pos }) => pos === 'PUNCT');
  const clause = [...own, ...(end < 0 ? onwards : onwards.slice(0, end)).filter(isWord)];
  const found = clause.findIndex(
    ({ norm, pos }, at) =>
      /^(?:NOUN|VERB)$/.test(pos) &&
      /[^s]s$/.test(norm) &&
      /^(?:NOUN|PROPN|ADV)$/.test(clause[at - 1]?.pos ?? ''),
  );
  return found >= 0 && !clause.some(({ pos }, at) => at !== found && /^(?:VERB|AUX)$/.test(pos));
}

function isVague(own: readonly Token[]): boolean {
  const last = own.at(-1)?.norm ?? '';
  if (A.test(last) || (OWNED.test(last) && last !== "'s")) return true;
  return own.slice(-VAGUE_WITHIN).some(({ norm }) => VAGUE.test(norm));
}
