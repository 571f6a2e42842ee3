/**
 * Weights as one would set them by hand, from what is known of ranking sentences: words, then meaning, then context. Learning
 * starts here and is pulled back here, so that what the few training questions say little about keeps a sensible weight.
 * A feature that is not named starts at nothing.
 */
export const PRIOR: Readonly<Record<string, number>> = {
  sameWords: 0.6,
  indexScore: 0.8,
  phrases: 0.2,
  closeness: 0.1,
  alike: 1,
  alikeShare: 0.4,
  onTopic: 0.6,
  worstMissing: -0.4,
  meant: 1,
  inContext: 1.2,
  inArticle: 0.6,
  articleScore: 0.3,
  answerNearby: 0.3,
  speaker: 0.6,
  subjectAround: 0.5,
  headline: -0.5,
  isQuestion: -0.3,
  hasPerson: 0.2,
  hasPlace: 0.2,
  hasTime: 0.2,
  hasNumber: 0.2,
  hasCause: 0.2,
  reasonGiven: 0.5,
  reasonFollows: 0.2,
  hasQuotation: 0.2,
};
/** The unit of those weights against the softmax's. */
export const PRIOR_SCALE = 4;
