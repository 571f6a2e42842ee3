/** Does a claim say what a sentence says, in words that are not all its own? */
import type { Span } from '../../article/article.ts';
import { annotate } from '../../sentence/annotate.ts';
import type { AnnotatedArticle, Token } from '../../sentence/annotated.ts';
import { sentenceRange } from '../../sentence/locate.ts';
import type { Difference } from '../verification.ts';
import { asArticle } from './claim.ts';
import { claimTold } from './claimed.ts';

/** Of how many, how often, how surely: another one of these says something else. */
const TELLS_HOW_MUCH =
  /^(?:all|some|any|most|many|much|few|several|both|half|no|none|not|never|only|just|almost|nearly|even|too|more|less|least|over|under|about|against|without|if|unless|may|might|could|would|should|must|will|can)$/;
/** What a claim may leave out of a sentence without saying another thing: a name's other part, "the", "of the town". */
const LEFT_OUT = /^(?:NOUN|PROPN|DET|ADP|PART|AUX|PUNCT)$/;

/**
 * Whether a claim of which these words of a sentence are known to be the nearest says the same: all its words are told there, in the
 * same manner, and what differs is no number, no word of how much, and nothing by which the sentence is of a part only.
 */
export function isParaphrase(
  annotated: AnnotatedArticle,
  words: Span,
  text: string,
  pieces: readonly Difference[],
): boolean {
  const [first, after] = sentenceRange(annotated.sentences, ...words);
  if (after !== first + 1) return false;
  if (claimTold(text).verdictOf(annotated, first, { altered: words })?.is !== 'same') return false;
  return pieces.every(({ in: whose, text: piece }) => {
    if (whose === 'both') return true;
    const tokens = annotate(asArticle(piece)).sentences.flatMap((sentence) => sentence.tokens);
    return tokens.every((token) => isHarmless(token, whose === 'corpus'));
  });
}

function isHarmless({ norm, pos }: Token, isLeftOut: boolean): boolean {
  if (TELLS_HOW_MUCH.test(norm) || pos === 'NUM') return false;
  return !isLeftOut || LEFT_OUT.test(pos);
}
