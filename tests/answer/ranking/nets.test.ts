import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FARTHEST, judge, type Nets, scaled } from '../../../src/answer/ranking/nets.ts';

/** One unit that fires where both signs are there; past it, the first sign counts a little. */
const both: Nets = {
  scale: { deed: [0, 1], name: [0, 1] },
  nets: [{ hidden: [[10, 10]], bias: [-15], out: [3], straight: [0.5, 0], constant: -1 }],
};

describe('networks that judge', () => {
  it('tell what is there together from what is there by itself', () => {
    expect(judge(both, [0, 0])).toBeCloseTo(-4);
    expect(judge(both, [1, 0])).toBeCloseTo(-3.5);
    expect(judge(both, [0, 1])).toBeCloseTo(-4);
    expect(judge(both, [1, 1])).toBeCloseTo(2.5);
  });

  it('give the mean of what each says', () => {
    const [net] = both.nets;
    const two: Nets = { ...both, nets: [net!, { ...net!, constant: 1 }] };
    expect(judge(two, [1, 1])).toBeCloseTo(3.5);
  });

  it('do not go by how far a sign is beyond all that was seen', () => {
    fc.assert(
      fc.property(fc.double({ min: FARTHEST, max: 1e9, noNaN: true }), (far) => {
        expect(scaled(far, [0, 1])).toBe(FARTHEST);
        expect(scaled(-far, [0, 1])).toBe(-FARTHEST);
        expect(judge(both, [far, -far])).toBe(judge(both, [FARTHEST, -FARTHEST]));
      }),
    );
  });
});
