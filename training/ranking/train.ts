/**
 * Learns `src/answer/ranking/ranking-weights.json`.
 *
 *   node training/ranking/train.ts NEWS_ARTICLES CROWD_SET [CACHE]
 *
 * NEWS_ARTICLES: the folder of the 840 training articles of PolNeAR, which `questions.jsonl` beside this file asks about.
 * CROWD_SET: a folder with `articles/` and `questions.jsonl` (SQuADShifts, reviews and posts).
 * CACHE: a folder to keep in what takes minutes: the ranking's weights, and the signs that refusal learns from.
 * Each run gives the same file: nothing in it is drawn but from fixed seeds. Prints what cross-validation says, the risk–coverage
 * curve and the reliability of the confidence.
 */
import { writeFileSync } from 'node:fs';
import { FEATURE_NAMES } from '../../src/answer/ranking/features/index.ts';
import type { Model } from '../../src/answer/ranking/model.ts';
import { judge, type Nets } from '../../src/answer/ranking/nets.ts';
import { firstByFilling } from '../../src/answer/ranking/signs/filled.ts';
import { FILLING_NAMES } from '../../src/answer/ranking/signs/filling.ts';
import { FIELD_SIGN_NAMES, SENTENCE_SIGN_NAMES } from '../../src/answer/ranking/signs.ts';
import type { Trees } from '../../src/trees.ts';
import { kept } from './cache.ts';
import {
  answerableShares,
  type ConfidenceExample,
  confidenceExamples,
  printReliability,
  printRiskCoverage,
} from './calibrate.ts';
import { extract, type Group, WIDTH } from './extract.ts';
import { learnFills, learnMarked, sentencesOf, toldRight } from './fillings.ts';
import { dotAt, learnLogistic, learnRanking, type Weights } from './learn.ts';
import { learnNets, NETS } from './learn-nets.ts';
import { legible, named, rounded } from './legible.ts';
import { PRIOR, PRIOR_SCALE } from './prior.ts';
import { crowdSet, newsSets } from './sets.ts';

const TARGET = new URL('../../src/answer/ranking/ranking-weights.json', import.meta.url);
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

/** Of so many after those, what fills what a question leaves open. */
const CROWD_FILLED = 1200;

/** A fold is judged by so few, for time's sake; and how sure an answer may look, which is no close call, by so many. */
const NETS_OF_FOLD = 2;
const NETS_TOLD = 4;
/** The ranking learns from so many. */
const CROWD = 2400;

const [newsFolder, crowdFolder, cache] = process.argv.slice(2);
if (!newsFolder || !crowdFolder) {
  process.stderr.write('usage: node training/ranking/train.ts NEWS_ARTICLES CROWD_SET [CACHE]\n');
  process.exit(2);
}

interface Extracted {
  readonly news: readonly Group[];
  /** The crowd questions that refusal learns from too, with all their candidates. */
  readonly crowdWhole: readonly Group[];
  readonly crowd: readonly Group[];
  /** The stretches of sentences that answer crowd questions, of others than those that refusal learns from. */
  readonly filled: ReturnType<typeof sentencesOf>;
}

let extracted: Extracted | undefined;
async function groups(newsFolder: string, crowdFolder: string): Promise<Extracted> {
  if (extracted) return extracted;
  const news: Group[] = [];
  for (const set of await newsSets(newsFolder)) news.push(...extract(set, Number.POSITIVE_INFINITY, true));
  say(`news: ${news.length} questions`);
  const reviews = await crowdSet(crowdFolder);
  const crowdWhole = [
    ...extract({ ...reviews, questions: reviews.questions.slice(0, CROWD_JUDGED) }, undefined, true),
  ];
  const crowd = crowdWhole.map((group) => shortened(group, CROWD_CANDIDATES));
  const filled: ReturnType<typeof sentencesOf>[number][] = [];
  const further = { ...reviews, questions: reviews.questions.slice(CROWD_JUDGED, CROWD) };
  for (const group of extract(further, CROWD_CANDIDATES, true)) {
    if (crowd.length < CROWD_FILLED) filled.push(...sentencesOf(group, [...group.labels.keys()]));
    crowd.push({ ...group, candidates: [] });
  }
  say(`crowd: ${crowd.length} questions`);
  extracted = { news, crowdWhole, crowd, filled };
  return extracted;
}

/** In what order sentences answer, corpora of a few articles say no more than one article does, and worse on other texts. */
const learnable = (groups: readonly Group[]): Group[] =>
  groups.filter(({ labels, set }) => labels.includes(1) && !/^(?:few|others)/.test(set));
const weightOf = ({ set }: Group): number =>
  set === 'crowd' ? 1 : set.startsWith('alone') ? ALONE_WEIGHT : NEWS_WEIGHT;
const learn = (groups: readonly Group[]): Weights =>
  learnRanking(learnable(groups), WIDTH, weightOf, SIGNS, START);

/** The ranking's weights: without each fold, then of all. */
const rankings = await kept(cache, 'rankings', FEATURE_NAMES, async (): Promise<readonly Weights[]> => {
  const { news, crowd } = await groups(newsFolder, crowdFolder);
  const short = news.map((group) => shortened(group, NEWS_CANDIDATES));
  const half = crowd.length >> 1;
  const fromHalf = learn([...short, ...crowd.slice(0, half)]);
  tell(
    'crowd, held-out half',
    crowd.slice(half).map((group) => rankOfRight(group, fromHalf)),
  );
  return [
    ...Array.from({ length: FOLDS }, (_, fold) =>
      learn([...short.filter((group) => foldOf(group) !== fold), ...crowd]),
    ),
    learn([...short, ...crowd]),
  ];
});
const ranking = rankings[FOLDS]!;

/** What fills: learned without each fold, then from all. */
const fills = await kept(cache, 'fills', FILLING_NAMES, async (): Promise<readonly Trees[]> => {
  const { news, filled } = await groups(newsFolder, crowdFolder);
  const own = news
    .filter(({ set }) => set.startsWith('news'))
    .flatMap((group) => sentencesOf(group, orderOf(group, rankings[foldOf(group)]!)));
  const marked = learnMarked(filled);
  const learned = [
    ...Array.from({ length: FOLDS }, (_, fold) =>
      learnFills(
        own.filter(({ question }) => foldOfId(question) !== fold),
        filled,
        marked,
      ),
    ),
    learnFills(own, filled, marked),
  ];
  say(`what answers, found in its sentence, out of fold: ${toldRight(own, (id) => learned[foldOfId(id)]!)}`);
  return learned;
});

const signNames = ['', ...FIELD_SIGN_NAMES];
const examples = await kept(cache, 'examples', signNames, async (): Promise<readonly ConfidenceExample[]> => {
  const { news, crowdWhole } = await groups(newsFolder, crowdFolder);
  for (const name of ['news', 'alone', 'few']) {
    const own = news.filter(({ set, question }) => set.startsWith(name) && question.gold.length > 0);
    tell(
      `${name}, out of fold`,
      own.map((group) => rankOfRight(group, rankings[foldOf(group)]!)),
    );
    tell(
      `${name}, out of fold, by what fills too`,
      own.map((group) => rankByFilling(group, rankings[foldOf(group)]!, fills[foldOf(group)]!)),
    );
  }
  const judged = [...crowdWhole, ...news].flatMap((group) =>
    confidenceExamples(group, rankings[foldOf(group)]!, fills[foldOf(group)]!),
  );
  return judged.filter(({ kind, set }) => kind === 'asked' || set !== 'crowd');
});

const ofFold = { ...NETS, nets: NETS_OF_FOLD };
const answerableOfFold = Array.from({ length: FOLDS }, (_, fold) =>
  learnAnswerable(
    examples.filter(({ id, set }) => foldOfId(id) !== fold && set !== 'others'),
    ofFold,
  ),
);
const ofTopic = examples.filter(({ set }) => set !== 'others');
const toldOfFold = Array.from({ length: FOLDS }, (_, fold) =>
  learnAnswerable(
    examples.filter(({ id }) => foldOfId(id) !== fold),
    ofFold,
  ),
);
const signs = ofTopic.map(signsOfSentence);
const right = ofTopic.map((example) => example.right);
const confidence = learnLogistic(signs, right);
const confidenceOfFold = Array.from({ length: FOLDS }, (_, fold) => {
  const others = ofTopic.filter(({ id }) => foldOfId(id) !== fold);
  return learnLogistic(
    others.map(signsOfSentence),
    others.map((example) => example.right),
  );
});
/** Taught with corpora on other things too, and without: near misses are judged a little better by those without. */
const told = learnAnswerable(examples, { ...NETS, nets: NETS_TOLD });
printRiskCoverage(
  examples.map((example) => ({
    example,
    answerable: chance(judge(answerableOfFold[foldOfId(example.id)]!, example.signs)),
    confidence: chance(dotAt(confidenceOfFold[foldOfId(example.id)]!, signsOfSentence(example), 0)),
    told: chance(judge(toldOfFold[foldOfId(example.id)]!, example.signs)),
  })),
);
printReliability(ofTopic, confidence);
const learned: Model = {
  ranking: Object.fromEntries(
    Object.entries(ranking).map(([kind, weights]) => [kind, named(FEATURE_NAMES, weights)]),
  ) as Model['ranking'],
  confidence: named(SENTENCE_SIGN_NAMES, confidence),
  fills: { signs: FILLING_NAMES, ...fills[FOLDS]! },
  answerable: rounded(learnAnswerable(ofTopic)),
  told: rounded(told),
};
writeFileSync(TARGET, `${legible(learned)}\n`);

function learnAnswerable(some: readonly ConfidenceExample[], options = NETS): Nets {
  const asked = some.filter(({ kind }) => kind === 'asked');
  return learnNets(
    FIELD_SIGN_NAMES,
    asked.map(({ signs }) => Float32Array.from(signs)),
    asked.map((example) => (example.answerable ? 1 : 0)),
    answerableShares(asked),
    options,
  );
}

function signsOfSentence({ signs }: ConfidenceExample): Float32Array {
  return Float32Array.from(signs).subarray(0, SENTENCE_SIGN_NAMES.length);
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

/** The candidates, best first. */
function orderOf({ kind, labels, rows }: Group, weights: Weights): readonly number[] {
  const scores = Array.from(labels, (_, i) => dotAt(weights[kind], rows, i * WIDTH));
  return [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
}

function rankOfRight(group: Group, weights: Weights): number {
  return orderOf(group, weights).findIndex((i) => group.labels[i] === 1);
}

function rankByFilling(group: Group, weights: Weights, fills: Trees): number {
  const ranked = orderOf(group, weights).map((i) => ({
    evidence: group.candidates[i]!,
    features: group.rows.subarray(i * WIDTH, (i + 1) * WIDTH),
    score: dotAt(weights[group.kind], group.rows, i * WIDTH),
  }));
  const places = new Map(group.candidates.map((evidence, i) => [evidence, i]));
  return firstByFilling(ranked, fills).findIndex(({ evidence }) => group.labels[places.get(evidence)!] === 1);
}

function shortened(group: Group, most: number): Group {
  const kept = Array.from(group.labels.keys()).filter((i) => i < most || group.labels[i] === 1);
  const rows = new Float32Array(kept.length * WIDTH);
  kept.forEach((i, k) => {
    rows.set(group.rows.subarray(i * WIDTH, (i + 1) * WIDTH), k * WIDTH);
  });
  return { ...group, labels: Uint8Array.from(kept, (i) => group.labels[i]!), rows, candidates: [] };
}

function share(part: number, whole: number): string {
  return whole === 0 ? 'n/a' : (part / whole).toFixed(3);
}

/** @param ranks of the right sentence, by question; -1 where it is no candidate */
function tell(what: string, ranks: readonly number[]): void {
  const within = (most: number): string =>
    share(ranks.filter((rank) => rank >= 0 && rank < most).length, ranks.length);
  say(`${what}: hit@1 ${within(1)}, hit@3 ${within(3)}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
