import { describe, expect, it } from 'vitest';
import { FILLING_NAMES, fillings } from '../../../src/answer/ranking/signs/filling.ts';
import type { QuestionKind } from '../../../src/question/question.ts';
import { evidenceOf } from './features/values.ts';

/** The signs of one stretch of a sentence, by name. */
function signsOf(
  kind: QuestionKind,
  question: string,
  sentence: string,
  words: string,
): Record<string, number> {
  const [evidence] = evidenceOf(kind, question, [sentence]);
  const { body } = evidence!.view.view.annotated.article;
  const found = fillings(evidence!).find(({ filler: { span } }) => body.slice(...span) === words);
  if (!found) throw new Error(`nothing that may answer: ${words}`);
  return Object.fromEntries(FILLING_NAMES.map((name, i) => [name, found.signs[i]!]));
}

describe('signs of a stretch that may answer', () => {
  it('has a number for each name', () => {
    const [evidence] = evidenceOf('when', 'was the mill sold', [
      'The mill, built in 1902, was sold on Friday.',
    ]);
    for (const { signs } of fillings(evidence!)) {
      expect(signs).toHaveLength(FILLING_NAMES.length);
      expect([...signs].every(Number.isFinite)).toBe(true);
    }
  });

  it('tell the day of what is asked about from that of something else', () => {
    const of = (words: string) =>
      signsOf(
        'when',
        'did Stig Berg sell the mill',
        'Stig Berg, who was fined in 2019, sold the mill in March.',
        words,
      );
    const [sold, fined] = [of('March'), of('2019')];
    expect(sold.local).toBeGreaterThan(fined.local!);
    expect(sold.deedInClause).toBe(1);
    expect(fined.deedInClause).toBe(0);
    expect([sold.fits, fined.fits]).toEqual([1, 1]);
  });

  it('tell what only repeats the question', () => {
    const sentence = 'Rita Falk opened the bridge in Orsa.';
    const of = (words: string) => signsOf('who', 'opened the bridge in Orsa', sentence, words);
    expect(of('Orsa').repeats).toBe(1);
    expect(of('Rita Falk').repeats).toBe(0);
  });

  it('tell whose words are asked for', () => {
    const of = (sentence: string, words: string) =>
      signsOf('said', 'Falk on the bridge', sentence, words).theirs;
    expect(of('Rita Falk said the bridge was safe.', 'the bridge was safe')).toBe(1);
    expect(of('Stig Berg said the bridge was safe.', 'the bridge was safe')).toBe(-1);
  });
});
