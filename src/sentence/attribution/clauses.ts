/** Mends what the shape of a sentence tells of a draft: asides, halves that its cue parts, "as" clauses, questions. */
import { asidesOf, BY } from './asides.ts';
import type { Draft, Range } from './draft.ts';
import { bracketAround } from './parts.ts';
import { hashText, Part, type Passage } from './passage.ts';
import { Quote } from './quote-marks.ts';

const AS = hashText('as');
const WHOSE = hashText('whose');
const COMMA = hashText(',');
const THAT = hashText('that');
/** "the drivers' union": a mark that ends no clause. */
const OWNER = hashText("'");
const RELATIVE: ReadonlySet<number> = new Set(['who', 'whose', 'whom', 'which', 'that', 'as'].map(hashText));

/** "Ines Roth, who proposed the measure, said …": the subject is the source, all of it, with what the aside tells of it. */
export function withParted(passage: Passage, draft: Draft): Draft {
  const aside = asidesOf(passage).find(({ to, verb }) => draft.cue[0] <= verb && draft.cue[1] > to);
  if (!aside || draft.cue[0] < aside.to) return draft;
  const { subject, to } = aside;
  if (draft.source.some(([start, end]) => start >= to || end <= subject)) return draft;
  const from = draft.source.reduce((least, [start]) => Math.min(least, start), subject);
  if (draft.content.some(([start, end]) => start < to && from < end)) return draft;
  return { ...draft, source: [[from, to]] };
}

/** "The bridge, the mayor said, will not open": neither half says anything without the other, and both are content. */
export function withBothHalves(passage: Passage, draft: Draft): Draft {
  if (draft.content.length !== 1) return draft;
  const [from, to] = draft.cue;
  const bracket = bracketAround(passage, { from, to });
  if (!bracket) return draft;
  const [open, close] = bracket;
  const [content] = draft.content as [Range];
  if (draft.source.length === 0 || draft.source.some(([start, end]) => start < open || end > close + 1))
    return draft;
  // "At noon, Roth said the bridge, old as it is, would open": what is said stands within the commas.
  if (content[0] > open && content[0] < close) return draft;
  for (let i = open; i < close; i++) if (RELATIVE.has(passage.word[i]!)) return draft;
  let end = close + 1;
  const goesOn = (i: number) =>
    i < passage.length &&
    passage.sentence[i] === passage.sentence[open] &&
    passage.quote[i] !== Quote.opening;
  while (goesOn(end)) end++;
  while (end > close + 1 && passage.pos[end - 1] === Part.punct && passage.quote[end - 1] === Quote.outside)
    end--;
  let start = open;
  while (
    start > 0 &&
    passage.sentence[start - 1] === passage.sentence[open] &&
    passage.pos[start - 1] !== Part.punct
  )
    start--;
  const before: Range = content[1] <= open + 1 ? [content[0], Math.min(content[1], open)] : [start, open];
  const after: Range = content[0] >= close ? [Math.max(content[0], close + 1), content[1]] : [close + 1, end];
  return before[0] < before[1] && after[0] < after[1] ? { ...draft, content: [before, after] } : draft;
}

/** "denied that the valve | , made in Ghent, had failed": a content that ends with a subject goes on with its verb. */
export function throughAside(passage: Passage, draft: Draft): Draft {
  const last = draft.content.at(-1);
  if (!last || last[0] < draft.cue[1]) return draft;
  const aside = asidesOf(passage).find(({ from }) => last[1] === from || last[1] === from + 1);
  if (!aside || aside.subject < last[0]) return draft;
  let to = aside.verb;
  while (
    to < passage.length &&
    passage.sentence[to] === passage.sentence[aside.verb] &&
    (passage.pos[to] !== Part.punct || passage.word[to] === OWNER)
  )
    to++;
  if ([...draft.source, draft.cue].some(([a, b]) => a < to && last[1] < b)) return draft;
  return { ...draft, content: draft.content.with(-1, [last[0], to]) };
}

const ASKED: ReadonlySet<number> = new Set(['asked', 'pressed', 'questioned', 'quizzed'].map(hashText));
const WHEN: ReadonlySet<number> = new Set(
  ['when', 'if', 'once', 'after', 'while', 'repeatedly', 'then', 'also'].map(hashText),
);

/**
 * "Asked whether the bridge was safe, Roth said": the question is put by nobody who is named, and nobody's claim. So it is
 * in "when he was asked whether", where "he" is the one to answer.
 */
export function isBareQuestion(passage: Passage, { cue, source }: Draft): boolean {
  const [from] = cue;
  let at = from;
  while (at < cue[1] && !ASKED.has(passage.word[at]!)) at++;
  if (at === cue[1]) return false;
  const before = at - 1;
  const opens = before < 0 || passage.sentence[before] !== passage.sentence[at];
  const asks = source.some(
    ([start]) => start < at || passage.word[start - 1] === BY || passage.word[start] === BY,
  );
  if (opens) return !asks;
  const passive = passage.pos[before] === Part.aux && BE.has(passage.word[before]!);
  if (passive) return source.every(([, end]) => end <= at);
  // "The minister, asked whether he would go, said": the one asked is the one who answers.
  if (asidesOf(passage).some((aside) => aside.from === before)) return source.every(([, end]) => end <= at);
  return (
    source.length === 0 && (opens || WHEN.has(passage.word[before]!) || passage.pos[before] === Part.punct)
  );
}

const BE: ReadonlySet<number> = new Set(
  ['was', 'were', 'been', 'being', 'is', 'are', 'be', 'when'].map(hashText),
);

/**
 * "The official says this was a slip, and no fault of the crew as others have reported": an "as" clause within what someone
 * says speaks of the words right before it alone.
 */
export function withNearestClause(passage: Passage, draft: Draft, drafts: readonly Draft[]): Draft {
  const [source] = draft.source;
  const [content] = draft.content;
  if (!source || !content || draft.content.length > 1 || source[1] > draft.cue[0] || content[1] > source[0])
    return draft;
  if (source[0] === 0 || passage.word[source[0] - 1] !== AS) return draft;
  const [from, to] = content;
  const outer = drafts.some(
    (other) =>
      other !== draft &&
      other.cue[1] <= from &&
      passage.sentence[other.cue[0]] === passage.sentence[from] &&
      other.content.some(([start, end]) => start < to && from < end),
  );
  if (!outer) return draft;
  let start = to - 1;
  while (start > from && passage.word[start - 1] !== COMMA) start--;
  if (start === from) return draft;
  while (start < to && passage.pos[start] === Part.cconj) start++;
  return { ...draft, content: [[start, to]] };
}

/** What others know or think of somebody: "the minister, known for her bluntness". */
const OF_OTHERS: ReadonlySet<number> = new Set(
  'known seen viewed regarded considered thought believed expected feared loved liked disliked hated admired respected trusted supported backed opposed praised criticized criticised called described quoted cited accused'
    .split(' ')
    .map(hashText),
);

/** "The minister, known for her bluntness, said": by whom she is known is not told, and she does not know it of herself. */
export function isOfOthers(passage: Passage, { cue, source }: Draft): boolean {
  const [from] = cue;
  if (!OF_OTHERS.has(passage.word[from]!)) return false;
  const aside = asidesOf(passage).find((each) => each.from === from - 1);
  return aside !== undefined && source.some(([, end]) => end > aside.subject && end <= from);
}

const SAID_WORD = hashText('said');
const SAY_WORD = hashText('say');

/** "That said, the bridge is old", "a toll of, say, two euros": nobody says anything. */
export function isSetPhrase(passage: Passage, { cue: [from, to] }: Draft): boolean {
  if (to - from !== 1 || from === 0 || passage.word[to] !== COMMA) return false;
  if (passage.word[from] === SAY_WORD) return passage.word[from - 1] === COMMA;
  return (
    passage.word[from] === SAID_WORD &&
    passage.word[from - 1] === THAT &&
    (from === 1 || passage.sentence[from - 2] !== passage.sentence[from])
  );
}

/**
 * "The harbour, which the mayor said was safe, would close": what the mayor said ends with the clause that it stands in, and
 * the "which" is what she said it of.
 */
export function withinAside(passage: Passage, draft: Draft): Draft {
  const [from, end] = draft.cue;
  const aside = asidesOf(passage).find((each) => each.from < from && end < each.to);
  const [source] = draft.source;
  const last = draft.content.at(-1);
  if (!aside || !source || !last || last[0] < end || last[0] >= aside.to - 1) return draft;
  if (!RELATIVE.has(passage.word[aside.from + 1]!) || source[0] < aside.from) return draft;
  const cut = last[1] > aside.to ? draft.content.with(-1, [last[0], aside.to - 1]) : draft.content;
  const leads = source[0] === aside.from + 1 && source[1] - source[0] > 1 && source[1] <= from;
  if (!leads || passage.word[source[0]] === WHOSE) return { ...draft, content: cut };
  const [start] = source;
  return {
    ...draft,
    source: [[start + 1, source[1]], ...draft.source.slice(1)],
    content: [[start, start + 1], ...cut],
  };
}
