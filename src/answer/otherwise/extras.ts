/** What a sentence says of its deed beyond what a claim says of it: when, where, how, of what. */
import type { Token } from '../../sentence/annotated.ts';
import { termsOfName } from '../words/entity-terms.ts';
import { liesIn } from './lies-in.ts';
import { isUnitOf } from './measures.ts';
import { SURE, saySame } from './meeting.ts';
import { ANOTHER } from './parties.ts';
import type { Told } from './told.ts';

/**
 * `time`: a day or period. `place`: where. `amount`: by how much, or the outcome of a vote. `agent`: by whom. `manner`: an adverb.
 * `means`: in a vote, a statement. `rest`: of what, with whom, for what …: whatever else may make it another thing.
 */
export interface Extra {
  readonly is: 'time' | 'place' | 'amount' | 'agent' | 'manner' | 'means' | 'rest';
  /** Its place among the sentence's tokens. */
  readonly at: number;
  /** Before its deed, or after it. */
  readonly after: boolean;
  /** A time that both have, and the sentence as a bound: "before June", where the claim has "in June". */
  readonly bound: boolean;
}

/** Nouns of periods and stages that are read as no day: "the first quarter", "the second half". */
const PERIOD =
  /^(?:quarters?|hal(?:f|ves)|seasons?|rounds?|periods?|terms?|years?|months?|weeks?|weekends?|days?|hours?|minutes?|mornings?|afternoons?|evenings?|nights?|summer|winter|autumn|spring|beginning|start|outset|end|decades?|century)$/;
const WHERE = /^(?:in|at|on|off|near|outside|inside|across|around|throughout)$/;
const WHEN = /^(?:during|after|before|since|until|till|amid|within)$/;
const MEANS =
  /^(?:votes?|voting|ballot|statement|ruling|decision|letter|speech|interview|meeting|session|debate)$/;
const SUBORDINATE = /^(?:when|while|because|if|unless|after|before|until|since|as|although|though|once)$/;
/** What ends the scope of a deed. */
const ENDS = /^(?:[.;:!?—–"”]|--)$/;

/** Function words that tell how, when, where or with whom a deed is done: "not at once", "not alone", "not to them". */
const FUNCTION_EXTRA =
  /^(?:once|alone|together|again|enough|too|much|very|well|far|long|soon|first|here|there|now|then|later|both|all|each|every|everyone|everybody|everything|him|her|them|us|me|you)$/;

/**
 * Beyond what the claim has, in the scope of the sentence's deed at a place: what follows it up to a comma, and what opens its
 * clause.
 * @param of what the sentence has otherwise: to a number or day less is said by the words beside it than to a deed
 */
export function extrasOf(
  claim: Told,
  told: Told,
  deed: number,
  of: 'negation' | 'opposite' | 'measure',
): readonly Extra[] {
  const { tokens } = told;
  const extras: Extra[] = [];
  for (const { at, after, preposition } of [...before(told, deed), ...scopeAfter(claim, told, deed)]) {
    const token = tokens[at]!;
    if (!saysSomething(told, token) && !(of === 'negation' && saysHow(told, at))) continue;
    const bound = isBound(claim, told, token, preposition);
    if (isMet(claim, told, token) && !bound) continue;
    // "Guilty to charges that he took bribes": of what tells only what the charges are; and a plea is one, whenever it was made.
    if (isOfCharges(tokens[deed]!, token)) break;
    if (isPlea(tokens, deed) && told.times.some((one) => liesIn(token, one))) continue;
    if (/ly$/.test(token.norm) && token.pos === 'ADV' && !isOfMeasure(token.norm)) continue;
    if (after && !isOfPart(told, at, of) && tellsWhich(claim, told, at)) continue;
    extras.push({ is: kindOf(told, token, preposition), at, after, bound });
  }
  return extras;
}

function isBound(claim: Told, told: Told, token: Token, preposition: string): boolean {
  const isTime = told.times.some((one) => liesIn(token, one));
  return isTime && WHEN.test(preposition) && !claim.tokens.some(({ norm }) => norm === preposition);
}

/** "May" is a function word, and a month; "anybody" leaves nobody out. */
function saysSomething({ times }: Told, token: Token): boolean {
  if (
    token.term === '' ||
    /^(?:never|even|ever|also|then|later|still|already|any(?:body|one|thing|where|more)?)$/.test(token.norm)
  )
    return false;
  return !token.stop || token.pos === 'NUM' || times.some((one) => liesIn(token, one));
}

/** "Pleaded guilty", "pleads not guilty". */
function isPlea(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.norm === 'guilty' &&
    /^pl(?:ea|e)d/.test(tokens.slice(0, at).findLast(({ pos }) => pos === 'VERB')?.norm ?? '')
  );
}

/** "Guilty to the charges" is guilty. */
export function isOfCharges(state: Token, of: Token): boolean {
  return state.norm === 'guilty' && /^(?:charge|count)s?$/.test(of.norm);
}

/** But not "at all", nor "her house", which is somebody's. */
function saysHow({ tokens }: Told, at: number): boolean {
  const { norm, pos } = tokens[at]!;
  if (!FUNCTION_EXTRA.test(norm) || (tokens[at - 1]?.norm === 'at' && norm === 'all')) return false;
  return pos !== 'PRON' || !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens[at + 1]?.pos ?? '');
}

/** "Did not support a full ban", "rejected the new offer": what is said of a part, or of one of several, is not said of all. */
function isOfPart({ tokens }: Told, at: number, of: 'negation' | 'opposite' | 'measure'): boolean {
  const { pos, norm } = tokens[at]!;
  let head = at;
  while (/^(?:ADJ|NOUN|PROPN|PART)$/.test(tokens[head + 1]?.pos ?? '')) head += 1;
  // Of whom it names it tells only what they are: "the former captain Ek".
  if (pos !== 'ADJ' || tokens[head]!.pos === 'PROPN') return false;
  return of !== 'measure' || ANOTHER.test(norm);
}

/** Adverbs that tell of how much or how many a deed is done are those in -ly, but for these, which tell how it came or is known. */
const OF_NO_MEASURE =
  /^(?:reportedly|allegedly|apparently|officially|formally|finally|eventually|ultimately|unanimously|narrowly|early|only|recently|suddenly|immediately|quickly|publicly|unexpectedly)$/;
const isOfMeasure = (norm: string): boolean => /ly$/.test(norm) && !OF_NO_MEASURE.test(norm);

interface InScope {
  readonly at: number;
  readonly after: boolean;
  /** The one before it, since the deed; empty where there is none. */
  readonly preposition: string;
}

/** "In the first quarter, exports fell", "was seriously hurt". */
function before({ tokens, clauses }: Told, deed: number): readonly InScope[] {
  const found: InScope[] = [];
  for (let i = deed - 1; i >= 0 && /^(?:AUX|ADV|PART)$/.test(tokens[i]!.pos); i--)
    if (isOfMeasure(tokens[i]!.norm)) found.push({ at: i, after: false, preposition: '' });
  const comma = tokens.findIndex(({ norm }, i) => norm === ',' && i < deed);
  if (comma < 0 || !/^(?:ADP|SCONJ)$/.test(tokens[0]!.pos) || !isOfClause(clauses, comma, deed)) return found;
  const [{ norm }] = tokens as [Token];
  for (let i = 1; i < comma; i++) found.push({ at: i, after: false, preposition: norm });
  return found;
}

function isOfClause(clauses: readonly number[], comma: number, deed: number): boolean {
  return clauses[comma] === clauses[deed] || clauses[comma + 1] === clauses[deed];
}

function scopeAfter(claim: Told, told: Told, deed: number): readonly InScope[] {
  const { tokens } = told;
  const found: InScope[] = [];
  let preposition = '';
  for (let i = deed + 1; i < tokens.length; i++) {
    const { norm, pos } = tokens[i]!;
    if (norm === ',' || ENDS.test(norm) || opensAnother(told, i)) break;
    // "When it sank", which the claim has too, only tells which time it is.
    if (SUBORDINATE.test(norm) && hasMetVerb(claim, told, i + 1)) break;
    if (pos === 'ADP' || pos === 'SCONJ' || norm === 'to') preposition = norm;
    found.push({ at: i, after: true, preposition });
  }
  return found;
}

/** "And injured seven", "but he did", "he said": told of another deed. */
function opensAnother({ tokens, attributions }: Told, at: number): boolean {
  const { norm, pos, start } = tokens[at]!;
  if (norm === 'but') return true;
  const isCue = attributions.some(
    ({ cue, source, force }) =>
      force === 'assertion' && [...cue, ...source].some(([from, to]) => from <= start && start < to),
  );
  if (isCue || pos !== 'CCONJ') return isCue;
  const verb = tokens.findIndex(({ pos: each }, i) => i > at && /^(?:VERB|AUX|PUNCT|ADP)$/.test(each));
  return verb >= 0 && /^(?:VERB|AUX)$/.test(tokens[verb]!.pos);
}

function hasMetVerb(claim: Told, told: Told, from: number): boolean {
  const verb = told.tokens.slice(from).find(({ pos }) => pos === 'VERB');
  return verb !== undefined && isMet(claim, told, verb);
}

/** "The school budget", of a claim's budget: a word between "the" and what the claim has. */
function tellsWhich(claim: Told, told: Told, at: number): boolean {
  const { tokens } = told;
  let [first, head] = [at, at];
  while (/^(?:NOUN|ADJ|PROPN|PART)$/.test(tokens[first - 1]?.pos ?? '')) first -= 1;
  while (/^(?:NOUN|PROPN|PART)$/.test(tokens[head + 1]?.pos ?? '')) head += 1;
  if (head === at || !isMet(claim, told, tokens[head]!)) return false;
  return (
    isDefinite(tokens[first - 1]) ||
    (/^an?$/.test(tokens[first - 1]?.norm ?? '') && hasDefinite(claim, tokens[head]!))
  );
}

/** The claim speaks of "the strike", which the sentence calls "a drone strike". */
function hasDefinite({ tokens }: Told, head: Token): boolean {
  return tokens.some((word, at) => word.term === head.term && isDefinite(tokens[at - 1]));
}

/** "The", "his": what follows is known, and what is said of it tells which it is. */
export function isDefinite(word: Token | undefined): boolean {
  return /^(?:the|this|that|his|her|its|their|our|my|your)$/.test(word?.norm ?? '');
}

/** The claim says it too, or names whom it means. */
export function isMet(claim: Told, told: Told, token: Token): boolean {
  if (claim.tokens.some((word) => word.term !== '' && saySame(word, token))) return true;
  if ([...told.times, ...told.tallies].some((one) => liesIn(token, one)) && isDated(claim, told, token))
    return true;
  return told.mentions.some(
    ({ confidence, meant: { name, aliases, role }, ...span }) =>
      confidence >= SURE &&
      liesIn(token, span) &&
      [name, ...aliases, role ?? ''].some((one) =>
        termsOfName(one).some((term) => claim.tokens.some((word) => word.term === term && !word.stop)),
      ),
  );
}

/** The claim has a day or outcome of its own, with which the sentence's was compared. */
function isDated(claim: Told, told: Told, token: Token): boolean {
  const isTally = told.tallies.some((one) => liesIn(token, one));
  return (isTally ? claim.tallies : claim.times).length > 0;
}

function kindOf(
  { annotated, times, quantities, tallies, mentions }: Told,
  token: Token,
  preposition: string,
): Extra['is'] {
  if (times.some((one) => liesIn(token, one)) || PERIOD.test(token.norm) || WHEN.test(preposition))
    return 'time';
  if (tallies.some((one) => liesIn(token, one))) return 'amount';
  const { body } = annotated.article;
  const isCounted = quantities.some((one) => liesIn(token, one) || isUnitOf(body, one, token));
  if (isCounted && /^(?:|by|to)$/.test(preposition)) return 'amount';
  if (MEANS.test(token.norm)) return 'means';
  if (preposition === 'by') return 'agent';
  if (/ly$/.test(token.norm) && token.pos === 'ADV') return 'manner';
  const isPlace = mentions.some((one) => one.meant.type === 'place' && liesIn(token, one));
  if (WHERE.test(preposition) && (isPlace || token.pos === 'PROPN')) return 'place';
  return 'rest';
}
