/** How much of the question the best sentence, its neighbours and its article meet, word by word. */

import { isNaming } from '../../asked/question-parts.ts';
import { type Evidence, near } from '../../candidates/evidence.ts';
import { inContext, meant, rarelyInArticle } from '../features/context.ts';
import { type Feature, weighted } from '../features/feature.ts';
import { meantRarely, sameSubject } from '../features/meaning.ts';

/** A word that no sentence near comes closer to is not spoken of. */
const IS_MET = 0.6;
/** As much as a question has that is met in one telling word. */
export const NAMES_ALONE = 1;
/** From here a name is the one asked for, misspelled at most. */
const SAME_NAME = 0.8;
/** Words that hardly matter to the search do not matter here. */
const MATTERS = 0.8;

const isName = ({ asked }: Evidence, q: number): boolean => isNaming(asked.words[q]!);
const isEvent = (e: Evidence, q: number): boolean => !isName(e, q);
const rare = (e: Evidence, q: number): number =>
  isEvent(e, q) ? e.rarity.of(q, e.own(q)) / (e.rarity.most || 1) : 0;

/**
 * The names of a question are met by every sentence on that person; whether the sentence is on what is asked about
 * them, the other words ("event") tell. So the two are kept apart.
 */
export const MET: Readonly<Record<string, Feature>> = {
  meant,
  inContext,
  meantRarely,
  rarelyInArticle,
  sameSubject,
  /** The most telling word that is nowhere in the article. */
  unknownWord: ({ asked, match }) =>
    asked.words.reduce((worst, { worth }, q) => Math.max(worst, worth * (1 - match.anywhere[q]!)), 0) /
    asked.worth,
  /** A name or figure that the sentence and its neighbours lack. */
  strangeName: (e) => (e.asked.words.some((_, q) => isName(e, q) && near(e, q) < IS_MET) ? 1 : 0),
  /** Share of the question that the sentence and its neighbours lack. */
  unmet: (e) => weighted(e, (q) => (near(e, q) < IS_MET ? 1 : 0)),
  /** Nothing of the type asked for stands there. */
  noAnswerWords: ({ asked, answering }) =>
    answering.length === 0 &&
    !asked.question.answerTypes.some((type) => type === 'sentence' || type === 'thing')
      ? 1
      : 0,
  /** How much of what is asked, the names apart, the sentence has; who asks for names alone gets what names them. */
  eventMass: (e) =>
    e.asked.words.some((_, q) => isEvent(e, q))
      ? e.asked.words.reduce((sum, _, q) => sum + rare(e, q), 0)
      : NAMES_ALONE,
  bestEvent: (e) => e.asked.words.reduce((best, _, q) => Math.max(best, rare(e, q)), 0),
  eventHere: (e) =>
    weighted(
      e,
      (q) => e.own(q),
      (q) => isEvent(e, q),
    ),
  eventNear: (e) =>
    weighted(
      e,
      (q) => near(e, q),
      (q) => isEvent(e, q),
    ),
  eventAnywhere: (e) =>
    weighted(
      e,
      (q) => e.match.anywhere[q]!,
      (q) => isEvent(e, q),
    ),
  worstEvent: (e) =>
    e.asked.words.reduce(
      (worst, { weight }, q) => (isEvent(e, q) && weight >= MATTERS ? Math.min(worst, near(e, q)) : worst),
      1,
    ),
  /** The best that any telling word beside the names is met in the sentence or next to it. */
  bestEventNear: (e) => {
    const events = e.asked.words.flatMap(({ weight }, q) => (isEvent(e, q) && weight >= MATTERS ? [q] : []));
    return events.length === 0 ? NAMES_ALONE : Math.max(...events.map((q) => near(e, q)));
  },
  /** The telling word that the whole article meets least. */
  worstAnywhere: ({ asked, match }) =>
    asked.words.reduce(
      (worst, { weight }, q) => (weight >= MATTERS ? Math.min(worst, match.anywhere[q]!) : worst),
      1,
    ),
  /** A name or figure that no sentence of the whole corpus has, nor anything like it in this article. */
  unheardName: (e) =>
    e.asked.words.some(({ inCorpus }, q) => isName(e, q) && !inCorpus && e.match.anywhere[q]! < SAME_NAME)
      ? 1
      : 0,
  namesHere: (e) =>
    weighted(
      e,
      (q) => e.meant(q),
      (q) => isName(e, q),
    ),
  namesNear: (e) =>
    weighted(
      e,
      (q) => near(e, q),
      (q) => isName(e, q),
    ),
};
