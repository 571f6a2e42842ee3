/** The learned ranking: a weighted sum of the features, with the weights that `training/ranking/train.ts` writes for each kind of question. */
import { readFileSync } from 'node:fs';
import { QUESTION_KINDS, type QuestionKind } from '../../question/question.ts';
import type { Trees } from '../../trees.ts';
import { FEATURE_NAMES } from './features/index.ts';
import type { Nets } from './nets.ts';
import { FILLING_NAMES } from './signs/filling.ts';
import { FIELD_SIGN_NAMES, SENTENCE_SIGN_NAMES } from './signs.ts';

/** What `ranking-weights.json` holds. */
export interface Model {
  /** For each kind of question the weight of each feature in {@link scoreOf}. */
  readonly ranking: Readonly<Record<QuestionKind, Readonly<Record<string, number>>>>;
  /** Weight of each sign of a sentence (`signs.ts`) in the log-odds that it is right. */
  readonly confidence: Readonly<Record<string, number>>;
  /** By the signs of a stretch of a sentence (`signs/filling.ts`): the log-odds that it fills what is asked for. */
  readonly fills: Trees & { readonly signs: readonly string[] };
  /** By all signs of a question: the log-odds that the corpus answers it at all. */
  readonly answerable: Nets;
  /** The same, taught with corpora on other things too: what an answer may not look surer than. It is no better at near misses. */
  readonly told: Nets;
}

let loaded: Model | undefined;
const rankings = new Map<QuestionKind, Float64Array>();

/** @throws where the weights were learned for other features than the code has */
export function model(): Model {
  if (loaded) return loaded;
  const read = JSON.parse(readFileSync(new URL('./ranking-weights.json', import.meta.url), 'utf8')) as Model;
  const fits = (weights: object, names: readonly string[]): boolean =>
    Object.keys(weights).join() === names.join();
  if (
    QUESTION_KINDS.some((kind) => !fits(read.ranking[kind] ?? {}, FEATURE_NAMES)) ||
    !fits(read.confidence, SENTENCE_SIGN_NAMES) ||
    read.fills.signs.join() !== FILLING_NAMES.join() ||
    !fits(read.answerable.scale, FIELD_SIGN_NAMES) ||
    !fits(read.told.scale, FIELD_SIGN_NAMES)
  ) {
    throw new Error('ranking-weights.json was learned for other features: run training/ranking/train.ts');
  }
  loaded = read;
  return read;
}

/** The score of a candidate with such features: higher is better, comparable within one question. */
export function scoreOf(kind: QuestionKind, features: ArrayLike<number>): number {
  const weights = rankingOf(kind);
  let sum = 0;
  for (let f = 0; f < weights.length; f++) sum += weights[f]! * features[f]!;
  return sum;
}

function rankingOf(kind: QuestionKind): Float64Array {
  const known = rankings.get(kind);
  if (known) return known;
  const weights = Float64Array.from(Object.values(model().ranking[kind]));
  rankings.set(kind, weights);
  return weights;
}
