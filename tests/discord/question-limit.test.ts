import { describe, expect, it } from 'vitest';
import { createQuestionLimit } from '../../src/discord/question-limit.ts';

describe('the limit of questions', () => {
  it('holds for each person and any minute, and counts what it admitted alone', () => {
    let time = 1_000;
    const limit = createQuestionLimit(2, () => time);
    expect([limit.admit('a'), limit.admit('a'), limit.admit('a'), limit.admit('b')]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    time += 59_999;
    expect(limit.admit('a')).toBe(false);
    time += 1;
    expect([limit.admit('a'), limit.admit('a'), limit.admit('a')]).toEqual([true, true, false]);
  });
});
