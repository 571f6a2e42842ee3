/** Which words of a quotation are set in bold: over the seed, and an article made for these tests. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { createNewsroom, type Newsroom } from '../../../src/newsroom.ts';
import type { QuestionKind } from '../../../src/question/question.ts';
import { newsroomOverSeeds } from '../../guild/stage.ts';

const MILL = `---
title: "Fire destroys paper mill in Orsa"
outlet: "The Valley Post"
published: 2022-03-06
---
A fire destroyed the paper mill in Orsa on Friday night.

Two of the night shift were injured in the fire, and Anna Holm was freed by a neighbour.

Fire chief Karin Falk told Radio Dalarna that the fire broke out because a bearing had overheated.

The mill, which has about 240 workers, will stay closed until June, owner Stig Berg said in a statement.

Seven people, among them a firefighter, were taken to hospital in Mora.

"We closed the north hall to save the rest," Falk said.

The town council meets on Monday due to the closure, according to its clerk.

The well-known Orsa-Mora road was shut.
`;

const COUNCIL = `---
title: "Council backs the harbour tunnel"
outlet: "The Valley Post"
published: 2022-03-06
---
Mia Holm and Pavel Hruby voted against the tunnel, and Ines Duarte voted for it.

Rita Falk voted for the bridge, but Tomas Lund and three members of the Green group voted against it.

Police chief Gustav Roth denied that officers had been at the harbour, but witness Clara Nyman insisted she saw them.

"The tunnel is safe," said engineer Lena Kvist, who oversaw the tests.

"I was never asked," said Olof Brandt, 61, who runs the ferry.

Because the valve had rusted, the pumps failed.

Five boats were damaged in the flood, harbour master Eva Lind said, and two sank.
`;

let seeds: Newsroom;
let council: Newsroom;
let mill: Newsroom;
beforeAll(async () => {
  seeds = await newsroomOverSeeds();
  mill = newsroomOver('mill.md', MILL);
  council = newsroomOver('council.md', COUNCIL);
});

function newsroomOver(name: string, text: string): Newsroom {
  const room = createNewsroom();
  const outcome = readArticle(name, new TextEncoder().encode(text));
  if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
  room.add(outcome.article);
  return room;
}

/** What each quotation that an answer shows has in bold, by how it begins; without those that have nothing in bold. */
function boldIn(room: Newsroom, kind: QuestionKind, text: string): Record<string, string> {
  const answer = room.ask({ kind, text, scope: {} });
  const quotations = answer.kind === 'found' ? answer.quotations : [];
  return Object.fromEntries(
    quotations.flatMap(({ text: quoted, start, emphasis }) =>
      emphasis.map(([from, to]) => [quoted.slice(0, 12), quoted.slice(from - start, to - start)]),
    ),
  );
}

describe('who', () => {
  it('is the one it was done to, or a group of them, where that is asked', () => {
    expect(boldIn(seeds, 'who', 'died in the drone strike')).toEqual({
      'Iraqi securi': 'Abu Taqwa Al-Saidi',
      'Four members': 'Four members of an Iran-aligned Iraqi militia group',
      'The PMF anno': 'Abu Taqwa',
    });
    expect(boldIn(mill, 'who', 'was taken to hospital')).toMatchObject({ 'Seven people': 'Seven people' });
    expect(boldIn(mill, 'who', 'was freed')).toMatchObject({ 'Two of the n': 'Anna Holm' });
  });

  it('is the one who did it, where that is asked', () => {
    expect(boldIn(seeds, 'who', 'shot down the drone')).toMatchObject({ 'On Tuesday, ': 'Iraqi forces' });
    expect(boldIn(mill, 'who', 'freed Anna Holm')).toMatchObject({ 'Two of the n': 'a neighbour' });
  });

  it('is not to whom it was told, nor the outlet', () => {
    expect(boldIn(seeds, 'who', 'confirmed the strike')['A U.S. offic']).toBe('A U.S. official');
    expect(boldIn(seeds, 'who', 'is responsible for the strike')['A U.S. offic']).toBe('the U.S.');
    expect(boldIn(mill, 'who', 'told Radio Dalarna about the fire')['Fire chief K']).toBe('Karin Falk');
  });

  it('is the source, where it is asked who says so', () => {
    expect(boldIn(mill, 'who', 'says the fire broke out because a bearing overheated')['Fire chief K']).toBe(
      'Karin Falk',
    );
    expect(boldIn(seeds, 'who', 'said six others were wounded')['Six others w']).toBe('Reuters');
  });

  it('is of two speakers in a sentence the one who said it so', () => {
    expect(boldIn(council, 'who', 'insisted she saw officers')['Police chief']).toBe('Clara Nyman');
    expect(boldIn(council, 'who', 'denied that officers were at the harbour')['Police chief']).toBe(
      'Gustav Roth',
    );
    expect(boldIn(council, 'ask', 'what did Nyman say?')['Police chief']).toBe('she saw them');
  });

  it('is on the side that was asked for, and all who were', () => {
    expect(boldIn(council, 'who', 'voted against the tunnel')['Mia Holm and']).toBe(
      'Mia Holm and Pavel Hruby',
    );
    expect(boldIn(council, 'who', 'voted for the tunnel')['Mia Holm and']).toBe('Ines Duarte');
    expect(boldIn(council, 'who', 'voted against the bridge')['Rita Falk vo']).toBe(
      'Tomas Lund and three members of the Green group',
    );
    expect(boldIn(council, 'who', 'voted for the bridge')['Rita Falk vo']).toBe('Rita Falk');
  });

  it('is the one whom a pronoun beside the verb means', () => {
    expect(boldIn(council, 'who', 'oversaw the tests')['"The tunnel ']).toBe('Lena Kvist');
    expect(boldIn(council, 'who', 'runs the ferry')['"I was never']).toBe('Olof Brandt');
    expect(boldIn(council, 'who', 'was never asked')['"I was never']).toBe('Olof Brandt');
  });

  it('is no time, no one the question names, and nobody where only a pronoun stands', () => {
    const room = newsroomOver(
      'sale.md',
      '# A farm is sold\n\nLast month, he sold the farm in Rejme.\n\nThe farm that Ada Krull sold was old.\n\nThey asked Krull to visit the town and sell the farm.\n',
    );
    expect(boldIn(room, 'who', 'sold the farm')).toEqual({ 'The farm tha': 'Ada Krull' });
    expect(boldIn(room, 'who', 'did Krull sell the farm to')).toEqual({});
  });

  it('is the name beside what they are', () => {
    expect(boldIn(mill, 'who', 'owns the mill')['The mill, wh']).toBe('Stig Berg');
    expect(boldIn(seeds, 'who', 'is the spokesman')['Iraqi milita']).toBe('Yehia Rasool');
  });
});

describe('why', () => {
  it('is the reason alone, without who gives it', () => {
    expect(boldIn(mill, 'why', 'did the fire break out')['Fire chief K']).toBe(
      'because a bearing had overheated',
    );
    expect(boldIn(mill, 'why', 'was the north hall closed')['"We closed t']).toBe('to save the rest');
    expect(boldIn(mill, 'why', 'does the council meet')['The town cou']).toBe('due to the closure');
    expect(boldIn(council, 'why', 'did the pumps fail')['Because the ']).toBe('Because the valve had rusted');
  });

  it('is what somebody gives as one', () => {
    const bold = boldIn(seeds, 'why', 'was the commander killed');
    expect(bold['The PMF anno']).toContain('as a result of');
  });

  it.each(['were US forces attacked'])(
    'is nothing where no sentence gives a reason, and the answer says so: %s',
    (text) => {
      const answer = seeds.ask({ kind: 'why', text, scope: {} });
      if (answer.kind !== 'found') throw new Error(answer.kind);
      expect(answer.quotations.slice(0, 3).flatMap(({ emphasis }) => emphasis)).toEqual([]);
      expect(answer.assumptions).toContain('No reason was found in so many words; these come nearest.');
    },
  );

  it.each(['did the fire break out', 'is there concern about a bearing'])(
    'is not said to be missing where a sentence gives one: %s',
    (text) => {
      const answer = mill.ask({ kind: 'why', text, scope: {} });
      expect(answer).toMatchObject({ kind: 'found', assumptions: [] });
    },
  );
});

describe('how many, where and when', () => {
  it('is of two numbers in a row the one of what was asked for', () => {
    const room = newsroomOver(
      'blaze.md',
      '# A blaze\n\nThree workers were killed and 14 people injured in the blaze at the depot.\n\nThe blaze at the depot killed four people and wounded at least 17 on Tuesday.\n',
    );
    expect(boldIn(room, 'how-many', 'people were killed in the blaze')).toMatchObject({
      'Three worker': 'Three',
      'The blaze at': 'four',
    });
    expect(boldIn(room, 'how-many', 'people were injured in the blaze')).toMatchObject({
      'Three worker': '14',
      'The blaze at': '17',
    });
  });

  it('counts what was asked for, and no day of a date', () => {
    expect(boldIn(seeds, 'how-many', 'were killed')).toEqual({ 'Four members': 'Four' });
    expect(boldIn(mill, 'how-many', 'people were taken to hospital')).toEqual({ 'Seven people': 'Seven' });
    expect(boldIn(mill, 'how-many', 'workers does the mill have')).toEqual({ 'The mill, wh': '240' });
  });

  it('counts people or things where "how many" names nothing, and not days or money', () => {
    const room = newsroomOver(
      'boat.md',
      '# A boat sinks\n\nThe boat sank two days after it left with 40 people on board, a loss of $3 million.\n',
    );
    expect(boldIn(room, 'how-many', 'were on the boat')).toEqual({ 'The boat san': '40' });
  });

  it('is an amount where "how much" is asked', () => {
    const room = newsroomOver(
      'levy.md',
      '# Levy for schools\n\nThe levy for two schools would bring $8 million.\n\nThe levy would pay for three halls.\n',
    );
    expect(boldIn(room, 'ask', 'how much would the levy bring')).toEqual({ 'The levy for': '$8 million' });
  });

  it('counts children only where children are counted', () => {
    const room = newsroomOver(
      'bus.md',
      '# A bus overturns\n\nThe bus overturned and hurt 17 people.\n\nThe crash hurt 17 people, nine of them children.\n',
    );
    expect(boldIn(room, 'how-many', 'children were hurt')).toEqual({ 'The crash hu': 'nine' });
  });

  it('is the number of the deed, not of what it was done to', () => {
    const room = newsroomOver(
      'ship.md',
      '# A ship hits a pier\n\nA ship carrying 90 people struck a pier in Orsa on Friday, hurling cars overboard and injuring at least eight.\n',
    );
    expect(boldIn(room, 'how-many', 'people were injured on the ship')).toEqual({ 'A ship carry': 'eight' });
  });

  it('is no number of those to whom nothing was done, and no number of people for a speed', () => {
    const room = newsroomOver(
      'tug.md',
      '# A tug runs aground\n\nThe tug ran aground with 12 people on board; nobody was hurt in the accident.\n\nThe tug was doing 14 knots.\n',
    );
    expect(boldIn(room, 'how-many', 'people were hurt in the accident of the tug')).toEqual({});
    expect(boldIn(room, 'ask', 'how fast was the tug')).toEqual({ 'The tug was ': '14' });
  });

  it('is where something is, not a country that does something', () => {
    const bold = boldIn(seeds, 'where', 'did the strike happen');
    expect(bold['Four members']).toBe('Baghdad');
    expect(bold['A U.S. offic']).not.toBe('U.S.');
    expect(boldIn(seeds, 'where', 'was the drone shot down')['On Tuesday, ']).toBe('Erbil airport');
  });

  it('is when the thing asked about was', () => {
    expect(boldIn(mill, 'when', 'does the council meet')['The town cou']).toBe('Monday');
    expect(boldIn(mill, 'when', 'was the mill destroyed')['A fire destr']).toBe('Friday night');
  });
});

it('is what was said, without the comma before who said it', () => {
  expect(boldIn(council, 'ask', 'what did Lind say?')['Five boats w']).toBe(
    'Five boats were damaged in the flood',
  );
});

it('never sets a part of a word with hyphens in bold', () => {
  const questions: readonly [QuestionKind, string][] = [
    ['why', 'are tensions rising'],
    ['who', 'wants the coalition to leave'],
    ['where', 'was the road shut'],
    ['who', 'fuels the tensions'],
  ];
  for (const [kind, text] of questions) {
    for (const room of [seeds, mill]) {
      const answer = room.ask({ kind, text, scope: {} });
      const quotations = answer.kind === 'found' ? answer.quotations : [];
      for (const { text: quoted, start, emphasis } of quotations) {
        for (const [from, to] of emphasis) {
          expect(quoted.slice(0, from - start)).not.toMatch(/\p{L}-?$/u);
          expect(quoted.slice(to - start)).not.toMatch(/^-?\p{L}/u);
        }
      }
    }
  }
});
