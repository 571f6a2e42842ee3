/** The question before, asked about another, or elsewhere. */
import { describe, expect, it } from 'vitest';
import { recalled } from './recalled.ts';
import { ferry, inherits, question, shownAs, textOf } from './understood.ts';

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
