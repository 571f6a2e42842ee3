/** From an inflected word to its lemmas, as WordNet does it ("Morphy", morphy(7WN)): lists of exceptions, then endings. */
import { createRequire } from 'node:module';
import { POSES, type Pos, type WordNet } from './wordnet.ts';

const require = createRequire(import.meta.url);
/** WordNet's own lists of exceptions ("bought": "buy"), which the database package lacks and wink-nlp's model carries. */
const listed = (pos: string): Readonly<Record<string, string>> =>
  require(`wink-eng-lite-web-model/dist/wn-${pos}-exceptions.js`);
const EXCEPTIONS: Readonly<Record<Pos, Readonly<Record<string, string>>>> = {
  n: listed('noun'),
  v: listed('verb'),
  a: listed('adjective'),
  r: {},
};

const ENDINGS: Readonly<Record<Pos, readonly (readonly [ending: string, instead: string])[]>> = {
  n: [
    ['s', ''],
    ['ses', 's'],
    ['xes', 'x'],
    ['zes', 'z'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['men', 'man'],
    ['ies', 'y'],
  ],
  v: [
    ['s', ''],
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['ing', 'e'],
    ['ing', ''],
  ],
  a: [
    ['er', ''],
    ['est', ''],
    ['er', 'e'],
    ['est', 'e'],
  ],
  r: [],
};

/** Keys of {@link WordNet.senses}: part of speech and lemma. */
export function lemmasOf(word: string, { senses }: WordNet): readonly string[] {
  return POSES.flatMap((pos) => {
    const found = new Set<string>([word]);
    const exception = Object.hasOwn(EXCEPTIONS[pos], word) ? EXCEPTIONS[pos][word] : undefined;
    if (exception !== undefined) found.add(exception);
    else {
      for (const [ending, instead] of ENDINGS[pos]) {
        if (!word.endsWith(ending) || word.length < ending.length + 2) continue;
        const stem = word.slice(0, -ending.length) + instead;
        found.add(stem);
        // "stopped", "biggest": the last consonant was doubled.
        if (instead === '' && /([^aeiou])\1$/.test(stem)) found.add(stem.slice(0, -1));
      }
    }
    return [...found].map((lemma) => pos + lemma).filter((key) => senses.has(key));
  });
}
