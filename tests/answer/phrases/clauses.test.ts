import { describe, expect, it } from 'vitest';
import {
  beforeVerb,
  clausesOf,
  firstPhrase,
  isPassive,
  isVerb,
} from '../../../src/answer/phrases/clauses.ts';
import { tokensOf } from '../../../src/question/parse.ts';

function subjectOf(sentence: string, verb: string): string | null {
  const tokens = tokensOf(sentence);
  const at = tokens.findIndex(({ norm }) => norm === verb);
  const phrase = firstPhrase(tokens, beforeVerb(tokens, clausesOf(tokens), at));
  return phrase && sentence.slice(tokens[phrase[0]]!.start, tokens[phrase[1] - 1]!.end);
}

describe('the phrase before a verb', () => {
  it.each([
    ['Two guards were killed in the raid.', 'killed', 'Two guards'],
    ['Two guards — one of them a trainee — were killed.', 'killed', 'Two guards'],
    ['Two guards (and a dog) were killed.', 'killed', 'Two guards'],
    ['The bank, which has six branches, was robbed.', 'robbed', 'The bank'],
    ['On Monday, masked men robbed the bank.', 'robbed', 'masked men'],
    ['The mayor said that three of the men were caught.', 'caught', 'three of the men'],
    ['The guards slept, and three men robbed the bank.', 'robbed', 'three men'],
  ])('%s: who was it, “%s”', (sentence, verb, subject) => {
    expect(subjectOf(sentence, verb)).toBe(subject);
  });

  it('is none where a pronoun stands in its place', () => {
    expect(subjectOf('They robbed the bank.', 'robbed')).toBeNull();
  });
});

describe('verbs', () => {
  const verbsIn = (sentence: string) => {
    const tokens = tokensOf(sentence);
    return tokens.flatMap(({ norm }, at) => (isVerb(tokens, at) ? [norm] : []));
  };

  it('are no words that describe what follows', () => {
    expect(verbsIn('The armed men left the well-kept bank.')).toEqual(['left']);
  });

  it('are passive after a form of “be”', () => {
    const passiveIn = (sentence: string, verb: string) => {
      const tokens = tokensOf(sentence);
      return isPassive(
        tokens,
        tokens.findIndex(({ norm }) => norm === verb),
      );
    };
    expect(passiveIn('The men were not yet caught.', 'caught')).toBe(true);
    expect(passiveIn('The men caught a cold.', 'caught')).toBe(false);
    expect(passiveIn('The men were catching colds.', 'catching')).toBe(false);
  });
});
