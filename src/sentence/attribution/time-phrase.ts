/** Words for when something is said, which stand beside those who say it: "residents last week", "supporters Monday". */
import { isNominal } from './asides.ts';
import { hashText, Part, type Passage } from './passage.ts';

const hashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashText));

const TIMES = hashes(
  'monday tuesday wednesday thursday friday saturday sunday week month year day night morning afternoon evening weekend summer autumn fall winter spring today yesterday tonight tomorrow now then',
);
/** Words of a time that are none by themselves: "last week", "earlier this month", "two days ago". */
const OPENERS = hashes(
  'last next this that every each late later early earlier one two three four five six seven',
);
const SPANS = hashes('hours days nights weeks months years hour ago before');
/** Tokens of a time at most: "two days earlier this week" has five. */
const LONGEST = 6;

export function isTimeWord(p: Passage, i: number): boolean {
  return TIMES.has(p.word[i]!);
}

/** One past the time that begins with token `i`; `i` where none does: not "Monday" in "Monday Street", nor "night" in "the night shift". */
export function endOfTime(p: Passage, i: number): number {
  let to = i;
  let hasTime = false;
  while (to < p.length && to - i < LONGEST && p.sentence[to] === p.sentence[i]) {
    const isTime = isTimeWord(p, to) || SPANS.has(p.word[to]!);
    if (!isTime && !OPENERS.has(p.word[to]!) && !(to === i && p.pos[to] === Part.num)) break;
    hasTime ||= isTime;
    to++;
  }
  const leadsOn = to < p.length && p.sentence[to] === p.sentence[i] && isNominal(p, to);
  return hasTime && !leadsOn ? to : i;
}
