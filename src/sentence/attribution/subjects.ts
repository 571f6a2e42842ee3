/** Whose verb a cue is, where the labellers took the nearest noun for its subject: "Roth, in a speech in Ardal, said" is Roth's. */
import { ING, isParticiple, phraseBefore } from './asides.ts';
import type { Draft, Range } from './draft.ts';
import { hashText, Part, type Passage } from './passage.ts';
import { Quote } from './quote-marks.ts';
import { isTimeWord } from './time-phrase.ts';

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
    if (phrase === null || isTimeWord(passage, i - 1)) continue;
    // What tells who they are is the source's as well; where and when they spoke is not.
    const found: Range = isCircumstance(passage, i + 1) ? phrase : [phrase[0], close + 1];
    const isTaken = content.some(([start, end]) => start < found[1] && found[0] < end);
    return isTaken ? draft : { ...draft, source: [found] };
  }
  return draft;
}

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
