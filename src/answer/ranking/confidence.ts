/** How sure an answer is: a logistic regression over the signs (as Platt's scaling, 1999); and when there is none: small networks over more signs. */
import { model } from './model.ts';
import { judge } from './nets.ts';
import { NAMES_ALONE } from './signs/met.ts';
import { SENTENCE_SIGN_NAMES } from './signs.ts';

/**
 * Under this chance that the corpus answers the question at all, the best sentences are shown as near, not as answers.
 * Chosen on the curve that `training/ranking/train.ts` prints, cross-validated: 6 in 100 questions that have
 * an answer are refused, and more than half of those that come near one and have none. Higher, and more right answers are lost
 * than readers are spared wrong ones.
 */
export const ANSWER_THRESHOLD = 0.15;

/** A sentence as sure as this to be right is an answer, whatever else speaks against it. */
export const SURE_ENOUGH = 0.5;

/** Where the sentence, what stands beside it and the title meet less of the question than this, it is about something else. */
const LEAST_MET = 0.43;
/** Where they meet less than this it has next to nothing to do with the question. */
const NEXT_TO_NOTHING = 0.33;
/** So sure, and that does not matter. */
const SURE_AT_ALL = 0.25;
/** More has to be met where nothing of the type asked for stands there, and where the corpus has never heard a name. */
const WITHOUT_ANSWER_WORDS = 0.15;
const WITH_UNHEARD_NAME = 0.1;
/** Where the sentence has all that is asked about, a reader finds the answer in it, even one that is not recognised as such. */
const ALL = 0.98;
/** Somebody's words on something are not answered by their words on something else: its best-met word is met at least so well. */
const SUBJECT_MET = 0.4;
/** So sure, and it does not matter. */
const SURE_ASIDE = 0.15;
/**
 * Nor does it where it is likelier than the first that the corpus tells of such things, and the article has as much as the second of what is
 * asked of the names. Cross-validated, that recognises two or three more in 100 near misses where as many answers are withheld (6 to 8 in 100),
 * and of questions on other things as many.
 */
const TOLD_ASIDE = 0.4;
const SPOKEN_OF = 0.4;

/** 0 to 1, by a sentence's signs: the share of such answers that are right. */
export function confidenceOf(signs: Float32Array): number {
  const weights = Object.values(model().confidence);
  return chance(weights.reduce((odds, weight, i) => odds + weight * signs[i]!, 0));
}

/** 0 to 1, by all signs of a question: how likely it is that the corpus answers it at all. */
export function answerableOf(signs: Float32Array): number {
  return chance(judge(model().answerable, signs));
}

/** The same as far as an answer may look sure: lower where the corpus is about other things altogether. */
export function toldOf(signs: Float32Array): number {
  return chance(judge(model().told, signs));
}

/** By all signs of a question: is it left unanswered, with its nearest sentences shown instead? */
export function isRefused(signs: Float32Array): boolean {
  return mustRefuse(signs, {
    answerable: answerableOf(signs),
    confidence: confidenceOf(signs),
    told: () => toldOf(signs),
  });
}

/** What {@link answerableOf}, {@link confidenceOf} and, where it is asked for, {@link toldOf} say. */
export interface Chances {
  readonly answerable: number;
  readonly confidence: number;
  told(): number;
}

/** The same of chances worked out with other weights. */
export function mustRefuse(
  signs: Float32Array,
  { answerable, confidence, told }: Chances,
  threshold = ANSWER_THRESHOLD,
): boolean {
  if (isAllThere(signs) || isAllTheySaid(signs)) return false;
  if (confidence < SURE_ENOUGH && answerable < threshold) return true;
  if (confidence < SURE_AT_ALL && signs[MET]! < NEXT_TO_NOTHING) return true;
  if (confidence >= SURE_ASIDE || !isAside(signs)) return false;
  return signs[ANYWHERE]! < SPOKEN_OF || told() < TOLD_ASIDE;
}

const [MET, NO_ANSWER_WORDS, UNHEARD_NAME, SAID, SUBJECT, MEANT, EVENT, EVENTS, THEIRS, ANYWHERE] = [
  'inContext',
  'noAnswerWords',
  'unheardName',
  'said',
  'bestEventNear',
  'meant',
  'eventHere',
  'eventMass',
  'isTheirs',
  'eventAnywhere',
].map((name) => SENTENCE_SIGN_NAMES.indexOf(name)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Does the first candidate say all that is asked about, and not only name who it is about? */
function isAllThere(signs: Float32Array): boolean {
  return signs[SAID] === 0 && signs[MEANT]! >= ALL && signs[EVENT]! >= ALL;
}

/** Is it asked what somebody says, and on nothing that is more than a name, and does the first candidate tell so? */
function isAllTheySaid(signs: Float32Array): boolean {
  const names = signs[EVENTS] === NAMES_ALONE && signs[SUBJECT] === NAMES_ALONE;
  return signs[SAID] === 1 && names && signs[THEIRS] === 1 && signs[MEANT]! >= ALL;
}

/** Does the first candidate hardly meet the question? */
function isAside(signs: Float32Array): boolean {
  const needed =
    LEAST_MET + WITHOUT_ANSWER_WORDS * signs[NO_ANSWER_WORDS]! + WITH_UNHEARD_NAME * signs[UNHEARD_NAME]!;
  return signs[MET]! < needed || (signs[SAID] === 1 && signs[SUBJECT]! < SUBJECT_MET);
}

function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
