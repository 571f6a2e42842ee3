/** Is what the question leaves open filled in the first of the candidates, or in those next to it? And which of them fills it best? */
import type { Trees } from '../../../trees.ts';
import type { Evidence } from '../../candidates/evidence.ts';
import { FILLING_NAMES, fillings } from './filling.ts';
import { fillingOdds } from './filling-odds.ts';
import type { Field, Scored } from './standing.ts';

export const FILLED_NAMES: readonly string[] = [
  'filled',
  'filledFitting',
  'filledByAny',
  'filled: the most of the first',
  'filledFitting: the most of the first',
];

/** So many sentences are looked at. */
const FIRST = 3;
/** Log-odds beyond this say no more; and what a sentence without any such stretch is given. */
const MOST = 9;
const FITS = FILLING_NAMES.indexOf('fits');

/** What a unit of log-odds is worth in the ranking: cross-validated on our own questions, where 0.2 to 0.4 do about the same. */
const WORTH = 0.2;
/** What fills nothing at all is no worse than this. */
const LEAST = -6;

/**
 * The candidates with the first of them in the order that is left when it counts, too, how likely each fills what is asked for.
 * Their scores are raised over that of the one that does so least, so that all others stay behind them.
 * @param ranked best first
 */
export function firstByFilling(ranked: readonly Scored[], fills: Trees): readonly Scored[] {
  const odds = ranked.slice(0, FIRST).map(({ evidence }) => Math.max(LEAST, likeliest(evidence, fills)[1]));
  const least = Math.min(...odds);
  // What stands with a picture is raised over no report: it names who is to be seen, not what happened.
  const gain = (i: number): number =>
    ranked[i]!.evidence.view.sentence.role === 'caption' ? 0 : WORTH * (odds[i]! - least);
  const first = odds.map((_, i) => ({ ...ranked[i]!, score: ranked[i]!.score + gain(i) }));
  return [...first.sort((a, b) => b.score - a.score), ...ranked.slice(FIRST)];
}

/** In the order of {@link FILLED_NAMES}. */
export function filled({ ranked }: Field, fills: Trees): readonly number[] {
  const each = ranked.slice(0, FIRST).map(({ evidence }) => likeliest(evidence, fills));
  const [best, fitting, any] = each[0]!;
  return [
    best,
    fitting,
    any,
    Math.max(...each.map(([first]) => first)),
    Math.max(...each.map(([, second]) => second)),
  ].map(within);
}

function within(odds: number): number {
  return Math.max(-MOST, Math.min(MOST, odds));
}

/** Log-odds of a sentence's likeliest stretch, of the likeliest that is of a type asked for, and of all together. */
function likeliest(e: Evidence, fills: Trees): readonly [number, number, number] {
  let [best, fitting, all] = [-MOST, -MOST, 0];
  const found = fillings(e);
  for (const [i, odds] of fillingOdds(e, fills).entries()) {
    all += Math.exp(odds);
    if (odds > best) best = odds;
    if (found[i]!.signs[FITS] === 1 && odds > fitting) fitting = odds;
  }
  return [best, fitting, Math.log(all + Math.exp(-MOST))];
}
