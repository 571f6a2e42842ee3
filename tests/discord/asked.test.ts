import { describe, expect, it } from 'vitest';
import { type Asked, headingOf } from '../../src/discord/asked.ts';

const ask = (kind: Extract<Asked, { type: 'ask' }>['kind'], text: string): Asked => ({
  type: 'ask',
  kind,
  text,
  scope: {},
});

describe('the heading over an answer', () => {
  it.each<[Asked, string]>([
    [ask('who', 'died in the strike'), 'Who died in the strike?'],
    [ask('who', 'who died in the strike?'), 'Who died in the strike?'],
    [ask('who', 'whole village was burned by'), 'Who whole village was burned by?'],
    [ask('where', 'whereabouts are unknown of'), 'Where whereabouts are unknown of?'],
    [ask('when', 'whenever they meet'), 'When whenever they meet?'],
    [ask('what', 'whatever happened'), 'What whatever happened?'],
    [ask('how-many', 'How many were hurt'), 'How many were hurt?'],
    [ask('how-many', 'people were wounded'), 'How many people were wounded?'],
    [ask('ask', 'tell me about the PMF'), 'Tell me about the PMF'],
    [ask('when', '  did it\n\nhappen  '), 'When did it happen?'],
    [{ type: 'said', speaker: 'Jane Roe', about: 'the bridge', scope: {} }, 'Said by Jane Roe on the bridge'],
    [{ type: 'said', speaker: 'Jane Roe', scope: {} }, 'Said by Jane Roe'],
    [{ type: 'summary', topic: 'the bridge', sentences: 3 }, 'Summary: the bridge'],
    [{ type: 'summary', sentences: 3 }, 'Summary'],
  ])('of %o is “%s”', (asked, heading) => {
    expect(headingOf(asked)).toBe(heading);
  });
});
