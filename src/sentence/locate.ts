import type { Sentence, Token } from './annotated.ts';

/** Index of the sentence that holds the offset, or -1. The sentences are in order. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = sentences[middle]!;
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Index of the first sentence that has some of `[start, end)`, and one past the last; as they are in order, by halving. */
export function sentenceRange(
  sentences: readonly Sentence[],
  start: number,
  end: number,
): readonly [from: number, to: number] {
  const from = firstWhere(sentences, (sentence) => sentence.end > start);
  return [
    from,
    Math.max(
      from,
      firstWhere(sentences, (sentence) => sentence.start >= end),
    ),
  ];
}

/** The sentences that have some of `[start, end)`. */
export function sentencesIn(sentences: readonly Sentence[], start: number, end: number): readonly Sentence[] {
  return sentences.slice(...sentenceRange(sentences, start, end));
}

/** Index of the first token that ends after the offset; the number of tokens where none does. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  return firstWhere(tokens, ({ end }) => end > offset);
}

/** Index of the first for which it is so, where it is so for all after it; the number of all where it is for none. */
function firstWhere<T>(all: readonly T[], isSo: (one: T) => boolean): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(all[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
