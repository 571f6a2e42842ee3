/** Conversations over a real newsroom: the seed article, and two made for these tests that tell one story differently. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Reply } from '../../src/conversation/replied.ts';
import { reply } from '../../src/conversation/reply.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { createNewsroom, type LiveNewsroom } from '../../src/newsroom.ts';
import { newsroomOf, report } from '../answer/newsroom-of.ts';

const POST = `---
title: "Two divers freed from flooded cave"
outlet: "The Harbour Post"
author: "Lena Quist"
published: 2023-05-09
---
Two divers freed from flooded cave.

Rescuers freed two divers from a flooded cave near Skellerup on Monday, according to the coast guard.

The divers, Marta Holm and Erik Sand, had been trapped for nine hours after a rock fall, said rescue chief Anders Vik.

“We heard them knock on the wall, and that kept us going,” Vik told reporters.

Holm said she would never dive again.

The cave has been closed since the accident because more rocks may fall, the town council said.
`;

const GAZETTE = `---
title: "Cave rescue ends well"
outlet: "The Gazette"
author: "Tom Ruud"
published: 2023-05-10
---
Cave rescue ends well.

Rescuers freed two divers from a flooded cave near Skellerup after eleven hours, police said.

A third diver had swum out on his own and called for help.
`;

function newsroom(): LiveNewsroom {
  const room = createNewsroom();
  const seeds = globSync(join(import.meta.dirname, '../../seeds/*.txt'));
  const files = [
    ...seeds.map((path): [string, Uint8Array] => [path, readFileSync(path)]),
    ['post.md', new TextEncoder().encode(POST)] as const,
    ['gazette.md', new TextEncoder().encode(GAZETTE)] as const,
  ];
  for (const [name, bytes] of files) {
    const outcome = readArticle(name, bytes);
    if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
    room.add(outcome.article);
  }
  return room;
}

/** Says one message after the other in a thread, and gives what came of each. */
function converse(room: LiveNewsroom, ...messages: readonly string[]): readonly Reply[] {
  const turns: Turn[] = [];
  return messages.map((text) => {
    const said = reply(room, turns, { text, kind: 'ask', scope: {} });
    if (said.turn !== null) turns.push(said.turn);
    return said;
  });
}

/** A turn that showed these sentences of the Post, “two divers” in them as the answer. */
function recordedTurn(room: LiveNewsroom, asked: string, sentences: readonly string[]): Turn {
  const { body } = room.annotated('post')!.article;
  const places = sentences.map((text) => {
    const start = body.lastIndexOf(text);
    expect(start).toBeGreaterThanOrEqual(0);
    const at = text.toLowerCase().indexOf('two divers');
    const answer = at < 0 ? [] : [[start + at, start + at + 'two divers'.length] as const];
    return { article: 'post', start, end: start + text.length, answer };
  });
  return {
    role: 'question',
    asked,
    given: 'ask',
    understood: asked,
    kind: 'who',
    scope: {},
    startsSubject: true,
    shown: places,
  };
}

/** The sentences a reply shows, best first. */
function shown(said: Reply | undefined): readonly string[] {
  if (said === undefined) return [];
  if (said.kind === 'around') {
    const { before, quotation, after } = said.around;
    return [...before, quotation, ...after].map(({ text }) => text);
  }
  if (said.answer.kind === 'unusable') return [said.answer.message];
  return (said.answer.kind === 'found' ? said.answer.quotations : said.answer.nearest).map(
    ({ text }) => text,
  );
}

describe('a conversation over the seed article', () => {
  const room = newsroom();

  it('understands six turns, each from those before', () => {
    const replies = converse(
      room,
      'who was killed in the drone strike in Baghdad?',
      'and the wounded?',
      'who said that?',
      'what did Rasool say?',
      'who does he blame?',
      'how many times were U.S. forces attacked since October?',
    );
    const [killed, wounded, source, rasool, blame, attacked] = replies;
    expect(shown(killed).slice(0, 3).join()).toMatch(/Mushtaq Taleb al-Saidi/);
    expect(shown(wounded)[0]).toMatch(/^Six others were wounded/);
    expect(shown(source)[0]).toBe(shown(wounded)[0]);
    expect(source).toHaveProperty('answer.quotations[0].chain[0].source', 'Reuters');
    expect(shown(rasool)[0]).toMatch(/^Iraqi military spokesman Yehia Rasool said/);
    expect(blame?.understoodAs).toMatch(/^who does Yehia Rasool blame, after “/);
    expect(shown(attacked)[0]).toMatch(/at least 115 times/);
    expect(attacked?.understoodAs).toBeNull();
    expect(replies.map(({ turn }) => turn?.startsSubject)).toEqual([true, false, false, false, false, true]);
  });

  it('quotes to the letter whatever is asked', () => {
    const words = [
      'who',
      'when',
      'where',
      'why there',
      'more',
      'context',
      'who said that',
      'are you sure',
      'and Syria',
      'he',
      'Rasool?',
      'what about drones',
      'the strike',
      'wounded',
      '?',
    ];
    const message = fc.oneof(
      fc.constantFrom(...words),
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(message, { maxLength: 6 }), (messages) => {
        for (const said of converse(room, 'who was killed in the drone strike?', ...messages)) {
          for (const { article, start, end } of said.turn?.shown ?? []) {
            expect(shown(said)).toContain(room.annotated(article)!.article.body.slice(start, end));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('requests about what was shown', () => {
  const question = 'how many divers were freed from the flooded cave near Skellerup?';

  it('“are you sure?” gives the other article’s account', () => {
    const [first, sure] = converse(newsroom(), question, 'are you sure?');
    const articleOf = (said: Reply | undefined) => said?.turn?.shown[0]?.article;
    expect([articleOf(first), articleOf(sure)].toSorted()).toEqual(['gazette', 'post']);
    expect(sure?.understoodAs).toBe(`what other accounts say: “${question.slice(0, -1)}”`);
  });

  it('“are you sure?” shows where accounts differ', () => {
    const room = newsroomOf({
      star: report(
        'Fire in Tarn',
        'The Star',
        '2023-03-11',
        'Nine people were hurt in the fire at the mill in Tarn.',
      ),
      sun: report(
        'Mill burns',
        'The Sun',
        '2023-03-12',
        'The fire at the mill in Tarn left eleven people hurt.',
      ),
    });
    const [, sure] = converse(room, 'how many people were hurt in the fire?', 'are you sure?');
    expect(sure).toMatchObject({ answer: { kind: 'found', conflicts: [{ about: 'a number' }] } });
  });

  it('“are you sure?” says so where there is no other account', () => {
    const room = newsroom();
    room.remove('gazette');
    const [first, sure] = converse(room, 'what did Vik hear in the cave?', 'are you sure?');
    expect(sure).toMatchObject({
      answer: { kind: 'not-found', missing: expect.stringMatching(/No other article/) },
    });
    expect(shown(sure)).toEqual([shown(first)[0]]);
  });

  it('“more” goes on where the answer and an earlier “more” ended, and then says that it is all', () => {
    const replies = converse(newsroom(), question, 'more', 'more', 'more', 'more', 'more');
    const places = replies.flatMap(
      ({ turn }) => turn?.shown.map(({ article, start }) => `${article}:${start}`) ?? [],
    );
    expect(places.length).toBeGreaterThan(5);
    expect(new Set(places).size).toBe(places.length);
    expect(replies.at(-1)).toMatchObject({ answer: { kind: 'unusable' }, turn: null });
  });

  it('“context” gives the sentences around the first quotation', () => {
    const [first, around] = converse(newsroom(), 'what did Vik hear?', 'context');
    expect(around?.kind).toBe('around');
    expect(shown(around)).toContain(shown(first)[0]);
    expect(shown(around).length).toBeGreaterThan(2);
  });

  it('say so where the article has gone since', () => {
    const room = newsroom();
    const { turn } = reply(room, [], {
      text: 'what did Vik hear in the cave?',
      kind: 'ask',
      scope: { article: 'post' },
    });
    room.remove('post');
    for (const text of [
      'who said that?',
      'context',
      'when?',
      'why did he?',
      'and the divers?',
      'who else?',
      'more',
    ]) {
      const said = reply(room, [turn!], { text, kind: 'ask', scope: {} });
      expect(shown(said)[0]).toMatch(/no longer holds what was quoted/);
    }
  });
});

describe('what is remembered of a turn', () => {
  it('holds questions and places, and none of the article’s words', () => {
    const [, later] = converse(newsroom(), 'who was trapped in the cave?', 'how long?');
    const text = JSON.stringify({ ...later?.turn, understood: '' });
    expect(later?.turn?.shown.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/Holm|Sand|Skellerup|Quist/);
  });

  it('is nothing for a message that could not be answered', () => {
    expect(reply(newsroom(), [], { text: '?', kind: 'ask', scope: {} }).turn).toBeNull();
  });
});

describe('“who said so?”', () => {
  const room = newsroom();

  it('says that no source is named where the article tells it in its own words, and shows them alone', () => {
    const sentence = 'Two divers freed from flooded cave.';
    const before = recordedTurn(room, 'who was freed?', [sentence, 'Holm said she would never dive again.']);
    const said = reply(room, [before], { text: 'who said so?', kind: 'ask', scope: {} });
    expect(said).toHaveProperty('answer.kind', 'not-found');
    expect(said).toHaveProperty('answer.missing', expect.stringContaining('names no source for it'));
    expect(shown(said)).toEqual([sentence]);
    expect(said?.turn?.role).toBe('attribution');
  });

  it('shows who else tells it, where one does', () => {
    const before = recordedTurn(room, 'who was freed?', [
      'Two divers freed from flooded cave.',
      'Rescuers freed two divers from a flooded cave near Skellerup on Monday, according to the coast guard.',
    ]);
    const said = reply(room, [before], { text: 'says who?', kind: 'ask', scope: {} });
    expect(shown(said)).toHaveLength(2);
    expect(said).toHaveProperty(
      'answer.assumptions.0',
      expect.stringContaining('For the first quotation no source'),
    );
    expect(said).toHaveProperty('answer.quotations[1].chain[0].source', 'the coast guard');
  });
});

describe('“who else?”', () => {
  const FLOOD = `---
title: "Flood in Veldt"
outlet: "The Valley Post"
published: 2023-04-04
---
Tom Bell was hurt in the flood at the zoo on Monday.

Bell was hurt in the flood when a tree fell, the police said.

Ina Sund was also hurt in the flood, a nurse said.

The river has never been so high.
`;
  const room = createNewsroom();
  const outcome = readArticle('flood.md', new TextEncoder().encode(FLOOD));
  if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
  room.add(outcome.article);
  const named = (said: Reply | undefined) =>
    said?.kind === 'answer' && said.answer.kind === 'found'
      ? said.answer.quotations.map(({ text, start, emphasis }) =>
          emphasis.map(([from, to]) => text.slice(from - start, to - start)).join(),
        )
      : [];

  /** A conversation in which only the best sentence of each answer is seen. */
  function seeingOne(...messages: readonly string[]): readonly Reply[] {
    const turns: Turn[] = [];
    return messages.map((text) => {
      const said = reply(room, turns, { text, kind: 'ask', scope: {} });
      if (said.turn !== null) turns.push({ ...said.turn, shown: said.turn.shown.slice(0, 1) });
      return said;
    });
  }

  it('names the next one who was not named yet, also with another question between', () => {
    for (const between of [[], ['when?']]) {
      const said = seeingOne('who was hurt in the flood?', ...between, 'who else?', 'who else was hurt?');
      expect(named(said[0])[0]).toContain('Bell');
      expect(named(said.at(-2))).toEqual(['Ina Sund']);
      expect(said.at(-2)?.understoodAs).toBe('who else: “who was hurt in the flood”');
      expect(shown(said.at(-1))[0]).toMatch(/nobody else/);
    }
  });

  it('says for which question nobody else is named', () => {
    const said = seeingOne('who was hurt in the flood?', 'who else?', 'who else?');
    expect(shown(said.at(-1))[0]).toContain('“who was hurt in the flood”');
  });

  it.each([
    [
      'does not reach back over two other questions',
      'who was hurt in the flood?',
      'when?',
      'where was the tree?',
    ],
    ['is not taken for more where nobody was asked for', 'when was the flood?'],
  ])('%s', (_title, ...before) => {
    const [said] = seeingOne(...before, 'who else?').slice(-1);
    expect(said).toHaveProperty('answer.kind', 'unusable');
    expect(shown(said)[0]).toMatch(/^Whom you mean with “who else” I cannot tell.* Ask in full/);
  });

  it.each([
    ['was Tom Bell hurt?', 'who was hurt'],
    ['when was Tom Bell hurt in the flood?', 'who was hurt in the flood'],
  ])('asks after “%s” for all of whom that is told', (first, understood) => {
    const [, said] = seeingOne(first, 'who else?');
    expect(said?.understoodAs).toBe(`who else: “${understood}”`);
    expect(shown(said)).toContain('Ina Sund was also hurt in the flood, a nurse said.');
    expect(shown(said).join()).not.toMatch(/Bell/);
  });

  it('asks after how many they are for the people', () => {
    const [, said] = seeingOne('how many people were hurt in the flood?', 'who else?');
    expect(said?.understoodAs).toBe('who else: “who were hurt in the flood”');
  });
});

it('greets, and asks the corpus nothing', () => {
  const [hello, thanks] = converse(newsroom(), 'hello', 'thanks!');
  expect(shown(hello)[0]).toMatch(/^Hello! Ask what the articles say/);
  expect(shown(thanks)[0]).toMatch(/^You are welcome/);
  expect([hello?.turn, thanks?.turn]).toEqual([null, null]);
});

describe('a story that its articles tell differently', () => {
  const room = newsroomOf({
    courier: report(
      'Fire guts bus depot',
      'The Courier',
      '2025-03-11',
      'A fire tore through the Quay Street bus depot in Harlow early on Tuesday, injuring nine people, the fire service said.',
      'Two mechanics, Owen Pryce and Sanjay Rao, were killed when the roof of the workshop came down.',
    ),
    standard: report(
      'Police question former driver',
      'The Standard',
      '2025-03-12',
      'Police are questioning a former bus driver about the fire that killed two men at a Harlow bus depot on Tuesday.',
      "Eleven people were injured in the fire, according to St. Anne's Hospital, three of them seriously.",
      'The suspect had been dismissed in January after a dispute over unpaid overtime.',
    ),
  });
  const answered = (...texts: readonly string[]) => {
    const turns: Turn[] = [];
    let last: Reply | undefined;
    for (const text of texts) {
      last = reply(room, turns, { text, kind: 'ask', scope: {} });
      if (last.turn !== null) turns.push(last.turn);
    }
    if (last?.kind !== 'answer' || last.answer.kind !== 'found') throw new Error('nothing was found');
    return last.answer;
  };

  it('says so of a follow-up as of the question in full', () => {
    for (const texts of [
      ['How many people were injured in the fire?'],
      ['How many people were killed in the fire?', 'and the injured?'],
    ]) {
      const [conflict] = answered(...texts).conflicts;
      expect(conflict?.accounts.map(({ from }) => from.article).toSorted()).toEqual(['courier', 'standard']);
    }
  });

  it('looks for names beyond the article that gave none', () => {
    const { quotations } = answered(
      'How many people were killed in the Harlow bus depot fire?',
      'who were they?',
    );
    expect(
      quotations
        .slice(0, 3)
        .map(({ text }) => text)
        .join(' '),
    ).toContain('Owen Pryce and Sanjay Rao');
  });
});

describe('an article that is gone', () => {
  it('does not keep a question in full from being answered', () => {
    const room = newsroom();
    const { turn } = reply(room, [], {
      text: 'what did Vik hear in the cave?',
      kind: 'ask',
      scope: { article: 'post' },
    });
    room.remove('post');
    const text = 'who was killed in the drone strike in Baghdad?';
    expect(shown(reply(room, [turn!], { text, kind: 'ask', scope: {} })).join()).toMatch(
      /Mushtaq Taleb al-Saidi/,
    );
  });

  it('leaves nothing to show more of', () => {
    const room = newsroom();
    const turns: Turn[] = [];
    const say = (text: string) => {
      const said = reply(room, turns, { text, kind: 'ask', scope: {} });
      if (said.turn !== null) turns.push(said.turn);
      return said;
    };
    const [best] = say('who had been trapped in the cave for nine hours?').turn?.shown ?? [];
    room.remove(best!.article);
    expect(shown(say('more'))).toEqual([
      'The corpus has changed: it no longer holds what was quoted here. Ask your question in full.',
    ]);
  });
});

describe('a story that several articles tell', () => {
  const room = newsroomOf({
    fire: report(
      'Fire on the Aurelia',
      'The Herald',
      '2024-05-14',
      'A fire on the ferry Aurelia killed four people off Brannholm on Tuesday, Helen Straud of the coast guard said.',
      'The dead have not been identified.',
      'Captain Tomas Irgens was the last to leave the ship.',
      'Irgens, 58, has worked for Norlink for 22 years.',
    ),
    inquiry: report(
      'Captain of the Aurelia suspended',
      'The Post',
      '2024-05-16',
      'The captain of the ferry Aurelia, Tomas Irgens, was suspended on Wednesday, Norlink said.',
      'Helen Straud called the suspension early.',
      'The union called it unfair.',
    ),
    cup: report(
      'Otters win the cup',
      'The Herald',
      '2024-05-15',
      'The Otters won the county cup on Saturday in Harrow.',
      'Lena Brandt, 24, scored twice.',
    ),
  });
  const talk = (...texts: readonly string[]): Reply => {
    const turns: Turn[] = [];
    let last: Reply | undefined;
    for (const text of texts) {
      last = reply(room, turns, { text, kind: 'ask', scope: {} });
      if (last.turn !== null) turns.push(last.turn);
    }
    return last!;
  };
  const firstOf = (said: Reply) =>
    said.kind === 'answer' && said.answer.kind === 'found' ? said.answer.quotations[0]!.text : said;

  it('is followed from the article quoted last into the others', () => {
    const asked = ['Who was suspended on Wednesday?', 'how many years has he worked there?'];
    expect(firstOf(talk(...asked))).toBe('Irgens, 58, has worked for Norlink for 22 years.');
  });

  it('says so where nobody is named', () => {
    const said = talk('How many people died on the Aurelia?', 'who were they?');
    expect(said.kind === 'answer' && said.answer).toMatchObject({
      kind: 'not-found',
      missing: 'No sentence was found that says who they were by name.',
    });
    expect(said.kind === 'answer' && said.answer.kind === 'not-found' && said.answer.nearest[0]!.text).toBe(
      'The dead have not been identified.',
    );
  });
});
