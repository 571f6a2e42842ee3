/** What proves that the sentence answers: what comes together in it, and what else the ranking goes by. */

import type { Evidence } from '../../candidates/evidence.ts';
import { near } from '../../candidates/evidence.ts';
import { least, mean, most } from '../extremes.ts';
import { inTitle, passage } from '../features/context.ts';
import type { Feature } from '../features/feature.ts';
import { onTopic, rarelyAround, rarestMatch, worstMissing } from '../features/meaning.ts';
import {
  answerByDeed,
  asksForType,
  counted,
  deedRarely,
  formula,
  othersRarely,
  placeSaid,
  together,
} from '../features/proof.ts';
import { answerNearby, unitFits } from '../features/type.ts';
import { closeness, phrases } from '../features/words.ts';

/** What a question without such words is given: the mean of those that have them, about. */
const NO_DEED = 0.7;
/** The same word, in the sentence and beside it. */
const SAME = 0.99;
const SAME_NEAR = 0.89;
const NEITHER = 0.5;
const KNOWN = 0.85;
const SAME_MEANING = 0.75;
const SAME_MEANING_NEAR = 0.68;

export const PROOF: Readonly<Record<string, Feature>> = {
  deedRarely,
  /** The deed in the sentence or beside it, and word for word. */
  deedNear: (e) =>
    most(
      e.asked.parts.deeds.map((q) => near(e, q)),
      NO_DEED,
    ),
  deedSame: (e) => (e.asked.parts.deeds.some((q) => e.own(q) >= SAME) ? 1 : 0),
  deedSameNear: (e) => (e.asked.parts.deeds.some((q) => near(e, q) >= SAME_NEAR) ? 1 : 0),
  answerByDeed,
  formula,
  formulaNear: (e) =>
    mean(
      e.asked.parts.formulas.map((tells) => ([-1, 0, 1].some((way) => tells.test(e.text(way))) ? 1 : 0)),
      NEITHER,
    ),
  othersRarely,
  /** What the question says of things, beside the sentence and in the article: the one that is met least. */
  thingsNear: (e) =>
    mean(
      e.asked.parts.things.map((q) => near(e, q)),
      NO_DEED,
    ),
  thingLeast: (e) =>
    e.asked.parts.things.length === 0 ? NO_DEED : least(e.asked.parts.things.map((q) => near(e, q))),
  thingAnywhere: (e) =>
    e.asked.parts.things.length === 0 ? KNOWN : least(e.asked.parts.things.map((q) => e.match.anywhere[q]!)),
  /** Things that the article has word for word, or in another word for the same. */
  thingsKnown: (e) =>
    mean(
      e.asked.parts.things.map((q) => (e.match.anywhere[q]! >= SAME_MEANING ? 1 : 0)),
      KNOWN,
    ),
  thingsHere: (e) =>
    mean(
      e.asked.parts.things.map((q) => (near(e, q) >= SAME_MEANING_NEAR ? 1 : 0)),
      NEITHER,
    ),
  othersNear: (e) =>
    mean(
      e.asked.parts.others.map((q) => near(e, q)),
      NO_DEED,
    ),
  othersLeast: (e) => least(e.asked.parts.others.map((q) => near(e, q)).concat(0.7)),
  othersSame: (e) =>
    mean(
      e.asked.parts.others.map((q) => (near(e, q) >= SAME_NEAR ? 1 : 0)),
      NEITHER,
    ),
  /** The name that is met least: the whole of it, or it is somebody else's. */
  allNamesHere: (e) => allNames(e, (q) => e.meant(q)),
  allNamesBeside: (e) => allNames(e, (q) => near(e, q)),
  typed: (e) => (asksForType(e) ? (e.answering.length > 0 ? 1 : -1) : 0),
  together,
  counted,
  money: (e) =>
    e.asked.question.answerTypes.includes('number') && /\bhow much\b/i.test(e.asked.question.text)
      ? /[$€£]\s?\d|\bdollars\b/.test(textOf(e))
        ? 1
        : -1
      : 0,
  placeSaid,
  unitFits,
  answerNearby,
  phrases,
  closeness,
  indexScore: ({ indexScore }) => indexScore,
  passage,
  inTitle,
  rarestMatch,
  worstMissing,
  rarelyAround,
  onTopic,
};

/** A question without names is as good as one whose names are met most of the time: that it has none proves nothing. */
const NO_NAMES = 0.9;

function allNames({ asked: { parts } }: Evidence, met: (q: number) => number): number {
  return parts.names.length === 0 ? NO_NAMES : least(parts.names.map((places) => least(places.map(met))));
}

function textOf({ view: { view, sentence } }: Evidence): string {
  return view.annotated.article.body.slice(sentence.start, sentence.end);
}
