/**
 * Whose verb a cue is, where the labellers took the nearest noun for its subject: "Roth, in a speech in Ardal, said" is
 * Roth's, and "the plan was rejected by the council" is the council's.
 */
import { BY, ING, isNominal, isParticiple, phraseBefore } from './asides.ts';
import type { Draft, Range } from './extract.ts';
import { hashText, Part, type Passage, Quote } from './passage.ts';

const COMMA = hashText(',');
const DASHES: ReadonlySet<number> = new Set(['-', '--', '–', '—'].map(hashText));
const RELATIVE: ReadonlySet<number> = new Set(
  ['who', 'whose', 'whom', 'which', 'where', 'when'].map(hashText),
);
const DETERMINERS: ReadonlySet<number> = new Set(
  ['a', 'an', 'the', 'one', 'his', 'her', 'its', 'their'].map(hashText),
);
/** An aside of more tokens is none. */
const LONGEST = 45;

/** "Roth, during a visit to Ardal, Norway, said": a source within the aside gives way to the subject before it. */
export function withSubject(passage: Passage, draft: Draft): Draft {
  const { source, content, cue } = draft;
  if (source.length === 0 || passage.quote[cue[0]] !== Quote.outside) return draft;
  let close = cue[0] - 1;
  while (close > 0 && (passage.pos[close] === Part.adv || passage.pos[close] === Part.aux)) close--;
  const closes = markAt(passage, close);
  if (closes === 0 || source.some(([, end]) => end > close + 1)) return draft;
  // "…, citing a poll": whose participle it is, commas do not tell.
  if (passage.suffix[cue[0]] === ING || passage.pos[cue[0]] === Part.part) return draft;
  const least = source.reduce((first, [start]) => Math.min(first, start), close);
  if (isAfterComma(passage, source[0]!)) return draft;
  for (let i = close - 1; i > 0 && close - i < LONGEST && isBeside(passage, i, close); i--) {
    if (i >= least || markAt(passage, i) !== closes || !opens(passage, i + 1)) continue;
    // "Last week, the mayor, Ann Lee, said": a whole phrase of its own is no worse a subject.
    if (DETERMINERS.has(passage.word[i + 1]!) && least === i + 1) continue;
    const phrase = phraseBefore(passage, i);
    if (phrase === null || TIMES.has(passage.word[i - 1]!)) continue;
    // What tells who they are is the source's as well; where and when they spoke is not.
    const found: Range = isCircumstance(passage, i + 1) ? phrase : [phrase[0], close + 1];
    const isTaken = content.some(([start, end]) => start < found[1] && found[0] < end);
    return isTaken ? draft : { ...draft, source: [found] };
  }
  return draft;
}

const TIMES: ReadonlySet<number> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday week month year day night morning afternoon evening weekend summer autumn fall winter spring today yesterday now then'
    .split(' ')
    .map(hashText),
);

/** "After a year in office, Ann Lee, the mayor, said": a phrase that a comma parts from all before; not the state in "Salem, Ohio,". */
function isAfterComma(p: Passage, [from, to]: Range): boolean {
  if (from < 2 || p.word[from - 1] !== COMMA) return false;
  const last = p.word[to - 1] === COMMA ? to - 1 : to;
  return last - from > 1 || p.pos[from - 2] !== Part.propn;
}

/** The sort of mark that parts an aside from its sentence: 0 for none. */
function markAt(p: Passage, i: number): number {
  if (i < 0 || p.quote[i] !== Quote.outside) return 0;
  return p.word[i] === COMMA ? 1 : DASHES.has(p.word[i]!) ? 2 : 0;
}

function isBeside(p: Passage, i: number, close: number): boolean {
  return p.sentence[i] === p.sentence[close] && p.quote[i] === Quote.outside;
}

function isCircumstance(p: Passage, i: number): boolean {
  return p.pos[i] === Part.adp || p.pos[i] === Part.adv;
}

function opens(p: Passage, i: number): boolean {
  return (
    isCircumstance(p, i) ||
    RELATIVE.has(p.word[i]!) ||
    DETERMINERS.has(p.word[i]!) ||
    (p.pos[i] === Part.verb && isParticiple(p, i))
  );
}

const BE: ReadonlySet<number> = new Set(
  ['was', 'were', 'been', 'being', 'is', 'are', 'be', 'got', 'gets'].map(hashText),
);
const OF = hashText('of');
/** "She was surprised by the vote": what she felt, whatever made her feel it. */
const OF_THEIR_OWN: ReadonlySet<number> = new Set(
  'surprised shocked impressed moved troubled amazed stunned inspired encouraged alarmed worried known'
    .split(' ')
    .map(hashText),
);
/** "the head of the harbour's drivers' union" is about as long as an agent gets. */
const LONGEST_AGENT = 9;
/** Words between the auxiliary and its participle: "has been widely criticised". */
const REACH = 3;

/** "The mayor was criticised by residents for the delay": they say it, of the mayor. */
export function withAgent(passage: Passage, draft: Draft): Draft {
  const { source, content, cue } = draft;
  const by = passage.word[cue[1] - 1] === BY ? cue[1] - 1 : cue[1];
  if (passage.word[by] !== BY || passage.sentence[by] !== passage.sentence[cue[0]]) return draft;
  if (source.length !== 1 || source[0]![1] > cue[0] || !isPassive(passage, by - 1)) return draft;
  let to = by + 1;
  while (to < passage.length && to - by <= LONGEST_AGENT && isOfAgent(passage, to, by)) to++;
  while (to > by + 1 && passage.word[to - 1] === OF) to--;
  if (to === by + 1 || !isNominal(passage, to - 1)) return draft;
  const [subject] = source as [Range];
  const rest = content
    .map(([start, end]): Range => [Math.max(start, to), end])
    .filter(([start, end]) => start < end && start >= to);
  return { ...draft, cue: [cue[0], by], source: [[by + 1, to]], content: [subject, ...rest] };
}

function isPassive(p: Passage, participle: number): boolean {
  if (p.pos[participle] !== Part.verb || !isParticiple(p, participle)) return false;
  if (p.suffix[participle] === ING || OF_THEIR_OWN.has(p.word[participle]!)) return false;
  for (let i = participle - 1; i >= Math.max(0, participle - REACH); i--) if (BE.has(p.word[i]!)) return true;
  return false;
}

function isOfAgent(p: Passage, i: number, by: number): boolean {
  const pos = p.pos[i];
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
