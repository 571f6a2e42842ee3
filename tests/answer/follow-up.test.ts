/** Follow-ups over two articles made for these tests: what was shown before says which story is meant. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { createNewsroom, type LiveNewsroom } from '../../src/newsroom.ts';
import type { QuestionContext } from '../../src/question/question.ts';

const MILL = `---
title: "Paper mill in Orsa shuts down"
outlet: "The Valley Post"
published: 2022-03-04
---
The paper mill in Orsa shut down on Friday.

Owner Karin Falk told the staff at noon.

The mill had made paper since 1911.

Some 240 people will lose their jobs.
`;
const DAIRY = `---
title: "Dairy in Mora shuts down"
outlet: "The Valley Post"
published: 2022-03-05
---
The dairy in Mora shut down on Saturday.

Some 35 people will lose their jobs.
`;

function newsroom(): LiveNewsroom {
  const room = createNewsroom();
  for (const [name, text] of Object.entries({ mill: MILL, dairy: DAIRY })) {
    const outcome = readArticle(`${name}.md`, new TextEncoder().encode(text));
    if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
    room.add(outcome.article);
  }
  return room;
}

function firstFor(text: string, article: string, mayRepeat = false): string | undefined {
  const room = newsroom();
  const annotated = [...room.articles()].find(({ from }) => from.article.includes(article))!;
  const id = annotated.from.article;
  const { start, end } = room.annotated(id)!.sentences[0]!;
  const context: QuestionContext = { terms: [], shown: [{ article: id, start, end, weight: 1 }], mayRepeat };
  const answer = room.ask({ kind: 'ask', text, scope: {}, context });
  return answer.kind === 'found' ? answer.quotations[0]?.text : undefined;
}

describe('a follow-up', () => {
  it('is answered from the article that was shown', () => {
    expect(firstFor('how many people lose their jobs', 'mill')).toContain('240');
    expect(firstFor('how many people lose their jobs', 'dairy')).toContain('35');
  });

  it('is not answered with what was shown before, where another sentence has its words', () => {
    expect(firstFor('who told the staff of the mill', 'mill')).toContain('Karin Falk');
  });

  it('may be answered with what was shown before, where that is asked for', () => {
    expect(firstFor('when did it shut down', 'mill', true)).toContain('Friday');
  });
});
