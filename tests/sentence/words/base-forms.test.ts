import { describe, expect, it } from 'vitest';
import { baseFormOf } from '../../../src/sentence/words/base-forms.ts';

describe('baseFormOf', () => {
  it.each([
    ['sank', 'sink'],
    ['bought', 'buy'],
    ['left', 'leave'],
    ['spoken', 'speak'],
    ['dead', 'die'],
  ])('%s is a form of %s', (form, base) => {
    expect(baseFormOf(form)).toBe(base);
  });

  it.each(['sink', 'harbour', 'wound', 'ground', 'admitted', 'ties', 'constructor', ''])(
    'leaves “%s” as it is',
    (word) => {
      expect(baseFormOf(word)).toBe(word);
    },
  );
});
