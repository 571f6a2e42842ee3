/** "Did he confirm it?", "who paid?": a message that does not say by itself what it is about. */
import { pointingBack } from './anaphora.ts';
import { onlyNames } from './instead.ts';
import type { Message } from './message.ts';
import { after, phrased, quoted, withMatter } from './phrasing.ts';
import type { RecalledTurn } from './recall.ts';
import { withQuestionWord } from './recast.ts';
import { type Replacement, replacePronouns, withNames } from './referents.ts';
import { followUp, termsIn, withContext } from './take-over.ts';
import { thingMeant } from './things.ts';
import type { Said, UnderstoodQuestion } from './understanding.ts';

/** With a name among them, this many content words make a question that stands on its own; without, one more. */
const COMPLETE_WITH_NAME = 3;

/** Its own words are too few, or point back. */
export function leans(message: Message): boolean {
  const { content, names, core, linked } = message;
  if (linked) return true;
  const enough = content.length >= COMPLETE_WITH_NAME + (names.length > 0 ? 0 : 1);
  const { words, mayBeInside } = pointingBack(message);
  if (words.length > 0 && !(mayBeInside && enough && content.length > COMPLETE_WITH_NAME)) return true;
  return !enough && !(onlyNames(message) && /^(?:who|what)(?:'s|’s| is| are| was| were) /i.test(core));
}

export function leaning(
  message: Message,
  said: Said,
  subject: readonly RecalledTurn[],
  last: RecalledTurn,
): UnderstoodQuestion {
  const people = replacePronouns(message, subject);
  const replacements = [...people, ...replaceIt(message, subject)].sort((a, b) => a.start - b.start);
  const text = withNames(message.core, replacements, 'inShort');
  const inFull = withNames(message.core, replacements, 'inFull');
  const shown = `${withQuestionWord(message.kind, inFull)}${after(last, subject)}`;
  const reasons = replacements.map(
    ({ pronoun, name }: Replacement) => `${quoted(pronoun)} is taken for ${name}.`,
  );
  const followed = quoted(phrased(withMatter(subject, last), subject));
  reasons.push(`It does not say by itself what it is about, so it follows ${followed}.`);
  const understood = followUp({ ...said, kind: message.kind, text }, subject, last, shown, reasons);
  const standIns = replacements.flatMap(({ inShort }) => termsIn(inShort, message.kind));
  return standIns.length === 0 ? understood : withContext(understood, { standIns });
}

/** "It" where that is a thing that a question before names, and not what was said or done. */
function replaceIt({ tokens, core }: Message, subject: readonly RecalledTurn[]): readonly Replacement[] {
  const [it, another] = tokens.filter(({ norm }) => norm === 'it');
  if (it === undefined || another !== undefined || !isThing(core.toLowerCase())) return [];
  const thing = thingMeant(subject);
  if (thing === null) return [];
  const pronoun = core.slice(it.start, it.end);
  return [{ start: it.start, end: it.end, pronoun, name: thing, inFull: thing, inShort: thing }];
}

/** "When will it open", "how long is it", "who owns it": of what happened, or was said, other questions are asked. */
const isThing = (question: string): boolean =>
  /(?:\b(?:is|are|was|were|does|did|has|had|will|would|can|could|should)|['’]s) it\b(?! (?:true|that|like|possible|likely|right|clear|happen|about)\b)/.test(
    question,
  ) ||
  /\b(?:owns?|owned|builds?|built|makes|made|wrote|writes|runs|uses?|used|hosts|hosting|designed|founded|operates|operated|(?:pays?|paid|paying) for) it$/.test(
    question,
  );
