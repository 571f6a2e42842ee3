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
import { SIGN_NAMES } from '../../src/answer/confidence.ts';
import { FEATURE_NAMES } from '../../src/answer/features/index.ts';
import { confidenceExamples, printReliability, printRiskCoverage } from './calibrate.ts';
import { extract, type Group, WIDTH } from './extract.ts';
import { dotAt, learnLogistic, learnRanking } from './learn.ts';
import { crowdSet, newsSets } from './sets.ts';

const TARGET = new URL('../../src/answer/ranking-weights.json', import.meta.url);
/** A news question counts as much as so many crowd questions: it is what the product is asked. */
const NEWS_WEIGHT = 5;
/** The same of one article alone: an easier question. */
const ALONE_WEIGHT = 2;
const FOLDS = 5;
const NEWS_CANDIDATES = 120;
const CROWD_CANDIDATES = 50;

const [newsFolder, crowdFolder, crowdCount = '2000'] = process.argv.slice(2);
if (!newsFolder || !crowdFolder) {
  process.stderr.write('usage: node training/ranking/train.ts NEWS_ARTICLES CROWD_SET [CROWD_QUESTIONS]\n');
  process.exit(2);
}

const news: Group[] = [];
for (const set of await newsSets(newsFolder)) news.push(...extract(set, Number.POSITIVE_INFINITY, true));
say(`news: ${news.length} questions`);
const reviews = await crowdSet(crowdFolder);
const crowd = [
  ...extract({ ...reviews, questions: reviews.questions.slice(0, Number(crowdCount)) }, CROWD_CANDIDATES),
];
say(`crowd: ${crowd.length} questions`);

const learnable = (groups: readonly Group[]): Group[] => groups.filter(({ labels }) => labels.includes(1));
const weightOf = ({ set }: Group): number =>
  set === 'crowd' ? 1 : set.startsWith('alone') ? ALONE_WEIGHT : NEWS_WEIGHT;
const short = news.map((group) => shortened(group, NEWS_CANDIDATES));

const examples = [];
const tallies = { news: { n: 0, first: 0, three: 0 }, alone: { n: 0, first: 0, three: 0 } };
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learnRanking(
    learnable([...short.filter((group) => foldOf(group) !== fold), ...crowd]),
    WIDTH,
    weightOf,
  );
  for (const group of news.filter((group) => foldOf(group) === fold)) {
    examples.push(...confidenceExamples(group, weights));
    if (group.question.gold.length === 0) continue;
    const rank = rankOfRight(group, weights);
    const tally = tallies[group.set.startsWith('alone') ? 'alone' : 'news'];
    tally.n += 1;
    if (rank === 0) tally.first += 1;
    if (rank >= 0 && rank < 3) tally.three += 1;
  }
}
for (const [name, { n, first, three }] of Object.entries(tallies)) {
  say(`${name}, out of fold: hit@1 ${share(first, n)}, hit@3 ${share(three, n)}`);
}

const half = crowd.length >> 1;
const fromHalf = learnRanking(learnable([...short, ...crowd.slice(0, half)]), WIDTH, weightOf);
const held = crowd.slice(half).map((group) => rankOfRight(group, fromHalf));
say(
  `crowd, held-out half: hit@1 ${share(held.filter((r) => r === 0).length, held.length)}, hit@3 ${share(held.filter((r) => r >= 0 && r < 3).length, held.length)}`,
);

const ranking = learnRanking(learnable([...short, ...crowd]), WIDTH, weightOf);
const confidence = learnLogistic(
  examples.map(({ signs }) => signs),
  examples.map(({ right }) => right),
);
printRiskCoverage(examples, confidence);
printReliability(examples, confidence);
writeFileSync(
  TARGET,
  `${JSON.stringify({ ranking: named(FEATURE_NAMES, ranking), confidence: named(SIGN_NAMES, confidence) }, null, 1)}\n`,
);

/** Both forms of a question fall into one fold. */
function foldOf({ question: { id } }: Group): number {
  return Number(id.slice(1)) % FOLDS;
}

function rankOfRight({ labels, rows }: Group, weights: Float64Array): number {
  const scored = Array.from(labels, (label, i) => ({ label, score: dotAt(weights, rows, i * WIDTH) }));
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

function share(part: number, whole: number): string {
  return whole === 0 ? 'n/a' : (part / whole).toFixed(3);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
