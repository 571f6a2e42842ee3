/** How alike the words of a corpus are to one word of a question: each compared once, and kept while it is asked about. */
import { RELATIONS, type Relation, wordRelations } from '../../sentence/words/word-relations.ts';
import { type WordVectors, wordVectors } from '../../sentence/words/word-vectors.ts';
import type { Lexicon } from './lexicon.ts';
import { roomFor, type Table, Tables, UNKNOWN } from './likeness-tables.ts';
import { soundsLike } from './spelling.ts';

/** Cosines under this are chance. */
const LEAST_COSINE = 0.25;
/** Two words are never as alike by their vectors as a word is to itself. */
const MOST_COSINE = 0.95;
/** A name of the corpus that is spelled nearly as the question's. */
export const MISSPELLED = 0.85;
/** "Iraqi" for "Iraq". */
const SAME_COUNTRY = 0.9;

/** In the table of likenesses: compared, and not alike. */
const UNLIKE = -1;

/**
 * What a relation in WordNet makes of a cosine: "resignation" is "resign" whatever the vectors say, and "sold" is not "bought",
 * near as it is. Words that WordNet knows both, and knows nothing between, are as near as their vectors have them, a little less.
 */
const RELATED: Readonly<Record<Relation, { readonly atLeast: number; readonly times: number }>> = {
  unknown: { atLeast: 0, times: 1 },
  none: { atLeast: 0, times: 0.85 },
  opposite: { atLeast: 0, times: 0.6 },
  sister: { atLeast: 0, times: 0.8 },
  wider: { atLeast: 0, times: 1 },
  wide: { atLeast: 0, times: 1 },
  like: { atLeast: 0, times: 1 },
  entailed: { atLeast: 0.5, times: 1 },
  narrow: { atLeast: 0.6, times: 1 },
  derived: { atLeast: 0.75, times: 1 },
  synonym: { atLeast: 0.8, times: 1 },
};
const AT_LEAST = RELATIONS.map((relation) => RELATED[relation].atLeast);
const TIMES = RELATIONS.map((relation) => RELATED[relation].times);

export interface Likeness {
  /** 0 to 1: how alike a word of the lexicon is. 1: the same word or stem. */
  of(other: number): number;
  /** The same of many words at once, written to `into`. */
  ofAll(others: Int32Array, into: Float32Array): void;
}

const tablesByLexicon = new WeakMap<Lexicon, Tables<Likeness>>();

/** @param isUnknown no sentence has the word: it may be a slip of the pen */
export function likenessTo(word: number, lexicon: Lexicon, isUnknown: boolean): Likeness {
  const tables = tablesOf(lexicon);
  const key = 2 * word + (isUnknown ? 1 : 0);
  return tables.holderOf(key) ?? new Likenesses(word, lexicon, isUnknown, tables, key);
}

function tablesOf(lexicon: Lexicon): Tables<Likeness> {
  const known = tablesByLexicon.get(lexicon);
  if (known !== undefined) return known;
  const tables = new Tables<Likeness>();
  tablesByLexicon.set(lexicon, tables);
  return tables;
}

class Likenesses implements Likeness {
  readonly #lexicon: Lexicon;
  readonly #vectors: WordVectors = wordVectors();
  readonly #word: number;
  readonly #row: number;
  readonly #root: number;
  readonly #norm: string;
  readonly #country: number;
  readonly #isUnknown: boolean;
  readonly #tables: Tables<Likeness>;
  readonly #key: number;
  #table: Table<Likeness>;
  readonly #relationOf: (row: number) => number;

  constructor(word: number, lexicon: Lexicon, isUnknown: boolean, tables: Tables<Likeness>, key: number) {
    this.#lexicon = lexicon;
    this.#word = word;
    this.#row = lexicon.row(word);
    this.#root = lexicon.root(word);
    this.#relationOf = wordRelations().to(this.#row);
    this.#norm = lexicon.norm(word);
    this.#country = lexicon.country(word);
    this.#isUnknown = isUnknown;
    this.#tables = tables;
    this.#key = key;
    this.#table = tables.take(key, this);
  }

  of(other: number): number {
    const value = this.#known()[other]!;
    return value === UNKNOWN ? this.#compare(other) : Math.max(0, value);
  }

  ofAll(others: Int32Array, into: Float32Array): void {
    const known = this.#known();
    for (let i = 0; i < others.length; i++) {
      const value = known[others[i]!]!;
      into[i] = value > 0 ? value : value === UNKNOWN ? this.#compare(others[i]!) : 0;
    }
  }

  /** What is known, with room for all words: the lexicon grows with every article that is laid out. */
  #known(): Float32Array {
    if (this.#table.holder !== this) this.#table = this.#tables.take(this.#key, this);
    const { size } = this.#lexicon;
    if (size > this.#table.values.length) this.#table.values = roomFor(size, this.#table.values);
    return this.#table.values;
  }

  /** Found now, and known from now on. */
  #compare(other: number): number {
    const likeness = this.#find(other);
    this.#table.values[other] = likeness > 0 ? likeness : UNLIKE;
    return likeness;
  }

  #find(other: number): number {
    const lexicon = this.#lexicon;
    if (other === this.#word || lexicon.root(other) === this.#root) return 1;
    if (this.#country >= 0 && lexicon.country(other) === this.#country) return SAME_COUNTRY;
    // A word that the corpus knows is no slip of the pen.
    const misspelled = this.#isUnknown && soundsLike(this.#norm, lexicon.norm(other)) ? MISSPELLED : 0;
    const row = lexicon.row(other);
    if (this.#row < 0 || row < 0) return misspelled;
    const cosine = this.#vectors.cosine(this.#row, row);
    const relation = this.#relationOf(row);
    const likeness = cosine > LEAST_COSINE ? Math.min(MOST_COSINE, cosine) * TIMES[relation]! : 0;
    return Math.max(likeness, AT_LEAST[relation]!, misspelled);
  }
}
