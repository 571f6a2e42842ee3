/** Where it is kept what the words of a corpus are like: a table for each of the words asked about last. */
/** So many words have a table: the ones asked about last, as people ask of the same persons and things. */
const TABLES = 64;
/** A table has room for so many times the words that there were when it was made. */
const ROOM = 1.5;

/** Not compared yet. */
export const UNKNOWN = 0;

/** By the lexicon's numbers, what its holder knows of the words. */
export interface Table<Holder> {
  holder: Holder;
  values: Float32Array;
}

/**
 * The tables of one lexicon. Each goes from word to word: new ones would be megabytes for each question, and all of them to be
 * collected again. A word whose table has gone to another while it is asked about takes one anew.
 */
export class Tables<Holder> {
  readonly #byKey = new Map<number, Table<Holder>>();

  /** Who has a table for the key, which counts as asked about from now on. */
  holderOf(key: number): Holder | undefined {
    const table = this.#byKey.get(key);
    if (table === undefined) return undefined;
    // A map keeps the order of insertion: the first is the one that was not asked about for the longest.
    this.#byKey.delete(key);
    this.#byKey.set(key, table);
    return table.holder;
  }

  /** A table in which nothing is known. */
  take(key: number, holder: Holder): Table<Holder> {
    const table = this.#free() ?? { holder, values: new Float32Array() };
    table.holder = holder;
    table.values.fill(UNKNOWN);
    this.#byKey.set(key, table);
    return table;
  }

  /** The table of the word that was not asked about for the longest, once there are enough. */
  #free(): Table<Holder> | undefined {
    if (this.#byKey.size < TABLES) return undefined;
    const [key, table] = this.#byKey.entries().next().value!;
    this.#byKey.delete(key);
    return table;
  }
}

/** The same with room for `size` words, and for some that may come. */
export function roomFor(size: number, values: Float32Array): Float32Array {
  const room = new Float32Array(Math.ceil(ROOM * size));
  room.set(values);
  return room;
}
