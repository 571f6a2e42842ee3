/** All features by name, in the order in which the model knows them. */
import type { Evidence } from '../evidence.ts';
import * as context from './context.ts';
import type { Feature } from './feature.ts';
import * as meaning from './meaning.ts';
import * as place from './place.ts';
import { answerByDeed, counted, deedRarely, formula, othersRarely, placeSaid, together } from './proof.ts';
import * as speech from './speech.ts';
import * as type from './type.ts';
import * as words from './words.ts';

/** The groups that an ablation takes away one at a time. */
export const GROUPS: Readonly<Record<string, Readonly<Record<string, Feature>>>> = {
  words: { ...words },
  meaning: { ...meaning },
  context: { ...context },
  type: { ...type },
  proof: { answerByDeed, counted, deedRarely, formula, othersRarely, placeSaid, together },
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

export function featuresOf(evidence: Evidence): Float32Array {
  return Float32Array.from(FEATURES, (feature) => feature(evidence));
}
