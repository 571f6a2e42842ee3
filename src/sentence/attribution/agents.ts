/** Who says it where the verb is passive: "the plan was rejected by the council" is the council's. */
import { BY, ING, isNominal, isParticiple } from './asides.ts';
import type { Draft, Range } from './draft.ts';
import { hashText, Part, type Passage, Shape } from './passage.ts';
import { Quote } from './quote-marks.ts';
import { endOfTime } from './time-phrase.ts';

const BE: ReadonlySet<number> = new Set(
  ['was', 'were', 'been', 'being', 'is', 'are', 'be', 'got', 'gets'].map(hashText),
);
const OF = hashText('of');
const POSSESSIVES: ReadonlySet<number> = new Set(["'s", "'"].map(hashText));
/** "She was surprised by the vote": what she felt, whatever made her feel it. */
const OF_THEIR_OWN: ReadonlySet<number> = new Set(
  'surprised shocked impressed moved troubled amazed stunned inspired encouraged alarmed worried known'
    .split(' ')
    .map(hashText),
);
/** "the head of the old harbour drivers' union of the northern town" is about as long as an agent gets. */
const LONGEST_AGENT = 16;
/** Words between a passive verb and its "by": "was considered | a victory | by", "was backed | on Friday | by". */
const MOST_BETWEEN = 6;
/** Words between the auxiliary and its participle: "has been widely criticised". */
const REACH = 3;

/** "The mayor was criticised by residents for the delay": they say it, of the mayor. */
export function withAgent(passage: Passage, draft: Draft): Draft {
  const { source, content, cue } = draft;
  const by = byOf(passage, draft);
  if (by < 0) return draft;
  if (source.length === 1 && source[0]![0] === by + 1)
    return { ...draft, source: [withoutTime(passage, source[0]!)] };
  if (source.length !== 1 || source[0]![1] > cue[0]) return draft;
  let participle = Math.min(by, cue[1]) - 1;
  while (participle > cue[0] && passage.pos[participle] !== Part.verb) participle--;
  if (!isPassive(passage, participle)) return draft;
  const to = endOfAgent(passage, by);
  if (to < 0) return draft;
  const [subject] = source as [Range];
  // When they said it is no part of it.
  const after = endOfTime(passage, to);
  const named: Range = [endOfTime(passage, cue[1]), by];
  const rest = [
    ...(content.some(([from]) => from < by && from >= cue[1]) ? [named] : []),
    ...content.map(([start, end]): Range => [Math.max(start, after), end]),
  ].filter(([start, end]) => hasWord(passage, start, end));
  return {
    ...draft,
    cue: [cue[0], Math.min(by, cue[1])],
    source: [[by + 1, to]],
    content: [subject, ...rest],
  };
}

/** Where the "by" of a cue's verb stands: at its end, after it, or after the few words that it says of its subject or its time; -1 for none. */
function byOf(p: Passage, { cue: [from, to], source }: Draft): number {
  if (p.word[to - 1] === BY) return to - 1;
  const isBefore = source.some(([, end]) => end <= from);
  for (let i = to; i < p.length && i <= to + (isBefore ? MOST_BETWEEN : 0); i++) {
    if (p.sentence[i] !== p.sentence[from] || p.quote[i] !== Quote.outside) return -1;
    if (p.word[i] === BY) return i;
    const pos = p.pos[i]!;
    // With a verb of its own, or beyond a comma, the "by" is another's.
    if (pos === Part.verb || pos === Part.aux || pos === Part.sconj || pos === Part.punct) return -1;
  }
  return -1;
}

/** "residents this summer" are residents. */
function withoutTime(p: Passage, [from, to]: Range): Range {
  for (let i = from + 1; i < to; i++) if (endOfTime(p, i) >= to) return [from, i];
  return [from, to];
}

/** One past the agent after "by"; -1 where it cannot be told who it is: none is named, or the phrase has no end in sight. */
function endOfAgent(p: Passage, by: number): number {
  let to = by + 1;
  while (to < p.length && isOfAgent(p, to, by) && endOfTime(p, to) === to) to++;
  if (to - by > LONGEST_AGENT || POSSESSIVES.has(p.word[to] ?? 0)) return -1;
  while (to > by + 1 && p.word[to - 1] === OF) to--;
  return to > by + 1 && isNominal(p, to - 1) ? to : -1;
}

function hasWord(p: Passage, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (p.shape[i] !== Shape.mark) return true;
  return false;
}

/** Whether a participle has a form of "be" before it, and is done to its subject. */
export function isPassive(p: Passage, participle: number): boolean {
  if (p.pos[participle] !== Part.verb || !isParticiple(p, participle)) return false;
  if (p.suffix[participle] === ING || OF_THEIR_OWN.has(p.word[participle]!)) return false;
  for (let i = participle - 1; i >= Math.max(0, participle - REACH); i--) if (BE.has(p.word[i]!)) return true;
  return false;
}

function isOfAgent(p: Passage, i: number, by: number): boolean {
  const pos = p.pos[i];
  // "the drivers' union": what is theirs follows.
  if (POSSESSIVES.has(p.word[i]!)) return i > by + 1 && isNominal(p, i - 1) && isOfName(p, i + 1);
  return (
    p.sentence[i] === p.sentence[by] &&
    p.quote[i] === Quote.outside &&
    pos !== Part.punct &&
    pos !== Part.verb &&
    pos !== Part.aux &&
    pos !== Part.sconj &&
    pos !== Part.part &&
    (pos !== Part.adp || p.word[i] === OF)
  );
}

function isOfName(p: Passage, i: number): boolean {
  return i < p.length && (isNominal(p, i) || p.pos[i] === Part.adj) && p.quote[i] === Quote.outside;
}
