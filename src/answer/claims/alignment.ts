/** Comparing a given text with the corpus's words, word by word. */
import type { Span } from '../../article/article.ts';
import { normOf } from '../../sentence/terms.ts';
import { tokenize } from '../../sentence/tokenize.ts';
import type { Difference } from '../verification.ts';

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly norm: string;
}

/** The words of `text.slice(from, to)`, without punctuation: quotation marks, case and spacing do not count. */
export function wordsOf(text: string, from = 0, to = text.length): readonly Word[] {
  return tokenize(text, from, to)
    .filter(({ kind }) => kind !== 'sign')
    .map(({ start, end }) => wordAt(start, end, normOf(text.slice(start, end))));
}

/** A word with its norm as words are compared here: "U.S." and "US" are the same. */
export function wordAt(start: number, end: number, norm: string): Word {
  return { start, end, norm: norm.replace(/(?<=\p{L})\./gu, '') };
}

/** Where all of `claim` stands in `words`, one word after the other; -1 where it does not. */
export function findRun(words: readonly Word[], claim: readonly Word[]): number {
  const last = words.length - claim.length;
  for (let at = 0; at <= last; at++) {
    let i = 0;
    while (i < claim.length && words[at + i]!.norm === claim[i]!.norm) i++;
    if (i === claim.length) return at;
  }
  return -1;
}

export interface Alignment {
  /** Number of words that both have, in order. */
  readonly shared: number;
  /** Index of the first and after the last word of `words` that is shared. */
  readonly from: number;
  readonly to: number;
  /** The shared words: [index in claim, index in words]. */
  readonly pairs: readonly (readonly [claim: number, word: number])[];
}

/** The longest common subsequence (Hunt & Szymanski's problem, by the plain table). */
export function align(claim: readonly Word[], words: readonly Word[]): Alignment {
  const width = words.length + 1;
  const table = new Uint16Array((claim.length + 1) * width);
  for (let i = claim.length - 1; i >= 0; i--) {
    for (let j = words.length - 1; j >= 0; j--) {
      table[i * width + j] =
        claim[i]!.norm === words[j]!.norm
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < claim.length && j < words.length; ) {
    if (claim[i]!.norm === words[j]!.norm) pairs.push([i++, j++]);
    else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i++;
    else j++;
  }
  const tight = tightened(pairs, claim, words);
  return { shared: tight.length, from: tight[0]?.[1] ?? 0, to: (tight.at(-1)?.[1] ?? -1) + 1, pairs: tight };
}

/** The same words as near to each other as they stand: of "We paid, and we have not cut it", for "we have cut it", the second "we". */
function tightened(
  pairs: Alignment['pairs'],
  claim: readonly Word[],
  words: readonly Word[],
): Alignment['pairs'] {
  const tight: [number, number][] = [];
  let before = words.length;
  for (const [at, word] of pairs.toReversed()) {
    const isLast = tight.length === 0;
    let near = isLast ? word : before - 1;
    while (near > word && words[near]!.norm !== claim[at]!.norm) near--;
    tight.unshift([at, near]);
    before = near;
  }
  return tight;
}

/**
 * The alignment's closest part: without words at its ends that stand so far from the others that they are met by chance.
 * @returns the part whose {@link likeness} is greatest
 */
export function closest(alignment: Alignment, given: number): Alignment {
  const { pairs } = alignment;
  const { shared, from, to } = alignment;
  let best = { shared, from, to, first: 0, after: pairs.length };
  for (let i = 0; i < pairs.length; i++) {
    for (let j = i; j < pairs.length; j++) {
      const part = { shared: j - i + 1, from: pairs[i]![1], to: pairs[j]![1] + 1 };
      if (likeness(part, given) > likeness(best, given)) best = { ...part, first: i, after: j + 1 };
    }
  }
  const { first, after, ...part } = best;
  return { ...part, pairs: pairs.slice(first, after) };
}

/** 0 to 1: the shared words' share of the longer of the two, of the given words and the corpus's from the first shared to the last. */
export function likeness({ shared, from, to }: Omit<Alignment, 'pairs'>, given: number): number {
  return shared / Math.max(given, Math.min(to - from, 2 * given), 1);
}

/** The pieces of the comparison in order: words of both, of the given text alone, of the corpus alone. */
export function differences(
  given: { readonly text: string; readonly words: readonly Word[] },
  corpus: { readonly text: string; readonly words: readonly Word[] },
  { pairs, from, to }: Alignment,
): readonly Difference[] {
  const found: Difference[] = [];
  let i = 0;
  let j = from;
  const push = (
    place: Difference['in'],
    text: string,
    words: readonly Word[],
    start: number,
    end: number,
  ): void => {
    if (start < end) found.push({ in: place, text: text.slice(...spanOf(words, start, end)) });
  };
  for (let p = 0; p < pairs.length; ) {
    const [claim, word] = pairs[p]!;
    push('given', given.text, given.words, i, claim);
    push('corpus', corpus.text, corpus.words, j, word);
    let run = 1;
    while (pairs[p + run]?.[0] === claim + run && pairs[p + run]?.[1] === word + run) run++;
    push('both', corpus.text, corpus.words, word, word + run);
    i = claim + run;
    j = word + run;
    p += run;
  }
  push('given', given.text, given.words, i, given.words.length);
  push('corpus', corpus.text, corpus.words, j, to);
  return found;
}

/** The stretches of the corpus's words, between the first and the last compared, that the given text does not have. */
export function unshared(words: readonly Word[], { pairs, from, to }: Alignment): readonly Span[] {
  const shared = new Set(pairs.map(([, word]) => word));
  const spans: Span[] = [];
  for (let at = from; at < to; at++) {
    if (shared.has(at)) continue;
    let end = at + 1;
    while (end < to && !shared.has(end)) end++;
    spans.push(spanOf(words, at, end));
    at = end;
  }
  return spans;
}

function spanOf(words: readonly Word[], from: number, to: number): Span {
  return [words[from]!.start, words[to - 1]!.end];
}
