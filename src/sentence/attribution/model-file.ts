/**
 * The trained weights as one file: a head that names the parts, then the parts, all compressed (Zstandard,
 * RFC 8878: as small as Brotli makes them, and unpacked in a fifth of the time).
 *
 * Weights are kept as bytes that stand for levels, close together around nought, where most weights are, and wider
 * apart further out: what many small weights say together must not be rounded away.
 */
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Trees } from '../../trees.ts';
import type { ChainModel } from './chain.ts';
import { rowSums } from './row-sums.ts';
import { readWordGroups, type WordGroups } from './word-groups.ts';

/** All that `training/attribution/train.ts` learns. */
export interface Models {
  /** Which tokens are of a source, a cue, a content (`tagging.ts`). */
  readonly tags: ChainModel;
  /** Which tokens are the source and content of one cue (`roles.ts`). */
  readonly roles: ChainModel;
  /** Whether a relation found is one, by its words (`relations.ts`). */
  readonly relations: ChainModel;
  /** The same, by how sure the steps before were (`verdict.ts`). */
  readonly verdict: Trees;
  /** The likelihood from which a relation is kept. */
  readonly threshold: number;
  readonly groups: WordGroups;
}

const NAMES = ['tags', 'roles', 'relations'] as const;

interface Head {
  readonly threshold: number;
  readonly groups: number;
  readonly verdict: Trees;
  readonly models: readonly {
    readonly labels: number;
    readonly bits: number;
    /** The largest weight. */
    readonly most: number;
    readonly classes: number;
  }[];
}

/** Bytes: all of the file in one piece. */
const UNPACKED_AT_ONCE = 2 ** 23;
/** Zstandard's slowest level short of those that cost its reader more. */
const SMALLEST = 19;

/** Reads what {@link writeModels} made. Throws where the bytes are no such file. */
export function readModels(bytes: Uint8Array): Models {
  const raw = zstdDecompressSync(bytes, { chunkSize: UNPACKED_AT_ONCE });
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
    return byteModel({
      labels: part.labels,
      bits: part.bits,
      classes: part.classes,
      levels: levelsUpTo(part.most),
      transitions: new Float32Array(new Uint8Array(transitions).buffer),
      weights: new Uint8Array(weights),
    });
  });
  const { threshold, verdict } = head;
  return { tags: models[0]!, roles: models[1]!, relations: models[2]!, verdict, threshold, groups };
}

/** The bytes of a weights file; `groups` is the text of the word groups. */
export function writeModels(models: Omit<Models, 'groups'>, groups: string): Uint8Array {
  const parts = NAMES.map((name) => bytesOf(models[name]));
  const text = Buffer.from(groups, 'utf8');
  const head: Head = {
    threshold: models.threshold,
    groups: text.length,
    verdict: models.verdict,
    models: parts.map(({ labels, bits, levels, classes }) => ({ labels, bits, most: levels[255]!, classes })),
  };
  const raw = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    text,
    ...parts.flatMap((part) => [
      Buffer.from(new Uint8Array(part.transitions.slice().buffer)),
      Buffer.from(part.weights),
    ]),
  ]);
  return zstdCompressSync(raw, { params: { [constants.ZSTD_c_compressionLevel]: SMALLEST } });
}

/** The byte that stands for nought. */
const NOUGHT = 128;
const STEPS = 127;
/** How much wider the levels' steps grow outwards: 1 would space them evenly. */
const SPREAD = 1.25;

function levelsUpTo(most: number): Float64Array {
  return Float64Array.from({ length: 256 }, (_, byte) => {
    const step = byte - NOUGHT;
    return Math.sign(step) * most * (Math.abs(step) / STEPS) ** SPREAD;
  });
}

/** A model whose weights are bytes. */
export interface ByteModel extends ChainModel {
  readonly weights: Uint8Array;
  readonly levels: Float64Array;
}

/** A model with its weights rounded to levels. */
export function bytesOf(model: ChainModel): ByteModel {
  const { weights, levels } = model;
  if (levels && weights instanceof Uint8Array) return { ...model, weights, levels };
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const bytes = new Uint8Array(weights.length);
  for (let i = 0; i < bytes.length; i++) {
    const step = Math.round(STEPS * (Math.abs(weights[i]!) / most) ** (1 / SPREAD));
    bytes[i] = NOUGHT + Math.sign(weights[i]!) * step;
  }
  return byteModel({ ...model, weights: bytes, levels: levelsUpTo(most) });
}

function byteModel(model: ByteModel): ByteModel {
  const rows = rowSums(model.weights, model.levels, model.labels, model.bits);
  return rows === null ? model : { ...model, rows, weights: rows.weights };
}
