/**
 * "The driver was named by his union as Piet Maas", "Omar Day, described by friends as shy": who names is the source, and
 * what they name and what they call it are the content. The labellers see this form too seldom to be sure of its parts.
 */
import { stems } from './cue-words.ts';
import type { Draft, Range } from './draft.ts';
import { hashText, Part, type Passage, Shape } from './passage.ts';
import { Quote } from './quote-marks.ts';

const NAMING = stems(
  'name identify describe call quote cite portray characterize characterise dub hail label brand depict',
);
const NAMED: ReadonlySet<number> = new Set(['named', 'called', 'dubbed', 'nicknamed'].map(hashText));
const INDEFINITE: ReadonlySet<number> = new Set(['a', 'an', 'one', 'another', 'some'].map(hashText));
const BY = hashText('by');
const AS = hashText('as');
const COMMA = hashText(',');
const OPENS_CLAUSE: ReadonlySet<number> = new Set(
  ['who', 'which', 'whom', 'that', 'and', 'but', 'when', 'where'].map(hashText),
);
/** "the head of the harbour's drivers' union" is about as long as such a source gets. */
const LONGEST_SOURCE = 12;
const LONGEST_SUBJECT = 14;
/** Words between the participle and its "by": "identified on Monday by". */
const LONGEST_GAP = 3;
/** How sure it is that such a form is an attribution: a guess, as the training articles have too few to count. */
const SURE = 0.7;

/** The drafts of a passage, each "named by … as" among them with its parts as grammar has them. */
export function withNamings(passage: Passage, drafts: readonly Draft[]): Draft[] {
  const made = namings(passage);
  if (made.length === 0) return [...drafts];
  const others = drafts.filter(({ cue }) => !made.some((one) => cue[0] < one.cue[1] && one.cue[0] < cue[1]));
  return [...others, ...made].sort((a, b) => a.cue[0] - b.cue[0]);
}

/** "A tapir named Olga escaped", "a man called Carr was held": the name of somebody not told of before, which nobody states. */
export function isNameGiven(passage: Passage, { cue, source }: Draft): boolean {
  const [from, to] = cue;
  if (to - from !== 1 || !NAMED.has(passage.word[from]!) || to >= passage.length) return false;
  return (
    passage.shape[to] === Shape.title &&
    source.some(([start, end]) => end === from && INDEFINITE.has(passage.word[start]!))
  );
}

function namings(passage: Passage): Draft[] {
  const found: Draft[] = [];
  for (let i = 1; i < passage.length - 4; i++) {
    if (!NAMING.has(passage.stem[i]!) || passage.pos[i] !== Part.verb || passage.quote[i] !== Quote.outside)
      continue;
    const draft = namingAt(passage, i);
    if (draft) found.push(draft);
  }
  return found;
}

function namingAt(passage: Passage, at: number): Draft | null {
  const same = (i: number) =>
    i < passage.length && passage.sentence[i] === passage.sentence[at] && passage.quote[i] === Quote.outside;
  let by = at + 1;
  while (by <= at + LONGEST_GAP && same(by) && passage.word[by] !== BY) by++;
  if (!same(by) || passage.word[by] !== BY) return null;
  let as = by + 1;
  while (as <= by + LONGEST_SOURCE && same(as) && passage.word[as] !== AS) {
    if (passage.pos[as] === Part.punct || passage.pos[as] === Part.aux) return null;
    as++;
  }
  if (!same(as) || passage.word[as] !== AS || as - by < 2) return null;
  const [subject, cueFrom] = subjectBefore(passage, at);
  if (!subject) return null;
  return {
    cue: [cueFrom, at + 1],
    source: [[by + 1, as]],
    content: [subject, [as + 1, endOf(passage, as + 1, subject[1] < cueFrom)]],
    likelihood: SURE,
  };
}

/** Whom the participle is about, before its auxiliaries or before the comma that parts them; and where the cue begins. */
function subjectBefore(passage: Passage, at: number): [subject: Range | null, cue: number] {
  let from = at;
  while (from > 0 && (passage.pos[from - 1] === Part.aux || passage.pos[from - 1] === Part.adv)) from--;
  if (passage.sentence[from] !== passage.sentence[at]) return [null, at];
  let end = from;
  if (from === at && passage.word[at - 1] === COMMA) end = at - 1;
  let start = end;
  while (
    start > 0 &&
    end - start < LONGEST_SUBJECT &&
    passage.sentence[start - 1] === passage.sentence[at] &&
    passage.quote[start - 1] === Quote.outside &&
    passage.pos[start - 1] !== Part.punct &&
    passage.pos[start - 1] !== Part.verb &&
    passage.pos[start - 1] !== Part.aux &&
    passage.pos[start - 1] !== Part.sconj &&
    !OPENS_CLAUSE.has(passage.word[start - 1]!)
  )
    start--;
  return [start < end ? [start, end] : null, from];
}

/** What they are called goes on to the sentence's end; in an aside to its comma. */
function endOf(passage: Passage, from: number, aside: boolean): number {
  let to = from;
  while (to < passage.length && passage.sentence[to] === passage.sentence[from]) {
    if (aside && passage.word[to] === COMMA && passage.quote[to] === Quote.outside) return to;
    if (to > from && OPENS_CLAUSE.has(passage.word[to]!) && passage.quote[to] === Quote.outside) break;
    to++;
  }
  while (to > from + 1 && passage.pos[to - 1] === Part.punct && passage.quote[to - 1] === Quote.outside) to--;
  return to;
}
