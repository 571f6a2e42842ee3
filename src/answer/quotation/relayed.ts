/** Relays: "The council announced …, according to The AP" are the council's words, by way of The AP. */

import { sizeOf } from '../../article/spans.ts';
import type { Attribution } from '../../sentence/annotated.ts';

/** Somebody's words are passed on where at least this share of what the relay says is they, their cue and their source. */
const RELAYED_SHARE = 0.75;

/** The attribution that `outer` passes on, or undefined where it says something of its own. */
export function relayedBy(attributions: readonly Attribution[], outer: Attribution): Attribution | undefined {
  const index = attributions.indexOf(outer);
  return attributions.find(
    ({ within, source, cue, medium, content, force }) =>
      within === index &&
      // "Police said they questioned him" are the words of the police.
      force !== 'deed' &&
      sizeOf([...source, ...cue, ...medium, ...content]) >= RELAYED_SHARE * sizeOf(outer.content),
  );
}
