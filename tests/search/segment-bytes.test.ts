import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../src/search/build-segment.ts';
import { isUnreadable, readSegment, writeSegment } from '../../src/search/segment-bytes.ts';

const segment = buildSegment([
  {
    id: 'ferry 🛥️',
    revision: 2 ** 40,
    titleTerms: ['ferry'],
    sentences: [
      { terms: ['ferry', 'sank'], news: true },
      { terms: ['subscribe'], news: false },
      { terms: ['crew', 'swam', 'crew'], news: true },
    ],
  },
  { id: 'empty', titleTerms: [], sentences: [] },
]);

const problemOf = (bytes: Uint8Array) => {
  const read = readSegment(bytes);
  return isUnreadable(read) ? read.problem : undefined;
};

describe('a segment as bytes', () => {
  it('reads back what was written, wherever the bytes lie', () => {
    const bytes = writeSegment(segment);
    expect(readSegment(bytes)).toEqual(segment);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(readSegment(shifted.subarray(3))).toEqual(segment);
    const empty = buildSegment([]);
    expect(readSegment(writeSegment(empty))).toEqual(empty);
  });

  it('is views of the bytes, not copies', () => {
    const bytes = writeSegment(segment);
    const read = readSegment(bytes);
    if (isUnreadable(read)) throw new Error(read.problem);
    expect(read.postings.buffer).toBe(bytes.buffer);
    expect(read.slotLength.buffer).toBe(bytes.buffer);
  });

  it('is not read when any byte of it is another, or some are missing', () => {
    const bytes = writeSegment(segment);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const damaged = bytes.slice();
        damaged[at]! ^= by;
        expect(problemOf(damaged)).toBeDefined();
        expect(problemOf(bytes.slice(0, at))).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it('says what is wrong', () => {
    const bytes = writeSegment(segment);
    expect(problemOf(new TextEncoder().encode('SQLite format 3\0 and more'))).toMatch(/no segment/);
    const newer = bytes.slice();
    newer[4]! += 1;
    expect(problemOf(newer)).toMatch(/of version \d+; this program reads version \d+/);
    const damaged = bytes.slice();
    damaged[bytes.length - 1]! ^= 1;
    expect(problemOf(damaged)).toMatch(/damaged/);
  });
});
