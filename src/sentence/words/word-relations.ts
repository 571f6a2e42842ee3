/**
 * How two words stand to each other in meaning: the same thing, a kind of it, its opposite. Word vectors put "bought" beside
 * "sold" and "wife" beside "husband"; WordNet (Fellbaum, 1998) tells them apart. A compact table of it, made by
 * `training/word-relations/make.ts`, is read once, on first use. Words are rows of the word vectors.
 */
import { readFileSync } from 'node:fs';

const FILE = new URL('./word-relations.bin', import.meta.url);

/** What another word is to a word; the first that holds. */
export const RELATIONS = [
  'unknown',
  'none',
  /** "buy" to "sell", "wife" to "husband". */
  'opposite',
  /** A kind of the same: "cat" to "dog". */
  'sister',
  /** What it is a kind of, in two steps. */
  'wider',
  /** What it is a kind of: "weapon" to "gun". */
  'wide',
  /** Loosely alike: of one group of verbs or adjectives, or derived from the same. */
  'like',
  /** What it takes or brings about: "die" to "kill". */
  'entailed',
  /** A kind of it, or a kind of a kind: "gun" to "weapon". */
  'narrow',
  /** "resignation" to "resign". */
  'derived',
  /** A word for the same: "wounded" to "hurt"; a form of the same word too. */
  'synonym',
] as const;
export type Relation = (typeof RELATIONS)[number];

export interface WordRelations {
  /** Number of words: those of the word vectors. */
  readonly size: number;
  /** Numbers into {@link RELATIONS}, of any other word's row to this word's; rows of -1 are unknown. */
  to(row: number): (other: number) => number;
}

let loaded: WordRelations | undefined;

/** The table that ships with the project. */
export function wordRelations(): WordRelations {
  loaded ??= decodeWordRelations(readFileSync(FILE));
  return loaded;
}

/** Lists of synsets, one after the other. */
interface Lists {
  readonly starts: Uint32Array;
  readonly values: Uint16Array;
}

const of = (relation: Relation): number => RELATIONS.indexOf(relation);
const [UNKNOWN, NONE, OPPOSITE, SYNONYM] = [of('unknown'), of('none'), of('opposite'), of('synonym')];

/** Reads the layout that `make.ts` writes. */
export function decodeWordRelations(bytes: Buffer): WordRelations {
  const words = bytes.readUInt32LE(0);
  const synsets = bytes.readUInt32LE(4);
  let at = 8;
  const next = (count: number): Lists => {
    const starts = new Uint32Array(count + 1);
    for (let i = 0; i < count; i++) starts[i + 1] = starts[i]! + bytes[at + i]!;
    at += count;
    const values = Uint16Array.from({ length: starts[count]! }, (_, i) => bytes.readUInt16LE(at + 2 * i));
    at += 2 * values.length;
    return { starts, values };
  };
  const senses = next(words);
  const derived = next(words);
  const opposite = next(words);
  const kinds = next(synsets);
  const entails = next(synsets);
  const groups = next(synsets);
  const narrower = inverse(kinds, synsets);
  const entailedBy = inverse(entails, synsets);

  /** For each synset that has to do with the word, the closest relation. */
  const around = (row: number): ReadonlyMap<number, number> => {
    const known = new Map<number, number>();
    const put = (relation: Relation, some: Iterable<number>): void => {
      const number = of(relation);
      for (const synset of some) if (!known.has(synset)) known.set(synset, number);
    };
    const own = list(senses, row);
    const stems = list(derived, row);
    const opposed = list(opposite, row);
    const wide = own.flatMap((synset) => list(kinds, synset));
    const narrow = [...own, ...stems].flatMap((synset) => list(narrower, synset));
    put(
      'synonym',
      own.filter((synset) => !opposed.includes(synset)),
    );
    put('opposite', opposed);
    put('derived', stems);
    put('narrow', narrow);
    put(
      'entailed',
      own.flatMap((synset) => [...list(entails, synset), ...list(entailedBy, synset)]),
    );
    put(
      'like',
      own.flatMap((synset) => list(groups, synset)),
    );
    put(
      'narrow',
      narrow.flatMap((synset) => list(narrower, synset)),
    );
    put('wide', wide);
    put(
      'wider',
      [...wide, ...stems].flatMap((synset) => list(kinds, synset)),
    );
    put(
      'sister',
      wide.flatMap((synset) => list(narrower, synset)),
    );
    return known;
  };

  return {
    size: words,
    to(row) {
      if (row < 0 || senses.starts[row] === senses.starts[row + 1]) return () => UNKNOWN;
      const known = around(row);
      const isKnown = bitsOf(known.keys(), synsets);
      return (other) => {
        if (other === row) return SYNONYM;
        if (other < 0) return UNKNOWN;
        const { starts, values } = senses;
        const end = starts[other + 1]!;
        let i = starts[other]!;
        if (i === end) return UNKNOWN;
        let best = NONE;
        for (; i < end; i++) {
          const synset = values[i]!;
          if ((isKnown[synset >> 4]! & (1 << (synset & 15))) === 0) continue;
          const relation = known.get(synset)!;
          if (relation === OPPOSITE) return relation;
          if (relation > best) best = relation;
        }
        return best;
      };
    },
  };
}

function list({ starts, values }: Lists, i: number): readonly number[] {
  const found: number[] = [];
  for (let at = starts[i]!; at < starts[i + 1]!; at++) found.push(values[at]!);
  return found;
}

/**
 * Which of `count` numbers are among the given ones, 16 of them to a value: a word is compared with tens of thousands, most of
 * which have nothing to do with it, and looking each up in a map takes most of that time.
 */
function bitsOf(numbers: Iterable<number>, count: number): readonly number[] {
  const bits = new Array<number>((count >> 4) + 1).fill(0);
  for (const number of numbers) bits[number >> 4]! |= 1 << (number & 15);
  return bits;
}

/** Who points to each. */
function inverse({ starts, values }: Lists, count: number): Lists {
  const turned = new Uint32Array(count + 1);
  for (const value of values) turned[value + 1]! += 1;
  for (let i = 0; i < count; i++) turned[i + 1]! += turned[i]!;
  const filled = turned.slice();
  const from = new Uint16Array(values.length);
  for (let i = 0; i < count; i++) {
    for (let at = starts[i]!; at < starts[i + 1]!; at++) from[filled[values[at]!]!++] = i;
  }
  return { starts: turned, values: from };
}
