/** Follow-ups over two articles made for these tests: what was shown before says which story is meant. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { createNewsroom, type LiveNewsroom } from '../../../src/newsroom.ts';
import type { QuestionContext } from '../../../src/question/question.ts';

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

function newsroom(articles: Readonly<Record<string, string>>): LiveNewsroom {
  const room = createNewsroom();
  for (const [name, text] of Object.entries(articles)) {
    const outcome = readArticle(`${name}.md`, new TextEncoder().encode(text));
    if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
    room.add(outcome.article);
  }
  return room;
}

const HARBOUR = `---
title: "Harbour master defends the new bridge"
outlet: "The Valley Post"
published: 2022-03-06
---
The new bridge will not block the harbour, Lena Brandt said on Sunday.

Boats will pass under it at any tide, the plans show.

Brandt, 52, has run the harbour since she moved here from Umea.

She told Radio Dalarna in an interview that the plans were sound.

Boats used to wait for hours, and skippers complained.

Olle Ek, who sails from here, doubts that.

The town votes in May.
`;

/** Two reports on one fire, with rare names in common, and one on another ferry that has more of the question's words. */
const AURELIA = `---
title: "Ferry Aurelia burns off Kalvo"
outlet: "The Valley Post"
published: 2022-05-02
---
The ferry Aurelia burned off Kalvo on Monday.

Captain Tomas Irgens left last, Helen Straud of the coast guard said.
`;
const INQUIRY = `---
title: "Captain Irgens of the Aurelia suspended"
outlet: "The Herald"
published: 2022-05-09
---
Captain Tomas Irgens of the Aurelia was suspended.

Some 140 passengers were saved, Helen Straud told the inquiry.
`;
const PINEWOOD = `---
title: "Ferry Pinewood runs aground"
outlet: "The Herald"
published: 2022-05-04
---
The ferry Pinewood ran aground near Mora.

Some 90 passengers were saved from the ferry by boats.
`;

function firstFor(
  text: string,
  article: string,
  mayRepeat = false,
  more: Partial<QuestionContext> = {},
): string | undefined {
  const room = newsroom(article === 'harbour' ? { harbour: HARBOUR } : { mill: MILL, dairy: DAIRY });
  const annotated = [...room.articles()].find(({ from }) => from.article.includes(article))!;
  const id = annotated.from.article;
  const { start, end } = room.annotated(id)!.sentences[0]!;
  const context: QuestionContext = {
    terms: [],
    shown: [{ article: id, start, end, weight: 1 }],
    mayRepeat,
    ...more,
  };
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

  it('that asks on what occasion it was said is answered with the words that tell', () => {
    expect(firstFor('what programme was that on', 'harbour')).toContain('Radio Dalarna');
    expect(firstFor('who was Brandt talking to', 'harbour', false, { standIns: ['brandt'] })).toContain(
      'Radio Dalarna',
    );
  });

  it('that is a bare question word is answered with a sentence that has what it asks for', () => {
    expect(firstFor('when: Brandt has run the harbour', 'harbour', true)).toContain('Sunday');
  });

  it('about another is answered with a sentence about them', () => {
    expect(firstFor('what do boats mean for Ek', 'harbour', true, { about: ['ek'] })).toContain('Olle Ek');
  });

  it('is followed into another article of the same story, before one of another story that has more of its words', () => {
    const room = newsroom({ aurelia: AURELIA, inquiry: INQUIRY, pinewood: PINEWOOD });
    const { start, end } = room.annotated('aurelia')!.sentences[0]!;
    const context: QuestionContext = {
      terms: [],
      shown: [{ article: 'aurelia', start, end, weight: 1 }],
      mayRepeat: false,
    };
    const text = 'how many passengers were saved from the ferry by boats';
    const first = (asked: Omit<Parameters<LiveNewsroom['ask']>[0], 'kind' | 'text' | 'scope'>) => {
      const answer = room.ask({ kind: 'how-many', text, scope: {}, ...asked });
      return answer.kind === 'found' ? answer.quotations[0]?.from.article : answer.kind;
    };
    expect(first({})).toBe('pinewood');
    expect(first({ context })).toBe('inquiry');
  });
});
