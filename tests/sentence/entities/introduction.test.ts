import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/sentence/annotate.ts';
import { introductionOf } from '../../../src/sentence/entities/introduction.ts';
import { articleOf } from '../article-of.ts';

/** What the sentence tells of the one of that name, beside it. */
function introduction(text: string, name: string): string | null {
  const { article, sentences } = annotate(articleOf([text]));
  const start = article.body.indexOf(name);
  const span = introductionOf(article.body, sentences[0]!, [start, start + name.length]);
  return span && article.body.slice(...span);
}

describe('introductionOf', () => {
  it.each([
    ['The mayor, Oscar Dahl, said the town would pay.', 'Oscar Dahl', 'mayor'],
    [
      '“Nobody was hurt,” said Ines Roth, a spokeswoman for the fire service.',
      'Ines Roth',
      'spokeswoman for the fire service',
    ],
    ['The harbour’s chief engineer Omar Day left.', 'Omar Day', 'chief engineer'],
    ['Piet Maas, who runs the ferry, left on Friday.', 'Piet Maas', 'who runs the ferry'],
  ])('is what stands beside the name: %s', (text, name, words) => {
    expect(introduction(text, name)).toBe(words);
  });

  it.each([
    ['Oscar Dahl cheered.', 'Oscar Dahl'],
    ['The council, led by Oscar Dahl, voted.', 'Oscar Dahl'],
    ['Piet Maas, who left, was sad.', 'Piet Maas'],
  ])('is none in "%s"', (text, name) => {
    expect(introduction(text, name)).toBeNull();
  });
});
