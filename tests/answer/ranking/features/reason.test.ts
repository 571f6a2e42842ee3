/** Reasons, and names in full: on sentences made for these tests, the better one first, and why. */
import { describe, expect, it } from 'vitest';
import { reasonFollows, reasonGiven } from '../../../../src/answer/ranking/features/reason.ts';
import { fullName } from '../../../../src/answer/ranking/features/type.ts';
import { values } from './values.ts';

describe('a reason', () => {
  it('is told in words for reasons rather than in "after" or "to", and not at all without either', () => {
    const [because, after, none] = values(reasonGiven, 'why', 'did the ferry stop', [
      'The ferry stopped because the harbour froze.',
      'The ferry stopped after noon.',
      'The ferry stopped.',
    ]);
    expect(because).toBeGreaterThan(after!);
    expect(after).toBeGreaterThan(none!);
  });

  it('may follow what was asked about, and counts less after something else', () => {
    const [, follows, , elsewhere] = values(reasonFollows, 'why', 'did the ferry stop', [
      'The ferry stopped on Monday.',
      'The captain was in fear of the ice.',
      'Agnes Holm baked bread.',
      'Her neighbours were in fear of the noise.',
    ]);
    expect(follows).toBeGreaterThan(elsewhere!);
  });

  it('is looked for only where one is asked for', () => {
    expect(
      values(reasonGiven, 'when', 'did the ferry stop', ['The ferry stopped because of the ice.']),
    ).toEqual([0]);
  });
});

describe('a name', () => {
  it('tells more in full, and nothing where the question has it already or asks for no person', () => {
    const sentences = ['Agnes Holm sold the ferry.', 'Holm sold the ferry.'];
    expect(values(fullName, 'who', 'sold the ferry', sentences)).toEqual([1, 0]);
    expect(values(fullName, 'who', 'did Agnes Holm sell', sentences)).toEqual([0, 0]);
    expect(values(fullName, 'when', 'was the ferry sold', sentences)).toEqual([0, 0]);
  });
});
