import { describe, expect, it } from 'vitest';
import { pastOf, thirdPersonOf } from '../../../src/sentence/words/inflect.ts';

describe('pastOf', () => {
  it.each([
    ['rule', 'ruled'],
    ['sink', 'sank'],
    ['begin', 'began'],
    ['write', 'wrote'],
    ['go', 'went'],
    ['win', 'won'],
    ['meet', 'met'],
    ['stop', 'stopped'],
    ['carry', 'carried'],
    ['stay', 'stayed'],
    ['hit', 'hit'],
    ['run', 'ran'],
    ['flee', 'fled'],
  ])('of %s is %s', (verb, past) => {
    expect(pastOf(verb)).toBe(past);
  });

  it('of what is no verb that is written is unknown', () => {
    expect(pastOf('nordlys')).toBeNull();
  });
});

describe('thirdPersonOf', () => {
  it.each([
    ['live', 'lives'],
    ['have', 'has'],
    ['carry', 'carries'],
    ['teach', 'teaches'],
    ['go', 'goes'],
  ])('of %s is %s', (verb, form) => {
    expect(thirdPersonOf(verb)).toBe(form);
  });
});
