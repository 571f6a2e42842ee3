/** The weights of the features. */
import { FEATURE_NAMES } from './features/index.ts';

const WEIGHTS: Readonly<Record<string, number>> = {
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
  hasAnswer: 0.4,
  answerNearby: 0.3,
  speaker: 0.6,
  subjectAround: 0.5,
  headline: -0.5,
  isQuestion: -0.3,
};

const VECTOR = FEATURE_NAMES.map((name) => WEIGHTS[name] ?? 0);

/** Higher is better; comparable within one question. */
export function scoreOf(features: Float32Array): number {
  return features.reduce((sum, value, i) => sum + value * VECTOR[i]!, 0);
}
