/**
 * What tells whether a sentence answers, and whether any does: groups of signs, each a number with its reason. None is
 * about the question alone: its length or the number of its names tell who made up the training questions, not whether
 * there is an answer.
 */
import { QUESTION_KINDS } from '../question/question.ts';
import { MET } from './signs/met.ts';
import { PROOF } from './signs/proof.ts';
import { ELSEWHERE_NAMES, elsewhere, type Field, STANDING } from './signs/standing.ts';

/** The signs of a sentence by name; the first is constant. */
export const SENTENCE_SIGN_NAMES: readonly string[] = [
  'constant',
  // Each kind is answered by another sort of evidence, and so starts from another chance.
  ...QUESTION_KINDS,
  ...Object.keys(MET),
  ...Object.keys(PROOF),
  ...Object.keys(STANDING),
];

/**
 * The same, and then those that tell whether any sentence answers. How sure a sentence is to be right does not go by these: of one
 * that is not the first, another has more of nearly everything, and may yet be wrong.
 */
export const SIGN_NAMES: readonly string[] = [...SENTENCE_SIGN_NAMES, ...ELSEWHERE_NAMES];

/** Of the `i`th of a question's candidates. */
export function signsOf(field: Field, i: number): Float32Array {
  const { evidence } = field.ranked[i]!;
  const { kind } = evidence.asked.question;
  return Float32Array.from([
    1,
    ...QUESTION_KINDS.map((one) => (one === kind ? 1 : 0)),
    ...Object.values(MET).map((sign) => sign(evidence)),
    ...Object.values(PROOF).map((sign) => sign(evidence)),
    ...Object.values(STANDING).map((sign) => sign(field, i)),
    ...elsewhere(field, i),
  ]);
}
