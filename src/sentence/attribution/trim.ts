/** Mends what grammar tells of a draft that the labellers missed. */
import { SAID } from './cue-words.ts';
import type { Draft, Range } from './draft.ts';
import { hashText, Part, type Passage } from './passage.ts';
import { Quote } from './quote-marks.ts';
import { endOfTime } from './time-phrase.ts';

const COMMA = hashText(',');
const INDEFINITE: ReadonlySet<number> = new Set(['a', 'an'].map(hashText));
const DEFINITE: ReadonlySet<number> = new Set(['the', 'his', 'her', 'its', 'their'].map(hashText));

/**
 * "…, an aid group, the official said": an apposition in "a" or "an" belongs to the name before it, and only what
 * follows it is the source. The words before go back to the content that they end.
 */
export function withoutApposition(passage: Passage, draft: Draft): Draft {
  const [source] = draft.source;
  if (!source || draft.source.length > 1 || source[1] !== draft.cue[0]) return draft;
  const [from, to] = source;
  if (from === 0 || passage.word[from - 1] !== COMMA || !INDEFINITE.has(passage.word[from]!)) return draft;
  let comma = from;
  while (comma < to && passage.word[comma] !== COMMA) comma++;
  if (comma + 1 >= to || !DEFINITE.has(passage.word[comma + 1]!)) return draft;
  const content = draft.content.map(
    ([start, end]): Range => (end === from || end === from - 1 ? [start, comma] : [start, end]),
  );
  return { ...draft, source: [[comma + 1, to]], content };
}

const THAT = hashText('that');
const TO = hashText('to');
/** Words that the one told comes after. */
const BEFORE_HEARER: ReadonlySet<number> = new Set(['told', 'tell', 'tells', 'telling', 'to'].map(hashText));
/** "the editorial board of the Harbour Times" is about as long as hearers get. */
const LONGEST_HEARER = 9;

/** "told the paper that …": whom it was told is no part of what was said. */
export function withoutHearer(passage: Passage, draft: Draft): Draft {
  const [, cueEnd] = draft.cue;
  const at = draft.content.findIndex(([from]) => from === cueEnd);
  if (at < 0) return draft;
  const [from, to] = draft.content[at]!;
  // "confirmed to the paper that", "said in a statement posted on | its website that": the preposition is the cue's or the content's.
  if (
    passage.pos[cueEnd - 1] !== Part.adp &&
    !BEFORE_HEARER.has(passage.word[cueEnd - 1]!) &&
    passage.word[from] !== TO
  )
    return draft;
  const clause = BEFORE_HEARER.has(passage.word[cueEnd - 1]!) ? clauseAfterHearer(passage, from, to) : -1;
  if (clause > 0) return { ...draft, content: draft.content.with(at, [clause, to]) };
  for (let i = from + 1; i < Math.min(to, from + LONGEST_HEARER); i++) {
    if (passage.pos[i] === Part.verb || passage.pos[i] === Part.aux) return draft;
    if (passage.word[i] === THAT || passage.quote[i] === Quote.opening) {
      return { ...draft, content: draft.content.with(at, [i, to]) };
    }
  }
  return draft;
}

const SUBJECTS: ReadonlySet<number> = new Set(
  ['he', 'she', 'they', 'it', 'we', 'the', 'a', 'an'].map(hashText),
);

/** Where a clause begins right after one noun: "told parliament | the budget would not change"; -1 where none does. */
function clauseAfterHearer(passage: Passage, from: number, to: number): number {
  const pos = passage.pos[from];
  if (pos !== Part.noun && pos !== Part.propn) return -1;
  if (from + 2 >= to || !SUBJECTS.has(passage.word[from + 1]!)) return -1;
  for (let i = from + 2; i < Math.min(to, from + LONGEST_HEARER); i++) {
    if (passage.pos[i] === Part.verb || passage.pos[i] === Part.aux) return from + 1;
  }
  return -1;
}

const INTRODUCES: ReadonlySet<number> = new Set([',', ':'].map(hashText));

/** A cue without content right before a quotation has that quotation for its content. */
export function withQuotation(passage: Passage, draft: Draft): Draft {
  if (draft.content.length > 0) return draft;
  let from = draft.cue[1];
  while (from < passage.length && INTRODUCES.has(passage.word[from]!)) from++;
  if (from >= passage.length || passage.quote[from] !== Quote.opening) return draft;
  let to = from + 1;
  while (to < passage.length && (passage.quote[to] === Quote.inside || passage.quote[to] === Quote.opening))
    to++;
  const end = Math.min(to + 1, passage.length);
  if (draft.source.some(([start, stop]) => start < end && stop > from)) return draft;
  return { ...draft, content: [[from, end]] };
}

const ACCORDING = hashText('according');

/** "…, according to Reuters": what stands between its content and the cue is content too. */
export function withoutGap(passage: Passage, draft: Draft): Draft {
  const [from] = draft.cue;
  const [first] = draft.content;
  const [source] = draft.source;
  if (passage.word[from] !== ACCORDING || !first || !source || source[0] < from) return draft;
  const last = draft.content.at(-1)!;
  if (last[1] > from || passage.sentence[first[0]] !== passage.sentence[from]) return draft;
  let end = from;
  while (end > last[1] && passage.pos[end - 1] === Part.punct) end--;
  return { ...draft, content: [[first[0], end]] };
}

const RELATIVE: ReadonlySet<number> = new Set(
  ['which', 'who', 'whom', 'whose', 'that', 'where'].map(hashText),
);

/** "that it was behind the fire | which destroyed a hotel": what a relative clause adds with no comma belongs to it. */
export function throughRelative(passage: Passage, draft: Draft): Draft {
  const last = draft.content.at(-1);
  if (!last || last[1] >= passage.length || !RELATIVE.has(passage.word[last[1]]!)) return draft;
  const [from, end] = last;
  if (passage.pos[end - 1] === Part.punct || passage.sentence[end] !== passage.sentence[end - 1])
    return draft;
  let to = end;
  while (
    to < passage.length &&
    passage.sentence[to] === passage.sentence[end] &&
    passage.pos[to] !== Part.punct
  )
    to++;
  if ([...draft.source, draft.cue].some(([a, b]) => a < to && end < b)) return draft;
  return { ...draft, content: draft.content.with(-1, [from, to]) };
}

/** "Denied the ferry | would sail again", "denied it would | sail": a subject says nothing without its verb, nor that without its object. */
export function throughVerb(passage: Passage, draft: Draft): Draft {
  const [only, ...others] = draft.content;
  if (only === undefined || others.length > 0 || only[0] !== draft.cue[1]) return draft;
  const [from, end] = only;
  if (end >= passage.length || passage.quote[end] !== Quote.outside || !isSaid(passage, draft.cue))
    return draft;
  if (passage.sentence[end] !== passage.sentence[from] || !breaksOff(passage, from, end)) return draft;
  let to = end;
  while (
    to < passage.length &&
    passage.sentence[to] === passage.sentence[end] &&
    passage.pos[to] !== Part.punct
  )
    to++;
  if (draft.source.some(([a, b]) => a < to && from < b)) return draft;
  return { ...draft, content: [[from, to]] };
}

/** Whether a content ends where its clause does not: before its verb, or right after. */
function breaksOff(passage: Passage, from: number, end: number): boolean {
  const last = passage.pos[end - 1];
  const next = passage.pos[end];
  if (next === Part.punct || next === Part.cconj || next === Part.sconj) return false;
  if (last === Part.aux) return true;
  if (last === Part.verb) return endOfTime(passage, end) === end;
  if (next !== Part.aux) return false;
  for (let i = from; i < end; i++)
    if (passage.pos[i] === Part.verb || passage.pos[i] === Part.aux || passage.pos[i] === Part.punct)
      return false;
  return true;
}

function isSaid(passage: Passage, [from, to]: Range): boolean {
  for (let i = from; i < to; i++) if (SAID.has(passage.stem[i]!)) return true;
  return false;
}

/** Whose words a quotation opens or ends with, theirs is all of it: “I left. It was late,” Lee said. */
export function withWholeQuotation(passage: Passage, draft: Draft): Draft {
  if (passage.quote[draft.cue[0]] !== Quote.outside) return draft;
  const content = draft.content.map(([start, end]): Range => {
    let from = start;
    while (from > 0 && passage.quote[from] === Quote.inside) from--;
    let to = end;
    if (passage.quote[end - 1] === Quote.inside || passage.quote[end - 1] === Quote.opening)
      while (
        to < passage.length &&
        passage.quote[to - 1] !== Quote.closing &&
        passage.quote[to] !== Quote.outside
      )
        to++;
    const takesSource = draft.source.some(([a, b]) => a < to && from < b);
    return takesSource ? [start, end] : [from, to];
  });
  return { ...draft, content };
}

/** "…, said a worker who asked | not to be named": what follows who said it tells of them. */
export function throughSource(passage: Passage, draft: Draft): Draft {
  const [source] = draft.source;
  const [first, second, ...others] = draft.content;
  if (!source || !second || draft.source.length > 1 || others.length > 0) return draft;
  if (source[0] !== draft.cue[1] || first![1] > draft.cue[0] || second[0] !== source[1]) return draft;
  if (passage.pos[source[1] - 1] !== Part.verb || passage.sentence[second[0]] !== passage.sentence[source[0]])
    return draft;
  return { ...draft, source: [[source[0], second[1]]], content: [first!] };
}

/** A content begins with a word or a mark that opens it, never with the comma after what came before. */
export function withoutOpeningCommas(passage: Passage, draft: Draft): Draft {
  const content = draft.content.map(([start, end]): Range => {
    let from = start;
    while (from < end - 1 && passage.word[from] === COMMA) from++;
    return [from, end];
  });
  return { ...draft, content };
}

const WHO: ReadonlySet<number> = new Set(
  ['who', 'which', 'that', 'whose', 'by', 'from', 'of', 'in'].map(hashText),
);

/** "According to a report | published in May by the service, the alarm failed": up to the comma it is the source's. */
export function withWholeAccording(passage: Passage, draft: Draft): Draft {
  const [from, cueEnd] = draft.cue;
  const [source] = draft.source;
  const [content] = draft.content;
  if (passage.word[from] !== ACCORDING || !source || !content || draft.source.length > 1) return draft;
  if (source[0] !== cueEnd || content[0] !== source[1]) return draft;
  if (from > 0 && passage.sentence[from - 1] === passage.sentence[from]) return draft;
  const participle = passage.pos[content[0]] === Part.verb && passage.pos[content[0] - 1] === Part.noun;
  if (!participle && !WHO.has(passage.word[content[0]]!)) return draft;
  let comma = content[0];
  while (comma < content[1] - 1 && passage.word[comma] !== COMMA) {
    if (passage.quote[comma] !== Quote.outside) return draft;
    comma++;
  }
  if (passage.word[comma] !== COMMA || passage.sentence[comma] !== passage.sentence[from]) return draft;
  return { ...draft, source: [[source[0], comma]], content: draft.content.with(0, [comma + 1, content[1]]) };
}
