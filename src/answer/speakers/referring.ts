/**
 * Sentences that speak of something by a pronoun alone, and what that stands for: "It will pay for itself", after a sentence
 * on a bridge. What a pronoun means is guessed by little here, so it has to be plain in many ways: it opens its clause or
 * statement with no other noun before it, and the sentence right before has the thing as a subject or object.
 */
import type { Token } from '../../sentence/annotated.ts';
import { positionOf } from '../candidates/article-match.ts';
import type { Evidence } from '../candidates/evidence.ts';
import type { SentenceView } from '../library/views.ts';

/** What refers to a thing told of before. */
const ONE = /^(?:it|its|this|that)$/;
const SEVERAL = /^(?:these|those|they|them)$/;
/** "It rained": nothing is referred to. */
const WEATHER =
  /^(?:rain|snow|hail|freez|froze|thunder|drizzl|pour|cold|hot|warm|wet|windy|dark|late|early|time)/;
/** "This is the best day of my life": what is meant is the day of speaking. */
const OCCASION =
  /^(?:days?|times?|moments?|years?|months?|weeks?|weekends?|nights?|mornings?|afternoons?|evenings?|hours?|occasions?|beginning|end|start)$/;
const BE = /^(?:is|are|was|were|be|been|being|'s|'re)$/;
/** How a sentence ends, or what its next clause begins with. */
const BREAK = /^(?:[.,;:!?—–"“”]|--|and|but|or|because|if|when)$/;

/** How much of an asked word the thing has that the sentence refers to; 0 where it refers to none. */
export function referredTo(evidence: Evidence, q: number): number {
  const { match, view } = evidence;
  const number = numberMeant(view);
  if (number === null || view.index === 0) return 0;
  const before = match.view.sentence(view.index - 1);
  if (!before.news) return 0;
  const named = namedIn(before, q, number, evidence);
  // "It will pay for itself. It will bring jobs": the first goes on to speak of the same.
  if (named > 0 || view.index === 1 || numberMeant(before) !== number) return named;
  const further = match.view.sentence(view.index - 2);
  return further.news ? namedIn(further, q, number, evidence) : 0;
}

/** Of what a pronoun refers to beyond the sentence; null where none does. */
function numberMeant(view: SentenceView): 'one' | 'several' | null {
  const { tokens } = view.sentence;
  const { attributions } = view.view.annotated;
  const isOfSpeaker = ({ start }: Token): boolean =>
    attributions.some(({ source, cue }) =>
      [...source, ...cue].some(([from, to]) => from <= start && start < to),
    );
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (isOfSpeaker(token)) continue;
    // What is named in the sentence itself is nearer.
    if (isNoun(token)) return null;
    if (token.pos !== 'PRON' && !/^(?:this|that|these|those)$/.test(token.norm)) continue;
    if (SEVERAL.test(token.norm) && standsAlone(tokens, at)) return 'several';
    if (ONE.test(token.norm) && standsAlone(tokens, at) && !isEmpty(tokens, at)) return 'one';
  }
  return null;
}

/** "That would help", and not "said that it", "those homes", "the home that burned". */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at]!;
  if (!/^th(?:is|at|ese|ose)$/.test(norm)) return true;
  const next = tokens[at + 1]?.pos ?? 'PUNCT';
  if (norm === 'that' && isNoun(tokens[at - 1])) return false;
  return /^(?:VERB|AUX|PUNCT|ADV|PART)$/.test(next);
}

/** "It will rain", "it is important to go", "this is a great day". */
function isEmpty(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at]!;
  let next = at + 1;
  while (/^(?:AUX|ADV|PART)$/.test(tokens[next]?.pos ?? '') && !WEATHER.test(tokens[next]!.norm)) next += 1;
  const isIt = norm === 'it';
  if (isIt && tokens[next] !== undefined && isWeather(tokens, next)) return true;
  if (!tokens.slice(at + 1, next + 1).some((word) => BE.test(word.norm))) return false;
  const from = tokens.slice(next);
  const end = from.findIndex((word) => BREAK.test(word.norm));
  const said = end < 0 ? from : from.slice(0, end);
  if (said.some((word) => OCCASION.test(word.norm))) return true;
  return isIt && said.some((word) => /^(?:that|to|who|how|what)$/.test(word.norm));
}

/** "Rains", "starts to snow". */
function isWeather(tokens: readonly Token[], at: number): boolean {
  if (WEATHER.test(tokens[at]!.norm)) return true;
  const then = tokens[at + 1]?.norm === 'to' ? tokens[at + 2] : tokens[at + 1];
  return tokens[at]!.pos === 'VERB' && then?.pos === 'VERB' && WEATHER.test(then.norm);
}

/** How much of an asked word a subject or object of the sentence has, of such a number. */
function namedIn(
  view: SentenceView,
  q: number,
  number: 'one' | 'several',
  { asked, match }: Pick<Evidence, 'asked' | 'match'>,
): number {
  const met = view.tokens[positionOf(asked, match, view.index, q)];
  const { tokens } = view.sentence;
  const place = met === undefined ? -1 : tokens.findIndex(({ start }) => start === met.start);
  if (place < 0 || !isParty(tokens, place)) return 0;
  const isPerson = view.mentions.some(
    ({ entity, span: [from, to] }) =>
      match.view.annotated.entities[entity]!.type === 'person' && from <= met!.start && met!.start < to,
  );
  const isPlural = met!.pos === 'NOUN' && /[^s]s$/.test(met!.norm);
  return isPerson || isPlural !== (number === 'several')
    ? 0
    : match.own[view.index * asked.words.length + q]!;
}

/** A noun that heads its phrase, which no preposition goes before: a subject or object. */
function isParty(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!isNoun(tokens[at]) || isNoun(next) || next?.norm === "'s" || next?.norm === "'") return false;
  let first = at;
  while (/^(?:DET|ADJ|NUM|NOUN|PROPN|PART)$/.test(tokens[first - 1]?.pos ?? '') || isOwner(tokens[first - 1]))
    first -= 1;
  return tokens[first - 1]?.pos !== 'ADP';
}

const isNoun = (token: Token | undefined): boolean => token?.pos === 'NOUN' || token?.pos === 'PROPN';

const isOwner = (token: Token | undefined): boolean =>
  /^(?:his|her|its|their|our|my|your)$/.test(token?.norm ?? '');
