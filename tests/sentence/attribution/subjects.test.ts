import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** Source and content of each attribution. */
const parts = (...paragraphs: string[]) =>
  read(...paragraphs).map(({ source, content }) => [source, content]);
const speakers = (text: string) => read(text).map(({ speaker }) => speaker?.name);

describe('whose verb a cue is', () => {
  it.each([
    'Mia Stroem, during a town hall in Ardal, Norway, said the ferry was late.',
    'Mia Stroem, in the wake of a poll that put her at 14 percent, told reporters the ferry was late.',
    'Mia Stroem, the harbour chief and a former pilot on the boats of the Northern Line, said the ferry was late.',
    'Mia Stroem -- whose brother once led the Northern Line -- said the ferry was late.',
    'Mia Stroem, sworn in on Monday, said the ferry was late.',
    'After a year in office, Mia Stroem, the harbour chief, said the ferry was late.',
  ])('is the subject’s before what parts it from its verb: %s', (text) => {
    expect(speakers(text)).toEqual(['Mia Stroem']);
  });

  it.each([
    ['The mayor has been criticised by residents for the delay.', 'residents', 'The mayor … for the delay'],
    ['The mayor was berated by her deputy for the delay.', 'her deputy', 'The mayor … for the delay'],
    [
      'The mayor was criticised by the drivers’ union for the delay.',
      'the drivers’ union',
      'The mayor … for the delay',
    ],
    [
      "The mayor was criticised by the town's teachers for the delay.",
      "the town's teachers",
      'The mayor … for the delay',
    ],
    [
      'The mayor was accused by the head of the old harbour drivers’ union of the northern town council of lying.',
      'the head of the old harbour drivers’ union of the northern town council',
      'The mayor … of lying',
    ],
    ['The mayor was criticised by residents last week for the delay.', 'residents', 'The mayor … the delay'],
    [
      'The mayor was criticised by supporters Monday night for the delay.',
      'supporters',
      'The mayor … the delay',
    ],
    [
      'The mayor was criticised by residents two days ago for the delay.',
      'residents',
      'The mayor … for the delay',
    ],
    ['The mayor was criticised by residents earlier this week.', 'residents', 'The mayor'],
    ['The mayor was criticised by residents this summer, when the pier fell.', 'residents', 'The mayor'],
    [
      'The mayor was criticised by the residents of Monday Street for the delay.',
      'the residents of Monday Street',
      'The mayor … the delay',
    ],
    [
      'The mayor was criticised by the night shift for the delay.',
      'the night shift',
      'The mayor … for the delay',
    ],
  ])('is theirs by whom it is done: %s', (text, source, content) => {
    expect(parts(text)).toEqual([[source, content]]);
  });

  it('cuts no agent in the middle, however long, and has no content without a word', () => {
    const chain = 'of the harbour '.repeat(8);
    for (const text of [
      `The mayor was criticised by the head ${chain}for the delay.`,
      'The mayor was criticised by the drivers’ for the delay.',
      'The mayor was criticised by the drivers’.',
    ])
      for (const [source, content] of parts(text)) {
        expect(source).not.toMatch(/^the (?:head|drivers$)/);
        expect(content).toMatch(/\p{L}/u);
        expect(content).not.toMatch(/… [’']/);
      }
  });

  it('is nobody’s that is not told: what others know of somebody, a set phrase', () => {
    expect(parts('The minister, known for her bluntness, said the ferry was late.')).toEqual([
      ['The minister, known for her bluntness,', 'the ferry was late'],
    ]);
    expect(parts('That said, the bridge is old.')).toEqual([]);
    expect(parts('The council could charge a toll of, say, two euros a day.')).toEqual([]);
  });
});

describe('an insert in what somebody says', () => {
  it('relays that, on both of its sides, and does not cut it short', () => {
    expect(parts('Mia Stroem said the ferry, according to the log, had left on time.')).toEqual([
      ['Mia Stroem', 'the ferry, according to the log, had left on time'],
      ['the log', 'the ferry … had left on time'],
    ]);
  });

  it('lies within what it is inserted in', () => {
    const [outer, inner] = read('Mia Stroem said the ferry, according to the log, had left on time.');
    expect([outer!.within, inner!.within]).toEqual([null, 0]);
  });
});

describe('a cue within an aside', () => {
  it('has no more for its content than the aside, with the “which” that it is about', () => {
    const [outer, inner] = parts('The council said the harbour, which the mayor said was safe, would close.');
    expect(outer).toEqual(['The council', 'the harbour, which the mayor said was safe, would close']);
    expect(inner).toEqual(['the mayor', 'which … was safe']);
  });
});

describe('a quotation of some length', () => {
  it('was said, whatever word brings it', () => {
    const [found] = read('Mia Stroem, the mayor, hit back on Monday: “We will not go, whatever they say.”');
    expect(found).toMatchObject({ kind: 'direct', force: 'assertion' });
  });
});

describe('what somebody is told', () => {
  it('begins after the hearer, also without a “that”', () => {
    const [found, ...rest] = parts('Prime Minister Olga Brandt told parliament the budget would not change.');
    expect(found).toEqual(['Prime Minister Olga Brandt', 'the budget would not change']);
    expect(rest).toEqual([]);
  });
});
