/** Whom a pronoun of a follow-up means. */
import { describe, expect, it } from 'vitest';
import type { RecalledTurn } from '../../src/conversation/recall.ts';
import { person, place, recalled } from './recalled.ts';
import { ferry, question, shownAs, textOf } from './understood.ts';

describe('pronouns are replaced by whom they mean', () => {
  it.each([
    ['what did she do?', 'what did Ines Duarte do'],
    ['who is her lawyer?', "who is Ines Duarte's lawyer"],
    ['did he confirm the arrest?', 'did Paulo Reis confirm the arrest'],
    ['who told him?', 'who told Paulo Reis'],
    ['did he say she’d run away?', 'did Paulo Reis say Ines Duarte would run away'],
    ['was the crew there?', 'was the crew in Lisbon'],
  ])('%s', (text, understood) => {
    expect(shownAs(text)).toBe(understood);
    expect(question(text).understoodAs).toContain('after “who was arrested over the ferry fire in Lisbon?”');
    expect(question(text).question.context?.mayRepeat).toBe(false);
  });

  it('asks with the surname alone, as news goes on with it', () => {
    expect(textOf('who is her lawyer?')).toBe("who is Duarte's lawyer");
    expect(textOf('did he confirm the arrest?')).toBe('did Reis confirm the arrest');
    const named = recalled('who left?', { answered: [person('Luis Prado Jr.', 'he')] });
    expect(textOf('where did he go?', [named])).toBe('where did Prado go');
  });

  it('gives its reason', () => {
    expect(question('did he confirm the arrest?').reasons).toContain('“he” is taken for Paulo Reis.');
  });

  it('leaves a pronoun alone whose name stands in the message, or for whom there is nobody', () => {
    expect(shownAs('does Rita think she will win?')).toBe('does Rita think she will win');
    expect(shownAs('did they settle?')).toBe('did they settle');
    expect(shownAs('did he settle?', [recalled('who sank it?')])).toBe('did he settle');
  });

  it('tells she from he by the article’s pronouns, then by first names, and takes nobody of the other', () => {
    const turn = recalled('who spoke?', { answered: [person('Maria Lopes'), person('John Hale')] });
    expect(shownAs('what did she say?', [turn])).toBe('what did Maria Lopes say');
    expect(shownAs('what did he say?', [turn])).toBe('what did John Hale say');
    expect(shownAs('what did he say?', [recalled('who spoke?', { answered: [person('Maria Lopes')] })])).toBe(
      'what did he say',
    );
  });

  it('takes two pronouns of one sentence, or a pronoun and a name, for two people', () => {
    const turn = recalled('who did the captain blame?', {
      kind: 'who',
      answered: [person('Rui Costa', 'he')],
      speakers: [person('Paulo Reis', 'he')],
    });
    expect(shownAs('what did he say about him?', [turn])).toBe('what did Rui Costa say about Paulo Reis');
    expect(shownAs('does he say so in his book?', [turn])).toBe('does Rui Costa say so in his book');
    expect(shownAs('what does he think of Costa?', [turn])).toBe('what does Paulo Reis think of Costa');
  });

  it('takes someone without a name only where nobody with one fits, and by what they are called', () => {
    const turn = recalled('who spoke?', {
      answered: [person('the 40-year-old father'), person('the driver')],
    });
    expect(shownAs('what did he say?', [turn])).toBe('what did the 40-year-old father say');
    expect(shownAs('what did she say?', [turn])).toBe('what did the driver say');
    const named = recalled('who spoke?', {
      answered: [person('the driver')],
      named: [person('Rui Costa', 'he')],
    });
    expect(shownAs('what did he say?', [named])).toBe('what did Rui Costa say');
  });

  it('prefers whom several turns are about to whom one mentions', () => {
    const later = recalled('who is her lawyer?', {
      startsSubject: false,
      kind: 'who',
      answered: [person('Rosa Pinto', 'she')],
      questioned: [person('Ines Duarte', 'she')],
    });
    expect(shownAs('where does she live?', [ferry, later])).toBe('where does Ines Duarte live');
  });

  it('prefers the last turn, and remembers earlier ones', () => {
    const later = recalled('what did the mayor say?', {
      startsSubject: false,
      named: [person('Ana Melo', 'she')],
    });
    const other = recalled('who was the captain?', {
      startsSubject: false,
      answered: [person('Rui Costa', 'he')],
    });
    expect(shownAs('what did she do?', [ferry, other])).toBe('what did Ines Duarte do');
    expect(shownAs('what did he do?', [ferry, other])).toBe('what did Rui Costa do');
    expect(shownAs('what did she do?', [later])).toBe('what did Ana Melo do');
  });
});

describe('“it” is the thing that a question before names', () => {
  const bridge = recalled('why was the Old Mill Bridge closed?', {
    kind: 'why',
    typeOf: new Map([['old mill bridge', 'other']]),
  });
  it.each<[string, string, readonly RecalledTurn[]]>([
    ['when will it open?', 'when will the Old Mill Bridge open', [bridge]],
    ['how long is it?', 'how long is the Old Mill Bridge', [bridge]],
    ['who pays for it?', 'who pays for the Old Mill Bridge', [bridge]],
    [
      'when will it open?',
      'when will the Old Mill Bridge open',
      [bridge, { ...recalled('and Ines Duarte?', { kind: 'why' }), startsSubject: false }],
    ],
    [
      'when was it taken?',
      'when was the poll taken',
      [recalled('what poll has Rao ahead?', { kind: 'what' })],
    ],
    // What it is said to be is no part of its name.
    [
      'who reported it, and was it fatal?',
      'who reported it, and was it fatal',
      [recalled('was the fire arson?')],
    ],
    ['how big was it?', 'how big was the fire', [recalled('was the fire arson?')]],
    ['who built it?', 'who built the pool', [recalled('is the pool open?')]],
    ['who runs it?', 'who runs the ferry line', [recalled('when was the ferry line sold?')]],
    ['is it open?', 'is the pool open', [recalled('when does the pool close?')]],
  ])('%s: %s', (text, understood, turns) => {
    expect(shownAs(text, turns)).toBe(understood);
  });

  it.each<[string, string]>([
    ['what did she say about it?', 'why did the mayor close the school?'],
    ['is it true that she left?', 'why was the bridge closed?'],
    ['when will it open?', 'who knew about Lena Brandt?'],
    ['when will it open?', 'why did the captain leave?'],
    ['when will it open?', 'how many divers came in March?'],
    ['was it raining?', 'why was the bridge closed?'],
    ['did it snow that day?', 'why was the bridge closed?'],
    ['how cold was it?', 'why was the bridge closed?'],
    ['was it already dark?', 'why was the bridge closed?'],
    ['was it a Sunday?', 'why was the bridge closed?'],
    ['how far is it from Hemsby?', 'why was the bridge closed?'],
    ['how long did it take?', 'why was the bridge closed?'],
    ['does it matter?', 'why was the bridge closed?'],
    ['is it safe to cross?', 'why was the bridge closed?'],
    ['was it Ines who paid?', 'why was the bridge closed?'],
    ['who owns it?', 'when did the fire start?'],
    ['who built it?', 'was the flood bad?'],
  ])('is left as it is where it may be none: %s after %s', (text, before) => {
    expect(shownAs(text, [recalled(before)])).toMatch(/\bit\b/);
  });
});

describe('“it” is what was just read to happen', () => {
  const hearing = recalled('what did the judge do?', { kind: 'what', happenings: ['the trial'] });
  const match = recalled('who will play in the charity concert?', { kind: 'who', happenings: ['the vigil'] });
  it.each<[string, string, RecalledTurn]>([
    ['when is it?', 'when is the trial', hearing],
    ['and where is it?', 'where is the trial', hearing],
    ['when does it start?', 'when does the trial start', hearing],
    ['how long will it last?', 'how long will the trial last', hearing],
    // What the question itself names comes first.
    ['when is it?', 'when is the charity concert', match],
    ['what time does it start?', 'what time does the charity concert start', match],
  ])('%s: %s', (text, understood, before) => {
    expect(shownAs(text, [before])).toBe(understood);
    expect(question(text, [before]).question.context?.mayRepeat).toBe(!text.startsWith('how'));
  });

  it.each<[string, string]>([
    ['when was it?', 'when was it that the judge did something'],
    ['is it new?', 'is it new'],
  ])('but is not of %s', (text) => expect(shownAs(text, [hearing])).not.toMatch(/the trial/));

  it('is what was asked about where that has been', () => {
    expect(shownAs('when is it?')).toBe('when was Ines Duarte arrested over the ferry fire in Lisbon');
  });
});

describe('“who is he?”', () => {
  it('is whoever came up last, not who all questions are about', () => {
    const rao = person('Amit Rao', 'he');
    const before = ['what did Rao say?', 'where was Rao?'].map((text) =>
      recalled(text, { questioned: [rao], typed: [rao], startsSubject: false }),
    );
    const last = recalled('what did Tom Ruud make of Rao?', {
      questioned: [person('Tom Ruud'), rao],
      typed: [person('Tom Ruud')],
      startsSubject: false,
    });
    expect(textOf('who is he?', [...before, last])).toBe('who is Ruud');
    expect(textOf('what did he say?', [...before, last])).toBe('what did Rao say');
  });

  it('may be told by another answer than the first', () => {
    const strike = recalled('who was killed in the strike?', {
      kind: 'who',
      besides: [person('Abu Taqwa', 'he')],
    });
    expect(textOf('who was he?', [strike])).toBe('who was Taqwa');
  });
});

describe('who was asked for, and not told in bold', () => {
  it('may be whose words they are, before others whom the sentence names', () => {
    const actress = recalled('who is the actress who might not back Lund?', {
      kind: 'who',
      questioned: [person('Eva Lund', 'she')],
      speakers: [person('Susan Dahl', 'she')],
      named: [person('Susan Dahl', 'she'), person('Eva Lund', 'she')],
    });
    expect(shownAs('how old is she?', [actress])).toBe('how old is Susan Dahl');
  });
});

describe('after what somebody said', () => {
  const said = recalled('what did Rao say about the strike?', {
    kind: 'said',
    questioned: [person('Amit Rao', 'he')],
  });
  it.each([
    ['and the union?', 'what did the union say about the strike'],
    ['and his lawyer?', "what did Rao's lawyer say about the strike"],
    ['what about the police?', 'what did the police say about the strike'],
    ['and the weather?', 'the weather'],
  ])('%s: %s', (text, understood) => {
    expect(textOf(text, [said])).toBe(understood);
  });

  it('“why not?” asks of the matter', () => {
    expect(textOf('why not?', [said])).toBe('why not: Rao on the strike');
    expect(shownAs('why not?', [said])).toBe('why not');
  });
});

describe('whether a name is a person’s or a place’s', () => {
  it('is as the article has it', () => {
    const won = recalled('who came first in Lisbon?', {
      kind: 'who',
      questioned: [place('Lisbon')],
      typeOf: new Map([
        ['lisbon', 'place'],
        ['carson', 'person'],
      ]),
    });
    expect(textOf('what about Carson?', [won])).toBe('Carson came first in Lisbon');
  });
});

describe('“who were they?”', () => {
  it.each([
    ['who were they?', 'who were hurt in the harbour fire'],
    ['who were the dead?', 'who died in the harbour fire'],
    ['who are the injured?', 'who were injured in the harbour fire'],
  ])('after a number, “%s” asks for names', (text, expected) => {
    const hurt = recalled('how many people were hurt in the harbour fire?', { kind: 'how-many' });
    const { question: asked, understoodAs } = question(text, [hurt]);
    expect(asked).toMatchObject({ kind: 'who', text: expected });
    expect(understoodAs).toBe(`${expected}, by name`);
  });

  it('is not meant by “who was arrested?”', () => {
    const hurt = recalled('how many people were hurt in the harbour fire?', { kind: 'how-many' });
    expect(textOf('who was arrested?', [hurt])).toBe('who was arrested');
  });

  it('asks once more where nobody was named, and who they are where somebody was', () => {
    const who = (name: string) => [
      recalled('who died in the fire?', { kind: 'who', answered: [person(name)] }),
    ];
    expect(textOf('who were they?', who('the two sailors'))).toBe('who died in the fire');
    expect(textOf('who were they?', who('Rui Costa'))).toBe('who were they');
  });
});
