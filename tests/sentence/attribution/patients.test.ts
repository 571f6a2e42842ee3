import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const sources = (text: string) => read(text).map(({ source }) => source);

describe('the subject of a passive verb', () => {
  it.each([
    'The mayor was accused of fraud.',
    'Roth was praised for her honesty.',
    'The mine was described as the oldest in the county.',
    'Tom Berg was released on bail on Tuesday.',
    'Three of the men were released to home confinement last week.',
    'The governor will be interviewed about the fire on Sunday.',
  ])('says nothing: %s', (text) => {
    const subject = text.split(/ (?:was|were|will) /)[0]!;
    expect(sources(text)).not.toContain(subject);
  });

  it.each([
    'Roth was concerned that the dam would break.',
    'The mayor was quoted as saying that the dam would hold.',
    'Residents are worried about the dam.',
  ])('may be who holds or says it: %s', (text) => {
    const subject = text.split(/ (?:was|are) /)[0]!;
    expect(sources(text)).toContain(subject);
  });

  it('whose verb tells of no words makes no attribution', () => {
    expect(read('Tom Berg was released on bail on Tuesday.')).toEqual([]);
  });

  it('is told of as a deed where no words are', () => {
    for (const { force } of read('The mayor was accused of fraud.')) expect(force).toBe('deed');
  });
});

describe('who a passive verb is done by', () => {
  it.each([
    ['The report was released on Monday by the ministry.', 'the ministry'],
    ['The plan was supported on Friday by Senator Ines Roth.', 'Senator Ines Roth'],
    ['The goat is considered unclean by many farmers.', 'many farmers'],
  ])('is found beyond a time, or what is said: %s', (text, agent) => {
    expect(sources(text)).toEqual([agent]);
  });
});
