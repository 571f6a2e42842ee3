/**
 * Relays: "The council announced that …, according to The AP" is the council's words, by way of The AP. The outer
 * relation's content holds the inner relation whole, and the inner one points to it.
 */
import type { Span } from '../../article/article.ts';
import type { Attribution } from '../annotated.ts';
import { WIDEST } from './candidates.ts';
import type { Draft, Range } from './extract.ts';
import { hashText, type Passage, Quote } from './passage.ts';
import { neighbours } from './rivals.ts';

const ACCORDING = hashText('according');
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
    let end = from;
    while (end > start && STOPS.has(passage.word[end - 1]!)) end--;
    const whole: Range = [start, end];
    return end > start ? { ...draft, content: [whole] } : draft;
  });
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
