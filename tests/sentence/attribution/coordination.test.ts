import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const contents = (text: string) => read(text).map(({ source, cue, content }) => [source, cue, content]);

describe('a source that goes on with another cue', () => {
  it.each([
    [
      'Roth said she regretted her remarks and promised to stay out of it.',
      [
        ['Roth', 'said', 'she regretted her remarks'],
        ['Roth', 'promised', 'to stay out of it'],
      ],
    ],
    [
      'Roth complained about the delay but defended the crew.',
      [
        ['Roth', 'complained about', 'the delay'],
        ['Roth', 'defended', 'the crew'],
      ],
    ],
    [
      'The mayor praised the crew and said the ferry would sail on Friday.',
      [
        ['The mayor', 'praised', 'the crew'],
        ['The mayor', 'said', 'the ferry would sail on Friday'],
      ],
    ],
    [
      'Diallo said that the council was “a disgrace,” and said that Roth had “lost the plot.”',
      [
        ['Diallo', 'said', 'that the council was “a disgrace,”'],
        ['Diallo', 'said', 'that Roth had “lost the plot.”'],
      ],
    ],
  ])('says of each what follows it: %s', (text, expected) => {
    expect(contents(text)).toEqual(expected);
  });

  it('is another in what somebody says that they said', () => {
    const [outer] = read('Roth said that Diallo had warned of ice and had asked for salt.');
    expect(outer).toMatchObject({ source: 'Roth', cue: 'said' });
    expect(outer!.content).toBe('that Diallo had warned of ice and had asked for salt');
  });
});
