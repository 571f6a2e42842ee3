/** How sure an answer is: examples for the logistic regression, and what came of it. */
import { mustRefuse } from '../../src/answer/ranking/confidence.ts';
import { fieldOf } from '../../src/answer/ranking/signs/standing.ts';
import { fieldSigns } from '../../src/answer/ranking/signs.ts';
import type { QuestionKind } from '../../src/question/question.ts';
import type { Trees } from '../../src/trees.ts';
import { type Group, WIDTH } from './extract.ts';
import { dotAt, type Weights } from './learn.ts';

export interface ConfidenceExample {
  /** All signs of the question; those of its first sentence stand first. */
  readonly signs: Float32Array;
  /** 1 where the first answer was right. */
  readonly right: number;
  /** `asked`: as people ask; `bereft`: the answering sentences were taken away, so that nothing answers. */
  readonly kind: 'asked' | 'bereft';
  readonly answerable: boolean;
  readonly asks: QuestionKind;
  /** Where it is asked: `news`, `alone`, `few`, `others` or `crowd`. */
  readonly set: string;
  readonly id: string;
}

/** The question as it is, and once more with its answering sentences taken out of the corpus: the story without the fact. */
export function confidenceExamples(
  group: Group,
  weights: Weights,
  fills: Trees,
): readonly ConfidenceExample[] {
  const answerable = group.question.gold.length > 0;
  const asked = example(group, weights, fills, () => true, 'asked', answerable);
  const bereft = answerable
    ? example(group, weights, fills, (i) => group.labels[i] === 0, 'bereft', false)
    : undefined;
  return [asked, bereft].filter((one) => one !== undefined);
}

function example(
  { kind: asks, labels, rows, candidates, set, question: { id } }: Group,
  weights: Weights,
  fills: Trees,
  keep: (i: number) => boolean,
  kind: ConfidenceExample['kind'],
  answerable: boolean,
): ConfidenceExample | undefined {
  const scored = candidates
    .map((evidence, i) => ({
      evidence,
      i,
      features: rows.subarray(i * WIDTH, (i + 1) * WIDTH),
      score: dotAt(weights[asks], rows, i * WIDTH),
    }))
    .filter(({ i }) => keep(i))
    .sort((a, b) => b.score - a.score);
  const [first] = scored;
  if (!first) return undefined;
  return {
    signs: fieldSigns(fieldOf(scored), fills),
    right: labels[first.i]!,
    kind,
    answerable,
    asks,
    set: set.split(' ')[0]!,
    id,
  };
}

const confidence = ({ signs }: ConfidenceExample, weights: Float64Array): number =>
  1 / (1 + Math.exp(-dotAt(weights, signs, 0)));

/**
 * How much each example counts in learning whether there is an answer. Within each kind of question those that nothing
 * answers count as much as the others together, so that it is not learned which kind was asked more often in vain; beside them
 * those asked of a corpus on other things, which are many and mostly plain.
 */
export function answerableShares(examples: readonly ConfidenceExample[]): readonly number[] {
  const own = ({ set }: ConfidenceExample): number => (set === 'news' ? 1 : ALONE);
  const sum = (kind: QuestionKind, answerable: boolean): number =>
    examples
      .filter((one) => one.set !== 'others' && one.asks === kind && one.answerable === answerable)
      .reduce((total, one) => total + own(one), 0);
  const balance = new Map(
    [...new Set(examples.map(({ asks }) => asks))].map((kind) => [
      kind,
      Math.min(MOST_BALANCE, sum(kind, true) / Math.max(1, sum(kind, false))),
    ]),
  );
  return examples.map((one) =>
    one.set === 'others' ? ELSEWHERE : own(one) * (one.answerable ? 1 : balance.get(one.asks)!),
  );
}

/** A question of one article is easier, and another form of one that was counted already. */
const ALONE = 0.5;
/** Asked of a corpus on other things. More, and questions near to what is told are judged worse. */
const ELSEWHERE = 0.1;
/** A handful of examples does not stand for a kind. */
const MOST_BALANCE = 3;

/** An example with the chances that others' weights give it (cross-validation). */
export interface Judged {
  readonly example: ConfidenceExample;
  readonly answerable: number;
  readonly confidence: number;
  readonly told: number;
}

/** What is refused, by the threshold on the chance that there is an answer; all else as shipped. */
export function printRiskCoverage(judged: readonly Judged[]): void {
  const refusedAt = ({ example, answerable, confidence, told }: Judged, threshold: number): boolean =>
    mustRefuse(example.signs, { answerable, confidence, told: () => told }, threshold);
  const asked = judged.filter(({ example: { kind, set } }) => kind === 'asked' && set === 'news');
  const answerable = asked.filter(({ example }) => example.answerable);
  const not = asked.filter(({ example }) => !example.answerable);
  process.stdout.write('threshold  coverage  risk   answerable refused  unanswerable refused\n');
  for (let threshold = 0; threshold < 0.7; threshold += 0.05) {
    const given = asked.filter((one) => !refusedAt(one, threshold));
    const wrong = given.filter(({ example }) => example.right === 0).length;
    const refused = (some: typeof asked): string =>
      `${some.filter((one) => refusedAt(one, threshold)).length} of ${some.length}`;
    process.stdout.write(
      `${threshold.toFixed(2).padEnd(11)}${(given.length / asked.length).toFixed(3).padEnd(10)}${(wrong / given.length).toFixed(3).padEnd(7)}${refused(answerable).padEnd(20)}${refused(not)}\n`,
    );
  }
}

/** Of the answers with such a confidence, so many are right. */
export function printReliability(examples: readonly ConfidenceExample[], weights: Float64Array): void {
  process.stdout.write('confidence  answers  mean   right\n');
  for (const low of [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8]) {
    const high = low >= 0.6 ? low + 0.2 : low + 0.1;
    const within = examples
      .map((one) => ({ sure: confidence(one, weights), right: one.right }))
      .filter(({ sure }) => sure >= low && sure < high);
    if (within.length === 0) continue;
    const mean = (value: (one: (typeof within)[number]) => number): string =>
      (within.reduce((sum, one) => sum + value(one), 0) / within.length).toFixed(3);
    process.stdout.write(
      `${`${low.toFixed(1)}–${high.toFixed(1)}`.padEnd(12)}${String(within.length).padEnd(9)}${mean(({ sure }) => sure).padEnd(7)}${mean(({ right }) => right)}\n`,
    );
  }
}
