/**
 * Attributions that the page's layout makes, with no verb: the turns of a transcript ("WALLACE: …", on to the next
 * speaker) and signed quotations ("“…” — Ann Lee", or the name on a line of its own).
 */
import type { Span } from '../../article/article.ts';
import type { LongDraft } from './continuation.ts';
import { hashText, type Passage, Shape } from './passage.ts';
import { Quote } from './quote-marks.ts';

const COLON = hashText(':');
const DASHES: ReadonlySet<number> = new Set(['-', '--', '—', '–', '―', '---'].map(hashText));
const COMMA = hashText(',');
/** "SEN. TAMMY DUCKWORTH (D-ILL.)" is about as long as a label gets, in tokens. */
const LONGEST_LABEL = 9;
/** Names, an age, a home: "Ann Lee, 34, of Boise". */
const LONGEST_SIGNATURE = 14;
/** One such line may be a headline; a transcript has turns. */
const LEAST_TURNS = 3;
/** Blocks without a label that a turn may run on over. */
const LONGEST_TURN = 6;
const SURE = 0.95;

/** A relation that stands in passage `at`. */
export interface Laid {
  readonly at: number;
  readonly draft: LongDraft;
}

export function laidOut(passages: readonly Passage[]): Laid[] {
  return [...transcript(passages), ...signed(passages)];
}

function transcript(passages: readonly Passage[]): Laid[] {
  const labels = passages.map(labelEnd);
  const turns = labels.flatMap((end, at) => (end > 0 ? [at] : []));
  if (turns.length < LEAST_TURNS) return [];
  return turns.map((at, k) => {
    const passage = passages[at]!;
    const colon = labels[at]!;
    const next = turns[k + 1] ?? at + 1;
    const further: Span[] = [];
    if (next - at <= LONGEST_TURN) for (let i = at + 1; i < next; i++) further.push(whole(passages[i]!));
    return { at, draft: draftOf([0, colon], [colon, colon + 1], [colon + 1, passage.length], further) };
  });
}

/** The index of the colon that ends a passage's label in capitals, or -1. */
function labelEnd(passage: Passage): number {
  const last = Math.min(LONGEST_LABEL, passage.length - 2);
  let capitals = 0;
  for (let i = 0; i <= last; i++) {
    const shape = passage.shape[i];
    if (passage.word[i] === COLON) return capitals > 0 ? i : -1;
    if (shape === Shape.upper) capitals++;
    else if (shape !== Shape.mark && shape !== Shape.title) return -1;
    // "QUESTION", "Q": a lone letter in capitals reads as a title's shape.
    else if (shape === Shape.title && passage.end[i]! - passage.start[i]! > 4) return -1;
  }
  return -1;
}

function signed(passages: readonly Passage[]): Laid[] {
  return passages.flatMap((passage, at): Laid[] => {
    const dash = signatureDash(passage);
    if (dash < 0) return [];
    const end = signatureEnd(passage, dash + 1);
    if (dash > 0) return [{ at, draft: draftOf([dash + 1, end], [dash, dash + 1], [0, dash], []) }];
    const before = passages[at - 1];
    if (!before || !isQuotation(before, before.length)) return [];
    return [{ at, draft: { ...draftOf([1, end], [0, 1], null, [whole(before)]) } }];
  });
}

/** Where the dash of a signature stands: after a quotation that fills the passage so far, or at its head; else -1. */
function signatureDash(passage: Passage): number {
  const n = passage.length;
  for (let i = n - 2; i >= Math.max(0, n - LONGEST_SIGNATURE); i--) {
    if (!DASHES.has(passage.word[i]!) || passage.quote[i] === Quote.inside) continue;
    if (passage.shape[i + 1] !== Shape.title && passage.shape[i + 1] !== Shape.upper) continue;
    if (!isName(passage, i + 1)) continue;
    if (i === 0 || isQuotation(passage, i)) return i;
  }
  return -1;
}

/** Capitalised words, with what may stand between them, up to a comma or the passage's end. */
function isName(passage: Passage, from: number): boolean {
  let words = 0;
  for (let i = from; i < passage.length; i++) {
    if (passage.word[i] === COMMA) break;
    if (passage.shape[i] === Shape.lower || passage.shape[i] === Shape.figure) return false;
    if (passage.shape[i] !== Shape.mark) words++;
  }
  return words > 0 && words <= 6;
}

function signatureEnd(passage: Passage, from: number): number {
  let end = passage.length;
  while (end > from + 1 && passage.shape[end - 1] === Shape.mark) end--;
  return end;
}

/** Whether the first `to` tokens of a passage are one quotation. */
function isQuotation(passage: Passage, to: number): boolean {
  if (to < 4 || passage.quote[0] !== Quote.opening || passage.quote[to - 1] !== Quote.closing) return false;
  for (let i = 1; i < to - 1; i++) if (passage.quote[i] === Quote.outside) return false;
  return true;
}

function whole(passage: Passage): Span {
  return [passage.start[0]!, passage.end[passage.length - 1]!];
}

function draftOf(
  source: readonly [number, number],
  cue: readonly [number, number],
  content: readonly [number, number] | null,
  further: readonly Span[],
): LongDraft {
  return { source: [source], cue, content: content ? [content] : [], further, likelihood: SURE };
}

/** The drafts of all passages with the laid-out ones, which take the place of what was found inside their words. */
export function withLayout(
  drafts: readonly (readonly LongDraft[])[],
  laid: readonly Laid[],
  passages: readonly Passage[],
): (readonly LongDraft[])[] {
  if (laid.length === 0) return [...drafts];
  const covered = laid.flatMap(({ at, draft }) => [
    ...[...draft.source, draft.cue, ...draft.content].map(
      ([from, to]): Span => [passages[at]!.start[from]!, passages[at]!.end[to - 1]!],
    ),
    ...draft.further,
  ]);
  return drafts.map((ofPassage, at) => {
    const passage = passages[at]!;
    const kept = ofPassage.filter(({ cue: [from, to] }) => {
      const start = passage.start[from]!;
      const end = passage.end[to - 1]!;
      return !covered.some(([s, e]) => s <= start && end <= e);
    });
    const added = laid.filter((one) => one.at === at).map(({ draft }) => draft);
    return added.length === 0 ? kept : [...kept, ...added].sort((a, b) => a.cue[0] - b.cue[0]);
  });
}
