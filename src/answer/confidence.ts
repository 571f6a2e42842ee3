/** How sure an answer is, and when there is none. */
import type { Evidence } from './evidence.ts';
import { model } from './model.ts';
import { answerableSigns, signsOf } from './signs.ts';

/**
 * Under this chance that the corpus answers the question at all, the best sentences are shown as near, not as answers. Chosen on
 * the curve that `training/ranking/train.ts` prints: here 4 in 100 questions that are answered are refused.
 */
export const ANSWER_THRESHOLD = 0.42;

/** A sentence as sure as this to be right is an answer, whatever else speaks against it. */
export const SURE_ENOUGH = 0.2;

/** 0 to 1: the share of such first answers that are right (logistic regression over the signs, as Platt's scaling, 1999). */
export function confidenceOf(evidence: Evidence, score: number, lead: number): number {
  return chance(signsOf(evidence, score, lead), Object.values(model().confidence));
}

/** 0 to 1: how likely it is that the corpus answers the question, by the first of its candidates. */
export function answerableChance(evidence: Evidence, score: number, lead: number): number {
  return chance(answerableSigns(signsOf(evidence, score, lead)), Object.values(model().answerable));
}

function chance(signs: Float32Array, weights: readonly number[]): number {
  const odds = signs.reduce((sum, sign, i) => sum + sign * weights[i]!, 0);
  return 1 / (1 + Math.exp(-odds));
}
