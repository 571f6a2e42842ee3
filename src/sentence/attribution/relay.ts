/**
 * Relays: "The council announced that …, according to The AP" is the council's words, by way of The AP. The outer
 * relation's content holds the inner relation whole, and the inner one points to it.
 */
import type { Span } from '../../article/article.ts';
import type { Attribution } from '../annotated.ts';
import { WIDEST } from './candidates.ts';
import type { Draft, Range } from './draft.ts';
import { hashText, type Passage } from './passage.ts';
import { Quote } from './quote-marks.ts';
import { neighbours } from './rivals.ts';

const ACCORDING = hashText('according');
const COMMAS: ReadonlySet<number> = new Set([hashText(',')]);
const STOPS: ReadonlySet<number> = new Set(['.', ',', ';'].map(hashText));

/** Tokens of a relayed sentence at most: a text without stops is none. */
const LONGEST_RELAYED = 2 * WIDEST;

/** Lets every "…, according to X" at a sentence's end hold all the sentence before it, inner attributions with it. `drafts` are sorted by their cues. */
export function relayed(passage: Passage, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, at) => {
    const [from] = draft.cue;
    if (passage.word[from] !== ACCORDING || passage.quote[from] !== Quote.outside) return draft;
    if (draft.source.some(([start]) => start < from)) return draft;
    let start = from;
    while (start > 0 && passage.sentence[start - 1] === passage.sentence[from]) start--;
    if (from - start > LONGEST_RELAYED) return draft;
    const inner = neighbours(drafts, at).some(
      (other) =>
        other !== draft &&
        other.cue[0] >= start &&
        other.cue[1] <= from &&
        other.source.every((s) => s[0] >= start && s[1] <= from) &&
        other.source.length > 0,
    );
    if (!inner || start === from) return draft;
    const around = saidAround(passage, neighbours(drafts, at), draft);
    if (around !== null) return { ...draft, content: around };
    let end = from;
    while (end > start && STOPS.has(passage.word[end - 1]!)) end--;
    const whole: Range = [start, end];
    return end > start ? { ...draft, content: [whole] } : draft;
  });
}

/** "Roth said the ferry, according to the log, had left": what it relays is what she said, on both of its sides. */
function saidAround(passage: Passage, near: readonly Draft[], draft: Draft): readonly Range[] | null {
  const [from, cueEnd] = draft.cue;
  const end = draft.source.reduce((last, [, to]) => Math.max(last, to), cueEnd);
  for (const other of near) {
    const held = other.content.find(
      ([start, to]) =>
        start < from &&
        end < to &&
        passage.sentence[start] === passage.sentence[from] &&
        passage.sentence[to - 1] === passage.sentence[from],
    );
    if (other === draft || held === undefined) continue;
    const [open, close] = [
      COMMAS.has(passage.word[from - 1]!) ? from - 1 : from,
      COMMAS.has(passage.word[end]!) ? end + 1 : end,
    ];
    return held[0] < open && close < held[1]
      ? [
          [held[0], open],
          [close, held[1]],
        ]
      : null;
  }
  return null;
}

/** Relations before and after in which an outer one is looked for. */
const NEIGHBOURS = 24;

/** Points every relation to the shortest one whose content holds its source, cue and content. */
export function withinOf(attributions: readonly Attribution[]): Attribution[] {
  return attributions.map((inner, at) => {
    const parts = [...inner.source, ...inner.cue, ...inner.content];
    let within: number | null = null;
    let least = Infinity;
    const last = Math.min(attributions.length, at + NEIGHBOURS + 1);
    for (let index = Math.max(0, at - NEIGHBOURS); index < last; index++) {
      const outer = attributions[index]!;
      if (outer === inner || outer.content.length === 0) continue;
      const length = size(outer.content);
      if (length >= least) continue;
      if (!parts.every((part) => outer.content.some((span) => span[0] <= part[0] && part[1] <= span[1])))
        continue;
      within = index;
      least = length;
    }
    return within === null ? inner : { ...inner, within };
  });
}

function size(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}
