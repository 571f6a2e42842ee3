/** Nouns for what happens, or is held: nobody owns or builds it, and it has a time. */
import type { Token } from '../sentence/annotated.ts';

const BEFALLS =
  'fire|wildfire|blaze|flood|storm|hurricane|earthquake|landslide|avalanche|drought|outbreak|crash|collision|accident|derailment|collapse|explosion|blast|attack|bombing|shooting|stabbing|killing|murder|death|robbery|theft|raid|arrest|rescue|riot|war|battle|sinking|outage|spill|leak';
const IS_PLANNED =
  'search|strike|walkout|protest|march|election|vote|race|match|game|final|trial|hearing|verdict|meeting|visit|ceremony|funeral|closure|shutdown';
/** Of these somebody may be the owner or maker. */
const IS_HELD =
  'vigil|festival|fair|parade|rally|concert|play|conference|summit|debate|auction|sale|exhibition|tour|tournament|course|ban|curfew|ceasefire|truce|inquiry|launch|opening|wedding|inauguration|referendum|evacuation';
const HAPPENS = new RegExp(`^(?:${BEFALLS}|${IS_PLANNED})$`);
const MAY_BE_TO_COME = new RegExp(`^(?:${IS_PLANNED}|${IS_HELD})$`);
const UNPLANNED = new RegExp(`\\b(?:${BEFALLS})$`);

/** Somebody may cause it, but nobody owns it. */
export const isHappening = (norm: string): boolean => HAPPENS.test(norm);

/** "The harbour fire": it has been, and nobody asks when it is. */
export const isUnplanned = (phrase: string): boolean => UNPLANNED.test(phrase.toLowerCase());

/** What a sentence tells of that may be to come, as "it" would be written in full: "the trial". In the sentence's order. */
export function happeningsIn(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ norm, pos }, at) => {
    const heads = !/^(?:NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? '');
    return pos === 'NOUN' && heads && MAY_BE_TO_COME.test(norm) ? [`the ${norm}`] : [];
  });
}
