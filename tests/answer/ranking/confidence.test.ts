import { describe, expect, it } from 'vitest';
import { mustRefuse } from '../../../src/answer/ranking/confidence.ts';
import { FIELD_SIGN_NAMES } from '../../../src/answer/ranking/signs.ts';

function signsWith(given: Readonly<Record<string, number>>): Float32Array {
  return Float32Array.from(FIELD_SIGN_NAMES, (name) => given[name] ?? 0);
}

/** A sentence that meets little of the question, so that it may be about something else. */
const ASIDE = { inContext: 0.38 };
/** Neither sure to be right nor so doubtful that this alone refuses it. */
const DOUBTFUL = { answerable: 0.5, confidence: 0.1 };

describe('a sentence that hardly meets the question', () => {
  it('is left where the corpus seems to tell of such things and the article has them', () => {
    const signs = signsWith({ ...ASIDE, eventAnywhere: 0.8 });
    expect(mustRefuse(signs, { ...DOUBTFUL, told: () => 0.8 })).toBe(false);
  });

  it('is refused where the corpus does not seem to tell of such things', () => {
    const signs = signsWith({ ...ASIDE, eventAnywhere: 0.8 });
    expect(mustRefuse(signs, { ...DOUBTFUL, told: () => 0.2 })).toBe(true);
  });

  it('is refused where its article has nothing of what is asked', () => {
    const signs = signsWith({ ...ASIDE, eventAnywhere: 0.2 });
    expect(mustRefuse(signs, { ...DOUBTFUL, told: () => 0.8 })).toBe(true);
  });

  it('is left where it meets the question after all, however little the corpus seems to tell', () => {
    const signs = signsWith({ inContext: 0.7, eventAnywhere: 0.8 });
    expect(mustRefuse(signs, { ...DOUBTFUL, told: () => 0.2 })).toBe(false);
  });
});
