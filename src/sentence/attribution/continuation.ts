/**
 * Quotations that run over paragraphs. By the custom of the press each paragraph opens with a quotation mark and only
 * the last one closes: what is open at the end of a block goes on in the next one.
 */
import type { Span } from '../../article/article.ts';
import type { LongDraft } from './attribute.ts';
import type { Draft, Range } from './extract.ts';
import { type Passage, Quote } from './passage.ts';

/** The drafts of each passage, with what their open quotations fill in the passages after it. */
export function carryOn(
  passages: readonly Passage[],
  drafts: readonly (readonly Draft[])[],
): (readonly LongDraft[])[] {
  return drafts.map((ofPassage, index) =>
    ofPassage.map((draft) => ({ ...draft, further: furtherSpans(passages, drafts, index, draft) })),
  );
}

function furtherSpans(
  passages: readonly Passage[],
  drafts: readonly (readonly Draft[])[],
  index: number,
  draft: Draft,
): Span[] {
  const further: Span[] = [];
  let open = opensOn(passages[index]!, draft.content);
  for (let next = index + 1; open && next < passages.length; next++) {
    const passage = passages[next]!;
    if (passage.length === 0 || passage.quote[0] !== Quote.opening) break;
    let to = 1;
    while (to < passage.length && passage.quote[to] === Quote.inside) to++;
    open = to === passage.length;
    if (!open) to++;
    // Where a cue of its own takes up the quotation, its relation already holds it.
    if (drafts[next]!.some((other) => other.content.some(([from, end]) => from < to && end > 0))) break;
    further.push([passage.start[0]!, passage.end[to - 1]!]);
  }
  return further;
}

/** Whether a passage ends inside a quotation that is content of the draft. */
function opensOn(passage: Passage, content: readonly Range[]): boolean {
  const last = passage.length - 1;
  if (last < 0 || passage.quote[last] !== Quote.inside) return false;
  return content.some(([, to]) => to >= last);
}
