/** Of whom a sentence tells that something happened to them. The name stands between bars. */
import { describe, expect, it } from 'vitest';
import { isToldOf } from '../../src/conversation/told-of.ts';

const told = (sentence: string) => {
  const [before = '', , after = ''] = sentence.split('|');
  return isToldOf(before, after);
};

describe('a sentence that names', () => {
  it.each([
    '|Ann Roe|, 52, was killed.',
    '|Ann Roe| and Tom Hale died at the scene.',
    '|Ann Roe|, a nurse from Hemsby, was seriously hurt.',
    '|Ann Roe| later died in hospital.',
    'Police named the dead as |Ann Roe|.',
    'Police named the dead as Tom Hale, 40, and |Ann Roe|.',
    'The victims were Tom Hale and |Ann Roe|.',
    'Three people died, including Councilwoman |Ann Roe|.',
    '|Ann Roe| was among the dead.',
    '|Ann Roe|, killed on the bridge, was 52.',
  ])('tells of them: %s', (sentence) => {
    expect(told(sentence)).toBe(true);
  });

  it.each([
    'Mayor |Ann Roe| visited the injured workers in the hospital.',
    '|Ann Roe| arrested three men.',
    'The injured men were met by Mayor |Ann Roe|.',
    'The bodies were identified by |Ann Roe|.',
    "|Ann Roe|'s brother was killed.",
    '|Ann Roe|, whose brother was killed, thanked the crew.',
    'The dead were carried out when |Ann Roe| arrived.',
  ])('tells of others: %s', (sentence) => {
    expect(told(sentence)).toBe(false);
  });
});
