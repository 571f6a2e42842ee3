import { describe, expect, it } from 'vitest';
import { readSpeaker } from '../../src/cli/ask.ts';

describe('whose words are asked for', () => {
  it.each([
    ['Lena Berg', undefined, { speaker: 'Lena Berg' }],
    ['Lena Berg on the ferry', undefined, { speaker: 'Lena Berg', about: 'the ferry' }],
    ['Lena Berg  ABOUT the  ferry', undefined, { speaker: 'Lena Berg', about: 'the ferry' }],
    ['Lena Berg on the talks on tolls', undefined, { speaker: 'Lena Berg', about: 'the talks on tolls' }],
    ['Lena Berg on', undefined, { speaker: 'Lena Berg on' }],
    ['on the ferry', undefined, { speaker: 'on the ferry' }],
    ['Lena Berg on air', 'tolls', { speaker: 'Lena Berg on air', about: 'tolls' }],
    ['what did Lena Berg say', undefined, null],
  ])('%s', (text, about, read) => {
    expect(readSpeaker(text, about)).toEqual(read);
  });

  it('is read of 400,000 characters while the test has time', () => {
    // With work in the square of its length this would take minutes, and the test run out of time.
    const text = `Lena${' '.repeat(400_000)}Berg`;
    expect(readSpeaker(text, undefined)).toEqual({ speaker: text });
  });
});
