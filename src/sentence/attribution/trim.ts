/** Mends what grammar tells a draft cannot be. */
import type { Draft, Range } from './extract.ts';
import { hashText, type Passage } from './passage.ts';

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
