/** The words of a question at their places in a sentence. */
import type { Token } from '../../../sentence/annotated.ts';
import type { Evidence } from '../../candidates/evidence.ts';

/** A word of the sentence so like an asked one tells the same. */
export const SAME = 0.6;

/** Where the word that meets an asked one best stands among the sentence's tokens; -1 where none is so like it. */
export function placeOf(evidence: Evidence, q: number, least = SAME): number {
  if (evidence.own(q) < least) return -1;
  const met = evidence.view.tokens[evidence.position(q)];
  return met === undefined ? -1 : evidence.view.sentence.tokens.findIndex(({ start }) => start === met.start);
}

/** The asked word for what happened that the sentence meets best, with its place there; null where it has none of them. */
export function deedIn(evidence: Evidence, least = SAME): { readonly q: number; readonly at: number } | null {
  const deeds = evidence.asked.parts.deeds.map((q) => ({ q, at: placeOf(evidence, q, least) }));
  const [best] = deeds.filter(({ at }) => at >= 0).sort((a, b) => evidence.own(b.q) - evidence.own(a.q));
  return best ?? null;
}

/** Where the noun phrase that a token is in begins. */
export function phraseStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (/^(?:NOUN|PROPN|ADJ|NUM|PART|DET)$/.test(tokens[from - 1]?.pos ?? '')) from -= 1;
  return from;
}
