/**
 * A question as a part of a statement: "where the ferry sank" for "where did the ferry sink?". The question's own words, in the
 * order that English gives them there. Where its grammar cannot be told from its word classes, nothing.
 */
import type { Token } from '../sentence/annotated.ts';
import { baseFormOf } from '../sentence/words/base-forms.ts';
import { pastOf, thirdPersonOf } from '../sentence/words/inflect.ts';
import { namesOf } from './names.ts';
import { tokensOf } from './parse.ts';
import type { QuestionKind } from './question.ts';

export interface Indirect {
  /** "where Eva Lund was born". */
  readonly text: string;
  /** "Eva Lund": the subject as it stands in {@link text}; null where it is the question word itself. */
  readonly subject: string | null;
}

/** A longer question is not told again. */
const LONGEST = 140;
const WORD =
  /^(?:who|whom|when|where|why|how (?:many|much|long|old|tall|far|big|often|high|large|fast|soon)|how|what|which|whose)\b/i;
const AUXILIARY =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)$/;
const BE = /^(?:is|are|was|were)$/;
const NOMINAL = /^(?:NOUN|PROPN|PRON)$/;
const OF_SUBJECT = /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|PART|ADP)$/;
const SUBJECT_OPENS = /^(?:DET|PROPN|PRON)$/;
/** "There" stands where a subject would; in a statement it stands before the verb still. */
const NO_SUBJECT = /^(?:there|here)$/;
const RELATIVE = /^(?:who|whom|whose|which|that)$/;
/** They are a subject alone, or none. */
const PERSONAL = /^(?:it|i|he|she|we|they|you|him|them|us|me)$/;
/** No question that is asked of itself: two in one, or one that is negated. */
const OTHER = /[?;:]|\bn[o']t\b|n['’]t\b|\b(?:and|or) (?:who|what|when|where|why|how)\b/i;

/** Null where it cannot be told. @param kind the command's; its word may be left out of the text */
export function indirectQuestion(kind: QuestionKind, text: string): Indirect | null {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length > LONGEST) return null;
  const plain = line.replace(/[\s?!.…]+$/, '');
  if (plain.length === 0 || OTHER.test(plain)) return null;
  const full =
    WORD.test(plain) || kind === 'ask' || kind === 'said' ? plain : `${kind.replace('-', ' ')} ${plain}`;
  const sentence = new Sentence(full.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()));
  return sentence.indirect();
}

class Sentence {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #names: readonly (readonly [start: number, end: number])[];

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokensOf(text);
    this.#names = namesOf(text, this.#tokens).map((name) => {
      const start = text.indexOf(name);
      return [start, start + name.length];
    });
  }

  indirect(): Indirect | null {
    const tokens = this.#tokens;
    const [word] = WORD.exec(this.#text) ?? [];
    const at = tokens.findIndex(({ norm }) => AUXILIARY.test(norm));
    if (word === undefined) return at === 0 ? this.#inverted('whether', 0) : null;
    const opens = tokens.findIndex(({ end }) => end >= word.length) + 1;
    const asksForSubject = /^(?:who|what|which|whose|how (?:many|much))\b/i.test(word);
    const head = tokens.slice(opens, Math.max(opens, at));
    // "Which bill", "how many people": what is asked for stands before the verb.
    const isHead = head.length > 0 && head.every(({ pos }) => /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP)$/.test(pos));
    if (at < 0 || (head.length > 0 && !isHead)) return asksForSubject ? this.#asItIs(opens) : null;
    const { norm } = tokens[at]!;
    const asked = this.#text.slice(0, tokens[at - 1]!.end);
    if (/^(?:do|does|did)$/.test(norm)) return this.#inverted(asked, at);
    const next = tokens[at + 1];
    if (next === undefined) return null;
    if (asksForSubject) {
      if (isHead) return SUBJECT_OPENS.test(next.pos) ? null : this.#asItIs(opens);
      if (!SUBJECT_OPENS.test(next.pos))
        return next.pos === 'NOUN' && /^what/i.test(word) ? null : this.#asItIs(opens);
    }
    return this.#inverted(asked, at);
  }

  /** "Who voted against the law": in a statement the same. */
  #asItIs(opens: number): Indirect | null {
    const [first, second] = this.#tokens.slice(opens);
    if (first === undefined || second === undefined) return null;
    return this.#tokens.slice(opens).some(({ pos }) => /^(?:VERB|AUX)$/.test(pos))
      ? { text: this.#text, subject: null }
      : null;
  }

  /** "did the ferry sink" to "the ferry sank", "was Eva Lund born" to "Eva Lund was born". */
  #inverted(asked: string, at: number): Indirect | null {
    const auxiliary = this.#tokens[at]!.norm;
    const isDo = /^(?:do|does|did)$/.test(auxiliary);
    const verb = isDo ? this.#mainVerb(at + 1) : this.#predicate(at + 1, BE.test(auxiliary));
    if (verb === null || !this.#isSubject(at + 1, verb)) return null;
    if (verb === this.#tokens.length && !this.#isWholly(asked, at + 1)) return null;
    const subject = this.#text.slice(this.#tokens[at + 1]!.start, this.#tokens[verb - 1]!.end);
    const token = this.#tokens[verb];
    if (!isDo) {
      const rest = token === undefined ? '' : ` ${this.#text.slice(token.start)}`;
      return { text: `${asked} ${subject} ${auxiliary}${rest}`, subject };
    }
    const { norm, end } = token!;
    const form = auxiliary === 'did' ? pastOf(norm) : auxiliary === 'does' ? thirdPersonOf(norm) : norm;
    return form === null ? null : { text: `${asked} ${subject} ${form}${this.#text.slice(end)}`, subject };
  }

  /** The verb that "did" goes with; one that is taken for a noun is the last of its phrase: "the court rule". */
  #mainVerb(from: number): number | null {
    const tokens = this.#tokens;
    for (let at = from + 1; at < tokens.length; at += 1) {
      const { pos, norm } = tokens[at]!;
      if (this.#isInName(at)) continue;
      if (/^(?:VERB|AUX)$/.test(pos)) {
        if (isBase(norm)) return at;
        // "The wounded soldiers".
        if (!NOMINAL.test(tokens[at + 1]?.pos ?? '')) return null;
      } else if (!OF_SUBJECT.test(pos) || norm === 'to') break;
    }
    let last = from;
    while (/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(tokens[last + 1]?.pos ?? '')) last += 1;
    const mayBe = last > from && tokens[last]!.pos === 'NOUN' && !this.#isInName(last);
    return mayBe && NOMINAL.test(tokens[last - 1]!.pos) ? last : null;
  }

  /** Where what is told of the subject begins: the token's place, after the last where "was" alone tells it. */
  #predicate(from: number, isBe: boolean): number | null {
    const tokens = this.#tokens;
    for (let at = from; at < tokens.length; at += 1) {
      const { pos } = tokens[at]!;
      if (this.#isInName(at)) continue;
      if (pos === 'AUX' && isBe) return null;
      if (/^(?:VERB|AUX|ADV|SCONJ)$/.test(pos)) return at;
      if (!OF_SUBJECT.test(pos)) return null;
    }
    if (!isBe) return null;
    const last = tokens.length - 1;
    // "Is the water brown", and "was the man shot", taken for a noun.
    const tells = tokens[last]!.pos === 'ADJ' || isParticiple(tokens[last]!.norm);
    return tells && !this.#isInName(last) && last > from ? last : tokens.length;
  }

  #isSubject(from: number, to: number): boolean {
    const phrase = this.#tokens.slice(from, to);
    const last = phrase.at(-1);
    if (last === undefined || !(NOMINAL.test(last.pos) || this.#isInName(to - 1))) return false;
    if (NO_SUBJECT.test(phrase[0]!.norm)) return false;
    return phrase.every(({ pos, norm }, i) => {
      if (this.#isInName(from + i)) return true;
      const before = phrase[i - 1];
      // "The last time it snowed", "the mayor a farmer", "the crew safe in port": more than the subject.
      if ((i > 0 && RELATIVE.test(norm)) || (PERSONAL.test(norm) && phrase.length > 1)) return false;
      if (before !== undefined && /^(?:DET|ADJ)$/.test(pos) && NOMINAL.test(before.pos)) return false;
      return OF_SUBJECT.test(pos) || pos === 'VERB';
    });
  }

  /**
   * Where nothing but a subject seems to follow "is": is it one? "Is Ardal near the sea", "why is Lund in Vik", "when was Lund
   * mayor" and "where was the ferry on Friday" tell something of it that no word class shows.
   */
  #isWholly(asked: string, from: number): boolean {
    const phrase = this.#tokens.slice(from);
    if (/^(?:whether|why)$/i.test(asked)) return false;
    if (phrase.some(({ pos, norm }, i) => pos === 'ADP' && norm !== 'of' && !this.#isInName(from + i)))
      return false;
    const after = phrase.findIndex((_, i) => !this.#isInName(from + i));
    return after <= 0 || !/^(?:ADJ|NOUN|PROPN|NUM)$/.test(phrase[after]!.pos);
  }

  #isInName(at: number): boolean {
    const { start, end } = this.#tokens[at]!;
    return this.#names.some(([from, to]) => from <= start && end <= to);
  }
}

/** "Did" goes with nothing else: not with "wounded", nor "gone". */
const isBase = (norm: string): boolean => !isParticiple(norm) && !/[aeiouy]\S*ing$/.test(norm);

const isParticiple = (norm: string): boolean => baseFormOf(norm) !== norm || /[^e]ed$/.test(norm);
