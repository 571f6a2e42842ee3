/** "Who is …" is answered where a sentence introduces someone, over articles made for these tests. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { RankedQuotation } from '../../src/answer/answer.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { createNewsroom } from '../../src/newsroom.ts';

const newsroom = createNewsroom();
const ARTICLES = [
  `# Bridge closed in Lund

The old bridge in Lund was closed on Monday after a crack was found in a pier.

The mayor, Oscar Dahl, said the town would pay for the repair. He said the work would take a year.

“Nobody was hurt,” said Ines Roth, a spokeswoman for the fire service.

Piet Maas, who runs the ferry, said he would add four trips a day.
`,
  `# Ferry adds trips

The ferry will make four more trips a day, Piet Maas said on Friday.

The council, led by Oscar Dahl, voted for a subsidy. Dahl cheered.
`,
];

function first(text: string) {
  const answer = newsroom.ask({ kind: 'who', text, scope: {} });
  if (answer.kind !== 'found') return answer.kind;
  const [{ text: sentence, reasons }] = answer.quotations as [RankedQuotation];
  return [sentence, reasons.answerFound];
}

describe('who is', () => {
  beforeAll(() => {
    ARTICLES.forEach((text, index) => {
      const outcome = readArticle(`${index}.md`, new TextEncoder().encode(text));
      if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
      newsroom.add(outcome.article);
    });
  });

  it.each([
    ['is Oscar Dahl', 'The mayor, Oscar Dahl, said the town would pay for the repair.', 'mayor'],
    [
      'is Ines Roth',
      '“Nobody was hurt,” said Ines Roth, a spokeswoman for the fire service.',
      'spokeswoman for the fire service',
    ],
    [
      'is Piet Maas',
      'Piet Maas, who runs the ferry, said he would add four trips a day.',
      'who runs the ferry',
    ],
  ])('%s: the sentence that introduces them', (question, sentence, words) => {
    expect(first(question)).toEqual([sentence, `who: ${words}`]);
  });
});
