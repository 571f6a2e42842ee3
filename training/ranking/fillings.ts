/**
 * Learning which stretch of a sentence fills what a question leaves open (`src/answer/ranking/signs/filling.ts`): boosted trees, from
 * questions whose answers are marked to the word, and from those of which it is known that nothing answers them.
 */
import type { Evidence } from '../../src/answer/candidates/evidence.ts';
import { fillings } from '../../src/answer/ranking/signs/filling.ts';
import { sumOfTrees, type Trees } from '../../src/trees.ts';
import { boost, type Row } from '../attribution/boost.ts';
import type { Group } from './extract.ts';

/** A candidate's stretches, with how far each is what answers: F1 of its characters against those marked. */
interface Sentence {
  readonly question: string;
  readonly signs: readonly Float64Array[];
  readonly shared: readonly number[];
  readonly answers: boolean;
  /** Is the answer marked to the word, and not the sentence? */
  readonly marked: boolean;
  /** Does anything answer the question? */
  readonly answerable: boolean;
}

/** Of a question so many candidates are learned from, and those that answer. */
const CANDIDATES = 5;
/** What is marked to the word is no more of its sentence than this. */
const MOST_MARKED = 0.7;
const SAME = 0.5;
/** Of the stretches of sentences beside the one that answers every so manieth is learned from. */
const EVERY = 3;
const SEED = 1;

/** @param order the candidates, the likelier first */
export function sentencesOf(group: Group, order: readonly number[]): readonly Sentence[] {
  const chosen = order.filter((i, place) => place < CANDIDATES || group.labels[i] === 1);
  return chosen.map((i) => sentenceOf(group, group.candidates[i]!, group.labels[i] === 1));
}

function sentenceOf({ question: { id, gold } }: Group, evidence: Evidence, answers: boolean): Sentence {
  const { view, sentence } = evidence.view;
  const marks = gold
    .filter(({ article }) => answers && article === view.annotated.article.id)
    .map(({ start, end }) => [Math.max(start, sentence.start), Math.min(end, sentence.end)] as const)
    .filter(([start, end]) => start < end);
  const found = fillings(evidence);
  const length = sentence.end - sentence.start;
  return {
    question: id,
    signs: found.map(({ signs }) => Float64Array.from(signs)),
    shared: found.map(({ filler: { span } }) => Math.max(0, ...marks.map((mark) => f1(span, mark)))),
    answers,
    marked: marks.length > 0 && marks.every(([start, end]) => end - start <= MOST_MARKED * length),
    answerable: gold.length > 0,
  };
}

function f1([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  return (2 * Math.max(0, Math.min(b, d) - Math.max(a, c))) / (b - a + d - c);
}

/** From marked answers alone: what of a sentence that answers, where only the sentence is known, is taken for its answer. */
export function learnMarked(crowd: readonly Sentence[]): Trees {
  return boost(
    crowd.filter(({ answers, marked }) => !answers || marked).flatMap((one) => rowsOf(one)),
    SEED,
  );
}

/** @param marked what {@link learnMarked} gave */
export function learnFills(own: readonly Sentence[], crowd: readonly Sentence[], marked: Trees): Trees {
  const known = crowd.filter((one) => !one.answers || one.marked);
  return boost([...known.flatMap((one) => rowsOf(one)), ...own.flatMap((one) => rowsOf(one, marked))], SEED);
}

function rowsOf({ answers, answerable, signs, shared, marked }: Sentence, guess?: Trees): readonly Row[] {
  if (!answers)
    return signs.filter((_, i) => !answerable || i % EVERY === 0).map((values) => ({ values, right: false }));
  if (marked && shared.some((value) => value >= SAME))
    return signs.flatMap((values, i) =>
      shared[i]! >= SAME || shared[i] === 0 ? [{ values, right: shared[i]! >= SAME }] : [],
    );
  if (guess === undefined || signs.length === 0) return [];
  const odds = signs.map((values) => sumOfTrees(guess, values));
  return [{ values: signs[odds.indexOf(Math.max(...odds))]!, right: true }];
}

/** How often the likeliest stretch of a sentence is what answers, where that is marked. */
export function toldRight(sentences: readonly Sentence[], fills: (question: string) => Trees): string {
  const marked = sentences.filter(
    ({ answers, marked, shared }) => answers && marked && Math.max(...shared) >= SAME,
  );
  const right = marked.filter(({ question, signs, shared }) => {
    const odds = signs.map((values) => sumOfTrees(fills(question), values));
    return shared[odds.indexOf(Math.max(...odds))]! > 0;
  });
  return `${right.length} of ${marked.length}`;
}
