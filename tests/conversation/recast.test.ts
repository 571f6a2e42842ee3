import { describe, expect, it } from 'vitest';
import { askedAnew, matterOf } from '../../src/conversation/recast.ts';

describe('a question in new words', () => {
  it('keeps its matter alone, also where it was put together with a colon before', () => {
    expect(matterOf('when: Jane Roe died in the fire')).toBe('Jane Roe died in the fire');
    expect(askedAnew('where', 'when: Jane Roe died in the fire', null)).toBe(
      'where: Jane Roe died in the fire',
    );
  });
});
