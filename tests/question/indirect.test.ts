import { describe, expect, it } from 'vitest';
import { indirectQuestion } from '../../src/question/indirect.ts';
import type { QuestionKind } from '../../src/question/question.ts';

describe('indirectQuestion', () => {
  it.each<[QuestionKind, string, string]>([
    ['where', 'where was Eva Lund born?', 'where Eva Lund was born'],
    ['when', 'did the court rule', 'when the court ruled'],
    ['where', 'did the ferry Nordlys sink', 'where the ferry Nordlys sank'],
    ['ask', 'Why did Eva Lund resign?', 'why Eva Lund resigned'],
    ['ask', 'how many children does Jon Lie have', 'how many children Jon Lie has'],
    ['how-many', 'how many people were hurt in the fire', 'how many people were hurt in the fire'],
    ['how-many', 'rooms does the hotel in Vik have', 'how many rooms the hotel in Vik has'],
    ['who', 'voted against the law', 'who voted against the law'],
    ['who', 'is the mayor of Vik', 'who the mayor of Vik is'],
    ['who', 'did the police arrest', 'who the police arrested'],
    ['what', 'what caused the fire?', 'what caused the fire'],
    ['ask', 'which bill did Krull sign', 'which bill Krull signed'],
    ['ask', 'when will the trial begin', 'when the trial will begin'],
    ['why', 'is the water brown', 'why the water is brown'],
    ['ask', 'did the mayor resign', 'whether the mayor resigned'],
    ['when', 'did the wounded soldiers go home', 'when the wounded soldiers went home'],
  ])('/%s %s', (kind, text, expected) => {
    expect(indirectQuestion(kind, text)?.text).toBe(expected);
  });

  it.each<[QuestionKind, string]>([
    ['how-many', 'wounded'],
    ['when', 'the strike'],
    ['why', "why didn't he come"],
    ['who', 'who was the first to leave'],
    ['when', 'when: the ferry sank'],
    ['ask', 'when did it sink, and where did it sail from'],
    ['ask', 'tell me all about the ferry'],
    ['ask', ''],
    ['where', `did ${'very '.repeat(60)}old Stig Dahl live`],
  ])('gives nothing where the grammar does not show: /%s %s', (kind, text) => {
    expect(indirectQuestion(kind, text)).toBeNull();
  });

  it('tells the subject', () => {
    expect(indirectQuestion('where', 'was Eva Lund born')?.subject).toBe('Eva Lund');
    expect(indirectQuestion('who', 'voted against it')?.subject).toBeNull();
  });
});
