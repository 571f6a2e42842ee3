import { describe, expect, it } from 'vitest';
import { fillersIn } from '../../../src/answer/phrases/fillers.ts';
import type { QuestionKind } from '../../../src/question/question.ts';
import { evidenceOf } from '../ranking/features/values.ts';

/** The stretches of a sentence that may answer, as "type: words". */
function fillers(kind: QuestionKind, question: string, sentence: string): readonly string[] {
  const [evidence] = evidenceOf(kind, question, [sentence]);
  const { body } = evidence!.view.view.annotated.article;
  return fillersIn(evidence!).map(({ type, span }) => `${type}: ${body.slice(...span)}`);
}

describe('stretches that may answer', () => {
  it('are names, times, numbers, and noun phrases that are none of these', () => {
    const found = fillers(
      'who',
      'opened the bridge',
      'Rita Falk opened the new bridge on Friday before 40 guests.',
    );
    expect(found).toEqual(
      expect.arrayContaining(['person: Rita Falk', 'time: Friday', 'number: 40', 'phrase: the new bridge']),
    );
    expect(found).not.toContain('phrase: Rita Falk');
  });

  it('are parts of a phrase too, where "of" or "and" joins them', () => {
    const found = fillers('what', 'did the fire destroy', 'The fire destroyed the roof of the mill.');
    expect(found).toEqual(
      expect.arrayContaining(['phrase: the roof of the mill', 'phrase: the roof', 'phrase: the mill']),
    );
  });

  it('are causes where it is asked why, and nowhere else', () => {
    const sentence = 'The bridge closed because its bolts had rusted.';
    expect(fillers('why', 'did the bridge close', sentence)).toContain('cause: because its bolts had rusted');
    expect(fillers('when', 'did the bridge close', sentence).join()).not.toContain('cause');
  });

  it('are words of theirs where it is asked what was said', () => {
    const found = fillers('said', 'Falk on the bridge', 'Rita Falk said the bridge was safe.');
    expect(found).toContain('quotation: the bridge was safe');
  });
});
