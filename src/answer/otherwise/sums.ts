/** Is a sum of money another than a claim has it for: "the damage was $9 million", "she put the damage at $6.5 million"? */
import type { Quantity, Token } from '../../sentence/annotated.ts';
import { isPassive } from '../phrases/clauses.ts';
import { isMoney, sameUnit } from '../words/units.ts';
import type { Contrary, Known } from './contrary.ts';
import { contentOf } from './deeds.ts';
import { partiesOf } from './doer.ts';
import { agree, countedBy } from './facts.ts';
import { mannerOf } from './manner.ts';
import { saySame } from './meeting.ts';
import type { Told } from './told.ts';

/** By which somebody has it at so much. */
const ESTIMATES =
  /^(?:puts?|estimate[sd]?|estimating|pegs?|pegged|values?|valued|assess(?:es|ed)|reckon(?:s|ed))$/;
/** By which it is so much. */
const IS = /^(?:is|are|was|were|been|total(?:s|ed|led)|reach(?:es|ed)|stands?|stood)$/;
/** What may be said of the whole sum. */
const WHOLE = /^(?:total|overall|whole|entire|estimated)$/;

/** What a sentence has at how much. */
interface Sum {
  /** Places of the noun and of the verb among the tokens. */
  readonly of: number;
  readonly verb: number;
  readonly amount: Quantity;
}

/**
 * Null where they do not tell of the sum of one thing: its noun has to be the same, nothing else said of it in the sentence, and what the
 * claim says of it told in the article by then.
 */
export function sumOtherwise(claim: Told, told: Told, { areFew = false }: Known): Contrary | null {
  const [own, other] = [sumIn(claim), sumIn(told)];
  if (own === null || other === null) return null;
  if (!saySame(claim.tokens[own.of]!, told.tokens[other.of]!)) return null;
  if (!sameUnit(own.amount.unit, other.amount.unit)) return null;
  if (agree(countIn(claim, own.amount), countIn(told, other.amount))) return null;
  const besides = contentOf(claim).filter((at) => at !== own.of && !isOfSum(claim.tokens[at]!));
  if (besides.length === 0 && !areFew) return null;
  if (!besides.every((at) => isToldBefore(told, claim.tokens[at]!)) || isNarrowed(claim, told, other.of))
    return null;
  const [{ start, end }, there] = [own.amount, other.amount];
  return {
    is: 'contrary',
    in: 'number',
    isNotSo: false,
    given: [start, end],
    corpus: [there.start, there.end],
    deed: { claim: own.verb, told: other.verb },
  };
}

function sumIn(told: Told): Sum | null {
  const { tokens, quantities } = told;
  const [amount, ...others] = quantities.filter(({ unit }) => unit !== null && isMoney(unit));
  if (amount === undefined || others.length > 0) return null;
  const verb = tokens.findLastIndex(
    ({ pos, end }) => end <= amount.start && (pos === 'VERB' || pos === 'AUX'),
  );
  if (verb < 0) return null;
  const { norm } = tokens[verb]!;
  const isEstimated = ESTIMATES.test(norm);
  if (!isEstimated && !IS.test(norm)) return null;
  const isObject = isEstimated && !isPassive(tokens, verb);
  const { doer, done } = partiesOf(told, verb);
  const of = isEstimated ? done : doer;
  const { mood, negated, denied } = mannerOf(told, verb);
  if (of === null || tokens[of]!.pos !== 'NOUN' || mood !== '' || negated || denied) return null;
  // "Was hit by a tax of $7 million": what stands between is of something else.
  const between = tokens.slice((isObject ? of : verb) + 1).filter(({ end }) => end <= amount.start);
  return between.some(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos)) ? null : { of, verb, amount };
}

const countIn = ({ annotated, sentence }: Told, amount: Quantity) =>
  countedBy(annotated.article.body, sentence, amount);

const isOfSum = ({ norm }: Token): boolean => ESTIMATES.test(norm) || IS.test(norm) || WHOLE.test(norm);

/** What it is of is told by then. */
function isToldBefore({ annotated, sentence }: Told, word: Token): boolean {
  return annotated.sentences.some(
    ({ start, tokens }) => start <= sentence.start && tokens.some((token) => saySame(word, token)),
  );
}

/** "The crop damage", "the damage there", "damage to the pier": of a part, of which the claim says nothing. */
function isNarrowed(claim: Told, { tokens }: Told, of: number): boolean {
  let from = of;
  while (/^(?:ADJ|NOUN|PROPN|PART)$/.test(tokens[from - 1]?.pos ?? '')) from -= 1;
  let to = of + 1;
  while (to < tokens.length && !/^(?:VERB|AUX|PUNCT)$/.test(tokens[to]!.pos) && tokens[to]!.norm !== 'at')
    to += 1;
  return tokens
    .slice(from, to)
    .some(
      (token, i) =>
        from + i !== of &&
        (!token.stop || /^(?:here|there)$/.test(token.norm)) &&
        token.term !== '' &&
        !WHOLE.test(token.norm) &&
        !claim.tokens.some((word) => saySame(word, token)),
    );
}
