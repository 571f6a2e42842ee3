/**
 * Learns `src/answer/ranking-weights.json`.
 *
 *   node training/ranking/train.ts NEWS_ARTICLES CROWD_SET [CROWD_QUESTIONS]
 *
 * NEWS_ARTICLES: the folder of the 840 training articles of PolNeAR, which `questions.jsonl` beside this file asks about.
 * CROWD_SET: a folder with `articles/` and `questions.jsonl` (SQuADShifts, reviews and posts).
 * Prints what cross-validation says, the risk–coverage curve and the reliability of the confidence.
 */
import { writeFileSync } from 'node:fs';

import { FEATURE_NAMES } from '../../src/answer/features/index.ts';
import type { Model } from '../../src/answer/model.ts';
import { judge, type Nets } from '../../src/answer/nets.ts';
import { FIELD_SIGN_NAMES, SENTENCE_SIGN_NAMES } from '../../src/answer/signs.ts';
import {
  answerableShares,
  type ConfidenceExample,
  confidenceExamples,
  printReliability,
  printRiskCoverage,
} from './calibrate.ts';
import { extract, type Group, WIDTH } from './extract.ts';
import { dotAt, learnLogistic, learnRanking, type Weights } from './learn.ts';
import { learnNets } from './learn-nets.ts';
import { PRIOR, PRIOR_SCALE } from './prior.ts';
import { crowdSet, newsSets } from './sets.ts';

const TARGET = new URL('../../src/answer/ranking-weights.json', import.meta.url);
/** A news question counts as much as so many crowd questions: it is what the product is asked. */
const NEWS_WEIGHT = 2;
/** The same of one article alone: an easier question. */
const ALONE_WEIGHT = 1;
/** What can only speak against a sentence, and what may speak either way; all else can only speak for it. */
const AGAINST = new Set(['headline', 'isQuestion', 'noAnswerWords', 'unknownWord', 'unmet', 'worstMissing']);
const EITHER = new Set([
  'caption',
  'manyAnswers',
  'quoted',
  'onlyInContext',
  'sentenceAfter',
  'sentenceBefore',
]);
const SIGNS = FEATURE_NAMES.map((name) => (AGAINST.has(name) ? -1 : EITHER.has(name) ? 0 : 1));
const START = FEATURE_NAMES.map((name) => PRIOR_SCALE * (PRIOR[name] ?? 0));
const FOLDS = 5;
const NEWS_CANDIDATES = 120;
const CROWD_CANDIDATES = 50;
/** Of so many crowd questions the refusal learns what is no reason to refuse: they are long, and every one has its answer. */
const CROWD_JUDGED = 400;

const [newsFolder, crowdFolder, crowdCount = '2400'] = process.argv.slice(2);
if (!newsFolder || !crowdFolder) {
  process.stderr.write('usage: node training/ranking/train.ts NEWS_ARTICLES CROWD_SET [CROWD_QUESTIONS]\n');
  process.exit(2);
}

const news: Group[] = [];
for (const set of await newsSets(newsFolder)) news.push(...extract(set, Number.POSITIVE_INFINITY, true));
say(`news: ${news.length} questions`);
const reviews = await crowdSet(crowdFolder);
const crowdWhole = [
  ...extract({ ...reviews, questions: reviews.questions.slice(0, CROWD_JUDGED) }, undefined, true),
];
const crowd = [
  ...crowdWhole.map((group) => shortened(group, CROWD_CANDIDATES)),
  ...extract(
    { ...reviews, questions: reviews.questions.slice(CROWD_JUDGED, Number(crowdCount)) },
    CROWD_CANDIDATES,
  ),
];
say(`crowd: ${crowd.length} questions`);

/** Corpora of a few articles teach when there is no answer. In what order sentences answer, they say no more than one article does, and worse on other texts. */
const learnable = (groups: readonly Group[]): Group[] =>
  groups.filter(({ labels, set }) => labels.includes(1) && !set.startsWith('few'));
const weightOf = ({ set }: Group): number =>
  set === 'crowd' ? 1 : set.startsWith('alone') ? ALONE_WEIGHT : NEWS_WEIGHT;
const short = news.map((group) => shortened(group, NEWS_CANDIDATES));

const examples: ConfidenceExample[] = [];
const tallies = new Map(['news', 'alone', 'few'].map((name) => [name, { n: 0, first: 0, three: 0 }]));
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learnRanking(
    learnable([...short.filter((group) => foldOf(group) !== fold), ...crowd]),
    WIDTH,
    weightOf,
    SIGNS,
    START,
  );
  for (const group of crowdWhole.filter((group) => foldOf(group) === fold)) {
    examples.push(...confidenceExamples(group, weights).filter(({ kind }) => kind === 'asked'));
  }
  for (const group of news.filter((group) => foldOf(group) === fold)) {
    examples.push(...confidenceExamples(group, weights));
    if (group.question.gold.length === 0) continue;
    const rank = rankOfRight(group, weights);
    const tally = tallies.get(group.set.split(' ')[0]!)!;
    tally.n += 1;
    if (rank === 0) tally.first += 1;
    if (rank >= 0 && rank < 3) tally.three += 1;
  }
}
for (const [name, { n, first, three }] of tallies) {
  say(`${name}, out of fold: hit@1 ${share(first, n)}, hit@3 ${share(three, n)}`);
}

const half = crowd.length >> 1;
const fromHalf = learnRanking(learnable([...short, ...crowd.slice(0, half)]), WIDTH, weightOf, SIGNS, START);
const held = crowd.slice(half).map((group) => rankOfRight(group, fromHalf));
say(
  `crowd, held-out half: hit@1 ${share(held.filter((r) => r === 0).length, held.length)}, hit@3 ${share(held.filter((r) => r >= 0 && r < 3).length, held.length)}`,
);

const ranking = learnRanking(learnable([...short, ...crowd]), WIDTH, weightOf, SIGNS, START);
const answerableOfFold = Array.from({ length: FOLDS }, (_, fold) =>
  learnAnswerable(examples.filter(({ id }) => foldOfId(id) !== fold)),
);
const signs = examples.map(signsOfSentence);
const right = examples.map((example) => example.right);
const confidence = learnLogistic(signs, right);
const confidenceOfFold = Array.from({ length: FOLDS }, (_, fold) => {
  const others = examples.filter(({ id }) => foldOfId(id) !== fold);
  return learnLogistic(
    others.map(signsOfSentence),
    others.map((example) => example.right),
  );
});
const answerable = learnAnswerable(examples);
printRiskCoverage(
  examples.map((example) => ({
    example,
    answerable: chance(judge(answerableOfFold[foldOfId(example.id)]!, example.signs)),
    confidence: chance(dotAt(confidenceOfFold[foldOfId(example.id)]!, example.signs, 0)),
  })),
);
printReliability(examples, confidence);
const learned: Model = {
  ranking: Object.fromEntries(
    Object.entries(ranking).map(([kind, weights]) => [kind, named(FEATURE_NAMES, weights)]),
  ) as Model['ranking'],
  confidence: named(SENTENCE_SIGN_NAMES, confidence),
  answerable: rounded(answerable),
};
writeFileSync(TARGET, `${legible(learned)}\n`);

function learnAnswerable(some: readonly ConfidenceExample[]): Nets {
  const asked = some.filter(({ kind }) => kind === 'asked');
  return learnNets(
    FIELD_SIGN_NAMES,
    asked.map(({ signs }) => signs),
    asked.map((example) => (example.answerable ? 1 : 0)),
    answerableShares(asked),
  );
}

function signsOfSentence({ signs }: ConfidenceExample): Float32Array {
  return signs.subarray(0, SENTENCE_SIGN_NAMES.length);
}

function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Both forms of a question fall into one fold. */
function foldOf({ question: { id } }: Group): number {
  return foldOfId(id);
}

function foldOfId(id: string): number {
  return Number.parseInt(id.slice(-6), 36) % FOLDS;
}

function rankOfRight({ kind, labels, rows }: Group, weights: Weights): number {
  const scored = Array.from(labels, (label, i) => ({ label, score: dotAt(weights[kind], rows, i * WIDTH) }));
  return scored.sort((a, b) => b.score - a.score).findIndex(({ label }) => label === 1);
}

function shortened(group: Group, most: number): Group {
  const kept = Array.from(group.labels.keys()).filter((i) => i < most || group.labels[i] === 1);
  const rows = new Float32Array(kept.length * WIDTH);
  kept.forEach((i, k) => {
    rows.set(group.rows.subarray(i * WIDTH, (i + 1) * WIDTH), k * WIDTH);
  });
  return { ...group, labels: Uint8Array.from(kept, (i) => group.labels[i]!), rows, candidates: [] };
}

function named(names: readonly string[], values: Float64Array): Record<string, number> {
  return Object.fromEntries(names.map((name, i) => [name, Number(values[i]!.toPrecision(4))]));
}

function rounded({ scale, nets }: Nets): Nets {
  const short = (values: readonly number[]): number[] => values.map((value) => Number(value.toPrecision(4)));
  return {
    scale: Object.fromEntries(
      Object.entries(scale).map(([name, [mean, spread]]) => [
        name,
        [Number(mean.toPrecision(4)), Number(spread.toPrecision(4))],
      ]),
    ),
    nets: nets.map(({ hidden, bias, out, straight, constant }) => ({
      hidden: hidden.map(short),
      bias: short(bias),
      out: short(out),
      straight: short(straight),
      constant: Number(constant.toPrecision(4)),
    })),
  };
}

/** A line for each weight that has a name, and for each list of those that have none. */
function legible(value: object): string {
  return JSON.stringify(value, null, 1).replace(/\[[^[\]{}]*\]/g, (list) => list.replace(/\s+/g, ' '));
}

function share(part: number, whole: number): string {
  return whole === 0 ? 'n/a' : (part / whole).toFixed(3);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
