/** The learned ranking: a weighted sum of the features, with the weights that `training/ranking/train.ts` writes. */
import { readFileSync } from 'node:fs';
import type { Evidence } from './evidence.ts';
import type { Feature } from './features/feature.ts';
import { FEATURE_NAMES, FEATURES } from './features/index.ts';
import { SIGN_NAMES } from './signs.ts';

/** What `ranking-weights.json` holds. */
export interface Model {
  /** Weight of each feature in {@link scoreOf}. */
  readonly ranking: Readonly<Record<string, number>>;
  /** Weight of each sign (`signs.ts`) in the log-odds that the first answer is right. */
  readonly confidence: Readonly<Record<string, number>>;
  /** The same for the log-odds that the corpus answers the question at all. */
  readonly answerable: Readonly<Record<string, number>>;
}

let loaded: Model | undefined;
let telling: readonly (readonly [weight: number, feature: Feature])[] | undefined;

/** @throws where the weights were learned for other features than the code has */
export function model(): Model {
  if (loaded) return loaded;
  const read = JSON.parse(readFileSync(new URL('./ranking-weights.json', import.meta.url), 'utf8')) as Model;
  const fits = (weights: object, names: readonly string[]): boolean =>
    Object.keys(weights).join() === names.join();
  if (
    !fits(read.ranking, FEATURE_NAMES) ||
    !fits(read.confidence, SIGN_NAMES) ||
    !fits(read.answerable, SIGN_NAMES)
  ) {
    throw new Error('ranking-weights.json was learned for other features: run training/ranking/train.ts');
  }
  loaded = read;
  return read;
}

/** The score of a candidate: higher is better, comparable within one question. Features without weight are not worked out. */
export function scoreOf(evidence: Evidence): number {
  telling ??= Object.values(model().ranking).flatMap((weight, f) =>
    weight === 0 ? [] : [[weight, FEATURES[f]!] as const],
  );
  let sum = 0;
  for (const [weight, feature] of telling) sum += weight * feature(evidence);
  return sum;
}
