/** What the corpus knows of a turn, on an article made for these tests. */
import { expect, it } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { recall } from '../../src/conversation/recall.ts';
import { annotate } from '../../src/sentence/annotate.ts';
import { turn } from './turns.ts';

const BODY = `Marta Ruiz won the vote in Leon on Sunday.

Ruiz thanked her husband, Pablo Ruiz.

"We did it," she said. Ruiz will take office in May.
`;

it('takes a surname that two people share for whom the article speaks of most', () => {
  const outcome = readArticle('vote.md', new TextEncoder().encode(BODY));
  if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
  const annotated = annotate(outcome.article);
  const archive = { annotated: () => annotated };
  const { start, end } = annotated.sentences[0]!;
  const asked = (text: string) =>
    recall(turn(text, { shown: [{ article: annotated.article.id, start, end, answer: [] }] }), archive);
  expect(asked('where did Ruiz win?').questioned.map(({ name }) => name)).toEqual(['Marta Ruiz']);
  expect(asked('who is Pablo Ruiz?').questioned.map(({ name }) => name)).toEqual(['Pablo Ruiz']);
});
