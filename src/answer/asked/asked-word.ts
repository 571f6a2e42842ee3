import type { QuestionTerm } from '../../question/question.ts';

/** A word of a question, as one library knows it. */
export interface AskedWord extends QuestionTerm {
  /** Its number in the library's lexicon. */
  readonly word: number;
  /** Weight in the question times its importance in the corpus: what finding it is worth. */
  readonly worth: number;
  /** Part of the noun asked for ("which senator"): the answer names one instead. */
  readonly inFocus: boolean;
  /** Part of the name of whoever is asked to have spoken. */
  readonly inSpeaker: boolean;
  /** Part of a name, as the question writes it. */
  readonly inName: boolean;
  /** How many sentences of the corpus have it, word for word. */
  readonly sentences: number;
  /** Some sentence has it so. */
  readonly inCorpus: boolean;
  /** 0 to 1: how alike a word of the corpus is to it. 1: the same word or stem. */
  likeness(other: number): number;
  /** The same of many words at once, written to `into`. */
  likenesses(others: Int32Array, into: Float32Array): void;
}
