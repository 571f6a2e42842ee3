/** Who voted for it, and who against: of several alike verbs in a sentence, the one on the side that was asked for. */
import type { Anchor, Reading } from './anchors.ts';

type Side = 'for' | 'against';

/** "Voted against", "spoke in favor of", "argued strongly for". */
const AGAINST = /\bagainst\b/i;
const FOR = /\b(?:for|in favou?r)\b/i;
/** With these a sentence tells of a side at all. */
const TELLS_SIDE =
  /\b(?:against|for|in favou?r|yes|no|nay|aye|oppos\w+|support\w*|reject\w*|approv\w+|back(?:ed|s|ing))\b/i;
/** So many words may stand between a verb and its side: "voted 9 to 4 against". */
const FROM_VERB_TO_SIDE = 4;
/** Verbs that are done for something or against it; others are "for" a time, a price, a reason. */
const TAKES_SIDES =
  /^(?:vot|argu|speak|spoke|campaign|lobb|stand|stood|testif|rall|march|protest|fight|fought|rul|decid)/;

/**
 * The verbs, each at the place where it stands with the side that the question asks for; without those that stand with the
 * other side alone. As they are where the question takes no side.
 */
export function onAskedSide(reading: Reading, verbs: readonly Anchor[]): readonly Anchor[] {
  const asked = sideOf(reading.evidence.asked.question.text);
  if (asked === null) return verbs;
  const { tokens } = reading;
  return verbs.flatMap((verb): readonly Anchor[] => {
    const { norm, term } = tokens[verb.at]!;
    if (!TAKES_SIDES.test(norm)) return [verb];
    const places = tokens.flatMap((token, at) =>
      token.term === term ? [{ at, side: sideAfter(reading, at) }] : [],
    );
    const right = places.find(({ side }) => side === asked);
    if (right !== undefined) return [{ ...verb, at: right.at }];
    // "The board will vote on it in May": nobody has taken a side there.
    const { view, sentence } = reading.evidence.view;
    const { body } = view.annotated.article;
    if (!TELLS_SIDE.test(body.slice(sentence.start, sentence.end))) return [];
    const silent = places.find(({ side }) => side === null);
    return silent === undefined ? [] : [{ ...verb, at: silent.at }];
  });
}

function sideOf(text: string): Side | null {
  if (AGAINST.test(text)) return 'against';
  return FOR.test(text) ? 'for' : null;
}

function sideAfter({ tokens, clauses }: Reading, verb: number): Side | null {
  for (let at = verb + 1; at < tokens.length && at <= verb + FROM_VERB_TO_SIDE; at++) {
    const { norm } = tokens[at]!;
    if (norm === 'against') return 'against';
    if (norm === 'for' || norm === 'favor' || norm === 'favour') return 'for';
    if (norm === ',' || clauses[at] !== clauses[verb]) return null;
  }
  return null;
}
