/** How sure an answer is, and when there is none. */
import type { Evidence } from './evidence.ts';
import { model } from './model.ts';
import { answerableSigns, SIGN_NAMES, signsOf } from './signs.ts';

/**
 * Under this chance that the corpus answers the question at all, the best sentences are shown as near, not as answers.
 * Chosen on the curve that `training/ranking/train.ts` prints.
 */
export const ANSWER_THRESHOLD = 0.5;

/** A sentence as sure as this to be right is an answer, whatever else speaks against it. */
export const SURE_ENOUGH = 0.15;

/** Where the sentence, what stands beside it and the title meet less of the question than this, it is about something else. */
const LEAST_MET = 0.5;
/** More has to be met where nothing of the type asked for stands there, and where the corpus has never heard a name. */
const WITHOUT_ANSWER_WORDS = 0.15;
const WITH_UNHEARD_NAME = 0.1;

/** What the first candidate says of the question. */
export interface Judgement {
  /** 0 to 1: how likely it is that the corpus answers the question, by the first of its candidates. */
  readonly answerable: number;
  /** The best sentence is about something else. */
  readonly aside: boolean;
}

/** 0 to 1: the share of such first answers that are right (logistic regression over the signs, as Platt's scaling, 1999). */
export function confidenceOf(evidence: Evidence, score: number, lead: number): number {
  return chance(signsOf(evidence, score, lead), Object.values(model().confidence));
}

/** Of the first candidate, with its score and its lead over the second. */
export function judge(evidence: Evidence, score: number, lead: number): Judgement {
  const signs = signsOf(evidence, score, lead);
  return {
    answerable: chance(answerableSigns(signs), Object.values(model().answerable)),
    aside: isAside(signs),
  };
}

/** Is the question left unanswered, with its nearest sentences shown instead? */
export function isRefused({ answerable, aside }: Judgement, confidence: number): boolean {
  return confidence < SURE_ENOUGH && (aside || answerable < ANSWER_THRESHOLD);
}

const [MET, NO_ANSWER_WORDS, UNHEARD_NAME] = ['inContext', 'noAnswerWords', 'unheardName'].map((name) =>
  SIGN_NAMES.indexOf(name),
) as [number, number, number];

/** By the signs of the first candidate: does it hardly meet the question? */
export function isAside(signs: Float32Array): boolean {
  const needed =
    LEAST_MET + WITHOUT_ANSWER_WORDS * signs[NO_ANSWER_WORDS]! + WITH_UNHEARD_NAME * signs[UNHEARD_NAME]!;
  return signs[MET]! < needed;
}

function chance(signs: Float32Array, weights: readonly number[]): number {
  const odds = signs.reduce((sum, sign, i) => sum + sign * weights[i]!, 0);
  return 1 / (1 + Math.exp(-odds));
}
