/** Whether a claim and a sentence are of the same people and things. */
import type { Span } from '../../article/article.ts';
import type { Quantity, Token } from '../../sentence/annotated.ts';
import { termsOfName } from '../words/entity-terms.ts';
import { sameUnit } from '../words/units.ts';
import { type Parties, partiesOf } from './doer.ts';
import { unitOf } from './facts.ts';
import { liesIn } from './lies-in.ts';
import { isUnitOf } from './measures.ts';
import { areOne, meantAt, saySame } from './meeting.ts';
import { isNamedNext } from './named-next.ts';
import type { Told } from './told.ts';

/** A word of the claim, and the one that it is met or opposed by in the sentence: as places of tokens. */
export interface Pair {
  readonly claim: number;
  readonly told: number;
}

/** A claim and a sentence, with the words that both have. */
export interface Beside {
  readonly claim: Told;
  readonly told: Told;
  readonly met: readonly Pair[];
  /** The claim is known to be the sentence, altered. */
  readonly isAltered: boolean;
}

/** `unclear`: no phrase can be read to tell by. */
export type Sameness = 'same' | 'unclear' | 'others';

/**
 * Whether both are of the same: who does it, and whom or what it is done to. `same` only where whom the sentence is about can be
 * read in both; where the phrase of another party cannot ("…, which rejected it"), its word has at least to stand there.
 */
export function compareParties(beside: Beside, pair: Pair): Sameness {
  const { claim, told, met, isAltered } = beside;
  const [a, b] = alike(partiesOf(claim, pair.claim), partiesOf(told, pair.told));
  const subject = a.doer === null ? 'done' : 'doer';
  let isClear = false;
  for (const role of ['doer', 'done'] as const) {
    const asked = a[role];
    if (asked === null) continue;
    const there = b[role];
    if (claim.tokens[asked]!.pos === 'PRON') {
      const sameness = there === null ? 'unclear' : comparePronoun(beside, asked, there);
      if (sameness === 'others') return 'others';
      isClear ||= role === subject && sameness === 'same';
      continue;
    }
    if (there !== null && areCounted(countedAt(claim, asked), countedAt(told, there))) {
      isClear ||= role === subject;
      continue;
    }
    const found = met.find((one) => one.claim === asked)?.told;
    if (found === undefined && there !== null && isNamedNext(told, there, claim.tokens[asked]!)) {
      isClear ||= role === subject;
      continue;
    }
    if (found === undefined) {
      // What is counted is compared with its number.
      if (there === null && countedAt(claim, asked) !== undefined) continue;
      return 'others';
    }
    if (
      there !== null &&
      found !== there &&
      !areOne(told, found, there) &&
      !isApposed(told, there, found) &&
      !isSpeaker(told, found, there)
    )
      return 'others';
    if (there !== null && [found, there].some((at) => hasOther(claim, asked, told, at))) return 'others';
    isClear ||= role === subject && (there !== null || isAltered);
  }
  return isClear ? 'same' : 'unclear';
}

/** "His deputy, Tom Reth, pleaded guilty", of a claim that Jens Orrin did: only another sentence names him, or "his" means him. */
export function isOfSomebodyElse({ claim, told, met, isAltered }: Beside, pair: Pair): boolean {
  const { doer } = partiesOf(claim, pair.claim);
  const there = partiesOf(told, pair.told).doer;
  if (isAltered || doer === null || there === null || claim.tokens[doer]!.pos !== 'PROPN') return false;
  const found = met.find((one) => one.claim === doer)?.told;
  if (found !== undefined && !/^(?:his|her|their)$/.test(told.tokens[found]!.norm)) return false;
  if (isNamedNext(told, there, claim.tokens[doer]!)) return false;
  const named = told.mentions.filter(({ form, meant }) => form === 'name' && meant.type === 'person');
  return named.length > 0;
}

/** By these alone a sentence tells of another one, whatever else the claim has of it: "vetoed an earlier bill". */
const NOT_THE =
  /^(?:another|other|earlier|previous|prior|last|next|later|second|third|fourth|fifth|similar|different|rival|separate)$/;

/** "Vetoed an earlier bill", of a claim that the bill was vetoed: what is done is done to another one, or by another one. */
export function isOfAnotherOne({ claim, told, met }: Beside, pair: Pair): boolean {
  return Object.values(partiesOf(claim, pair.claim)).some((asked) => {
    const found = met.find((one) => one.claim === asked)?.told;
    if (asked === null || found === undefined) return false;
    const word = notTheBefore(told, found);
    return word !== null && !claim.tokens.some((other) => saySame(other, word));
  });
}

/** The word before a noun by which it is another one. The tagger takes much for verbs there: "an earlier bridge bill". */
function notTheBefore({ tokens }: Told, noun: number): Token | null {
  for (let i = noun - 1; i >= 0 && noun - i <= REACH_OF_MODIFIERS; i--) {
    if (NOT_THE.test(tokens[i]!.norm)) return tokens[i]!;
    if (/^(?:DET|ADP|PRON|CCONJ|AUX|PUNCT)$/.test(tokens[i]!.pos)) return null;
  }
  return null;
}

/** Fewer words than these beside "nobody" may be of anything. */
const ENOUGH = 2;

/** Whom a pronoun of the claim means: nobody; or somebody whom its other words name, and the sentence too, there. */
function comparePronoun({ claim, told, met, isAltered }: Beside, pronoun: number, there: number): Sameness {
  if (isAltered) return 'same';
  if (/^(?:nobody|none|nothing)$/.test(claim.tokens[pronoun]!.norm))
    return met.length >= ENOUGH ? 'same' : 'unclear';
  const names = (of: Told, at: number): ReadonlySet<string> =>
    new Set(meantAt(of, at).flatMap(({ name, aliases }) => [name, ...aliases].flatMap(termsOfName)));
  const [asked, other] = [names(claim, pronoun), names(told, there)];
  if (asked.size === 0) return 'unclear';
  return asked.isDisjointFrom(other) ? 'others' : 'same';
}

/** "The mill closed" and "the mill was closed" are of the mill in the same way. */
function alike(a: Parties, b: Parties): readonly [Parties, Parties] {
  const asDone = (one: Parties, other: Parties): Parties =>
    one.done === null && other.doer === null && other.done !== null ? { doer: null, done: one.doer } : one;
  return [asDone(a, b), asDone(b, a)];
}

/** The number that a token is, or by which it is counted. */
export const countedAt = ({ tokens, quantities, annotated }: Told, at: number): Quantity | undefined =>
  quantities.find(
    (quantity) => liesIn(tokens[at]!, quantity) || isUnitOf(annotated.article.body, quantity, tokens[at]!),
  );

/** Both are what a number counts: "six people", "five sailors". */
function areCounted(one: Quantity | undefined, other: Quantity | undefined): boolean {
  return one !== undefined && other !== undefined && sameUnit(unitOf(one), unitOf(other));
}

/** "The head of operations in Kalvo, Anna Berg, or “Anne”, was hurt": another name for whom the subject is. */
function isApposed({ tokens }: Told, subject: number, at: number): boolean {
  const comma = tokens.findIndex(({ norm }, i) => i > subject && i < at && norm === ',');
  if (comma < 0) return false;
  const isPhrase = tokens
    .slice(subject, comma)
    .every(({ pos }) => /^(?:NOUN|PROPN|DET|ADJ|ADP|PART)$/.test(pos));
  return (
    isPhrase &&
    tokens.slice(comma, at).every(({ pos }) => /^(?:NOUN|PROPN|DET|ADJ|PUNCT|CCONJ|PART)$/.test(pos))
  );
}

/** "Berg denied that he set it": nobody else is there whom "he" could be. */
function isSpeaker(told: Told, found: number, pronoun: number): boolean {
  const { tokens, attributions } = told;
  if (!/^(?:he|she|it|they)$/.test(tokens[pronoun]!.norm) || meantAt(told, pronoun).length > 0) return false;
  const covers = (spans: readonly Span[], at: number): boolean =>
    spans.some(([from, to]) => from <= tokens[at]!.start && tokens[at]!.start < to);
  return attributions.some(({ source, content }) => covers(source, found) && covers(content, pronoun));
}

/** Words before a noun by which it is another one, or a part of it: "the second plan", "a similar bill", "a full ban". */
export const ANOTHER =
  /^(?:new|full|partial|total|complete|entire|whole|limited|outright|temporary|permanent|interim|revised|amended|additional|further|national|nationwide|federal|local|major|minor|main|another|other|first|second|third|fourth|fifth|last|next|previous|earlier|later|former|latter|similar|old|initial|final|original|same|different|rival|separate|half|part|most|some|many|few|several|all|every|each|vice|deputy|acting|assistant|lower|upper)$/;
const REACH_OF_MODIFIERS = 3;

/** Whether the sentence tells by such a word, or a name, that it is of another one than the claim. */
function hasOther(claim: Told, asked: number, told: Told, found: number): boolean {
  // Of whom both name, it tells only what they are or were: "the former banker Ove Berg".
  if (claim.tokens[asked]!.pos === 'PROPN' && told.tokens[found]!.pos === 'PROPN') return false;
  const own = modifiers(claim, asked);
  return modifiers(told, found).some(
    (token) =>
      (ANOTHER.test(token.norm) || (token.pos === 'PROPN' && told.tokens[found]!.pos !== 'PROPN')) &&
      !own.some((other) => saySame(other, token)),
  );
}

function modifiers({ tokens }: Told, at: number): readonly Token[] {
  const before: Token[] = [];
  for (let i = at - 1; i >= 0 && at - i <= REACH_OF_MODIFIERS; i--) {
    if (!/^(?:ADJ|NOUN|PROPN|NUM|DET|PART)$/.test(tokens[i]!.pos)) break;
    before.push(tokens[i]!);
  }
  return before;
}
