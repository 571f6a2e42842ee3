/** Words that a given text and the corpus have alike: is what stands between them alike as well? */

import type { Difference } from '../verification.ts';
import type { Word } from './alignment.ts';

/** Quotation marks and apostrophes, and what is drawn as nothing: they do not count. */
const UNCOUNTED = /["“”„«»'‘’ʼ`´\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const DASHES = /\s*(?:—|–|--+)\s*/g;

interface Worded {
  readonly text: string;
  /** The words that both have: as many in the one as in the other. */
  readonly words: readonly Word[];
}

/**
 * The given words beside the corpus's, where the marks within or between them differ: a comma too few, "US" for "U.S.". Empty where
 * they are the same, quotation marks, spacing and the length of a dash apart. What follows the last word counts only where it
 * asks or exclaims: a quotation may end where the sentence goes on.
 */
export function punctuationDifferences(given: Worded, corpus: Worded): readonly Difference[] {
  const { words } = given;
  const differs = words.map((_, i) => marksAt(given, i) !== marksAt(corpus, i));
  if (!differs.includes(true)) return [];
  const found: Difference[] = [];
  for (let i = 0; i < words.length; ) {
    const same = !differs[i];
    let to = i + 1;
    while (to < words.length && !differs[to] === same) to += 1;
    if (same) found.push({ in: 'both', text: textOf(corpus, i, to) });
    else {
      // What is joined by a hyphen in one of the two is shown with both its parts.
      while (to < words.length && (isJoined(given, to) || isJoined(corpus, to))) to += 1;
      found.push({ in: 'given', text: textOf(given, i, to) }, { in: 'corpus', text: textOf(corpus, i, to) });
    }
    i = to;
  }
  return found;
}

/** The marks in a word and after it, up to the next one. */
function marksAt(worded: Worded, i: number): string {
  const { text, words } = worded;
  const { start, end } = words[i]!;
  const within = text.slice(start, end).replace(/[\p{L}\p{M}\p{N}\s]/gu, '');
  const next = words[i + 1];
  const between = text.slice(end, next?.start ?? text.length);
  const after = next === undefined ? (/^[^\s]*?([?!])/.exec(between)?.[1] ?? '') : between;
  const counted = `${within} ${after}`.replace(UNCOUNTED, '').replace(DASHES, '—').replaceAll('…', '...');
  return counted.replace(/\s+/g, '');
}

function isJoined({ text, words }: Worded, i: number): boolean {
  const between = text.slice(words[i - 1]!.end, words[i]!.start);
  return !/\s/.test(between);
}

/** The words from one to before another, with the marks that follow the last of them. */
function textOf({ text, words }: Worded, from: number, to: number): string {
  const { end } = words[to - 1]!;
  const [marks] = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(end, words[to]?.start ?? text.length))!;
  return text.slice(words[from]!.start, end) + marks;
}
