/** Whether a sentence's whole article is on another happening than the one asked about: the damage from a flood, and not from the fire. */
import { termOf } from '../../../sentence/terms.ts';
import type { Evidence } from '../../candidates/evidence.ts';

/** What an article is on: one that has no word for the fire is on no fire. */
const HAPPENINGS =
  'fire blaze wildfire flood storm hurricane typhoon cyclone tornado blizzard earthquake quake tsunami landslide avalanche eruption explosion blast crash collision accident derailment shipwreck robbery burglary heist kidnapping'.split(
    ' ',
  );
const happenings: ReadonlySet<string> = new Set(HAPPENINGS.map((word) => termOf(word).term));
/** An article has no word like it where none is more so than this. */
const NOT_THERE = 0.6;

export function isOnAnotherEvent({ asked, match }: Evidence): boolean {
  return asked.words.some(
    ({ term, inName }, q) => !inName && happenings.has(term) && match.anywhere[q]! < NOT_THERE,
  );
}
