import { expect, it } from 'vitest';
import { isPeople } from '../../../src/answer/words/people-words.ts';

it.each(
  'people person dead wounded others soldiers officer women children nurses teachers refugees passengers voters troops crew police'.split(
    ' ',
  ),
)('%s are people', (word) => expect(isPeople(word)).toBe(true));

it.each(
  'countries nations schools jobs courses tanks planes helicopters attacks flights homes cars dogs cases polls stars hands days'.split(
    ' ',
  ),
)('%s are not', (word) => expect(isPeople(word)).toBe(false));
