import { describe, expect, it } from 'vitest';
import type { ChainModel } from '../../../src/sentence/attribution/chain.ts';
import { bytesOf, readModels, writeModels } from '../../../src/sentence/attribution/model-file.ts';

function modelOf(labels: number, values: readonly number[]): ChainModel {
  const bits = 4;
  const weights = Float32Array.from({ length: 2 ** bits * labels }, (_, i) => values[i % values.length]!);
  return {
    labels,
    bits,
    weights,
    levels: null,
    classes: 1,
    transitions: new Float32Array(labels * labels).fill(0.5),
  };
}

const VALUES = [0, 0.8, -0.8, 0.3, -0.004, 0.0007];
const models = {
  tags: modelOf(5, VALUES),
  roles: modelOf(3, VALUES),
  relations: modelOf(2, VALUES),
  verdict: { base: -0.5, trees: [{ values: [3], bounds: [0.25], leaves: [-0.125, 1] }] },
  threshold: 0.4,
};
const GROUPS = '3 walk run\n4 say/63 tell/71';

describe('the weights file', () => {
  it('gives back weights within two per cent or two thousandths', () => {
    const { tags } = readModels(writeModels(models, GROUPS));
    for (const [i, weight] of models.tags.weights.entries()) {
      const read = tags.levels![tags.weights[i]!]!;
      expect(Math.abs(read - weight)).toBeLessThan(Math.abs(weight) * 0.02 + 0.002);
    }
  });

  it('gives back everything else as it was', () => {
    const read = readModels(writeModels(models, GROUPS));
    expect(read.threshold).toBe(0.4);
    expect([...read.roles.transitions]).toEqual([...models.roles.transitions]);
    expect(read.verdict).toEqual(models.verdict);
    expect(read.groups.get('tell')).toEqual({ fine: 2, coarse: 5, cueLevel: 7, sourceLevel: 1 });
    expect(read.groups.get('walk')).toEqual({ fine: 1, coarse: 4, cueLevel: 0, sourceLevel: 0 });
  });

  it('writes the same bytes for a model read from bytes', () => {
    const once = bytesOf(models.tags);
    expect(bytesOf(once).weights).toEqual(once.weights);
  });

  it('refuses bytes that end too early, with what to do', () => {
    const { zstdCompressSync, zstdDecompressSync } = process.getBuiltinModule('node:zlib');
    const raw = zstdDecompressSync(writeModels(models, GROUPS));
    expect(() => readModels(zstdCompressSync(raw.subarray(0, raw.length - 10)))).toThrow(/train them again/);
  });
});
