/** Numbers that two reports on one story are compared on. */
import type { Quantity } from '../../sentence/annotated.ts';
import type { Answering } from '../candidates/answering.ts';
import type { Evidence } from '../candidates/evidence.ts';
import { near } from '../candidates/evidence.ts';
import { countedBy, type Fact, isOfTheRest, MET, unitOf } from '../otherwise/facts.ts';
import { ABOARD, asksWhoIsAboard, isAboard } from '../phrases/aboard.ts';
import { inOneClause } from '../phrases/clauses.ts';
import { fitsAsked } from '../phrases/counted-asked.ts';
import { isMoney, sameUnit } from '../words/units.ts';

/** In a report on the same story a deed is told of by a word so alike: "people came" by "people crowded in". */
export const TOLD = 0.5;
/** "What was the damage", "how much was raised": a sum of money tells it, where the sentence has one. */
const AMOUNT =
  /\bhow much\b|^(?:what )?(?:is|was|were|are) the (?:\p{L}+ )?(?:damages?|costs?|price|bill|losses|value|fine|profit|revenue|salary|budget|debt|deficit|reward|bail|ransom)\b/iu;

/**
 * A number of the sentence that can be compared with that of another report on the same story, on less than `factOf` asks
 * for: the deed may be told in other words, and its noun beside the sentence. Null where it is not the one number of what it counts.
 * @param unit what is counted there, where it is known, as the text has it
 */
export function countOf(
  evidence: Evidence,
  answering: readonly Answering[],
  unit?: string | null,
): Fact | null {
  const { asked, view, match } = evidence;
  const { article, quantities } = view.view.annotated;
  const here = quantities.filter(({ sentence }) => sentence === view.index);
  const [answer, ...others] = answering;
  if (others.length > 0 || (answer !== undefined && answer.type !== 'number')) return null;
  const fits = fitsAsked(evidence);
  const asksAmount = unit === undefined && AMOUNT.test(asked.question.text);
  const found =
    answer === undefined
      ? here.filter(
          (each) =>
            each.unit !== null &&
            (asksAmount
              ? isMoney(each.unit)
              : unit != null && fits(each.unit) && sameUnit(unitOf(each), unit)),
        )
      : here.filter(({ start, end }) => start < answer.span[1] && answer.span[0] < end);
  const [only, ...more] = found;
  if (only === undefined || more.length > 0 || only.unit === null || isOfTheRest(view.sentence, only))
    return null;
  const { words, parts, question } = asked;
  const aboard = asksWhoIsAboard(question.text) && isAboard(view.sentence.tokens, [only.start, only.end]);
  // "Nine were hurt, and 14 people fled": which of them is meant is not told.
  if (!aboard && here.some((each) => each !== only && sameUnit(unitOf(each), unitOf(only)))) return null;
  if (!parts.verbs.every((q) => isInClauseOf(evidence, q, only))) return null;
  const isNear = (q: number): boolean => near(evidence, q) >= MET || match.anywhere[q]! >= MET;
  const isTold = (q: number): boolean => (parts.verbs.includes(q) ? evidence.own(q) >= TOLD : isNear(q));
  if (!words.every(({ norm }, q) => (aboard && ABOARD.test(norm)) || isTold(q))) return null;
  return {
    evidence,
    deeds: parts.deeds,
    tells: countedBy(article.body, view.sentence, only),
    span: [only.start, only.end],
  };
}

/** Does the word that meets an asked one stand in the clause of the number? */
function isInClauseOf(evidence: Evidence, q: number, { start }: Quantity): boolean {
  const { tokens } = evidence.view.sentence;
  const met = evidence.view.tokens[evidence.position(q)];
  return met !== undefined && inOneClause(tokens, met.start, start);
}
