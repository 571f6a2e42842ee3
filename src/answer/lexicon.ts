/** Numbers for words: comparing and remembering them costs an array access, not a lookup by text. */
import { wordVectors } from '../sentence/word-vectors.ts';

/** The distinct words (norms) of a corpus. Numbers are never reused; a removed article's words stay. */
export class Lexicon {
  readonly #numbers = new Map<string, number>();
  readonly #norms: string[] = [];
  readonly #terms: string[] = [];
  readonly #rows: number[] = [];

  get size(): number {
    return this.#norms.length;
  }

  /** The word's number; a new one for a new word. */
  intern(norm: string, term: string): number {
    const known = this.#numbers.get(norm);
    if (known !== undefined) return known;
    const number = this.#norms.length;
    this.#numbers.set(norm, number);
    this.#norms.push(norm);
    this.#terms.push(term);
    this.#rows.push(wordVectors().row(norm));
    return number;
  }

  norm(word: number): string {
    return this.#norms[word] ?? '';
  }

  term(word: number): string {
    return this.#terms[word] ?? '';
  }

  /** Its row in the table of word vectors, or -1. */
  row(word: number): number {
    return this.#rows[word] ?? -1;
  }
}
