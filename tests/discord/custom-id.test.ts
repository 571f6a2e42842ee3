import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customId, numberArgument, readCustomId } from '../../src/discord/custom-id.ts';

describe('a custom id', () => {
  it('is read as it was written', () => {
    expect(customId('context', 'Ab_-9', 2)).toBe('context:Ab_-9:2');
    expect(readCustomId('context:Ab_-9:2')).toEqual({ action: 'context', args: ['Ab_-9', '2'] });
  });

  it('is none of ours where it is damaged', () => {
    for (const id of ['', ':', 'context:', 'context::1', 'con text', 'context:é', 'a:b\n']) {
      expect(readCustomId(id)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readCustomId(text);
        if (read !== null) expect([read.action, ...read.args].join(':')).toBe(text);
      }),
    );
  });

  it('is refused where Discord would refuse it', () => {
    expect(() => customId('a', 'x'.repeat(99))).toThrow(RangeError);
    expect(() => customId('a', 'with:colon')).toThrow(RangeError);
  });

  it('has whole numbers as arguments', () => {
    expect(['0', '12', '-1', '1.5', '', 'x', '9999999', undefined].map(numberArgument)).toEqual([
      0,
      12,
      ...Array(6).fill(null),
    ]);
  });
});
