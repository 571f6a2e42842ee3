/** Mends what grammar tells of a draft that the labellers missed. */
import type { Draft, Range } from './extract.ts';
import { hashText, type Passage, posCode, Quote } from './passage.ts';

const COMMA = hashText(',');
const INDEFINITE: ReadonlySet<number> = new Set(['a', 'an'].map(hashText));
const DEFINITE: ReadonlySet<number> = new Set(['the', 'his', 'her', 'its', 'their'].map(hashText));

/**
 * "…, an aid group, the official said": an apposition in "a" or "an" belongs to the name before it, and only what
 * follows it is the source. The words before go back to the content that they end.
 */
export function withoutApposition(passage: Passage, draft: Draft): Draft {
  const [source] = draft.source;
  if (!source || draft.source.length > 1 || source[1] !== draft.cue[0]) return draft;
  const [from, to] = source;
  if (from === 0 || passage.word[from - 1] !== COMMA || !INDEFINITE.has(passage.word[from]!)) return draft;
  let comma = from;
  while (comma < to && passage.word[comma] !== COMMA) comma++;
  if (comma + 1 >= to || !DEFINITE.has(passage.word[comma + 1]!)) return draft;
  const content = draft.content.map(
    ([start, end]): Range => (end === from || end === from - 1 ? [start, comma] : [start, end]),
  );
  return { ...draft, source: [[comma + 1, to]], content };
}

const THAT = hashText('that');
/** Words that the one told comes after. */
const BEFORE_HEARER: ReadonlySet<number> = new Set(['told', 'tell', 'tells', 'telling', 'to'].map(hashText));
/** "the editorial board of The Daily News" is about as long as hearers get. */
const LONGEST_HEARER = 9;
const VERB = posCode('VERB');
const AUX = posCode('AUX');

/** "told the paper that …": whom it was told is no part of what was said. */
export function withoutHearer(passage: Passage, draft: Draft): Draft {
  const [, cueEnd] = draft.cue;
  const at = draft.content.findIndex(([from]) => from === cueEnd);
  if (at < 0 || !BEFORE_HEARER.has(passage.word[cueEnd - 1]!)) return draft;
  const [from, to] = draft.content[at]!;
  for (let i = from + 1; i < Math.min(to, from + LONGEST_HEARER); i++) {
    if (passage.pos[i] === VERB || passage.pos[i] === AUX) return draft;
    if (passage.word[i] === THAT || passage.quote[i] === Quote.opening) {
      return { ...draft, content: draft.content.with(at, [i, to]) };
    }
  }
  return draft;
}

const INTRODUCES: ReadonlySet<number> = new Set([',', ':'].map(hashText));

/** A cue without content right before a quotation has that quotation for its content. */
export function withQuotation(passage: Passage, draft: Draft): Draft {
  if (draft.content.length > 0) return draft;
  let from = draft.cue[1];
  while (from < passage.length && INTRODUCES.has(passage.word[from]!)) from++;
  if (from >= passage.length || passage.quote[from] !== Quote.opening) return draft;
  let to = from + 1;
  while (to < passage.length && (passage.quote[to] === Quote.inside || passage.quote[to] === Quote.opening))
    to++;
  const end = Math.min(to + 1, passage.length);
  if (draft.source.some(([start, stop]) => start < end && stop > from)) return draft;
  return { ...draft, content: [[from, end]] };
}
