/** What a newcomer asks of half a dozen articles on one event, made for these tests. */
import { describe, expect, it } from 'vitest';
import { isUnsure } from '../../src/answer/sureness.ts';
import type { QuestionKind } from '../../src/question/question.ts';
import { newsroomOf, report } from './newsroom-of.ts';

const newsroom = newsroomOf({
  post: report(
    'Ferry sinks off Kalvo island, 12 dead',
    'The Harbour Post',
    '2024-01-05',
    'The passenger ferry Nordlys sank off Kalvo island on Thursday night, killing at least 12 people, the coast guard said.',
    'The ship, owned by Nordlys Lines, had left the port of Vik at 8 p.m. with 51 people on board.',
    'Captain Jon Lie, 58, told reporters that a wave had broken the bow door.',
    'Police arrested the chief engineer, Olav Strand, on Friday over the sinking.',
    'The ferry sailed although the weather office had warned of a storm.',
  ),
  times: report(
    'Ferry disaster: what is known',
    'The Island Times',
    '2024-01-06',
    '12 were injured and taken to the hospital in Vik.',
    'The ship sank because water had come in through a broken bow door, the accident board said.',
    'The Nordlys was built in 1987 and was to be sold in the spring.',
  ),
  radio: report(
    'Minister promises inquiry into ferry sinking',
    'Radio West',
    '2024-01-07',
    'Prime Minister Eva Lund promised an inquiry into the loss of the Nordlys on Sunday.',
    'Opposition leader Stig Dahl called for the resignation of Transport Minister Ada Krull.',
    'The parliament will vote on a new safety law in March.',
  ),
});

function first(kind: QuestionKind, text: string): string {
  const answer = newsroom.ask({ kind, text, scope: {} });
  return answer.kind === 'found' ? answer.quotations[0]!.text : answer.kind;
}

describe('of a few articles on one event', () => {
  it.each<[QuestionKind, string, string]>([
    // "Sank" is "sink", and an island that no gazetteer knows is a place where something happens "off" it.
    ['where', 'did the ferry sink', 'The passenger ferry Nordlys sank off Kalvo island'],
    ['who', 'promised an inquiry', 'Prime Minister Eva Lund promised'],
    // What is told of the dead need not call them so.
    ['how-many', 'dead', 'The passenger ferry Nordlys sank off Kalvo island'],
    // Others have more of the question's words, but no reason.
    ['why', 'did the ferry sink', 'The ship sank because water had come in'],
    ['ask', 'who owns the ship', 'The ship, owned by Nordlys Lines'],
  ])('/%s %s', (kind, text, opening) => {
    expect(first(kind, text).slice(0, opening.length)).toBe(opening);
  });
});

describe('of what a few articles are not about', () => {
  it.each<[QuestionKind, string]>([
    ['what', 'What is the capital of France?'],
    ['who', 'was driving the bus'],
    ['who', 'sang the anthem'],
    ['how-many', 'goals did Vik score'],
  ])('/%s %s is refused, or its answer unsure', (kind, text) => {
    const answer = newsroom.ask({ kind, text, scope: {} });
    expect(answer.kind === 'not-found' || (answer.kind === 'found' && isUnsure(answer.quotations))).toBe(
      true,
    );
  });

  it.each<[QuestionKind, string]>([
    ['how-many', 'people were on board'],
    ['when', 'was the Nordlys built'],
    ['who', 'promised an inquiry'],
  ])('/%s %s, which they tell, has a sure answer', (kind, text) => {
    const answer = newsroom.ask({ kind, text, scope: {} });
    expect(answer.kind === 'found' && !isUnsure(answer.quotations)).toBe(true);
  });
});

describe('of two articles on two things', () => {
  const two = newsroomOf({
    harbor: report(
      'A harbor is opened',
      'The Tarn Post',
      '2023-03-11',
      'Mayor Eva Lund opened the harbor in Tarn on Friday.',
      'It has room for sixty boats.',
    ),
    fish: report(
      'Prices of fish rise',
      'The Echo',
      '2023-03-12',
      'Fish prices rose 3 percent in February.',
      'Fishermen welcomed it, said Jon Lie.',
    ),
  });

  it.each<[QuestionKind, string, readonly string[]]>([
    [
      'who',
      'opened the harbor',
      ['Mayor Eva Lund opened the harbor in Tarn on Friday.', 'It has room for sixty boats.'],
    ],
    // "Fishermen" are near to "fish", and of the same article.
    [
      'when',
      'did fish prices rise',
      ['Fish prices rose 3 percent in February.', 'Fishermen welcomed it, said Jon Lie.'],
    ],
  ])('/%s %s is answered from one', (kind, text, sentences) => {
    const answer = two.ask({ kind, text, scope: {} });
    expect(answer.kind === 'found' && answer.quotations.map((quotation) => quotation.text)).toEqual(
      sentences,
    );
  });
});
