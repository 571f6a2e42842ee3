/**
 * Quotations and paragraphs. By the custom of the press each paragraph of a long quotation opens with a mark and only
 * the last one closes: what is open at the end of a block goes on in the next one. And a block that ends in a colon
 * introduces the quotation of the next.
 */
import type { Span } from '../../article/article.ts';
import type { Draft, Range } from './draft.ts';
import type { Passage, PassageToken } from './passage.ts';
import { Quote } from './quote-marks.ts';

/** A draft with the spans that its quotation fills in later blocks. */
export interface LongDraft extends Draft {
  readonly further: readonly Span[];
}

type Sentences = readonly (readonly PassageToken[])[];

/** Marks with which a quotation opens, as {@link PassageToken.norm} has them. */
const OPENS = /^(?:"|''?)/;

/** Puts a block that a colon ends together with the quotation that follows it: one passage. */
export function joinIntroductions(blocks: readonly Sentences[]): Sentences[] {
  const joined: Sentences[] = [];
  let introduces = false;
  for (const block of blocks) {
    const quotes = OPENS.test(block[0]?.[0]?.norm ?? '');
    if (introduces && quotes) joined[joined.length - 1] = [...joined.at(-1)!, ...block];
    else joined.push(block);
    introduces = !(introduces && quotes) && block.at(-1)?.at(-1)?.norm === ':';
  }
  return joined;
}

/** The drafts of each passage, with what their open quotations fill in the passages after it. */
export function carryOn(
  passages: readonly Passage[],
  drafts: readonly (readonly Draft[])[],
): (readonly LongDraft[])[] {
  return drafts.map((ofPassage, index) =>
    ofPassage.map((draft) => {
      const further = furtherSpans(passages, drafts, index, draft);
      const { length } = passages[index]!;
      const runsOn = further.length > 0 && draft.source.every(([, end]) => end < length);
      const content = runsOn ? toTheEnd(draft.content, length) : draft.content;
      return { ...draft, content, further };
    }),
  );
}

/** What goes on in the next block goes to the end of this one, its stop too. */
function toTheEnd(content: readonly Range[], length: number): readonly Range[] {
  return content.map(([from, to]) => (to === length - 1 ? [from, length] : [from, to]));
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
    if (drafts[next]!.some((other) => other.content.some(([from]) => from < to))) break;
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
