/**
 * What tells whether a sentence answers, and whether any does: groups of signs, each a number with its reason. None is
 * about the question alone: its length or the number of its names tell who made up the training questions, not whether
 * there is an answer.
 */
import { QUESTION_KINDS } from '../../question/question.ts';
import type { Trees } from '../../trees.ts';
import type { Evidence } from '../candidates/evidence.ts';
import { emphasised } from '../phrases/emphasis.ts';
import { FILLED_NAMES, filled } from './signs/filled.ts';
import { MET } from './signs/met.ts';
import { PROOF } from './signs/proof.ts';
import { ELSEWHERE_NAMES, elsewhere, type Field, STANDING } from './signs/standing.ts';

const OF_EVIDENCE = [...Object.entries(MET), ...Object.entries(PROOF)];

/** So many signs of a sentence stand before those of its evidence. */
const BEFORE_EVIDENCE = 1 + QUESTION_KINDS.length;

/** The signs of a sentence by name; the first is constant. */
export const SENTENCE_SIGN_NAMES: readonly string[] = [
  'constant',
  // Each kind is answered by another sort of evidence, and so starts from another chance.
  ...QUESTION_KINDS,
  ...OF_EVIDENCE.map(([name]) => name),
  ...Object.keys(STANDING),
];

/**
 * The first sentence's, and then those that tell whether any sentence answers. How sure a sentence is to be right does not go by
 * these: of one that is not the first, another has more of nearly everything, and may yet be wrong.
 */
export const FIELD_SIGN_NAMES: readonly string[] = [
  ...SENTENCE_SIGN_NAMES,
  ...ELSEWHERE_NAMES,
  // Words of the type asked for stand where those that answer stand: beside the deed, on the side that is asked for.
  'bold',
  // The ranking may have put second what answers.
  ...OF_EVIDENCE.map(([name]) => `${name}: the most of the first`),
  ...FILLED_NAMES,
];

/** So many of the first sentences are looked at for what any of them has. */
const FIRST = 5;

/** Of the `i`th of a question's candidates, in the order of {@link SENTENCE_SIGN_NAMES}. */
export function signsOf(field: Field, i: number): Float32Array {
  const { evidence } = field.ranked[i]!;
  const { kind } = evidence.asked.question;
  return Float32Array.from([
    1,
    ...QUESTION_KINDS.map((one) => (one === kind ? 1 : 0)),
    ...ofEvidence(evidence),
    ...Object.values(STANDING).map((sign) => sign(field, i)),
  ]);
}

/**
 * Of a question, in the order of {@link FIELD_SIGN_NAMES}.
 * @param fills what tells how likely a stretch fills what is asked for
 * @param own the first sentence's, where they are known ({@link signsOf})
 */
export function fieldSigns(field: Field, fills: Trees, own: Float32Array = signsOf(field, 0)): Float32Array {
  const first = [
    own.subarray(BEFORE_EVIDENCE, BEFORE_EVIDENCE + OF_EVIDENCE.length),
    ...field.ranked.slice(1, FIRST).map(({ evidence }) => ofEvidence(evidence)),
  ];
  return Float32Array.from([
    ...own,
    ...elsewhere(field, 0),
    emphasised(field.ranked[0]!.evidence).length > 0 ? 1 : 0,
    ...OF_EVIDENCE.map((_, s) =>
      first.reduce((most, signs) => Math.max(most, signs[s]!), Number.NEGATIVE_INFINITY),
    ),
    ...filled(field, fills),
  ]);
}

function ofEvidence(evidence: Evidence): readonly number[] {
  return OF_EVIDENCE.map(([, sign]) => sign(evidence));
}
