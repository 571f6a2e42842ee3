/** How sure an answer is, and when there is none. */
import type { Evidence } from './evidence.ts';
import { inContext, meant, rarelyInArticle } from './features/context.ts';
import { type Feature, weighted } from './features/feature.ts';
import { meantRarely, sameSubject } from './features/meaning.ts';
import { model } from './model.ts';

/**
 * Under this confidence the best sentence is shown as near, not as an answer. Chosen on the risk–coverage curve of the
 * training questions (`training/ranking/train.ts` prints it): refusing more would cost more right answers than wrong ones.
 */
export const ANSWER_THRESHOLD = 0.06;

/** A word that no sentence near comes closer to is not spoken of. */
const MET = 0.6;

/** The most telling word of the question that is nowhere in the article: its share of all that is asked. */
const unknownWord: Feature = ({ asked, match }) =>
  asked.words.reduce((worst, { worth }, q) => Math.max(worst, worth * (1 - match.anywhere[q]!)), 0) /
  asked.worth;

/** A name or figure of the question that the sentence and its neighbours lack. */
const strangeName: Feature = (e) =>
  e.asked.words.some(
    ({ inName, norm }, q) =>
      (inName || /\d/.test(norm)) && Math.max(e.meant(q), e.beside(q, -1), e.beside(q, 1)) < MET,
  )
    ? 1
    : 0;

/** Share of the question that the sentence lacks and its neighbours lack too. */
const unmet: Feature = (e) =>
  weighted(e, (q) => (Math.max(e.meant(q), 0.8 * e.beside(q, -1), 0.8 * e.beside(q, 1)) < MET ? 1 : 0));

/** Nothing of the type asked for stands there. */
const noAnswerWords: Feature = ({ asked, answering }) =>
  answering.length === 0 &&
  !asked.question.answerTypes.some((type) => type === 'sentence' || type === 'thing')
    ? 1
    : 0;

/** Short questions are met by chance. */
const questionLength: Feature = ({ asked }) => Math.min(asked.words.length, 8) / 8;

const SIGNS: Readonly<Record<string, Feature>> = {
  constant: () => 1,
  meant,
  inContext,
  meantRarely,
  rarelyInArticle,
  sameSubject,
  unknownWord,
  strangeName,
  unmet,
  noAnswerWords,
  questionLength,
};

/** The signs by name, then the model's score and its lead over the next sentence. */
export const SIGN_NAMES: readonly string[] = [...Object.keys(SIGNS), 'score', 'lead'];

/** What the confidence is read from. `lead`: how far the score is ahead of the next one's, 0 or below for the others. */
export function signsOf(evidence: Evidence, score: number, lead: number): Float32Array {
  return Float32Array.from([...Object.values(SIGNS).map((sign) => sign(evidence)), score, Math.min(2, lead)]);
}

/** 0 to 1: the share of such answers that are right (logistic regression, as Platt's scaling, 1999). */
export function confidenceOf(evidence: Evidence, score: number, lead: number): number {
  const weights = Object.values(model().confidence);
  const odds = signsOf(evidence, score, lead).reduce((sum, sign, i) => sum + sign * weights[i]!, 0);
  return 1 / (1 + Math.exp(-odds));
}
