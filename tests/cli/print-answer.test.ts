import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Found, RankedQuotation } from '../../src/answer/answer.ts';
import { printAnswer, printQuotation } from '../../src/cli/print-answer.ts';
import type { Question } from '../../src/question/question.ts';

const BODY = 'Before. The mayor, Ann Poe, opened the bridge on Monday. After.';
const question: Question = {
  text: 'opened the bridge',
  kind: 'who',
  answerTypes: ['person'],
  terms: [],
  names: [],
  focus: [],
  time: null,
  speaker: null,
  scope: {},
};
function quotation(
  text = BODY.slice(8, 56),
  start = 8,
  emphasis: readonly (readonly [number, number])[] = [[19, 26]],
): RankedQuotation {
  return {
    start,
    end: start + text.length,
    text,
    emphasis,
    chain: [],
    from: {
      article: 'bridge',
      title: 'Bridge opens',
      titleMade: false,
      outlet: 'The Daily Record',
      authors: ['Jane Roe'],
      published: '2023-05-01',
      url: null,
      wire: null,
    },
    notes: [],
    confidence: 0.9,
    alsoIn: [],
    reasons: { matched: [], alike: [], names: [], answerFound: null },
  };
}
const found = (quotations: readonly RankedQuotation[]): Found => ({
  kind: 'found',
  question,
  quotations,
  conflicts: [],
  assumptions: [],
});
const FRAME = { heading: 'who opened the bridge', shown: 3 };
const PLAIN = { columns: null, styled: false };

test('an answer is the question, each quotation, and under it its attribution', () => {
  expect(printAnswer(found([quotation()]), FRAME, PLAIN)).toBe(
    'who opened the bridge\n\n  │ The mayor, Ann Poe, opened the bridge on Monday.\n    — The Daily Record, by Jane Roe, 1 May 2023',
  );
});

test('the answering words are bold where the page can show it', () => {
  const text = printQuotation(quotation(), { columns: null, styled: true });
  expect(text).toContain('The mayor, \u001b[1mAnn Poe\u001b[22m, opened');
});

test('what is left out is said', () => {
  const text = printAnswer(found([quotation(), quotation()]), { ...FRAME, shown: 1 }, PLAIN);
  expect(text.match(/The mayor/g)).toHaveLength(1);
  expect(text).toContain('One more sentence; --limit 2 shows it too.');
});

test('an unsure answer says so before its quotations', () => {
  const unsure = { ...quotation(), confidence: 0.1 };
  const text = printAnswer(found([unsure]), FRAME, PLAIN);
  expect(text.split('\n\n')[1]).toBe('Unsure: the nearest sentence, which may not answer it:');
  expect(printAnswer(found([quotation()]), FRAME, PLAIN)).not.toContain('Unsure');
});

test('where accounts differ, each sentence is shown once, with all to whom it is attributed', () => {
  const told = (article: string, text: string): RankedQuotation => {
    const one = quotation(text, 0, []);
    return { ...one, from: { ...one.from, article, outlet: article } };
  };
  const [six, eight, again] = [
    told('Post', 'Six fled.'),
    told('News', 'Eight fled.'),
    told('Courier', 'Eight fled.'),
  ];
  const other = told('Mirror', 'They were workers.');
  const conflicts = [{ about: 'a number', accounts: [six, eight, again] }];
  const answer = { ...found([six, { ...eight, alsoIn: [again] }, other]), conflicts };
  expect(printAnswer(answer, FRAME, PLAIN).split('\n\n').slice(1)).toEqual([
    'Accounts differ in a number:',
    '  │ Six fled.\n    — Post, by Jane Roe, 1 May 2023',
    '  │ Eight fled.\n    — News, by Jane Roe, 1 May 2023\n    in the same words: Courier, by Jane Roe, 1 May 2023',
    'Also found:',
    '  │ They were workers.\n    — Mirror, by Jane Roe, 1 May 2023',
  ]);
});

test('"not found" says so first, and that the nearest sentences do not answer', () => {
  const text = printAnswer(
    {
      kind: 'not-found',
      question,
      nearest: [quotation()],
      missing: 'The corpus names no ferry.',
      assumptions: [],
    },
    FRAME,
    PLAIN,
  );
  expect(text.split('\n\n').slice(1, 3)).toEqual([
    'Not found in the corpus. The corpus names no ferry.',
    'The nearest sentence, which does not seem to answer it:',
  ]);
});

test('an article cannot steer the terminal', () => {
  const text = printQuotation(quotation('A\u001b[2J\u001b]0;x\u0007B\u202eC\u0000\r\nD', 0, []), PLAIN);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(text).toMatch(/A.*B.*C.*D/);
});

test('whatever the width, the words are the quotation’s', () => {
  const words = fc.array(fc.stringMatching(/^[A-Za-z“”,.’éß-]{1,30}$/), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(words, fc.integer({ min: 5, max: 100 }), fc.nat(), fc.nat(), (list, columns, a, b) => {
      const text = list.join(' ');
      const emphasis = [[Math.min(a, b) % text.length, text.length]] as const;
      const printed = stripVTControlCharacters(
        printQuotation(quotation(text, 0, emphasis), { columns, styled: true }),
      );
      const quoted = printed.split('\n').filter((line) => line.startsWith('  │ '));
      const shown = quoted.map((line) => line.slice(4)).join('');
      expect(shown.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});
