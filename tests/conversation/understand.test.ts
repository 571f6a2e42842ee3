import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/conversation/understand.ts';
import type { QuestionKind } from '../../src/question/question.ts';
import { person, place, recalled } from './recalled.ts';
import { ask, ferry, inherits, question } from './understood.ts';

describe('where nothing was asked before', () => {
  it.each(['and where?', 'when was that?', 'and when and where?', 'but why'])(
    '%s asks of nothing',
    (text) => {
      expect(ask(text, [])).toEqual({ kind: 'unclear', message: expect.stringContaining('none before it') });
      expect(ask(text, [], 'when').kind).toBe('unclear');
    },
  );

  it.each(['and where did the ferry sink?', 'when did Ines Duarte leave', 'what happened?', 'And Lisbon?'])(
    '%s is asked as it is',
    (text) => {
      expect(question(text, []).question.text).toBe(text);
    },
  );
});

describe('a message about what was shown is no new question', () => {
  it.each([
    ['who said that?', 'attribution'],
    ['says who', 'attribution'],
    ['according to whom?', 'attribution'],
    ['Source?', 'attribution'],
    ['are you sure?', 'accounts'],
    ['is that true?', 'accounts'],
    ['really??', 'accounts'],
    ['who else says so?', 'accounts'],
    ['more', 'more'],
    ['show me more please', 'more'],
    ['anything else?', 'more'],
    ['who else?', 'others'],
    ['anyone else?', 'others'],
    ['who else was?', 'others'],
    ['context', 'surroundings'],
    ['can I see the context?', 'surroundings'],
    ['and then?', 'surroundings'],
    ['what happened next?', 'surroundings'],
  ])('%s', (text, kind) => {
    const later = recalled('did it rain?', { shown: [], startsSubject: false });
    expect(ask(text)).toMatchObject({ kind, about: ferry });
    // Of the turns before, it means the last that showed anything.
    expect(ask(text, [ferry, later])).toMatchObject({ kind, about: ferry });
    expect(ask(text, [later]).kind).toBe('unclear');
    expect(ask(text, []).kind).toBe('unclear');
  });

  it('asks whether the answer is sure, not what came after it under “more”', () => {
    const more = recalled('who was arrested?', { role: 'more', startsSubject: false });
    expect(ask('are you sure?', [ferry, more])).toMatchObject({ kind: 'accounts', about: ferry });
    expect(ask('who said that?', [ferry, more])).toMatchObject({ kind: 'attribution', about: more });
  });

  it.each([
    'who said that the ferry was safe?',
    'are you sure the ferry sank?',
    'what is the context of the fire?',
  ])('but “%s” is one', (text) => expect(ask(text).kind).toBe('question'));

  it('is a question where a command asks it', () => {
    expect(ask('said that', [ferry], 'who').kind).toBe('question');
  });
});

describe('a message that does not say what it is about follows the turn before', () => {
  it.each([
    'did it burn for long?',
    'how many of them died?',
    'who put it out?',
    'what did the mayor say about that?',
    'and how many sailors got hurt?',
    'who paid?',
    'is the captain in the same prison?',
    'what happened before that?',
    'the second one',
  ])('%s', (text) => expect(inherits(text)).toBe(true));

  it('takes over the words of earlier questions with less weight than its own, later ones first', () => {
    const later = recalled('how many sailors drowned?', { startsSubject: false });
    const terms = question('who paid?', [ferry, later]).question.context!.terms;
    const weight = (norm: string) => terms.find((term) => term.norm === norm)?.weight ?? 0;
    expect(weight('sailors')).toBeGreaterThan(weight('ferry'));
    expect(weight('ferry')).toBeGreaterThan(0);
    expect(weight('paid')).toBe(0);
    expect(Math.max(...terms.map((term) => term.weight))).toBeLessThan(1);
  });

  it('tells the names in the places of pronouns from those that were typed', () => {
    expect(question('where does she live?').question.context?.standIns).toEqual(['duart']);
    expect(question('where does Ines Duarte live?').question.context?.standIns ?? []).toEqual([]);
    expect(question('who paid?').question.context?.standIns ?? []).toEqual([]);
  });

  it('stays near the sentences shown, the last turn’s first', () => {
    const shown = (article: string, start: number) => ({ article, start, end: start + 9, answer: [] });
    const later = recalled('who?', { startsSubject: false, shown: [shown('b', 1), shown('c', 1)] });
    const first = { ...ferry, shown: [shown('c', 1), shown('b', 1), shown('a', 1)] };
    const context = question('who paid?', [first, later]).question.context!;
    expect(context.shown.map(({ article, start }) => [article, start])).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 1],
    ]);
    expect(context.shown[0]!.weight).toBe(1);
  });

  it('keeps to the article that the thread was narrowed to, unless it is narrowed anew', () => {
    const narrowed = { ...ferry, scope: { article: 'harbour' } };
    expect(question('who paid?', [narrowed]).question.scope).toEqual({ article: 'harbour' });
    const anew = understand([narrowed], { text: 'who paid?', kind: 'ask', scope: { outlet: 'The Post' } });
    expect(anew).toMatchObject({ question: { scope: { outlet: 'The Post' } } });
    expect(question('Where did the king of Sweden meet Rita Gomes?', [narrowed]).question.scope).toEqual({});
  });
});

describe('a question that stands on its own', () => {
  it.each([
    'Where did the king of Sweden meet the bishop of Uppsala?',
    'who is Rita Gomes?',
    'How many bridges did the flood destroy in Peru?',
    'Did Rita Gomes sell her house in Madrid to the bank?',
  ])('starts a new subject: %s', (text) => {
    const { question: asked, understoodAs } = question(text);
    expect(asked).toEqual({ kind: 'ask', text, scope: {}, context: undefined });
    expect(understoodAs).toBeNull();
  });

  it('stays near the subject where the article quoted has all its names, but takes no words over', () => {
    const { question: asked, understoodAs } = question('what did Paulo Reis tell the harbour police?');
    expect(asked.context).toMatchObject({ terms: [], shown: [{ article: 'harbour', weight: 1 }] });
    expect(understoodAs).toBeNull();
  });

  it('never inherits, whatever was said before', () => {
    const invented = fc.constantFrom('Zorblatt', 'Quexley', 'Vimtara', 'Yundrik');
    const whole = fc
      .tuple(
        invented,
        fc.constantFrom('sell', 'paint', 'visit', 'insult'),
        fc.constantFrom('castle', 'bakery', 'orchestra'),
      )
      .map(([name, verb, thing]) => `When did ${name} ${verb} the ${thing} with three windows?`);
    fc.assert(
      fc.property(turns, whole, (before, text) => {
        expect(question(text, before).question.context).toBeUndefined();
      }),
    );
  });
});

const word = fc.constantFrom(
  'who',
  'what',
  'the',
  'ferry',
  'he',
  'that',
  'there',
  'and',
  'Lisbon',
  'about',
  '?',
  '’s',
  "'d",
  'more',
  ',',
);
const turns = fc.array(
  fc.tuple(fc.array(word, { minLength: 1, maxLength: 8 }), fc.boolean()).map(([words, startsSubject]) =>
    recalled(words.join(' '), {
      startsSubject,
      answered: [person('Ines Duarte', 'she')],
      named: [place('Lisbon')],
    }),
  ),
  { maxLength: 4 },
);

describe('any message', () => {
  const messages = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.array(word, { maxLength: 10 }).map((words) => words.join(' ')),
  );

  it('is understood without an exception, the same each time, and never as less than it says', () => {
    fc.assert(
      fc.property(
        turns,
        messages,
        fc.constantFrom<QuestionKind>('ask', 'who', 'how-many'),
        (before, text, kind) => {
          const understood = ask(text, before, kind);
          expect(ask(text, before, kind)).toEqual(understood);
          if (understood.kind === 'question') expect(understood.question.text.trim()).not.toBe('');
          if (understood.kind === 'question' && before.length === 0)
            expect(understood.question.context).toBeUndefined();
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(['', '   ', '?!', '…', '\u200B'])('that says nothing is no question: %j', (text) => {
    expect(ask(text)).toMatchObject({ kind: 'unclear', message: expect.stringMatching(/^Ask a question/) });
  });

  it('may be very long', () => {
    expect(ask('why did it burn and '.repeat(20_000)).kind).toBe('question');
  });
});
