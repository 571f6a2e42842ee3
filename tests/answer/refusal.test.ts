import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/article/corpus.ts';
import { createNewsroom } from '../../src/newsroom.ts';
import type { QuestionKind } from '../../src/question/question.ts';

const newsroom = createNewsroom();
const kindOfAnswer = (kind: QuestionKind, text: string): string =>
  newsroom.ask({ kind, text, scope: {} }).kind;

describe('over the article on the drone strike', () => {
  beforeAll(async () => {
    for await (const article of readCorpus(['seeds'])) newsroom.add(article);
  });

  it.each<[QuestionKind, string]>([
    ['who', 'is the president of France'],
    ['who', 'is the president of france'],
    ['where', 'was Napoleon crowned'],
    ['who', 'whole family was killed'],
    ['what', 'is the price of gold'],
    ['who', 'won the world cup'],
    ['when', 'does the library open'],
    ['who', 'wrote Hamlet'],
    ['said', 'Einstein about relativity'],
  ])('/%s %s is not in the corpus', (kind, text) => {
    expect(kindOfAnswer(kind, text)).toBe('not-found');
  });

  it.each<[QuestionKind, string]>([
    ['who', 'died in the drone strike'],
    ['who', 'was killed'],
    ['when', 'was the commander killed'],
    ['where', 'was he killed'],
    ['how-many', 'were killed'],
    ['said', 'Rasool about the strike'],
    ['who', 'is the spokesman'],
    ['what', 'is the Popular Mobilization Forces'],
    ['who', 'condemned the attack'],
    ['why', 'was the strike carried out'],
  ])('/%s %s is answered', (kind, text) => {
    expect(kindOfAnswer(kind, text)).toBe('found');
  });
});
