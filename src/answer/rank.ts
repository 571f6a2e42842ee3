/** Candidates in the order in which they answer, with how sure each is. */
import type { Asked } from './asked.ts';
import { candidatesFor } from './candidates.ts';
import { confidenceOf } from './confidence.ts';
import type { Evidence } from './evidence.ts';
import { featuresOf } from './features/index.ts';
import { followUpScore } from './follow-up.ts';
import type { Library } from './library.ts';
import { scoreOf } from './model.ts';

export interface Ranked {
  readonly evidence: Evidence;
  /** Of the model: comparable within one question. */
  readonly score: number;
  /** 0 to 1: the share of such answers that are right. */
  readonly confidence: number;
}

/** Best first; ties in the order of the corpus. */
export function rank(
  asked: Asked,
  library: Library,
  within: ReadonlySet<string> | undefined,
): readonly Ranked[] {
  const scored = candidatesFor(asked, library, within)
    .map((evidence) => ({
      evidence,
      score: scoreOf(featuresOf(evidence)) + followUpScore(evidence.followedUp),
    }))
    .sort((a, b) => b.score - a.score);
  return scored.map(({ evidence, score }, i) => ({
    evidence,
    score,
    confidence: confidenceOf(evidence, score, scored[i + 1]?.score),
  }));
}
