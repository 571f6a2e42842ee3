/**
 * The trained weights as one file: a head that names the parts, then the parts, all compressed (Brotli).
 *
 * Weights are kept as bytes: eight bits are enough for sums of some fifty of them.
 */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { ChainModel } from './chain.ts';
import { readWordGroups, type WordGroups } from './word-groups.ts';

/** All that `training/attribution/train.ts` learns. */
export interface Models {
  /** Which tokens are of a source, a cue, a content (`tagging.ts`). */
  readonly tags: ChainModel;
  /** Which tokens are the source and content of one cue (`roles.ts`). */
  readonly roles: ChainModel;
  /** Whether a relation found is one (`relations.ts`). */
  readonly relations: ChainModel;
  /** The likelihood from which a relation is kept. */
  readonly threshold: number;
  readonly groups: WordGroups;
}

const NAMES = ['tags', 'roles', 'relations'] as const;

interface Head {
  readonly threshold: number;
  readonly groups: number;
  readonly models: readonly {
    readonly labels: number;
    readonly bits: number;
    readonly scale: number;
    readonly classes: number;
  }[];
}

/** Reads what {@link writeModels} made. Throws where the bytes are no such file. */
export function readModels(bytes: Uint8Array): Models {
  const raw = brotliDecompressSync(bytes);
  const headEnd = raw.indexOf(10);
  const head = JSON.parse(raw.toString('utf8', 0, headEnd)) as Head;
  let at = headEnd + 1;
  const take = (size: number) => {
    at += size;
    if (at > raw.length) throw new Error('The weights of the attribution end too early: train them again.');
    return raw.subarray(at - size, at);
  };
  const groups = readWordGroups(take(head.groups).toString('utf8'));
  const models = head.models.map((part): ChainModel => {
    const transitions = take(part.classes * part.labels * part.labels * 4);
    const weights = take(2 ** part.bits * part.labels);
    return {
      ...part,
      transitions: new Float32Array(new Uint8Array(transitions).buffer),
      weights: new Int8Array(weights),
    };
  });
  return { tags: models[0]!, roles: models[1]!, relations: models[2]!, threshold: head.threshold, groups };
}

/** The bytes of a weights file; `groups` is the text of the word groups. */
export function writeModels(models: Omit<Models, 'groups'>, groups: string): Uint8Array {
  const parts = NAMES.map((name) => bytesOf(models[name]));
  const text = Buffer.from(groups, 'utf8');
  const head: Head = {
    threshold: models.threshold,
    groups: text.length,
    models: parts.map(({ labels, bits, scale, classes }) => ({ labels, bits, scale, classes })),
  };
  const raw = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    text,
    ...parts.flatMap((part) => [
      Buffer.from(new Uint8Array(part.transitions.buffer)),
      Buffer.from(part.weights.buffer),
    ]),
  ]);
  return brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

/** The largest weight that a byte holds; the few beyond are clipped to it. */
const LARGEST = 4;

/** A model with its weights rounded to bytes. */
export function bytesOf(model: ChainModel): ChainModel & { readonly weights: Int8Array } {
  if (model.weights instanceof Int8Array) return { ...model, weights: model.weights };
  let most = 0;
  for (const weight of model.weights) most = Math.max(most, Math.abs(weight));
  const scale = Math.min(most, LARGEST) / 127;
  const weights = new Int8Array(model.weights.length);
  for (let i = 0; i < weights.length; i++) {
    weights[i] = Math.max(-127, Math.min(127, Math.round(model.weights[i]! / scale)));
  }
  return { ...model, weights, scale };
}
