/** A bare question word asks the question before anew. */
import { describe, expect, it } from 'vitest';
import type { Referent } from '../../src/conversation/recall.ts';
import type { QuestionKind } from '../../src/question/question.ts';
import { person, place, recalled } from './recalled.ts';
import { ferry, question, textOf } from './understood.ts';

describe('a bare question word asks the question before anew', () => {
  it.each<[string, QuestionKind, string, string?]>([
    ['when?', 'when', 'when was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['Where', 'where', 'where was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['and why?', 'why', 'why was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['so when was that?', 'when', 'when was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['when exactly?', 'when', 'when exactly was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['what time?', 'when', 'what time was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['why there?', 'why', 'why was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['when did that happen?', 'when', 'when was Ines Duarte arrested over the ferry fire in Lisbon'],
    [
      'how many?',
      'how-many',
      'how many: was arrested over the ferry fire in Lisbon',
      'how many were arrested over the ferry fire in Lisbon',
    ],
    ['why was she?', 'why', 'why was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['why her?', 'why', 'why was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['with what?', 'what', 'with what was Ines Duarte arrested over the ferry fire in Lisbon'],
  ])('%s', (text, kind, understood, told = understood) => {
    const { question: asked, understoodAs } = question(text);
    expect([asked.kind, asked.text, understoodAs]).toEqual([kind, understood, told]);
    // What was shown before may hold the hour too.
    expect(asked.context?.mayRepeat).toBe(true);
  });

  it('“why there” asks of the place that was found', () => {
    const where = recalled('where did the ferry sink?', { kind: 'where', answered: [place('Setubal')] });
    expect(textOf('why there?', [where])).toBe('why did the ferry sink in Setubal');
    expect(textOf('why?', [where])).toBe('why did the ferry sink');
  });

  it('keeps the order of words of a question that asked for no person or thing', () => {
    const when = recalled('When did the ferry leave Lisbon?', { kind: 'when' });
    expect(textOf('where from?', [when])).toBe('where from');
    expect(textOf('why?', [when])).toBe('why did the ferry leave Lisbon');
    expect(textOf('when did she say that?', [when])).toBe('when did the ferry leave Lisbon');
    const command = recalled('where the ferry sank', { kind: 'where' });
    expect(textOf('when?', [command])).toBe('when: the ferry sank');
    expect(textOf('why?', [recalled('when: the ferry sank', { kind: 'when' })])).toBe('why: the ferry sank');
  });
});

describe('a bare question word', () => {
  const asked = (before: string, kind: QuestionKind, answered: readonly Referent[] = []) => [
    recalled(before, { kind, answered }),
  ];

  it.each([
    ['why not?', 'did the mayor come?', 'ask', "why didn't the mayor come"],
    ['why not?', 'can they raise the ferry?', 'ask', "why can't they raise the ferry"],
    ['when was that?', 'which show was the captain on?', 'what', 'when was the captain on that show'],
    ['why?', 'what ports does the ferry serve?', 'what', 'why does the ferry serve those ports'],
    ['when?', 'what was on the table?', 'what', 'when was it that something was on the table'],
    ['when?', 'who did the captain talk to?', 'who', 'when did the captain talk to someone'],
    ['where was that?', 'Rui Costa about the ferry', 'said', 'where was it that Rui Costa about the ferry'],
  ] as const)('%s after “%s”', (text, before, kind, expected) => {
    expect(question(text, asked(before, kind)).understoodAs).toBe(expected);
  });

  it('puts whom it turned out to be where the question lacks them', () => {
    const before = asked('who did the captain talk to?', 'who', [person('Rui Costa')]);
    expect(textOf('when?', before)).toBe('when did the captain talk to Rui Costa');
  });

  it('passes over a question who someone is', () => {
    const aside = recalled('who is Paulo Reis', { kind: 'who', startsSubject: false });
    expect(textOf('when was that?', [ferry, aside])).toBe(
      'when was Ines Duarte arrested over the ferry fire in Lisbon',
    );
  });

  it('“how long was it” asks of a thing', () => {
    expect(question('how long was it?').understoodAs).toContain('how long was the ferry fire, after');
  });
});
