/** Quotations that no cue claims: “…,” Lee said. “…” — the second goes on with the first. */
import type { Draft, Range } from './draft.ts';
import type { Passage } from './passage.ts';
import { Quote } from './quote-marks.ts';

/** Fewer tokens between marks are no sentence of a speaker, but a word set apart. */
const SHORTEST = 4;

/**
 * The drafts of a passage, with the quotations that stand right after their own and have no cue. `drafts` are sorted
 * by their cues.
 */
export function adoptOrphans(passage: Passage, drafts: readonly Draft[]): Draft[] {
  const claimed = claimedBy(passage, drafts);
  const adopted = [...drafts];
  for (const [from, to] of quotations(passage)) {
    if (to - from < SHORTEST || from === 0 || passage.sentence[from] === passage.sentence[from - 1]) continue;
    if (claimed.subarray(from, to).some((by) => by > 0)) continue;
    const by = lastQuoted(claimed, passage, from);
    if (by === 0 || hasCue(passage, drafts, from, to)) continue;
    const draft = adopted[by - 1]!;
    if (draft.source.length === 0) continue;
    adopted[by - 1] = { ...draft, content: [...draft.content, [from, to]] };
    claimed.fill(by, from, to);
  }
  return adopted;
}

/** For each token in quotation marks the draft, from 1, whose cue stands outside of them and whose content it is. */
function claimedBy(passage: Passage, drafts: readonly Draft[]): Uint16Array {
  const claimed = new Uint16Array(passage.length);
  drafts.forEach(({ cue, content }, at) => {
    if (passage.quote[cue[0]] !== Quote.outside) return;
    for (const [from, to] of content)
      for (let i = from; i < to; i++) if (passage.quote[i] !== Quote.outside) claimed[i] = at + 1;
  });
  return claimed;
}

/** The draft that claims the last quotation of the sentence before `from`; 0 where none does. */
function lastQuoted(claimed: Uint16Array, passage: Passage, from: number): number {
  const sentence = passage.sentence[from - 1];
  for (let i = from - 1; i >= 0 && passage.sentence[i] === sentence; i--)
    if (claimed[i]! > 0) return claimed[i]!;
  return 0;
}

/** Whether a cue outside of the quotation stands in its sentences. */
function hasCue(passage: Passage, drafts: readonly Draft[], from: number, to: number): boolean {
  const [first, last] = [passage.sentence[from]!, passage.sentence[to - 1]!];
  return drafts.some(({ cue: [at] }) => {
    const sentence = passage.sentence[at]!;
    return sentence >= first && sentence <= last && (at < from || at >= to);
  });
}

/** The quotations of a passage, their marks with them. */
function quotations(passage: Passage): Range[] {
  const found: Range[] = [];
  for (let i = 0; i < passage.length; i++) {
    if (passage.quote[i] !== Quote.opening) continue;
    let to = i + 1;
    while (to < passage.length && passage.quote[to] === Quote.inside) to++;
    if (passage.quote[to] === Quote.closing) to++;
    found.push([i, to]);
    i = to - 1;
  }
  return found;
}
