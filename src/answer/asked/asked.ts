/** A question laid out for ranking against one library: its words as numbers, how much each tells, what each is like. */
import type { Question, QuestionTerm } from '../../question/question.ts';
import { termsOf } from '../../sentence/terms.ts';
import type { Library } from '../library/library.ts';
import { centroidOf } from '../words/centroid.ts';
import { holding, importanceOf } from '../words/importance.ts';
import { likenessTo } from '../words/likeness.ts';
import type { AskedWord } from './asked-word.ts';
import { type QuestionParts, questionParts } from './question-parts.ts';

export interface Asked {
  readonly question: Question;
  readonly words: readonly AskedWord[];
  /** Sum of what all words are worth. */
  readonly worth: number;
  readonly speakerTerms: ReadonlySet<string>;
  readonly parts: QuestionParts;
  /** What the question is about as a whole. */
  readonly centroid: readonly number[];
}

/** Of the words that the corpus does not know, so many are compared with how its names are spelled; more are nonsense. */
const MOST_MISSPELLED = 6;
/** A longer text is no question, but a claim to verify: only the words that tell the most are looked for. */
const MOST_WORDS = 24;
/** A name in a pronoun's place tells less than one that was typed: the article is full of it, or has the pronoun too. */
const STAND_IN = 0.5;

export function layOut(question: Question, library: Library): Asked {
  const speakerTerms = new Set(
    termsOf(question.speaker ?? '')
      .filter(({ stop }) => !stop)
      .map(({ term }) => term),
  );
  const nameTerms = new Set(question.names.flatMap((name) => termsOf(name)).map(({ term }) => term));
  let unheard = 0;
  const standIns = new Set(question.context?.standIns);
  const words = mostTelling(question.terms, library).map((written): AskedWord => {
    const term = standIns.has(written.term) ? { ...written, weight: written.weight * STAND_IN } : written;
    const word = library.lexicon.intern(term.norm, term.term);
    const sentences = holding(library.index, term.term);
    const inCorpus = sentences > 0;
    if (!inCorpus) unheard += 1;
    const alike = likenessTo(word, library.lexicon, !inCorpus && unheard <= MOST_MISSPELLED);
    return {
      ...term,
      word,
      worth: term.weight * importanceOf(library.index, term.norm, term.term),
      inFocus: question.focus.includes(term.norm),
      inSpeaker: speakerTerms.has(term.term),
      inName: nameTerms.has(term.term),
      sentences,
      inCorpus,
      likeness: (other) => alike.of(other),
      likenesses: (others, into) => alike.ofAll(others, into),
    };
  });
  return {
    question,
    words,
    worth: words.reduce((sum, { worth }) => sum + worth, 0) || 1,
    speakerTerms,
    parts: questionParts(question, words),
    centroid: centroidOf(
      words.map(({ word }) => word),
      library.lexicon,
    ),
  };
}

/** In the order in which they stand. */
function mostTelling(terms: readonly QuestionTerm[], library: Library): readonly QuestionTerm[] {
  if (terms.length <= MOST_WORDS) return terms;
  const worth = new Map(
    terms.map((term) => [term, term.weight * importanceOf(library.index, term.norm, term.term)]),
  );
  const kept = new Set(terms.toSorted((a, b) => worth.get(b)! - worth.get(a)!).slice(0, MOST_WORDS));
  return terms.filter((term) => kept.has(term));
}
