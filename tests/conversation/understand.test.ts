import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecalledTurn, Referent } from '../../src/conversation/recall.ts';
import { understand } from '../../src/conversation/understand.ts';
import type { Understanding } from '../../src/conversation/understanding.ts';
import type { QuestionKind } from '../../src/question/question.ts';
import { person, place, recalled } from './recalled.ts';

/** A turn about a ferry: who sank it, answered with Ines Duarte. */
const ferry = recalled('who was arrested over the ferry fire in Lisbon?', {
  kind: 'who',
  answered: [person('Ines Duarte', 'she')],
  questioned: [place('Lisbon')],
  speakers: [person('Paulo Reis', 'he')],
  named: [person('Ines Duarte', 'she'), place('Setubal'), person('Paulo Reis', 'he')],
  articleText: 'Police in Setubal have arrested Ines Duarte over the ferry fire, said Paulo Reis.',
});

const ask = (
  text: string,
  turns: readonly RecalledTurn[] = [ferry],
  kind: QuestionKind = 'ask',
): Understanding => understand(turns, { text, kind, scope: {} });

/** Kind and text of the question that a message was understood as; fails on anything else. */
function question(text: string, turns?: readonly RecalledTurn[], kind?: QuestionKind) {
  const understood = ask(text, turns, kind);
  if (understood.kind !== 'question') throw new Error(`${text}: ${understood.kind}`);
  return understood;
}

const textOf = (text: string, turns?: readonly RecalledTurn[]) => question(text, turns).question.text;
/** How it is shown to be understood, without what it follows. */
const shownAs = (text: string, turns?: readonly RecalledTurn[]) =>
  question(text, turns).understoodAs?.split(', after “')[0];
const inherits = (text: string, turns?: readonly RecalledTurn[]) =>
  (question(text, turns).question.context?.terms.length ?? 0) > 0;

describe('where nothing was asked before', () => {
  it.each(['and where?', 'when was that?', 'and when and where?', 'but why'])(
    '%s asks of nothing',
    (text) => {
      expect(ask(text, [])).toEqual({ kind: 'unclear', message: expect.stringContaining('none before it') });
      expect(ask(text, [], 'when').kind).toBe('unclear');
    },
  );

  it.each(['and where did the ferry sink?', 'when did Ines Duarte leave', 'what happened?', 'And Lisbon?'])(
    '%s is asked as it is',
    (text) => {
      expect(question(text, []).question.text).toBe(text);
    },
  );
});

describe('a bare question word asks the question before anew', () => {
  it.each<[string, QuestionKind, string, string?]>([
    ['when?', 'when', 'when was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['Where', 'where', 'where was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['and why?', 'why', 'why was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['so when was that?', 'when', 'when was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['when exactly?', 'when', 'when exactly was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['what time?', 'when', 'what time was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['why there?', 'why', 'why was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['when did that happen?', 'when', 'when was Ines Duarte arrested over the ferry fire in Lisbon'],
    [
      'how many?',
      'how-many',
      'how many: was arrested over the ferry fire in Lisbon',
      'how many were arrested over the ferry fire in Lisbon',
    ],
    ['why was she?', 'why', 'why was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['why her?', 'why', 'why was Ines Duarte arrested over the ferry fire in Lisbon'],
    ['with what?', 'what', 'with what was Ines Duarte arrested over the ferry fire in Lisbon'],
  ])('%s', (text, kind, understood, told = understood) => {
    const { question: asked, understoodAs } = question(text);
    expect([asked.kind, asked.text, understoodAs]).toEqual([kind, understood, told]);
    // What was shown before may hold the hour too.
    expect(asked.context?.mayRepeat).toBe(true);
  });

  it('“why there” asks of the place that was found', () => {
    const where = recalled('where did the ferry sink?', { kind: 'where', answered: [place('Setubal')] });
    expect(textOf('why there?', [where])).toBe('why did the ferry sink in Setubal');
    expect(textOf('why?', [where])).toBe('why did the ferry sink');
  });

  it('keeps the order of words of a question that asked for no person or thing', () => {
    const when = recalled('When did the ferry leave Lisbon?', { kind: 'when' });
    expect(textOf('where from?', [when])).toBe('where from');
    expect(textOf('why?', [when])).toBe('why did the ferry leave Lisbon');
    expect(textOf('when did she say that?', [when])).toBe('when did the ferry leave Lisbon');
    const command = recalled('where the ferry sank', { kind: 'where' });
    expect(textOf('when?', [command])).toBe('when: the ferry sank');
    expect(textOf('why?', [recalled('when: the ferry sank', { kind: 'when' })])).toBe('why: the ferry sank');
  });
});

describe('a bare question word', () => {
  const asked = (before: string, kind: QuestionKind, answered: readonly Referent[] = []) => [
    recalled(before, { kind, answered }),
  ];

  it.each([
    ['why not?', 'did the mayor come?', 'ask', "why didn't the mayor come"],
    ['why not?', 'can they raise the ferry?', 'ask', "why can't they raise the ferry"],
    ['when was that?', 'which show was the captain on?', 'what', 'when was the captain on that show'],
    ['why?', 'what ports does the ferry serve?', 'what', 'why does the ferry serve those ports'],
    ['when?', 'what was on the table?', 'what', 'when was it that something was on the table'],
    ['when?', 'who did the captain talk to?', 'who', 'when did the captain talk to someone'],
    ['where was that?', 'Rui Costa about the ferry', 'said', 'where was it that Rui Costa about the ferry'],
  ] as const)('%s after “%s”', (text, before, kind, expected) => {
    expect(question(text, asked(before, kind)).understoodAs).toBe(expected);
  });

  it('puts whom it turned out to be where the question lacks them', () => {
    const before = asked('who did the captain talk to?', 'who', [person('Rui Costa')]);
    expect(textOf('when?', before)).toBe('when did the captain talk to Rui Costa');
  });

  it('passes over a question who someone is', () => {
    const aside = recalled('who is Paulo Reis', { kind: 'who', startsSubject: false });
    expect(textOf('when was that?', [ferry, aside])).toBe(
      'when was Ines Duarte arrested over the ferry fire in Lisbon',
    );
  });

  it('“how long was it” asks of a thing', () => {
    expect(question('how long was it?').understoodAs).toContain('how long was the ferry fire, after');
  });
});

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

describe('“what about …” asks the question before about another', () => {
  it('tells the search whom it is about now', () => {
    expect(question('and Porto?').question.context?.about).toEqual(['porto']);
    expect(question('when?').question.context?.about).toBeUndefined();
  });

  it.each([
    ['what about Porto?', 'who was arrested over the ferry fire in Porto'],
    ['And Porto?', 'who was arrested over the ferry fire in Porto'],
    ['how about in Porto', 'who was arrested over the ferry fire in Porto'],
    ['and in Porto?', 'who was arrested over the ferry fire in Porto'],
  ])('%s', (text, understood) => {
    expect(question(text).question.kind).toBe('who');
    expect(question(text).understoodAs).toContain(understood);
  });

  it('does not put a person in a place’s place', () => {
    const { question: asked, understoodAs } = question('what about Rita Gomes?');
    expect([asked.kind, asked.text]).toEqual([
      'ask',
      'Rita Gomes was arrested over the ferry fire in Lisbon',
    ]);
    expect(understoodAs).toBe(asked.text);
    const where = recalled('where did the ferry go?', { kind: 'where' });
    expect(question('what about Rita Gomes?', [where]).understoodAs).toBe(
      'Rita Gomes, after “where did the ferry go?”',
    );
    expect(inherits('what about Rita Gomes?', [where])).toBe(true);
  });

  it('takes a phrase, a possessive, another kind, and a clause of its own', () => {
    expect(question('and the wounded?').question).toMatchObject({ kind: 'who', text: 'the wounded' });
    const share = recalled("what share of Melo's votes came from Lisbon?", { kind: 'how-many' });
    expect(textOf("and Duarte's?", [share])).toBe("what share of Duarte's votes came from Lisbon");
    expect(question('and Duarte?', [share]).question.kind).toBe('how-many');
    const votes = recalled('how many voted for Melo', { kind: 'how-many' });
    expect(question('how many for Duarte?', [votes]).question).toMatchObject({
      kind: 'how-many',
      text: 'how many voted for Duarte',
    });
    expect(textOf('what about Rita Gomes, is she still there?')).toBe('is Rita Gomes still in Lisbon');
  });
});

describe('the question before, elsewhere', () => {
  const votes = recalled('how many votes did Melo win in Lisbon in 2012?', { kind: 'how-many' });

  it.each([
    ['and in Porto?', 'how many votes did Melo win in Porto in 2012'],
    ['no, I mean in Porto', 'how many votes did Melo win in Porto in 2012'],
    ['sorry, I meant Porto', 'how many votes did Melo win in Porto in 2012'],
    ['not Lisbon, Porto', 'how many votes did Melo win in Porto in 2012'],
    ['and in 2016?', 'how many votes did Melo win in Lisbon in 2016'],
    ['and a month later?', 'how many votes did Melo win in Lisbon in 2012 a month later'],
    ['and among women?', 'how many votes did Melo win in Lisbon in 2012 among women'],
  ])('%s', (text, expected) => {
    expect(question(text, [votes]).understoodAs).toBe(expected);
    // Asked on, it is still the whole question.
    const later = recalled(text, {
      kind: 'how-many',
      understood: 'how many the women',
      startsSubject: false,
    });
    expect(textOf('and Duarte?', [votes, later])).toBe('how many votes did Duarte win in Lisbon in 2012');
  });

  it('takes what stands with the same word, not the first name', () => {
    const said = recalled('what did Melo say about Duarte?', { kind: 'said' });
    expect(textOf('and about Reis?', [said])).toBe('what did Melo say about Reis');
    expect(textOf('and Reis?', [said])).toBe('what did Reis say about Duarte');
  });

  it('puts it in the place of “it”', () => {
    const start = recalled('when will it start?', { kind: 'when', startsSubject: false });
    expect(textOf('no, I mean the trial', [ferry, start])).toBe('when will the trial start');
  });

  it('takes a clause after whom it is about', () => {
    const { question: asked } = question('and Rita Gomes, what did he ask her?');
    expect([asked.kind, asked.text]).toEqual(['what', 'what did Reis ask Rita Gomes']);
    expect(textOf('no, I mean about the fire, who is the suspect?')).toBe(
      'who is the suspect about the fire',
    );
  });

  it('calls a question that is no sentence by the words that were typed', () => {
    const injured = recalled('and the injured?', {
      kind: 'who',
      given: 'ask',
      understood: 'who the injured',
      startsSubject: false,
    });
    expect(question('who paid?', [ferry, injured]).understoodAs).toBe('who paid, after “and the injured”');
  });

  it('gives “her husband” the name', () => {
    expect(shownAs('and her husband?')).toBe("Ines Duarte's husband");
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

describe('“and the wounded?”', () => {
  it('keeps in what it was', () => {
    const dead = recalled('how many people died in the harbour fire?', { kind: 'how-many' });
    expect(question('and the injured?', [dead]).understoodAs).toBe(
      'how many people were injured in the harbour fire',
    );
  });

  const sank = recalled('when did the ferry sink?', { kind: 'when' });

  it.each([
    ['and the wounded?', 'how many people were wounded'],
    ['what about the injured?', 'how many people were injured'],
    ['and the dead?', 'how many people died'],
    ['and survivors?', 'how many people survived'],
  ])('after “when?”, “%s” asks %s', (text, expected) => {
    const { question: asked, understoodAs } = question(text, [sank]);
    expect(asked).toMatchObject({ kind: 'how-many', text: expected });
    expect(understoodAs).toBe(`${expected}, after “when did the ferry sink?”`);
  });

  it('of anything else asks what was asked before', () => {
    expect(question('and the bridge?', [sank]).question).toMatchObject({ kind: 'when', text: 'the bridge' });
  });

  it('can be followed up in whole sentences', () => {
    const wounded = recalled('how many people were wounded', { kind: 'how-many', startsSubject: false });
    expect(question('why?', [sank, wounded]).understoodAs).toBe('why is it that people were wounded');
  });
});

describe('a message about what was shown is no new question', () => {
  it.each([
    ['who said that?', 'attribution'],
    ['says who', 'attribution'],
    ['according to whom?', 'attribution'],
    ['Source?', 'attribution'],
    ['are you sure?', 'accounts'],
    ['is that true?', 'accounts'],
    ['really??', 'accounts'],
    ['who else says so?', 'accounts'],
    ['more', 'more'],
    ['show me more please', 'more'],
    ['anything else?', 'more'],
    ['who else?', 'others'],
    ['anyone else?', 'others'],
    ['who else was?', 'others'],
    ['context', 'surroundings'],
    ['can I see the context?', 'surroundings'],
    ['and then?', 'surroundings'],
    ['what happened next?', 'surroundings'],
  ])('%s', (text, kind) => {
    const later = recalled('did it rain?', { shown: [], startsSubject: false });
    expect(ask(text)).toMatchObject({ kind, about: ferry });
    // Of the turns before, it means the last that showed anything.
    expect(ask(text, [ferry, later])).toMatchObject({ kind, about: ferry });
    expect(ask(text, [later]).kind).toBe('unclear');
    expect(ask(text, []).kind).toBe('unclear');
  });

  it('asks whether the answer is sure, not what came after it under “more”', () => {
    const more = recalled('who was arrested?', { role: 'more', startsSubject: false });
    expect(ask('are you sure?', [ferry, more])).toMatchObject({ kind: 'accounts', about: ferry });
    expect(ask('who said that?', [ferry, more])).toMatchObject({ kind: 'attribution', about: more });
  });

  it.each([
    'who said that the ferry was safe?',
    'are you sure the ferry sank?',
    'what is the context of the fire?',
  ])('but “%s” is one', (text) => expect(ask(text).kind).toBe('question'));

  it('is a question where a command asks it', () => {
    expect(ask('said that', [ferry], 'who').kind).toBe('question');
  });
});

describe('a message that does not say what it is about follows the turn before', () => {
  it.each([
    'did it burn for long?',
    'how many of them died?',
    'who put it out?',
    'what did the mayor say about that?',
    'and how many sailors got hurt?',
    'who paid?',
    'is the captain in the same prison?',
    'what happened before that?',
    'the second one',
  ])('%s', (text) => expect(inherits(text)).toBe(true));

  it('takes over the words of earlier questions with less weight than its own, later ones first', () => {
    const later = recalled('how many sailors drowned?', { startsSubject: false });
    const terms = question('who paid?', [ferry, later]).question.context!.terms;
    const weight = (norm: string) => terms.find((term) => term.norm === norm)?.weight ?? 0;
    expect(weight('sailors')).toBeGreaterThan(weight('ferry'));
    expect(weight('ferry')).toBeGreaterThan(0);
    expect(weight('paid')).toBe(0);
    expect(Math.max(...terms.map((term) => term.weight))).toBeLessThan(1);
  });

  it('tells the names in the places of pronouns from those that were typed', () => {
    expect(question('where does she live?').question.context?.standIns).toEqual(['duart']);
    expect(question('where does Ines Duarte live?').question.context?.standIns ?? []).toEqual([]);
    expect(question('who paid?').question.context?.standIns ?? []).toEqual([]);
  });

  it('stays near the sentences shown, the last turn’s first', () => {
    const shown = (article: string, start: number) => ({ article, start, end: start + 9, answer: [] });
    const later = recalled('who?', { startsSubject: false, shown: [shown('b', 1), shown('c', 1)] });
    const first = { ...ferry, shown: [shown('c', 1), shown('b', 1), shown('a', 1)] };
    const context = question('who paid?', [first, later]).question.context!;
    expect(context.shown.map(({ article, start }) => [article, start])).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 1],
    ]);
    expect(context.shown[0]!.weight).toBe(1);
  });

  it('keeps to the article that the thread was narrowed to, unless it is narrowed anew', () => {
    const narrowed = { ...ferry, scope: { article: 'harbour' } };
    expect(question('who paid?', [narrowed]).question.scope).toEqual({ article: 'harbour' });
    const anew = understand([narrowed], { text: 'who paid?', kind: 'ask', scope: { outlet: 'The Post' } });
    expect(anew).toMatchObject({ question: { scope: { outlet: 'The Post' } } });
    expect(question('Where did the king of Sweden meet Rita Gomes?', [narrowed]).question.scope).toEqual({});
  });
});

describe('a question that stands on its own', () => {
  it.each([
    'Where did the king of Sweden meet the bishop of Uppsala?',
    'who is Rita Gomes?',
    'How many bridges did the flood destroy in Peru?',
    'Did Rita Gomes sell her house in Madrid to the bank?',
  ])('starts a new subject: %s', (text) => {
    const { question: asked, understoodAs } = question(text);
    expect(asked).toEqual({ kind: 'ask', text, scope: {}, context: undefined });
    expect(understoodAs).toBeNull();
  });

  it('stays near the subject where the article quoted has all its names, but takes no words over', () => {
    const { question: asked, understoodAs } = question('what did Paulo Reis tell the harbour police?');
    expect(asked.context).toMatchObject({ terms: [], shown: [{ article: 'harbour', weight: 1 }] });
    expect(understoodAs).toBeNull();
  });

  it('never inherits, whatever was said before', () => {
    const invented = fc.constantFrom('Zorblatt', 'Quexley', 'Vimtara', 'Yundrik');
    const whole = fc
      .tuple(
        invented,
        fc.constantFrom('sell', 'paint', 'visit', 'insult'),
        fc.constantFrom('castle', 'bakery', 'orchestra'),
      )
      .map(([name, verb, thing]) => `When did ${name} ${verb} the ${thing} with three windows?`);
    fc.assert(
      fc.property(turns, whole, (before, text) => {
        expect(question(text, before).question.context).toBeUndefined();
      }),
    );
  });
});

const word = fc.constantFrom(
  'who',
  'what',
  'the',
  'ferry',
  'he',
  'that',
  'there',
  'and',
  'Lisbon',
  'about',
  '?',
  '’s',
  "'d",
  'more',
  ',',
);
const turns = fc.array(
  fc.tuple(fc.array(word, { minLength: 1, maxLength: 8 }), fc.boolean()).map(([words, startsSubject]) =>
    recalled(words.join(' '), {
      startsSubject,
      answered: [person('Ines Duarte', 'she')],
      named: [place('Lisbon')],
    }),
  ),
  { maxLength: 4 },
);

describe('any message', () => {
  const messages = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.array(word, { maxLength: 10 }).map((words) => words.join(' ')),
  );

  it('is understood without an exception, the same each time, and never as less than it says', () => {
    fc.assert(
      fc.property(
        turns,
        messages,
        fc.constantFrom<QuestionKind>('ask', 'who', 'how-many'),
        (before, text, kind) => {
          const understood = ask(text, before, kind);
          expect(ask(text, before, kind)).toEqual(understood);
          if (understood.kind === 'question') expect(understood.question.text.trim()).not.toBe('');
          if (understood.kind === 'question' && before.length === 0)
            expect(understood.question.context).toBeUndefined();
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(['', '   ', '?!', '…', '\u200B'])('that says nothing is no question: %j', (text) => {
    expect(ask(text)).toMatchObject({ kind: 'unclear', message: expect.stringMatching(/^Ask a question/) });
  });

  it('may be very long', () => {
    expect(ask('why did it burn and '.repeat(20_000)).kind).toBe('question');
  });
});
