import { describe, expect, it } from 'vitest';
import { isOtherLanguage } from '../../src/question/language.ts';

describe('a question in another language', () => {
  it.each([
    "Qui a été tué dans l'incendie ?",
    'Où est le maire ?',
    '¿Quién fue arrestado?',
    '¿Cuántos murieron?',
    'Wer wurde verhaftet?',
    'Chi ha vinto le elezioni?',
    'Кто победил на выборах?',
    '誰が逮捕されたのか',
  ])('%s', (text) => expect(isOtherLanguage(text)).toBe(true));
});

describe('what is English, or may be', () => {
  it.each([
    'Who was killed in the fire?',
    'who is Qui Gon?',
    'Qui Nguyen',
    'Qui Nguyen said what',
    'Quando',
    'killed in Baghdad',
    'comment on the fire',
    'ferry Malmö São Paulo',
    'Was it arson?',
    "won't someone say so",
    '',
    '?!',
    '2016',
  ])('“%s”', (text) => expect(isOtherLanguage(text)).toBe(false));
});
