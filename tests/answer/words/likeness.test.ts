import { expect, test } from 'vitest';
import { Lexicon } from '../../../src/answer/words/lexicon.ts';
import { likenessTo } from '../../../src/answer/words/likeness.ts';
import { termOf } from '../../../src/sentence/terms.ts';

/** More than are remembered. */
const MANY = 200;

function stage() {
  const lexicon = new Lexicon();
  const intern = (norm: string) => lexicon.intern(norm, termOf(norm).term);
  return { lexicon, intern, of: (norm: string) => likenessTo(intern(norm), lexicon, false) };
}

test('a word keeps what it is like, however many others are asked about meanwhile', () => {
  const { intern, of } = stage();
  const words = Int32Array.from(['wounded', 'injured', 'harbour', 'ferry', 'port'], intern);
  const likenesses = () => words.values().map((word) => asked.of(word));
  const asked = of('hurt');
  const before = [...likenesses()];
  expect(before.some((likeness) => likeness > 0.5)).toBe(true);
  for (let i = 0; i < MANY; i += 1) {
    const other = of(`word${i}`);
    expect(other.of(intern(`word${i}`))).toBe(1);
    // Of the one that had the table before nothing is left in it.
    expect(other.of(words[0]!)).toBe(0);
  }
  expect([...likenesses()]).toEqual(before);
  const into = new Float32Array(words.length);
  asked.ofAll(words, into);
  expect([...into]).toEqual([...Float32Array.from(before)]);
});

test('two who ask about one word, before and after it was forgotten, are told the same', () => {
  const { intern, of } = stage();
  const first = of('resign');
  const other = intern('resignation');
  const likeness = first.of(other);
  for (let i = 0; i < MANY; i += 1) of(`word${i}`);
  const second = of('resign');
  expect(second).not.toBe(first);
  expect([first.of(other), second.of(other), first.of(other)]).toEqual([likeness, likeness, likeness]);
});

test('words that come after it was asked about have room', () => {
  const { intern, of } = stage();
  const asked = of('storm');
  for (let i = 0; i < MANY; i += 1) intern(`word${i}`);
  expect(asked.of(intern('storms'))).toBe(1);
});
