/** For or against: on which side a vote, ruling or speech is told to be. */
import type { Token } from '../../sentence/annotated.ts';
import type { Pair } from './parties.ts';
import type { Told } from './told.ts';

/** So many words after a verb its side stands: "voted 9 to 4 against". */
const TO_SIDE = 4;
const TAKES_SIDES = /^(?:vote|argue|speak|spoke|campaign|rule|testif|decide)/;

/** "Voted for it", "voted against it": the words that tell the sides, where they are others. */
export function otherSides(claim: Told, told: Told, pair: Pair): Pair | null {
  if (!TAKES_SIDES.test(claim.tokens[pair.claim]!.norm)) return null;
  const [one, other] = [sideAfter(claim.tokens, pair.claim), sideAfter(told.tokens, pair.told)];
  if (one < 0 || other < 0) return null;
  const isAgainst = (of: Told, at: number): boolean => of.tokens[at]!.norm === 'against';
  return isAgainst(claim, one) === isAgainst(told, other) ? null : { claim: one, told: other };
}

/** The place of "for", "favor" or "against" after a verb; -1 for none. */
function sideAfter(tokens: readonly Token[], at: number): number {
  for (let i = at + 1; i <= at + TO_SIDE && i < tokens.length; i++) {
    const { norm } = tokens[i]!;
    if (/^(?:for|favou?r|against)$/.test(norm)) return i;
    if (norm === ',') return -1;
  }
  return -1;
}
