/** What a claim says: its words that say something, and the deeds and states that it and a sentence both tell of. */
import type { Token } from '../../sentence/annotated.ts';
import { isWordOfSaying } from '../../sentence/attribution/cue-words.ts';
import { isPassive, isVerb, phraseAt } from '../phrases/clauses.ts';
import { liesIn } from './lies-in.ts';
import { isFailing } from './manner.ts';
import { isUnitOf } from './measures.ts';
import { hasOpposite } from './opposites.ts';
import type { Pair } from './parties.ts';
import type { Told } from './told.ts';

/** Words that say something: without who says so, function words, numbers and days. */
export function contentOf(claim: Told): readonly number[] {
  const apart = [...claim.quantities, ...claim.tallies, ...claim.times];
  const cues = claim.attributions.flatMap(({ cue }) => cue.map(([start, end]) => ({ start, end })));
  return claim.tokens.flatMap((token, at) => {
    // "Mine" is a function word, and a thing.
    const isFunction = token.stop && token.pos !== 'NOUN';
    if (token.term === '' || isFunction || token.pos === 'PRON' || apart.some((one) => liesIn(token, one)))
      return [];
    if (isFailing(claim.tokens, at)) return [];
    if (isSaying(claim.tokens, at) && cues.some((cue) => liesIn(token, cue))) return [];
    // What is counted is compared with its number.
    const { body } = claim.annotated.article;
    return claim.quantities.some((quantity) => isUnitOf(body, quantity, token)) ? [] : [at];
  });
}

/** The deeds and states of the claim that the sentence has too. */
export function pivotsOf(claim: Told, told: Told, met: readonly Pair[]): readonly Pair[] {
  const deeds = met.filter((pair) => isPivot(claim, pair.claim) && isPivot(told, pair.told));
  return [...deeds, ...met.flatMap((pair) => copulasBefore(claim, told, pair))];
}

/** So many words before the first one of what is said of somebody "is" or "was" stands: "was not on the old ferry". */
const TO_COPULA = 4;

/** "Was on board", "is a captain": the two forms of "be" that say it, where no verb or adjective does. */
function copulasBefore(claim: Told, told: Told, pair: Pair): readonly Pair[] {
  if (isPivot(claim, pair.claim)) return [];
  const [one, other] = [copulaBefore(claim, pair.claim), copulaBefore(told, pair.told)];
  return one === null || other === null ? [] : [{ claim: one, told: other }];
}

function copulaBefore({ tokens, clauses }: Told, at: number): number | null {
  for (let i = at - 1; i >= 0 && at - i <= TO_COPULA; i--) {
    const { pos, norm } = tokens[i]!;
    if (pos === 'AUX')
      return /^(?:is|are|was|were|'s|'re)$/.test(norm) && clauses[i] === clauses[at] ? i : null;
    // Only the first of the words counts: the others tell more of it.
    if (!/^(?:ADP|DET|ADV|PART)$/.test(pos)) return null;
  }
  return null;
}

/** Each deed and state of the claim is one in the sentence too: not "the closing" of what closed. */
export function allAreTold(claim: Told, pivots: readonly Pair[]): boolean {
  return contentOf(claim).every((at) => !isPivot(claim, at) || pivots.some((pair) => pair.claim === at));
}

/** After these an adjective says what somebody or something is, or holds to be: "is open", "pleaded not guilty". */
const HAS_STATE =
  /^(?:is|are|was|were|be|been|'s|'re|remains?|remained|stays?|stayed|pleads?|pleaded|pled|found|declared)$/;

export function isPivot({ annotated, tokens, tallies }: Told, at: number): boolean {
  const { pos, norm, start } = tokens[at]!;
  // The verb that the tagger sees in a name is none.
  if (at > 0 && /\p{Lu}/u.test(annotated.article.body[start]!)) return false;
  // "Ruled 7 to 2".
  const isDeciding = tallies.some(({ token }) => token === at + 1);
  if (pos === 'VERB')
    return (
      isVerb(tokens, at) &&
      (!isSaying(tokens, at) || isDeciding) &&
      !isFailing(tokens, at) &&
      !/ing$/.test(norm)
    );
  if (pos !== 'ADJ') return false;
  let before = at - 1;
  while (tokens[before]?.pos === 'ADV' || tokens[before]?.pos === 'PART') before -= 1;
  return HAS_STATE.test(tokens[before]?.norm ?? '');
}

/** "Denied that it sank", "denied it would sink", "told the crew that it sank": but "denied the request", "asked the army for help" and "threatened to sink it" tell what was done. */
function isSaying(tokens: readonly Token[], at: number): boolean {
  if (!isWordOfSaying(tokens[at]!.term)) return false;
  if (tokens[at + 1]?.norm === 'to' && tokens[at + 2]?.pos === 'VERB') return false;
  // "Had been warned": of whom, and not of what is said.
  if (isPassive(tokens, at) && tokens[at + 1]?.norm !== 'that') return false;
  const object = phraseAt(tokens, at + 1);
  if (object === null) return true;
  const next = tokens[object[1]];
  if (/^(?:AUX|VERB)$/.test(next?.pos ?? '')) return true;
  return !hasOpposite(tokens[at]!) && next?.norm !== 'for';
}
