import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

describe('a subject that says nothing', () => {
  it.each([
    ['Storm Solveig is expected to reach Brattvik on Friday, the weather office said.', 'Storm Solveig'],
    ['The ferry is still expected to sail on Monday, the port said.', 'The ferry'],
    ['The fire is believed to have begun in a barn, the sheriff said.', 'The fire'],
    ['Prices are expected to fall next year, the central bank said.', 'Prices'],
    ['Roth is expected to resign on Friday.', 'Roth'],
  ])('is no source of what is expected of it: %s', (text, subject) => {
    expect(read(text).filter(({ source }) => source.includes(subject))).toEqual([]);
  });

  it('leaves what is expected to those who expect it', () => {
    const [one] = read('Analysts expected the price of oil to fall, and it did.');
    expect(one).toMatchObject({ source: 'Analysts', cue: 'expected' });
  });

  it.each([
    'An audit by the district found the missing money in May 2023 after a cafeteria worker, who asked not to be named, complained that the books were wrong.',
    'A search of the port found the stolen ferry on Friday after a cafeteria worker, who asked not to be named, complained that it made a noise.',
  ])('is not the object of the clause before: %s', (text) => {
    const complaint = read(text).find(({ cue }) => cue === 'complained');
    expect(complaint?.source).toBe('a cafeteria worker, who asked not to be named,');
  });
});
