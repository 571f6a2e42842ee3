/** Two cues of one source in a sentence: "said the road was open and warned drivers of ice" is said of the road, and warned of the ice. */
import type { Draft, Range } from './draft.ts';
import { hashText, Part, type Passage } from './passage.ts';
import { Quote } from './quote-marks.ts';

const COMMA = hashText(',');

/**
 * Whether the source of a draft goes on with another cue in the same sentence, after a conjunction or a comma. What is likely of
 * the first makes the second likelier than it is by itself.
 */
export function goesOnWith(passage: Passage, draft: Draft, other: Draft): boolean {
  const [cue] = other.cue;
  return (
    cue >= draft.cue[1] &&
    passage.sentence[cue] === passage.sentence[draft.cue[0]] &&
    passage.quote[cue] !== Quote.inside &&
    isOfSame(draft, other) &&
    clauseStart(passage, draft.cue[1], cue) !== null
  );
}

/**
 * The draft with its content ended where the same source goes on with another cue. What someone says that they said has its source
 * inside the content, and stays.
 */
export function withinOwnCue(passage: Passage, draft: Draft, drafts: readonly Draft[]): Draft {
  let { content } = draft;
  for (const other of drafts) {
    if (other === draft || other.cue[0] < draft.cue[1] || !isOfSame(draft, other)) continue;
    const [cue] = other.cue;
    const held = content.find(([from, to]) => from < cue && cue < to);
    if (held === undefined || passage.quote[cue] === Quote.inside) continue;
    const end = clauseStart(passage, held[0], cue);
    if (end === null) continue;
    content = content.flatMap(([from, to]): readonly Range[] => {
      if (from < end) return [[from, Math.min(to, end)]];
      return other.content.some(([start, stop]) => start < to && from < stop) ? [] : [[from, to]];
    });
  }
  return content === draft.content ? draft : { ...draft, content };
}

/** Whether both have the same source, and it stands outside of what the first says. */
function isOfSame(draft: Draft, other: Draft): boolean {
  return (
    other.source.length > 0 &&
    touch(draft.source, other.source) &&
    !touch(draft.content, other.source) &&
    other.content.some(([from]) => from >= other.cue[1])
  );
}

function touch(a: readonly Range[], b: readonly Range[]): boolean {
  return a.some(([from, to]) => b.some(([start, end]) => start < to && from < end));
}

/** Where the clause of a cue begins that a conjunction or a comma sets beside what stands before it; null where neither does. */
function clauseStart({ pos, word }: Passage, least: number, cue: number): number | null {
  let at = cue;
  while (at - 1 > least && /* "but also then said" */ isBesideVerb(pos[at - 1]!)) at--;
  const isJoint = (i: number): boolean => i > least && (pos[i] === Part.cconj || word[i] === COMMA);
  if (!isJoint(at - 1)) return null;
  while (isJoint(at - 1)) at--;
  return at;
}

function isBesideVerb(pos: number): boolean {
  return pos === Part.adv || pos === Part.aux || pos === Part.part;
}
