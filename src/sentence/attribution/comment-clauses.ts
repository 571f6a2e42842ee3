/**
 * Clauses of saying that only comment on the sentence they stand in (Quirk et al., A Comprehensive Grammar of the English
 * Language, 1985, 15.53): "The ferry is safe, said Roth", "Two are hurt, the mayor said on Friday, one of them badly". Whose
 * words it is, and which, the commas tell, however long the sentence.
 */
import { isNominal } from './asides.ts';
import type { Draft, Range } from './draft.ts';
import { hashText, Part, type Passage } from './passage.ts';
import { Quote } from './quote-marks.ts';
import { endOfTime } from './time-phrase.ts';

const COMMA = hashText(',');
const ON = hashText('on');
const SAID: ReadonlySet<number> = new Set(['said', 'says'].map(hashText));
/** "a spokesman for the northern district of the state's fire service" is about as long as such a subject gets. */
const LONGEST_SUBJECT = 14;
const hashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashText));
/** Numbers and shares, which go on with what was said where they are of something in it: "…, two of them badly". */
const SHARES = hashes('one two three four five six seven eight nine ten some most many all both half none');
const OF = hashText('of');
const THE = hashes('the its his her their');
/** "one of them", "three more than first reported". */
const OF_THESE = hashes('them these those whom which');
const MORE = hashes('more fewer less others');
/** What goes on with what was said by itself, before these words: "up from 12", "twice as many", "including two children". */
const GOES_ON: ReadonlyMap<number, ReadonlySet<number> | null> = new Map([
  [hashText('twice'), hashes('as the')],
  [hashText('up'), hashes('from by on')],
  [hashText('down'), hashes('from by on')],
  [hashText('including'), null],
  [hashText('mostly'), null],
]);
const AND: ReadonlySet<number> = hashes('and but or nor so yet');
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
  const rest = after.length > 0 ? after : restAfter(p, clause, end);
  // How far a name goes on after its verb, the labellers know better, but for what tells when, where and what else.
  const own = subject[0] > draft.cue[0] ? draft.source.find(([from]) => from === subject[0]) : undefined;
  return { ...draft, source: [own ? [own[0], endOfName(p, own)] : subject], content: [clause, ...rest] };
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
  return (p.pos[i] === Part.adp && !isOfWhom(p, i)) || endOfTime(p, i) > i;
}

const OWNS: ReadonlySet<number> = new Set(["'s", "'", 'of'].map(hashText));
const OF_BODY = hashes('for with at from');

/** "Lt. Roth of the coast guard", "Roth from Oxfam"; not "Roth at a meeting", "Roth with a smile". */
function isOfWhom(p: Passage, i: number): boolean {
  return OWNS.has(p.word[i]!) || (OF_BODY.has(p.word[i]!) && p.pos[i + 1] === Part.propn);
}

/**
 * One past the name that follows its verb, with what tells who they are after a comma: up to "on Monday", "at a meeting" right
 * after the name, and to ", and nobody was told".
 */
function endOfName(p: Passage, [from, to]: Range): number {
  let at = from + 1;
  let commas = 0;
  while (at < to && !stopsName(p, at, commas === 0)) {
    if (p.word[at] === COMMA) commas++;
    at++;
  }
  // A comma closes what stands between two; the last one by itself parts it from what is cut off.
  if (at < to && p.word[at - 1] === COMMA) at--;
  return at;
}

function stopsName(p: Passage, i: number, isFirst: boolean): boolean {
  if (isFirst) return ends(p, i);
  if (p.word[i - 1] === COMMA && (AND.has(p.word[i]!) || p.pos[i] === Part.adp)) return true;
  return p.word[i - 1] === COMMA ? endOfTime(p, i) > i : p.word[i] === ON && endOfTime(p, i + 1) > i + 1;
}

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

/** What of the sentence is still to come, where it only adds to what was said: never what the reporter makes of it. */
function restAfter(p: Passage, clause: Range, comma: number): readonly Range[] {
  if (p.word[comma] !== COMMA || !addsTo(p, clause, comma + 1)) return [];
  const last = sentenceEnd(p, comma);
  for (let i = comma + 1; i < last; i++) if (p.quote[i] !== Quote.outside) return [];
  let to = last;
  while (to > comma + 1 && p.pos[to - 1] === Part.punct) to--;
  return [[comma + 1, to]];
}

/** "two of them badly", "both critically", "twice as many"; not "some hours before its roof fell", "most of the crowd in tears". */
function addsTo(p: Passage, clause: Range, at: number): boolean {
  const next = p.word[at + 1] ?? 0;
  const opener = GOES_ON.get(p.word[at]!);
  if (opener !== undefined) return opener === null || opener.has(next);
  if (!SHARES.has(p.word[at]!)) return false;
  if (next !== OF) return MORE.has(next) || !isNominal(p, at + 1) || isTold(p, clause, at + 1);
  if (OF_THESE.has(p.word[at + 2]!)) return true;
  return isTold(p, clause, THE.has(p.word[at + 2]!) ? at + 3 : at + 2);
}

/** Whether the clause speaks of the noun at `i`. */
function isTold(p: Passage, [from, to]: Range, i: number): boolean {
  for (let k = from; k < to; k++) if (p.word[k] === p.word[i]) return true;
  return false;
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
