/** How likely each stretch of a sentence is what the question leaves open. */
import { sumOfTrees, type Trees } from '../../../trees.ts';
import type { Evidence } from '../../candidates/evidence.ts';
import { fillings } from './filling.ts';

/** Judged once: by it the first sentences are ordered, refused and set in bold. */
const known = new WeakMap<Trees, WeakMap<Evidence, readonly number[]>>();

/** Log-odds, one for each of {@link fillings}. */
export function fillingOdds(e: Evidence, fills: Trees): readonly number[] {
  const judged = known.get(fills) ?? new WeakMap<Evidence, readonly number[]>();
  known.set(fills, judged);
  const odds = judged.get(e) ?? fillings(e).map(({ signs }) => sumOfTrees(fills, signs));
  judged.set(e, odds);
  return odds;
}
