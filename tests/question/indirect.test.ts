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

  it.each([
    ['how old is Eva Lund', 'how old Eva Lund is'],
    ['how deep is the lake', 'how deep the lake is'],
    ['how much did the bridge cost', 'how much the bridge cost'],
    ['how much money did the town spend', 'how much money the town spent'],
    ['how was the ship raised', 'how the ship was raised'],
    ['why was the school closed', 'why the school was closed'],
    ['why is the price of fish so high', 'why the price of fish is so high'],
    ['when is the next ferry', 'when the next ferry is'],
    ['where are the men now', 'where the men are now'],
    ['where is the town hall of Vik', 'where the town hall of Vik is'],
    ['who is he', 'who he is'],
    ['who are the owners of the ferry', 'who the owners of the ferry are'],
    ['who is in charge of the harbor', 'who is in charge of the harbor'],
    ['what is the bridge made of', 'what the bridge is made of'],
    ['who was the ferry built by', 'who the ferry was built by'],
    ['where did the ship come from', 'where the ship came from'],
    ['whose boat did they take', 'whose boat they took'],
    ['what time does the ferry leave', 'what time the ferry leaves'],
    ['has Eva Lund resigned', 'whether Eva Lund has resigned'],
    ['will it rain on Friday', 'whether it will rain on Friday'],
    ['is the ferry late again', 'whether the ferry is late again'],
    ['is the town of Vik rich', 'whether the town of Vik is rich'],
    ['did that man drown', 'whether that man drowned'],
  ])('tells “%s” as “%s”', (text, expected) => {
    expect(indirectQuestion('ask', text)?.text).toBe(expected);
  });

  it.each([
    'are there any dolphins?',
    'is there life on the moon?',
    'was there a storm in May',
    'were there survivors',
    'what is there to see in Ardal',
    'How far is Ardal from the sea?',
    'how far is it to Vik',
    'how cold is it in Vik',
    'where is Eva Lund from?',
    'what is the fire about',
    'is Ardal near the sea',
    'was the mayor at the meeting',
    'is Eva Lund the mayor',
    'is the mayor of Ardal a farmer',
    'is Lund mayor of Vik?',
    'when was Lund mayor',
    'where was the ferry on Friday',
    'why is Lund in Vik',
    'when was the crew safe in port',
    'when was the last time it snowed',
    'was it the mayor who lied',
    'when did the man who drowned leave',
  ])('leaves “%s”, whose subject ends where no word class shows', (text) => {
    expect(indirectQuestion('ask', text)).toBeNull();
  });

  it('gives nothing for a text that is too long, whatever it ends in', () => {
    expect(indirectQuestion('ask', `who is ${'?! '.repeat(20_000)}x`)).toBeNull();
  });

  it('tells the subject', () => {
    expect(indirectQuestion('where', 'was Eva Lund born')?.subject).toBe('Eva Lund');
    expect(indirectQuestion('who', 'voted against it')?.subject).toBeNull();
  });
});
