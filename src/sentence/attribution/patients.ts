/** Whom a passive verb is done to: "the mayor was accused of fraud" says nothing by the mayor. */
import { isPassive } from './agents.ts';
import { ING } from './asides.ts';
import { SAID, SPOKEN, stems } from './cue-words.ts';
import type { Draft } from './draft.ts';
import { hashText, Part, type Passage } from './passage.ts';

/** Whose subject, in the passive, is who speaks ("was quoted as saying"), or who will ("was asked"). */
const SPEAKS = stems('quote cite ask question say agree');
/** How somebody is looked on. */
const SEEN_AS = stems('see seen view regard consider');
/** What is done to people and things, and tells of no words. */
const DONE: ReadonlySet<number> = new Set(
  `released freed discharged bailed jailed elected appointed hired fired planted aimed poised interviewed christened entitled derived
   posted born buried aired screened based founded underscored warranted connected used located designed`
    .split(/\s+/)
    .map(hashText),
);

/** "Berg was released on bail": a passive verb that tells of no words, and of whom it is done to. */
export function isOfDone(p: Passage, draft: Draft): boolean {
  const verb = passiveVerb(p, draft);
  return verb >= 0 && DONE.has(p.word[verb]!) && (draft.source.length === 0 || followsSource(draft));
}

/** "The mayor was accused of fraud": of the mayor, by nobody who is named. */
export function withoutPatient(p: Passage, draft: Draft): Draft {
  const { source, content } = draft;
  const verb = passiveVerb(p, draft);
  if (verb < 0 || !isOfOthersWords(p, verb) || !followsSource(draft)) return draft;
  const isHeld = source.some(([from, to]) => content.some(([start, end]) => start < to && from < end));
  return {
    ...draft,
    source: [],
    content: isHeld ? content : [...source, ...content].sort((a, b) => a[0] - b[0]),
  };
}

/** Whether a draft tells whom somebody accused, praised or named, and no words that were said of them. */
export function isOfPatientAlone(p: Passage, draft: Draft): boolean {
  const verb = passiveVerb(p, draft);
  if (verb < 0 || draft.source.length > 0 || !isOfOthersWords(p, verb)) return false;
  const [first] = draft.content;
  if (first === undefined || first[1] > draft.cue[0]) return false;
  // A form in "-ing" is as good as a noun.
  const isVerb = (i: number) => p.pos[i] === Part.aux || (p.pos[i] === Part.verb && p.suffix[i] !== ING);
  return !draft.content.some(([from, to]) => {
    for (let i = Math.max(from, draft.cue[1]); i < to; i++) if (isVerb(i)) return true;
    return false;
  });
}

function isOfOthersWords(p: Passage, verb: number): boolean {
  const stem = p.stem[verb]!;
  return [SAID, SPOKEN, SEEN_AS].some((words) => words.has(stem)) && !SPEAKS.has(stem);
}

/** The first verb of a cue where it is a passive one, with its "be" before it and nothing but adverbs between; -1 else. */
function passiveVerb(p: Passage, { cue: [from, to] }: Draft): number {
  let verb = from;
  while (verb < to && p.pos[verb] !== Part.verb) verb++;
  if (verb === to || !isPassive(p, verb)) return -1;
  let be = verb - 1;
  while (be > 0 && (p.pos[be] === Part.adv || p.pos[be] === Part.part)) be--;
  return p.pos[be] === Part.aux ? verb : -1;
}

function followsSource({ source, cue }: Draft): boolean {
  return source.length === 1 && source[0]![1] <= cue[0];
}
