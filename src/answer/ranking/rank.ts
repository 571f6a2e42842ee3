/** Candidates in the order in which they answer, with how sure each is. */

import type { Steps } from '../../steps.ts';
import type { Asked } from '../asked/asked.ts';
import { candidatesFor } from '../candidates/candidates.ts';
import type { Evidence } from '../candidates/evidence.ts';
import { followUpScore, nothingNewScore } from '../candidates/follow-up.ts';
import type { Library } from '../library/library.ts';
import { asksCause, causeOf } from '../phrases/cause-of.ts';
import { fallsShort, isBeside } from './beside.ts';
import { confidenceOf, isRefused, toldOf } from './confidence.ts';
import { featuresOf } from './features/index.ts';
import { model, scoreOf } from './model.ts';
import { isOfAnother } from './of-another.ts';
import { firstByFilling } from './signs/filled.ts';
import { type Field, fieldOf, type Scored } from './signs/standing.ts';
import { fieldSigns, signsOf } from './signs.ts';

export interface Ranked {
  readonly evidence: Evidence;
  /** Of the model: comparable within one question. */
  readonly score: number;
  /** 0 to 1: the share of such answers that are right; worked out when first needed. */
  readonly confidence: number;
  /** Of the first: how likely it is that the corpus answers the question at all; of others 1. */
  readonly told: number;
  /** Of the first: the corpus does not seem to answer the question at all. */
  readonly refused: boolean;
}

/** Best first; ties in the order of the corpus. */
export function* rank(
  asked: Asked,
  library: Library,
  within: ReadonlySet<string> | undefined,
): Steps<readonly Ranked[]> {
  const alone: Scored[] = [];
  for (const evidence of yield* candidatesFor(asked, library, within)) {
    const features = featuresOf(evidence);
    alone.push({ evidence, features, score: scoreOf(asked.question.kind, features) });
    yield;
  }
  const spread = asked.question.context === undefined ? 0 : spreadOf(alone.map(({ score }) => score));
  const byFeatures = alone
    .map(({ evidence, features, score }) => ({
      evidence,
      features,
      score: score + spread * (followUpScore(evidence.followedUp) + nothingNewScore(evidence)),
    }))
    .sort((a, b) => b.score - a.score);
  const scored = firstByFilling(byFeatures, model().fills);
  const inFull = asked.question.context === undefined;
  const doubt = inFull ? doubtsAmong(scored) : NO_DOUBTS;
  const ordered = inFull ? causesFirst(asked, doubtfulLast(ofOthersLast(scored), doubt)) : scored;
  const field = once(() => fieldOf(ordered));
  return ordered.map((one, i) => new Placed(one, i, field, doubt.has(one.evidence)));
}

/** So many of the best are looked at for what they are of. */
const LOOKED_AT = 8;
/** A word of the question is met by one so alike. */
const MET = 0.6;
/** Of what stands beside the question so much of its confidence is left: it may be meant after all. */
const LEFT_BESIDE = 0.2;

/** Of the best, those that tell of another one than the question names stand behind the others. */
function ofOthersLast(scored: readonly Scored[]): readonly Scored[] {
  const best = Map.groupBy(scored.slice(0, LOOKED_AT), ({ evidence }) => isOfAnother(evidence));
  return [...(best.get(false) ?? []), ...(best.get(true) ?? []), ...scored.slice(LOOKED_AT)];
}

/** Of some of the best what is wrong with them: they stand beside the question, or fall short of it. */
type Doubts = ReadonlyMap<Evidence, 'beside' | 'short'>;
const NO_DOUBTS: Doubts = new Map();

function doubtsAmong(scored: readonly Scored[]): Doubts {
  const best = scored.slice(0, LOOKED_AT).map(({ evidence }) => evidence);
  const doubts = new Map<Evidence, 'beside' | 'short'>();
  for (const evidence of best) {
    if (isBeside(evidence, best)) doubts.set(evidence, 'beside');
    else if (fallsShort(evidence)) doubts.set(evidence, 'short');
  }
  return doubts;
}

/**
 * What stands beside the question is behind the others of the best that have a word of it, and what falls short behind one of them
 * that does not.
 */
function doubtfulLast(scored: readonly Scored[], doubts: Doubts): readonly Scored[] {
  if (doubts.size === 0) return scored;
  const best = Map.groupBy(scored.slice(0, LOOKED_AT), ({ evidence }) => {
    if (doubts.get(evidence) === 'beside') return 'beside';
    return evidence.asked.words.some((_, q) => evidence.meant(q) >= MET) ? 'others' : 'without';
  });
  const others = best.get('others') ?? [];
  const first = others.filter(({ evidence }) => !doubts.has(evidence)).slice(0, 1);
  return [
    ...first,
    ...others.filter((one) => !first.includes(one)),
    ...(best.get('beside') ?? []),
    ...(best.get('without') ?? []),
    ...scored.slice(LOOKED_AT),
  ];
}

/** Where a cause is asked for, those of the best that tell it stand before the others. */
function causesFirst(asked: Asked, scored: readonly Scored[]): readonly Scored[] {
  if (!asksCause(asked)) return scored;
  const best = Map.groupBy(scored.slice(0, LOOKED_AT), ({ evidence }) => causeOf(evidence) !== null);
  return [...(best.get(true) ?? []), ...(best.get(false) ?? []), ...scored.slice(LOOKED_AT)];
}

/** A candidate at its place among the others. */
class Placed implements Ranked {
  readonly evidence: Evidence;
  readonly score: number;
  readonly #place: number;
  readonly #field: () => Field;
  readonly #isDoubtful: boolean;
  #signs: Float32Array | undefined;
  #refused: boolean | undefined;
  #all: Float32Array | undefined;

  constructor({ evidence, score }: Scored, place: number, field: () => Field, isDoubtful: boolean) {
    this.evidence = evidence;
    this.score = score;
    this.#place = place;
    this.#field = field;
    this.#isDoubtful = isDoubtful;
  }

  get confidence(): number {
    return (this.#isDoubtful ? LEFT_BESIDE : 1) * confidenceOf(this.#told());
  }

  get refused(): boolean {
    this.#refused ??= this.#place === 0 && (isOfAnother(this.evidence) || isRefused(this.#ofField()));
    return this.#refused;
  }

  get told(): number {
    return this.#place === 0 ? toldOf(this.#ofField()) : 1;
  }

  #ofField(): Float32Array {
    this.#all ??= fieldSigns(this.#field(), model().fills, this.#told());
    return this.#all;
  }

  #told(): Float32Array {
    this.#signs ??= signsOf(this.#field(), this.#place);
    return this.#signs;
  }
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/** The standard deviation: the unit of the follow-up's weights, so that they hold for any model. */
function spreadOf(scores: readonly number[]): number {
  if (scores.length === 0) return 0;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
}
