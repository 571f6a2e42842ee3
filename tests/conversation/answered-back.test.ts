/** "What did she answer?" after what somebody else said: what the article has from her there. */
import { describe, expect, it } from 'vitest';
import { reply } from '../../src/conversation/reply.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { newsroomOf, report } from '../answer/newsroom-of.ts';

const room = newsroomOf({
  harbour: report(
    'Quarrel over the harbour wall',
    'The Valley Post',
    '2023-04-04',
    'Port director Lena Brandt said the wall was safe. "It has stood for a hundred years," she said.',
    'Rebuilding it would cost $3 million, the town’s engineers say.',
    'Fisherman Olle Ek said the wall was falling into the sea. "I would not walk on it," Ek told reporters.',
    'Brandt denied that. "We looked at every stone in May," she said.',
    'Mayor Tom Hale said the council would vote on it.',
  ),
});

function converse(...messages: readonly string[]) {
  const turns: Turn[] = [];
  return messages.map((text) => {
    const said = reply(room, turns, { text, kind: 'ask', scope: {} });
    if (said.turn !== null) turns.push(said.turn);
    return said;
  });
}

const shown = (said: ReturnType<typeof reply> | undefined) =>
  said?.kind === 'answer' && said.answer.kind === 'found'
    ? said.answer.quotations.map(({ text }) => text)
    : [];

describe('what somebody answered', () => {
  it.each([
    ['what did she answer?', 'what did Lena Brandt answer'],
    ['and how did she respond to that?', 'how did Lena Brandt respond to that'],
    ['what did Brandt say in reply?', 'what did Brandt say in reply'],
  ])('stands after what was quoted of another: %s', (message, understood) => {
    const [first, back] = converse('what did Olle Ek say about the wall?', message);
    expect(shown(first)[0]).toMatch(/Ek/);
    expect(shown(back).slice(0, 2)).toEqual([
      'Brandt denied that.',
      '"We looked at every stone in May," she said.',
    ]);
    expect(back?.understoodAs).toContain(understood);
    expect(back?.reasons.join()).toContain('First stands what Lena Brandt says after what was quoted.');
  });

  it('is asked of whom it names, be it another who speaks later', () => {
    const [, back] = converse('what did Olle Ek say about the wall?', 'what did Hale answer?');
    expect(shown(back)[0]).toMatch(/^Mayor Tom Hale said/);
  });

  it('is looked for as any question is where nobody it may mean is quoted near', () => {
    const [, back] = converse('what did Olle Ek say about the wall?', 'what did Ida Holm answer?');
    expect(back?.reasons.join()).not.toContain('First stands');
  });

  it('has the source that the next sentence names, where the first tells of it alone', () => {
    const source = converse(
      'what did Olle Ek say about the wall?',
      'what did she answer?',
      'who said so?',
    ).at(-1);
    expect(source).toHaveProperty('answer.kind', 'found');
    expect(source).toHaveProperty('answer.quotations[1].chain[0].source', 'Lena Brandt');
  });

  it('is not what was quoted itself', () => {
    const [, back] = converse('what did Lena Brandt say about the wall?', 'what did he answer?');
    expect(shown(back)[0]).toMatch(/^Fisherman Olle Ek said/);
  });
});
