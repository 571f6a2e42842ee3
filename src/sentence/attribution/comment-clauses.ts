/**
 * Clauses of saying that only comment on the sentence they stand in (Quirk et al., A Comprehensive Grammar of the English
 * Language, 1985, 15.53): "The ferry is safe, said Roth", "Two are hurt, the mayor said on Friday, one of them badly". Whose
 * words it is, and which, the commas tell, however long the sentence.
 */
import { isNominal } from './asides.ts';
import type { Draft, Range } from './extract.ts';
import { hashText, Part, type Passage, Quote } from './passage.ts';
import { endOfTime } from './time-phrase.ts';

const COMMA = hashText(',');
const ON = hashText('on');
const SAID: ReadonlySet<number> = new Set(['said', 'says'].map(hashText));
/** "a spokesman for the northern district of the state's fire service" is about as long as such a subject gets. */
const LONGEST_SUBJECT = 14;
/** What may open the rest of a sentence that is said too: "…, two of them badly", "…, the most since May", "…, which is old". */
const GOES_ON: ReadonlySet<number> = new Set(
  'the a an one two three four five six seven eight nine ten some most many all both half none twice up down including mostly which where who'
    .split(' ')
    .map(hashText),
);
const RELATIVE: ReadonlySet<number> = new Set(
  ['who', 'whom', 'whose', 'which', 'that', 'where', 'as'].map(hashText),
);

/** A clause of saying with its subject, and the sentence that it comments on. */
interface Comment {
  readonly cue: number;
  readonly subject: Range;
  /** The sentence up to the comma before. */
  readonly clause: Range;
  /** The comma after, or the sentence's stop. */
  readonly end: number;
}

/** How sure it is that such a clause is an attribution, where the labellers saw none. */
const SURE = 0.7;

/** The drafts of a passage with the parts that the commas give them; clauses that no draft has are drafts as well. */
export function withComments(passage: Passage, drafts: readonly Draft[]): Draft[] {
  const comments = commentsIn(passage);
  if (comments.length === 0) return [...drafts];
  const mended = drafts.map((draft) => {
    const [from, to] = draft.cue;
    const comment = comments.find(({ cue }) => cue === from && to <= from + 1);
    return comment ? withParts(passage, draft, comment) : draft;
  });
  const missed = comments.filter(
    ({ cue }) => !drafts.some((draft) => draft.cue[0] <= cue && cue < draft.cue[1]),
  );
  const made = missed.map((comment): Draft => {
    const bare: Draft = { cue: [comment.cue, comment.cue + 1], source: [], content: [], likelihood: SURE };
    return withParts(passage, bare, comment);
  });
  return made.length === 0 ? mended : [...mended, ...made].sort((a, b) => a.cue[0] - b.cue[0]);
}

function withParts(p: Passage, draft: Draft, { subject, clause, end }: Comment): Draft {
  const after = draft.content
    .map(([from, to]): Range => [wordFrom(p, Math.max(from, end)), to])
    .filter(([from, to]) => hasWord(p, from, to));
  const rest = after.length > 0 ? after : restAfter(p, end);
  // How far a name goes on after its verb, the labellers know better.
  const own = subject[0] > draft.cue[0] ? draft.source.find(([from]) => from === subject[0]) : undefined;
  return { ...draft, source: [own ?? subject], content: [clause, ...rest] };
}

function wordFrom(p: Passage, at: number): number {
  let from = at;
  while (from < p.length && p.pos[from] === Part.punct && p.quote[from] === Quote.outside) from++;
  return from;
}

function hasWord(p: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (p.pos[i] !== Part.punct) return true;
  return false;
}

function commentsIn(p: Passage): readonly Comment[] {
  const found: Comment[] = [];
  for (let i = 2; i < p.length; i++) {
    if (!SAID.has(p.word[i]!) || p.quote[i] !== Quote.outside) continue;
    const comment = subjectAfter(p, i) ?? subjectBefore(p, i);
    if (comment !== null) found.push(comment);
  }
  return found;
}

/** "The Elm, a ferry built in 1998, sank, said Lt. Roth of the coast guard": a name after the verb, and the sentence's end. */
function subjectAfter(p: Passage, cue: number): Comment | null {
  if (cue < 2 || p.word[cue - 1] !== COMMA || p.pos[cue + 1] !== Part.propn) return null;
  if (endOfTime(p, cue + 1) > cue + 1) return null;
  let end = cue + 1;
  while (end < p.length && p.sentence[end] === p.sentence[cue]) {
    if (p.pos[end] === Part.verb || p.pos[end] === Part.aux || p.quote[end] !== Quote.outside) break;
    end++;
  }
  const isEnd = end >= p.length || p.sentence[end] !== p.sentence[cue];
  // "…, said Roth, who led the search": what is told of them after a comma.
  const comma = firstComma(p, cue + 1, end);
  if (!isEnd && (comma < 0 || !RELATIVE.has(p.word[comma + 1]!))) return null;
  const clause = clauseBefore(p, cue - 1);
  if (clause === null) return null;
  let to = cue + 2;
  const last = isEnd ? end : sentenceEnd(p, cue);
  while (to < last && !ends(p, to)) to++;
  while (to > cue + 2 && p.pos[to - 1] === Part.punct) to--;
  return { cue, subject: [cue + 1, to], clause, end: to };
}

/** "said Roth | on Monday", "said Roth | in a statement": when and by which means is no part of who they are. */
function ends(p: Passage, i: number): boolean {
  return (p.pos[i] === Part.adp && !OF_WHOM.has(p.word[i]!)) || endOfTime(p, i) > i;
}

const OF_WHOM: ReadonlySet<number> = new Set(["'s", "'", 'of', 'for', 'with', 'at', 'from'].map(hashText));

/** "Two are hurt, the mayor said on Friday, one of them badly." */
function subjectBefore(p: Passage, cue: number): Comment | null {
  let start = cue;
  while (start > 0 && cue - start <= LONGEST_SUBJECT && isOfSubject(p, start - 1, cue)) start--;
  if (start === cue || start < 2 || p.word[start - 1] !== COMMA || !isNominal(p, cue - 1)) return null;
  let end = p.word[cue + 1] === ON ? endOfTime(p, cue + 2) : endOfTime(p, cue + 1);
  if (end === cue + 2 && p.word[cue + 1] === ON) end = cue + 1;
  const stop = end < p.length && p.sentence[end] === p.sentence[cue] ? p.pos[end] : Part.punct;
  if (stop !== Part.punct) return null;
  const clause = clauseBefore(p, start - 1);
  if (clause === null) return null;
  return { cue, subject: [start, cue], clause, end };
}

function isOfSubject(p: Passage, i: number, cue: number): boolean {
  const pos = p.pos[i];
  return (
    p.sentence[i] === p.sentence[cue] &&
    p.quote[i] === Quote.outside &&
    pos !== Part.punct &&
    pos !== Part.verb &&
    pos !== Part.aux &&
    pos !== Part.sconj &&
    pos !== Part.cconj &&
    !RELATIVE.has(p.word[i]!)
  );
}

/** The sentence before the comma, with a verb of its own and no quotation; null where it is none. */
function clauseBefore(p: Passage, comma: number): Range | null {
  let from = comma;
  let hasVerb = false;
  while (from > 0 && p.sentence[from - 1] === p.sentence[comma]) {
    from--;
    if (p.quote[from] !== Quote.outside || SAID.has(p.word[from]!)) return null;
    hasVerb ||= p.pos[from] === Part.aux || p.pos[from] === Part.verb;
  }
  while (from < comma && (p.pos[from] === Part.cconj || p.pos[from] === Part.punct)) from++;
  return hasVerb && from < comma ? [from, comma] : null;
}

/** What of the sentence is still to come, where it only adds to what was said. */
function restAfter(p: Passage, comma: number): readonly Range[] {
  if (p.word[comma] !== COMMA || !GOES_ON.has(p.word[comma + 1] ?? 0)) return [];
  let to = comma + 1;
  while (to < p.length && p.sentence[to] === p.sentence[comma]) {
    if (p.quote[to] !== Quote.outside) return [];
    to++;
  }
  while (to > comma + 1 && p.pos[to - 1] === Part.punct) to--;
  return [[comma + 1, to]];
}

function firstComma(p: Passage, from: number, to: number): number {
  for (let i = from; i <= Math.min(to, p.length - 1); i++) if (p.word[i] === COMMA) return i;
  return -1;
}

function sentenceEnd(p: Passage, at: number): number {
  let to = at;
  while (to < p.length && p.sentence[to] === p.sentence[at]) to++;
  return to;
}
