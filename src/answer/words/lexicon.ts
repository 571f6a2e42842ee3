/** Numbers for words: comparing and remembering them costs an array access, not a lookup by text. */

import { termOf } from '../../sentence/terms.ts';
import { baseFormOf } from '../../sentence/words/base-forms.ts';
import { wordVectors } from '../../sentence/words/word-vectors.ts';
import { countryNamed } from './same-country.ts';

/** The distinct words (norms) of a corpus. Numbers are never reused; a removed article's words stay. */
export class Lexicon {
  readonly #numbers = new Map<string, number>();
  readonly #norms: string[] = [];
  readonly #terms: string[] = [];
  /** By term. */
  readonly #roots = new Map<string, number>();
  /** Three numbers for each word, side by side: whoever compares a word reads them all. */
  #facts = new Int32Array(3 * 1_024);
  readonly #countries = new Map<string, number>();

  get size(): number {
    return this.#norms.length;
  }

  /** Undefined for a word that it does not have yet. */
  number(norm: string): number | undefined {
    return this.#numbers.get(norm);
  }

  /** The word's number; a new one for a new word. */
  intern(norm: string, term: string): number {
    const known = this.#numbers.get(norm);
    if (known !== undefined) return known;
    const number = this.#norms.length;
    this.#numbers.set(norm, number);
    this.#norms.push(norm);
    this.#terms.push(term);
    if (3 * number === this.#facts.length) {
      const longer = new Int32Array(2 * this.#facts.length);
      longer.set(this.#facts);
      this.#facts = longer;
    }
    this.#facts[3 * number] = wordVectors().row(norm);
    const base = baseFormOf(norm);
    this.#facts[3 * number + 1] = numberIn(this.#roots, base === norm ? term : termOf(base).term);
    this.#facts[3 * number + 2] = UNKNOWN;
    return number;
  }

  /** The number of a term: the {@link root} of its words, unless these have a base form with another term. */
  numberTerm(term: string): number {
    return numberIn(this.#roots, term);
  }

  norm(word: number): string {
    return this.#norms[word] ?? '';
  }

  term(word: number): string {
    return this.#terms[word] ?? '';
  }

  /** Its row in the table of word vectors, or -1. */
  row(word: number): number {
    return this.#facts[3 * word]!;
  }

  /** The number of its term: words of one term have the same. */
  root(word: number): number {
    return this.#facts[3 * word + 1]!;
  }

  /** The number of the country that it names, as a place or a people; -1 for none. */
  country(word: number): number {
    const known = this.#facts[3 * word + 2]!;
    if (known !== UNKNOWN) return known;
    const name = countryNamed(this.norm(word));
    const country = name === null ? -1 : numberIn(this.#countries, name);
    this.#facts[3 * word + 2] = country;
    return country;
  }
}

/** A country that was not looked up yet. */
const UNKNOWN = -2;

function numberIn(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}
