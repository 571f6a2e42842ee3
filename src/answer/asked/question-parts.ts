/**
 * What of a question is what: the deed it asks about ("planted" in "who planted the bomb in Chelsea"), its names, and the
 * rest. All three have to be met for a sentence to answer; one that has the names alone is about the right person and the
 * wrong event.
 */
import { tokensOf } from '../../question/parse.ts';
import type { Question } from '../../question/question.ts';
import { termsOf } from '../../sentence/terms.ts';
import type { AskedWord } from './asked-word.ts';
import { formulasAsked } from './formulas.ts';

/** Places in the asked words. */
export interface QuestionParts {
  /** The words for what was done: its verbs, or where it has none that tell, its nouns ("whose apartment is it"). */
  readonly deeds: readonly number[];
  /** Of these its verbs; empty where none tells. */
  readonly verbs: readonly number[];
  /** The words of each name. */
  readonly names: readonly (readonly number[])[];
  /** Its nouns and what describes them, but for what is asked for: news has another verb for a deed, but seldom for a coin or a dog. */
  readonly things: readonly number[];
  /** All words that are neither in a name, nor a figure, nor the speaker's. */
  readonly others: readonly number[];
  /** What tells it, where it asks what many ask ({@link formulasAsked}). */
  readonly formulas: readonly RegExp[];
  /** The last word of what is counted or asked for ("how many people": people); undefined where there is none. */
  readonly head: number | undefined;
}

/** Verbs that say nothing without their object. */
const LIGHT = new Set(
  'do did does have has had get got gets be is was were are been make made take took go went come came give gave say said says tell told'.split(
    ' ',
  ),
);
/** Words that hardly matter to the search do not matter here. */
const MATTERS = 0.8;
const THING: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN']);

/** Before a name, and no part of it: who is "Sen. Lee" here is "Mike Lee" there. */
const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|gen|lt|col|sgt|president|senator|congressman|congresswoman|governor|general|secretary|judge|mayor|pope|prof|professor|sir)\.?$/;

export function questionParts(question: Question, words: readonly AskedWord[]): QuestionParts {
  const tagged = new Map(tokensOf(question.text.slice(0, LONGEST)).map(({ term, pos }) => [term, pos]));
  const verbs: number[] = [];
  const nouns: number[] = [];
  const things: number[] = [];
  const others: number[] = [];
  words.forEach((word, q) => {
    if (isNaming(word) || word.inSpeaker || word.weight < MATTERS) return;
    others.push(q);
    if (tagged.get(word.term) === 'VERB' && !LIGHT.has(word.norm)) verbs.push(q);
    else if (!word.inFocus) nouns.push(q);
    if (THING.has(tagged.get(word.term) ?? '') && !word.inFocus) things.push(q);
  });
  const head = words.findIndex(({ inFocus, norm }) => inFocus && norm === question.focus.at(-1));
  return {
    things,
    deeds: verbs.length > 0 ? verbs : nouns,
    verbs,
    names: question.names
      .map((name) => {
        const own = termsOf(name).filter(({ norm }) => !TITLE.test(norm));
        const terms = new Set(own.map(({ term }) => term));
        return words.flatMap(({ term }, q) => (terms.has(term) ? [q] : []));
      })
      .filter((places) => places.length > 0),
    others,
    formulas: formulasAsked(question.text.slice(0, LONGEST)),
    head: head < 0 ? undefined : head,
  };
}

/** As questions are read, no further. */
const LONGEST = 1_000;

/** A name or a figure: it is met by itself, not by something like it. */
export function isNaming({ inName, norm }: Pick<AskedWord, 'inName' | 'norm'>): boolean {
  return inName || /\d/.test(norm);
}
