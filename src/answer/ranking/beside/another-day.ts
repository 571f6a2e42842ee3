/** Whether the day in a sentence is of another deed than the one asked about: of the verdict over a crash, and not of the crash. */
import type { Token } from '../../../sentence/annotated.ts';
import type { Evidence } from '../../candidates/evidence.ts';
import { deedIn, phraseStart } from './words.ts';

/** Behind these stands what something else is about: "found guilty over a collision", "an inquiry into the crash". */
const ABOUT = /^(?:over|for|into|about|against|regarding|concerning)$/;
/** Between an event and its own day: "the collision on Friday", "the robbery of a bank in Hask last month". */
const PARTS: ReadonlySet<string> = new Set(['ADP', 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'ADV']);

export function hasDayOfAnother(evidence: Evidence): boolean {
  const { asked, view } = evidence;
  if (!asked.question.answerTypes.includes('time') || view.times.length === 0) return false;
  const deed = deedIn(evidence, MET);
  const { tokens } = view.sentence;
  if (deed === null || !/^(?:NOUN|PROPN)$/.test(tokens[deed.at]!.pos)) return false;
  // "Collide" is told by "collision"; a "mailing network" is not what was sent.
  if (asked.parts.verbs.includes(deed.q) && evidence.own(deed.q) < SAME_DEED) return false;
  // "When did the trial over the crash begin": a verb of the question's own is there.
  const hasVerb = asked.parts.others.some((q) => {
    const met = evidence.own(q) >= MET ? view.tokens[evidence.position(q)] : undefined;
    return met?.pos === 'VERB';
  });
  if (hasVerb || !isAboutIt(tokens, deed.at)) return false;
  return !view.times.some(([start]) => isItsOwn(tokens, deed.at, start));
}

/** A word of the sentence as like as this to one of the question tells of the same. */
const MET = 0.7;

/** And a noun so like a verb. */
const SAME_DEED = 0.8;

/** What the sentence tells of is something about the event: an inquiry into it, its trial. */
function isAboutIt(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.pos === 'NOUN') return true;
  return ABOUT.test(tokens[phraseStart(tokens, at) - 1]?.norm ?? '');
}

/** Right behind it, with no verb or comma between. */
function isItsOwn(tokens: readonly Token[], at: number, time: number): boolean {
  const day = tokens.findIndex(({ end }) => end > time);
  return day > at && tokens.slice(at + 1, day).every(({ pos }) => PARTS.has(pos));
}
