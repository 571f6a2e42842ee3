import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChainModel } from '../../../src/sentence/attribution/chain.ts';
import { decode, decodeWith } from '../../../src/sentence/attribution/viterbi.ts';

const LABELS = 3;
const CLASSES = 2;

/** A model's transitions, and the scores and classes of a few tokens. */
const chains = fc.integer({ min: 1, max: 5 }).chain((n) => {
  const numbers = (size: number) =>
    fc
      .array(fc.integer({ min: -50, max: 50 }), { minLength: size, maxLength: size })
      .map(Float32Array.from.bind(Float32Array));
  return fc.record({
    n: fc.constant(n),
    transitions: numbers(CLASSES * LABELS * LABELS),
    scores: numbers(n * LABELS),
    classes: fc.uint8Array({ minLength: n, maxLength: n, max: CLASSES - 1 }),
  });
});

const modelOf = (transitions: Float32Array): ChainModel => ({
  labels: LABELS,
  bits: 0,
  weights: new Float32Array(LABELS),
  levels: null,
  classes: CLASSES,
  transitions,
});

type Chain = typeof chains extends fc.Arbitrary<infer T> ? T : never;

function scoreOf({ transitions, scores, classes }: Chain, path: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < path.length; i++) {
    sum += scores[i * LABELS + path[i]!]!;
    if (i > 0) sum += transitions[(classes[i]! * LABELS + path[i - 1]!) * LABELS + path[i]!]!;
  }
  return sum;
}

function allPaths(n: number): number[][] {
  if (n === 0) return [[]];
  return allPaths(n - 1).flatMap((path) => Array.from({ length: LABELS }, (_, label) => [...path, label]));
}

describe('the most probable labels', () => {
  it('score as high as any', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const path = decode(modelOf(chain.transitions), chain.scores, chain.classes, chain.n);
        const best = Math.max(...allPaths(chain.n).map((other) => scoreOf(chain, other)));
        expect(scoreOf(chain, path)).toBe(best);
      }),
    );
  });

  it('score as high as any that have the label asked for', () => {
    fc.assert(
      fc.property(chains, fc.integer({ min: 0, max: LABELS - 1 }), (chain, label) => {
        const path = decodeWith(modelOf(chain.transitions), chain.scores, chain.classes, chain.n, label);
        const having = allPaths(chain.n).filter((other) => other.includes(label));
        expect([...path]).toContain(label);
        expect(scoreOf(chain, path)).toBe(Math.max(...having.map((other) => scoreOf(chain, other))));
      }),
    );
  });

  it('are none for no tokens', () => {
    const model = modelOf(new Float32Array(CLASSES * LABELS * LABELS));
    expect(decode(model, new Float32Array(), new Uint8Array(), 0)).toHaveLength(0);
    expect(decodeWith(model, new Float32Array(), new Uint8Array(), 0, 1)).toHaveLength(0);
  });
});
