/** The words of a sentence that give a reason for what was asked about, in so many words. */
import type { Span } from '../../article/article.ts';
import { eventsOf, type Reading } from './anchors.ts';

/** Words that open a reason, and nothing else. */
const SINGLE = /^(?:because|citing|cited|cites|owing|thanks)$/;
/** Followed by the second word they do too: "due to", "fueled by", "so that". */
const DOUBLE: readonly (readonly [first: RegExp, second: RegExp])[] = [
  [/^due$/, /^to$/],
  [/^so$/, /^that$/],
  [/^in$/, /^(?:response|retaliation|reaction|protest|revenge|order)$/],
  [/^(?:fuell?ed|caused|prompted|triggered|sparked|driven|provoked|motivated)$/, /^by$/],
  [/^(?:over|amid)$/, /^(?:fears|concerns|worries)$/],
  [/^as$/, /^a$/],
  [/^for$/, /^(?:fear|reasons)$/],
];
const PURPOSE_VERB = 'VERB';
/** Marks at a reason's end that do not belong to it. */
const END_MARKS = /[\s.,;:!?"”’')—–-]+$/;

/** From the word that opens the reason to the end of what gives it; null where nothing does, or for something else. */
export function reasonIn(reading: Reading): Span | null {
  const { tokens, evidence } = reading;
  const from = tokens.findIndex((_, i) => opensReason(reading, i));
  if (from < 0) return null;
  // What was asked about stands beside its reason, not in it.
  if (!eventsOf(reading).some(({ at }) => at < from || at > lastOf(reading, from))) return null;
  const { body } = evidence.view.view.annotated.article;
  const start = tokens[from]!.start;
  const end = start + body.slice(start, tokens[lastOf(reading, from)]!.end).replace(END_MARKS, '').length;
  return [start, end];
}

function opensReason(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const { norm, pos } = tokens[at]!;
  const next = tokens[at + 1];
  if (SINGLE.test(norm)) return true;
  if (norm === 'as' && next?.norm === 'a') return tokens[at + 2]?.norm === 'result';
  if (DOUBLE.some(([first, second]) => first.test(norm) && second.test(next?.norm ?? ''))) return true;
  return norm === 'to' && pos === 'PART' && next?.pos === PURPOSE_VERB && isPurpose(reading, at);
}

/** "They closed the hall to save the rest": after what was done, and its object; not "refused to say", "the right to vote". */
function isPurpose(reading: Reading, at: number): boolean {
  const { tokens, clauses } = reading;
  const verb = eventsOf(reading).find(
    (anchor) => anchor.verb && anchor.at < at - 1 && clauses[anchor.at] === clauses[at],
  );
  if (verb === undefined) return false;
  const between = tokens.slice(verb.at + 1, at);
  return (
    between.length <= 8 && !between.some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT')
  );
}

/** The last token of the reason: who says so is no part of it. */
function lastOf({ tokens, evidence }: Reading, from: number): number {
  const { attributions } = evidence.view.view.annotated;
  const start = tokens[from]!.start;
  const isSaying = (at: number): boolean =>
    attributions.some(
      ({ source, cue }) =>
        source.length > 0 &&
        [...source, ...cue].some(([a, b]) => a >= start && a <= tokens[at]!.start && tokens[at]!.start < b),
    );
  // "Because it had rusted, the pump failed": a reason that opens the sentence ends with its clause.
  const opens = tokens.slice(0, from).every(({ pos }) => pos === 'PUNCT');
  let last = from;
  for (let i = from + 1; i < tokens.length; i++) {
    const { norm } = tokens[i]!;
    if (isSaying(i) || norm === 'according' || norm === ';' || norm === '—') break;
    if (opens && norm === ',') break;
    if (norm === '"' && i > from + 1 && tokens[i - 1]!.norm === ',') break;
    last = i;
  }
  return last;
}
