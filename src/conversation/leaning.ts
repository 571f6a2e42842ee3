/** "Did he confirm it?", "who paid?": a message that does not say by itself what it is about. */
import { pointingBack } from './anaphora.ts';
import { onlyNames } from './instead.ts';
import { replaceIt } from './it.ts';
import type { Message } from './message.ts';
import { after, phrased, quoted, withMatter } from './phrasing.ts';
import type { RecalledTurn } from './recall.ts';
import { withQuestionWord } from './recast.ts';
import { type Replacement, replacePronouns, withNames } from './referents.ts';
import { followUp, termsIn, withContext } from './take-over.ts';
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
  const things = replaceIt(message, subject);
  const replacements = [...people, ...things].sort((a, b) => a.start - b.start);
  const text = withNames(message.core, replacements, 'inShort');
  const inFull = withNames(message.core, replacements, 'inFull');
  const shown = `${withQuestionWord(message.kind, inFull)}${after(last, subject)}`;
  const reasons = replacements.map(
    ({ pronoun, name }: Replacement) => `${quoted(pronoun)} is taken for ${name}.`,
  );
  const followed = quoted(phrased(withMatter(subject, last), subject));
  reasons.push(`It does not say by itself what it is about, so it follows ${followed}.`);
  // One sentence often tells what is to be, and when and where.
  const mayRepeat = /^(?:when|where)$/.test(message.kind) && message.tokens.some(({ norm }) => norm === 'it');
  const understood = followUp(
    { ...said, kind: message.kind, text },
    subject,
    last,
    shown,
    reasons,
    mayRepeat,
  );
  const standIns = replacements.flatMap(({ inShort }) => termsIn(inShort, message.kind));
  return standIns.length === 0 ? understood : withContext(understood, { standIns });
}
