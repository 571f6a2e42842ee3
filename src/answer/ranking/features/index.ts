/** All features by name, in the order in which the model knows them. */
import type { Evidence } from '../../candidates/evidence.ts';
import { MET } from '../signs/met.ts';
import { PROOF } from '../signs/proof.ts';
import * as context from './context.ts';
import type { Feature } from './feature.ts';
import * as meaning from './meaning.ts';
import * as place from './place.ts';
import { counted, deedRarely, formula, othersRarely, placeSaid, together } from './proof.ts';
import * as reason from './reason.ts';
import * as speech from './speech.ts';
import * as type from './type.ts';
import * as words from './words.ts';

/**
 * The groups that an ablation takes away one at a time. "Met" and "parts" are signs that tell whether a sentence answers
 * at all: a sentence of which that is likelier is also the better one of two.
 */
export const GROUPS: Readonly<Record<string, Readonly<Record<string, Feature>>>> = {
  words: { ...words },
  meaning: { ...meaning },
  context: { ...context },
  type: { ...type },
  proof: { counted, deedRarely, formula, othersRarely, placeSaid, together },
  met: named(MET, [
    'eventAnywhere',
    'eventHere',
    'eventNear',
    'namesHere',
    'namesNear',
    'noAnswerWords',
    'unknownWord',
    'unmet',
    'worstAnywhere',
  ]),
  parts: named(PROOF, [
    'allNamesBeside',
    'allNamesHere',
    'deedNear',
    'deedSameNear',
    'othersLeast',
    'othersNear',
    'othersSame',
    'thingLeast',
    'thingsHere',
    'thingsNear',
  ]),
  reason: { ...reason },
  speech: { ...speech },
  place: { ...place },
};

const NAMED: readonly (readonly [name: string, feature: Feature])[] = Object.values(GROUPS).flatMap((group) =>
  // A module's exports have no order of their own that every loader keeps.
  Object.entries(group).sort(([a], [b]) => (a < b ? -1 : 1)),
);

export const FEATURE_NAMES: readonly string[] = NAMED.map(([name]) => name);

/** In the order of {@link FEATURE_NAMES}. */
export const FEATURES: readonly Feature[] = NAMED.map(([, feature]) => feature);

/** Of single precision, as the model was taught; in a plain array, for the reason that `ArticleMatch` gives. */
export function featuresOf(evidence: Evidence): readonly number[] {
  return FEATURES.map((feature) => Math.fround(feature(evidence)));
}

function named(
  features: Readonly<Record<string, Feature>>,
  names: readonly string[],
): Readonly<Record<string, Feature>> {
  return Object.fromEntries(names.map((name) => [name, features[name]!]));
}
