/**
 * Sentences and tokens as bytes: nine tokens in ten take two. Before the tokens stand the content words: whoever looks for
 * words needs no tokens.
 */
import type { BlockRole } from '../article/article.ts';
import type { PartOfSpeech, Sentence, Token } from '../sentence/annotated.ts';
import { termOf } from '../sentence/terms.ts';
import { type ContentWords, contentWordsOf } from './content-words.ts';
import { ROLES } from './pack-roles.ts';
import { type Packing, Unpacking } from './packing.ts';

const PARTS_OF_SPEECH: readonly PartOfSpeech[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SPACE',
  'SYM',
  'VERB',
  'X',
];
/** A token's first byte: its part of speech, then how far it stands from the last one, then whether its words are written. */
const GAP = 32;
/** From this gap on, the gap is written after the first byte. */
const WIDE_GAP = 3;
const WRITTEN = 128;

export function packSentences(to: Packing, body: string, sentences: readonly Sentence[]): void {
  packWords(to, sentences);
  to.count(sentences.length);
  let [last, lastBlock] = [0, 0];
  for (const { start, end, block, role, tokens } of sentences) {
    to.difference(start - last);
    to.difference(end - start);
    to.difference(block - lastBlock);
    to.choice(ROLES, role);
    to.part(() => {
      to.count(tokens.length);
      let at = start;
      for (const token of tokens) {
        packToken(to, body, token, at);
        at = token.end;
      }
    });
    [last, lastBlock] = [end, block];
  }
}

function packWords(to: Packing, sentences: readonly Sentence[]): void {
  const { norms, slots, starts, term } = contentWordsOf({ sentences });
  to.texts(norms);
  // What the normaliser makes of a norm needs not be written.
  const written = norms.flatMap((norm, place) => (termOf(norm).term === term(place) ? [] : [place]));
  to.count(written.length);
  for (const place of written) {
    to.count(place);
    to.text(term(place));
  }
  to.count(starts.length);
  for (let i = 1; i < starts.length; i += 1) {
    const own = slots.subarray(starts[i - 1], starts[i]);
    to.count(own.length);
    for (const slot of own) to.count(slot);
  }
}

function unpackWords(from: Unpacking): ContentWords {
  const norms = from.texts();
  const written = new Map(from.list(() => [from.count(), from.text()]));
  const starts = new Int32Array(from.count());
  const slots: number[] = [];
  for (let i = 1; i < starts.length; i += 1) {
    for (let left = from.count(); left > 0; left -= 1) slots.push(from.count());
    starts[i] = slots.length;
  }
  const term = (place: number): string => written.get(place) ?? termOf(norms[place]!).term;
  return { norms, slots: new Int32Array(slots), starts, term };
}

/** Passes over what {@link unpackWords} reads. */
function passWords(from: Unpacking): void {
  from.passCounts(from.count());
  from.passCounts(2 * from.count());
  for (let left = from.count(); left > 1; left -= 1) from.passCounts(from.count());
}

function packToken(
  to: Packing,
  body: string,
  { start, end, norm, term, pos, stop }: Token,
  last: number,
): void {
  const known = termOf(body.slice(start, end));
  const written = known.norm !== norm || known.term !== term || known.stop !== stop;
  const gap = start - last;
  const isWide = gap < 0 || gap >= WIDE_GAP;
  const place = PARTS_OF_SPEECH.indexOf(pos);
  if (place < 0) throw new RangeError(`${pos} is no part of speech`);
  to.byte(place + GAP * (isWide ? WIDE_GAP : gap) + (written ? WRITTEN : 0));
  if (isWide) to.difference(gap);
  to.difference(end - start);
  if (!written) return;
  to.text(norm);
  to.text(term);
  to.byte(stop ? 1 : 0);
}

/** @returns the sentences, and what reads their content words */
export function unpackSentences(
  from: Unpacking,
  body: string,
): { readonly sentences: readonly Sentence[]; readonly words: () => ContentWords } {
  const atWords = from.here();
  passWords(from);
  let [last, lastBlock] = [0, 0];
  const sentences = from.list((): Sentence => {
    const start = last + from.difference();
    const end = start + from.difference();
    const block = lastBlock + from.difference();
    const role = from.choice(ROLES);
    [last, lastBlock] = [end, block];
    return new UnpackedSentence(start, end, block, role, from.part(), body);
  });
  return { sentences, words: () => unpackWords(atWords.here()) };
}

/** A class, as an object with a getter of its own takes six times the room. */
class UnpackedSentence implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly role: BlockRole;
  readonly #body: string;
  /** Where the tokens are read from, until they are. */
  #tokens: Unpacking | readonly Token[];

  constructor(start: number, end: number, block: number, role: BlockRole, tokens: Unpacking, body: string) {
    this.start = start;
    this.end = end;
    this.block = block;
    this.role = role;
    this.#tokens = tokens;
    this.#body = body;
  }

  get tokens(): readonly Token[] {
    if (this.#tokens instanceof Unpacking) this.#tokens = unpackTokens(this.#tokens, this.#body, this.start);
    return this.#tokens;
  }
}

function unpackTokens(from: Unpacking, body: string, start: number): readonly Token[] {
  let at = start;
  return from.list(() => {
    const token = unpackToken(from, body, at);
    at = token.end;
    return token;
  });
}

function unpackToken(from: Unpacking, body: string, last: number): Token {
  const head = from.byte();
  const pos = PARTS_OF_SPEECH[head % GAP];
  if (pos === undefined) throw new RangeError('there is no such part of speech');
  const gap = (head % WRITTEN) >> 5;
  const start = last + (gap === WIDE_GAP ? from.difference() : gap);
  const end = start + from.difference();
  if (head >= WRITTEN) {
    return { start, end, norm: from.text(), term: from.text(), pos, stop: from.byte() === 1 };
  }
  const { norm, term, stop } = termOf(body.slice(start, end));
  return { start, end, norm, term, pos, stop };
}
