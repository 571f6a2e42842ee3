/**
 * One block of text as columns of numbers: what the labellers read.
 *
 * Words, stems and suffixes are 32-bit hashes, so that features are made by mixing integers and no string is
 * built for a token that has been seen before.
 */
import type { PartOfSpeech } from '../annotated.ts';
import { firstName, kindOfWord, type NameKinds } from './kinds.ts';
import { markQuotes } from './quote-marks.ts';
import type { WordGroups } from './word-groups.ts';

/** A token as the passage needs it: a subset of the sentence's own. */
export interface PassageToken {
  readonly start: number;
  readonly end: number;
  readonly norm: string;
  readonly term: string;
  readonly pos: PartOfSpeech;
}

/** The look of a token: letters, capitals, figures. */
export const Shape = { lower: 0, title: 1, upper: 2, figure: 3, mark: 4, mixed: 5 } as const;

const POS_CODES: ReadonlyMap<string, number> = new Map(
  ['ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SPACE SYM VERB X'].flatMap((all) =>
    all.split(' ').map((name, i) => [name, i + 1] as const),
  ),
);

/** The numeric code of a part of speech in {@link Passage.pos}. */
function posCode(pos: PartOfSpeech): number {
  return POS_CODES.get(pos) ?? 0;
}

/** The codes of the parts of speech that the labellers tell apart. */
export const Part = {
  noun: posCode('NOUN'),
  propn: posCode('PROPN'),
  pron: posCode('PRON'),
  verb: posCode('VERB'),
  aux: posCode('AUX'),
  adp: posCode('ADP'),
  adv: posCode('ADV'),
  adj: posCode('ADJ'),
  num: posCode('NUM'),
  cconj: posCode('CCONJ'),
  part: posCode('PART'),
  sconj: posCode('SCONJ'),
  punct: posCode('PUNCT'),
} as const;

export interface Passage {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: Int32Array;
  readonly stem: Int32Array;
  readonly suffix: Int32Array;
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  readonly pos: Uint8Array;
  readonly shape: Uint8Array;
  readonly quote: Uint8Array;
  /** What sort of thing the token names: a `Kind`. */
  readonly kind: Uint8Array;
  /** How like a cue the word is, and how like a source, by its neighbours in meaning: 8 times the one and the other. */
  readonly like: Uint8Array;
  /** Which sentence of the passage the token is in, from 0. */
  readonly sentence: Uint16Array;
}

interface WordFacts {
  readonly word: number;
  readonly stem: number;
  readonly suffix: number;
  readonly fine: number;
  readonly coarse: number;
  readonly kind: number;
  readonly like: number;
}

/** FNV-1a over UTF-16 code units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Letters of a word's end that tell its form. */
const SUFFIX_LENGTH = 3;
/** Distinct words remembered; past that the memory starts anew, so that a long run does not grow without end. */
const MEMORY = 200_000;

/** Turns tokens into passages. Remembers words; the memory never changes a result. */
export class PassageReader {
  readonly #facts = new Map<string, WordFacts>();
  readonly #groups: WordGroups;

  constructor(groups: WordGroups) {
    this.#groups = groups;
  }

  /** The passage of one block; `sentences` are its tokens, sentence by sentence, with offsets into `body`, `names` the article's. */
  read(body: string, sentences: readonly (readonly PassageToken[])[], names: NameKinds): Passage {
    let n = 0;
    for (const tokens of sentences) n += tokens.length;
    const ints = new Int32Array(n * 7);
    const bytes = new Uint8Array(n * 5);
    const column = (k: number) => ints.subarray(k * n, (k + 1) * n);
    const narrow = (k: number) => bytes.subarray(k * n, (k + 1) * n);
    const passage = {
      length: n,
      start: column(0),
      end: column(1),
      word: column(2),
      stem: column(3),
      suffix: column(4),
      fine: column(5),
      coarse: column(6),
      pos: narrow(0),
      shape: narrow(1),
      quote: narrow(2),
      kind: narrow(3),
      like: narrow(4),
      sentence: new Uint16Array(n),
    };
    let i = 0;
    let name = firstName(names, sentences[0]?.[0]?.start ?? 0);
    for (let s = 0; s < sentences.length; s++) {
      const tokens = sentences[s]!;
      for (let t = 0; t < tokens.length; t++) {
        let token = tokens[t]!;
        passage.start[i] = token.start;
        passage.shape[i] = shapeOf(body, token.start, token.end);
        // "al-Nujaba", "high-ranking": one token, that its last part tells most of.
        while (t + 2 < tokens.length && isHyphen(body, token, tokens[t + 1]!, tokens[t + 2]!)) {
          t += 2;
          token = tokens[t]!;
        }
        const facts = this.#factsOf(token);
        passage.end[i] = token.end;
        passage.word[i] = facts.word;
        passage.stem[i] = facts.stem;
        passage.suffix[i] = facts.suffix;
        passage.fine[i] = facts.fine;
        passage.coarse[i] = facts.coarse;
        passage.like[i] = facts.like;
        passage.pos[i] = posCode(token.pos);
        passage.sentence[i] = s;
        while (name < names.ends.length && names.ends[name]! <= passage.start[i]!) name++;
        const isName = name < names.ends.length && names.starts[name]! < token.end;
        passage.kind[i] = isName ? names.kinds[name]! : facts.kind;
        i++;
      }
    }
    passage.length = i;
    markQuotes(body, passage);
    return passage;
  }

  #factsOf(token: PassageToken): WordFacts {
    const known = this.#facts.get(token.norm);
    if (known) return known;
    const group = this.#groups.get(token.norm);
    const facts = {
      word: hashText(token.norm),
      stem: hashText(token.term || token.norm),
      suffix: hashText(token.norm.slice(-SUFFIX_LENGTH)),
      fine: group?.fine ?? 0,
      coarse: group?.coarse ?? 0,
      kind: kindOfWord(token.norm),
      like: group ? group.cueLevel * 8 + group.sourceLevel : 0,
    };
    if (this.#facts.size >= MEMORY) this.#facts.clear();
    this.#facts.set(token.norm, facts);
    return facts;
  }
}

/** Whether `middle` is a hyphen that joins two words with no white space. */
function isHyphen(body: string, left: PassageToken, middle: PassageToken, right: PassageToken): boolean {
  return (
    middle.end - middle.start === 1 &&
    body.charCodeAt(middle.start) === 45 &&
    left.end === middle.start &&
    right.start === middle.end &&
    left.term !== '' &&
    right.term !== ''
  );
}

function shapeOf(body: string, start: number, end: number): number {
  const first = body.charCodeAt(start);
  if (first >= 48 && first <= 57) return Shape.figure;
  if (first >= 97 && first <= 122) return Shape.lower;
  if (first >= 65 && first <= 90) {
    if (end - start === 1) return Shape.title;
    const second = body.charCodeAt(start + 1);
    return second >= 65 && second <= 90 ? Shape.upper : Shape.title;
  }
  if (first > 127 && /\p{L}/u.test(body.charAt(start))) return Shape.mixed;
  return Shape.mark;
}
